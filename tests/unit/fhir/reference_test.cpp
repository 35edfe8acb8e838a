#include "fhir/reference.hpp"

#include <catch2/catch.hpp>

using fhir::parse_reference;
using fhir::reference_form;
using fhir::same_base;

TEST_CASE("reference: the four spellings are told apart", "[fhir]") {
    struct expected {
        const char* text;
        reference_form form;
        const char* base;
        const char* type;
        const char* id;
    };
    const auto row = GENERATE(values<expected>({
        {"Patient/123", reference_form::relative, "", "Patient", "123"},
        {"Patient/a-B.c_9", reference_form::relative, "", "Patient", "a-B.c_9"},
        {"Patient/123/_history/2", reference_form::relative, "", "Patient", "123"},
        {"https://ehr.example.org/fhir/Patient/123", reference_form::absolute, "https://ehr.example.org/fhir", "Patient", "123"},
        {"HTTP://h/Patient/1/_history/7", reference_form::absolute, "HTTP://h", "Patient", "1"},
        {"urn:uuid:6f1e", reference_form::urn, "", "", "urn:uuid:6f1e"},
        {"urn:oid:1.2.3", reference_form::urn, "", "", "urn:oid:1.2.3"},
        {"#med1", reference_form::contained, "", "", "med1"},
    }));
    CAPTURE(row.text);
    const auto parsed = parse_reference(row.text);
    CHECK(parsed.form == row.form);
    CHECK(parsed.base == row.base);
    CHECK(parsed.type == row.type);
    CHECK(parsed.id == row.id);
    CHECK(parsed.text == row.text);
    CHECK(parsed.present());
}

TEST_CASE("reference: no text is no reference", "[fhir]") { CHECK_FALSE(parse_reference("").present()); }

TEST_CASE("reference: text of no known form is malformed and names nothing", "[fhir]") {
    const auto* text =
        GENERATE("123", "#", "/Patient/1", "Patient/", "Patient/1/", "Patient//1", "patient/1", "Patient?identifier=1",
                 "Patient/1?x", "ftp://h/Patient/1", "https:///Patient/1", "https://Patient/1", "a/Patient/1", "Patient/1#x",
                 "Patient/1/_history/", "Patient/1 ", " Patient/1", "_history/1", "https://h/Patient/1/x");
    CAPTURE(text);
    const auto parsed = parse_reference(text);
    CHECK(parsed.form == reference_form::malformed);
    CHECK(parsed.type.empty());
    CHECK(parsed.present());
}

TEST_CASE("reference: base URLs of the same server are the same", "[fhir]") {
    const auto [left, right] = GENERATE(table<const char*, const char*>({
        {"https://ehr.example.org/fhir", "https://ehr.example.org/fhir"},
        {"https://ehr.example.org/fhir", "https://ehr.example.org/fhir/"},
        {"https://EHR.example.org/fhir", "HTTPS://ehr.Example.org/fhir"},
        {"https://ehr.example.org:443/fhir", "https://ehr.example.org/fhir"},
        {"http://ehr.example.org:80/fhir", "http://ehr.example.org/fhir"},
        {"http://[::1]:80/fhir", "http://[::1]/fhir"},
        {"https://h", "https://h/"},
    }));
    CAPTURE(left, right);
    CHECK(same_base(left, right));
    CHECK(same_base(right, left));
}

TEST_CASE("reference: base URLs of different servers are different", "[fhir]") {
    const auto [left, right] = GENERATE(table<const char*, const char*>({
        {"https://ehr.example.org/fhir", "http://ehr.example.org/fhir"},
        {"https://ehr.example.org/fhir", "https://ehr.example.org/FHIR"},
        {"https://ehr.example.org/fhir", "https://ehr.example.org:8443/fhir"},
        {"https://ehr.example.org:80/fhir", "https://ehr.example.org/fhir"},
        {"https://ehr.example.org/fhir", "https://ehr.example.org.evil.net/fhir"},
        {"https://ehr.example.org/fhir", "https://ehr.example.org/fhir/r4"},
        {"https://ehr.example.org/fhir", "https://ehr.example.org@evil.net/fhir"},
        {"", ""},
        {"https://h", ""},
        {"h/fhir", "h/fhir"},
    }));
    CAPTURE(left, right);
    CHECK_FALSE(same_base(left, right));
}
