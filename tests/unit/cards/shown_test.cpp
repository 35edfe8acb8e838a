#include "cards/shown.hpp"

#include <catch2/catch.hpp>

using namespace cards;

TEST_CASE("shown: numbers carry no trailing zeros and no arithmetic noise", "[cards]") {
    CHECK(number_text(10.200000000000001, 2) == "10.2");
    CHECK(number_text(480, 2) == "480");
    CHECK(number_text(2.6895, 2) == "2.69");
    CHECK(number_text(-0.001, 2) == "0");
    CHECK(number_text(100, 0) == "100");
    CHECK(rounded(10.200000000000001) == 10.2);
    CHECK(rounded(0) == 0);
    CHECK(rounded(11.27984321) == 11.2798);
}

TEST_CASE("shown: a value beside its limit shows on which side it lies", "[cards]") {
    CHECK(number_text_beside(11.04, 10.2) == "11.04");
    CHECK(number_text_beside(10.2004, 10.2) == "10.2004");
    CHECK(number_text_beside(10.200000000000001, 10.2) == "10.2");
}

TEST_CASE("shown: dates keep the precision they were known with", "[cards]") {
    CHECK(date_text(fhir::parse_date_time("2026-02-04").value()) == "2026-02-04");
    CHECK(date_text(fhir::parse_date_time("2026-02").value()) == "2026-02");
    CHECK(date_text(fhir::parse_date_time("2026").value()) == "2026");
    CHECK(date_text(fhir::parse_date_time("2026-02-24T10:11:12Z").value()) == "2026-02-24");
}
