#include "hooks/media_type.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <tuple>

TEST_CASE("media type: GEN-8 JSON in UTF-8 and nothing else", "[hooks]") {
    const auto [text, accepted] = GENERATE(table<std::string, bool>({
        {"application/json", true},
        {"Application/JSON", true},
        {"application/json;charset=utf-8", true},
        {"application/json ; Charset=\"UTF-8\"", true},
        {"application/json; version=1; charset=utf-8", true},
        {"application/fhir+json", true},
        {"application/cds-hooks+json; fhirVersion=4.0", true},
        {"application/json;", true},
        {"application/json; charset=iso-8859-1", false},
        {"application/json; charset=utf-16", false},
        {"application/json; a=b; charset=latin1", false},
        {"application/+json", false},
        {"application/jsonx", false},
        {"application/xml", false},
        {"application/fhir+xml", false},
        {"text/json", false},
        {"text/xml", false},
        {"text/plain", false},
        {"multipart/form-data; boundary=x", false},
        {"", false},
    }));
    CAPTURE(text);
    CHECK(hooks::is_json_media_type(text) == accepted);
}

TEST_CASE("media type: a body comes without a content coding", "[hooks]") {
    CHECK(hooks::is_plain_coding("identity"));
    CHECK(hooks::is_plain_coding(" Identity "));
    CHECK(hooks::is_plain_coding(""));
    CHECK_FALSE(hooks::is_plain_coding("gzip"));
    CHECK_FALSE(hooks::is_plain_coding("identity, gzip"));
}
