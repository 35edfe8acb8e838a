#include "hooks/text_forms.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <tuple>

TEST_CASE("forms: UUID", "[hooks]") {
    const auto [text, valid] = GENERATE(table<std::string, bool>({
        {"d1577c69-dfbe-44ad-ba6d-3e05e953b2ea", true},
        {"D1577C69-DFBE-44AD-BA6D-3E05E953B2EA", true},
        {"00000000-0000-0000-0000-000000000000", true},
        {"", false},
        {"abc", false},
        {"d1577c69-dfbe-44ad-ba6d-3e05e953b2e", false},
        {"d1577c69-dfbe-44ad-ba6d-3e05e953b2eaa", false},
        {"d1577c69dfbe44adba6d3e05e953b2ea", false},
        {"d1577c6-9dfbe-44ad-ba6d-3e05e953b2ea", false},
        {"g1577c69-dfbe-44ad-ba6d-3e05e953b2ea", false},
        {"urn:uuid:d1577c69-dfbe-44ad-ba6d-3e05e953b2ea", false},
        {"{d1577c69-dfbe-44ad-ba6d-3e05e953b2ea}", false},
        {" d1577c69-dfbe-44ad-ba6d-3e05e953b2e ", false},
    }));
    CAPTURE(text);
    CHECK(hooks::is_uuid(text) == valid);
}

TEST_CASE("forms: logical id", "[hooks]") {
    const auto [text, valid] = GENERATE(table<std::string, bool>({
        {"p1", true},
        {"A.b-c_9", true},
        {std::string(300, 'a'), true},
        {"", false},
        {"a/b", false},
        {"a b", false},
        {"a&b", false},
        {"a%2Fb", false},
        {"ä", false},
    }));
    CAPTURE(text);
    CHECK(hooks::is_logical_id(text) == valid);
}

TEST_CASE("forms: reference with a type", "[hooks]") {
    const auto [text, valid] = GENERATE(table<std::string, bool>({
        {"Practitioner/1", true},
        {"PractitionerRole/a.b-c", true},
        {"Practitioner", false},
        {"Practitioner/", false},
        {"/1", false},
        {"Practitioner/1/_history/2", false},
        {"https://h/Practitioner/1", false},
        {"Practitioner/1?x", false},
    }));
    CAPTURE(text);
    CHECK(hooks::is_typed_reference(text) == valid);
}

TEST_CASE("forms: base URL", "[hooks]") {
    const auto [text, valid] = GENERATE(table<std::string, bool>({
        {"https://h", true},
        {"HTTPS://h/", true},
        {"http://localhost:8080/fhir", true},
        {"https://[::1]:8443/fhir/R4", true},
        {"https://h/a%20b", true},
        {"", false},
        {"/fhir", false},
        {"h/fhir", false},
        {"ftp://x", false},
        {"https://", false},
        {"https:///fhir", false},
        {"https://:80", false},
        {"https://u@h", false},
        {"https://u:p@h/", false},
        {"https://h:port/", false},
        {"https://h:123456/", false},
        {"https://h/?q", false},
        {"https://h#f", false},
        {"https://h/a b", false},
        {"https://h\\@evil/", false},
        {"https://[]/", false},
        {"https://[::1/", false},
        {"https://[::1]x/", false},
        {"https://h/\n", false},
    }));
    CAPTURE(text);
    CHECK(hooks::is_base_url(text) == valid);
}
