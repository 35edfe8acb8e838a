#include "fhir/element.hpp"

#include "fhir/element_lookup.hpp"

#include <catch2/catch.hpp>

#include <string>

using fhir::element;
using fhir::parse_element;

TEST_CASE("element: every name of the vocabulary is found and written back", "[fhir]") {
    for (std::size_t i = 2; i < fhir::element_count; ++i) {
        const std::string name(fhir::element_lookup::names[i]);  // a copy: the address must not matter
        CAPTURE(name);
        CHECK(parse_element(name) == static_cast<element>(i));
        CHECK(to_string(static_cast<element>(i)) == name);
    }
}

TEST_CASE("element: a name that differs in any one byte is unknown", "[fhir]") {
    for (std::size_t i = 2; i < fhir::element_count; ++i) {
        const std::string name(fhir::element_lookup::names[i]);
        for (std::size_t at = 0; at < name.size(); ++at) {
            std::string other = name;
            other[at] = static_cast<char>(other[at] ^ 0x20);
            CAPTURE(name, other);
            CHECK(parse_element(other) == element::unknown);
        }
        CHECK(parse_element(name + "x") == element::unknown);
        CHECK(parse_element("x" + name) == element::unknown);
    }
}

TEST_CASE("element: names outside the vocabulary are unknown", "[fhir]") {
    const auto* name =
        GENERATE("", "x", "ID", "hook", "prefetch", "resourcetype", "medicationCodeableConcep", "a name longer than any element");
    CAPTURE(name);
    CHECK(parse_element(name) == element::unknown);
    CHECK(parse_element(std::string_view("id\0", 3)) == element::unknown);
}
