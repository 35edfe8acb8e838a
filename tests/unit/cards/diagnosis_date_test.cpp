#include "tests/unit/cards/chart.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace cards;
using namespace cards::test;
using kind = diagnosis_date::kind;

TEST_CASE("diagnosis date: asserted date, then onset, then age at onset, then recorded date", "[cards]") {
    chart chart;
    fhir::patient person;
    person.birth_date = on(1962, 6, 15);
    chart.record.subject = person;
    auto& rcc = chart.condition("rcc", sct("254915003"));
    rcc.recorded_date = on(2026, 2, 1);
    CHECK(chart.read().diagnosis.known == kind::assumed);
    CHECK(chart.read().diagnosis.until == day(2026, 2, 1));
    rcc.onset_age = amount(60, "a");
    CHECK(chart.read().diagnosis.known == kind::exact);
    CHECK(chart.read().diagnosis.from == day(2022, 6, 15));
    CHECK(chart.read().diagnosis.until == day(2023, 6, 14));
    rcc.onset.start = in_year(2025);
    CHECK(chart.read().diagnosis.from == day(2025, 1, 1));
    CHECK(chart.read().diagnosis.until == day(2025, 12, 31));
    rcc.asserted_date = on(2026, 1, 10);
    CHECK(chart.read().diagnosis.from == day(2026, 1, 10));
    CHECK(chart.read().diagnosis.element == "condition-assertedDate");
    CHECK(chart.read().diagnosis.source.id == "rcc");
}

TEST_CASE("diagnosis date: the earliest of several primaries, a resolved one included", "[cards]") {
    chart chart;
    chart.clear_cell();
    chart.condition("left", sct("702391001"), "resolved").onset.start = on(2019, 5, 2);
    CHECK(chart.read().diagnosis.known == kind::exact);
    CHECK(chart.read().diagnosis.from == day(2019, 5, 2));
    std::reverse(chart.record.conditions.begin(), chart.record.conditions.end());
    CHECK(chart.read().diagnosis.from == day(2019, 5, 2));
}

TEST_CASE("diagnosis date: another primary recorded before the dated one bounds it from above", "[cards]") {
    chart chart;
    chart.clear_cell();
    chart.condition("old", icd("C64.1")).recorded_date = on(2020, 1, 1);
    CHECK(chart.read().diagnosis.known == kind::upper_bound);
    CHECK(chart.read().diagnosis.until == day(2020, 1, 1));
}

TEST_CASE("diagnosis date: of a metastatic condition only is an upper bound", "[cards]") {
    chart chart;
    chart.condition("m", sct("1187285005")).onset.start = on(2024, 2, 1);
    CHECK(chart.read().diagnosis.known == kind::upper_bound);
    CHECK(chart.read().diagnosis.until == day(2024, 2, 1));
}

TEST_CASE("diagnosis date: an earlier metastasis does not replace a dated primary", "[cards]") {
    chart chart;
    chart.clear_cell();
    chart.condition("m", icd("C78.00")).onset.start = on(2024, 2, 1);
    CHECK(chart.read().diagnosis.known == kind::exact);
    CHECK(chart.read().diagnosis.from == day(2026, 1, 10));
}

TEST_CASE("diagnosis date: an earlier event bounds a recorded date", "[cards]") {
    chart chart;
    chart.condition("rcc", sct("254915003")).recorded_date = on(2026, 1, 10);
    SECTION("nephrectomy") { chart.procedure("n", chart.coded({sct("116033007")})).performed.end = on(2024, 6, 1); }
    SECTION("therapy") {
        chart.medication(statement, "s", "completed", chart.coded({rxn("357977")})).effective.start = on(2024, 6, 1);
    }
    SECTION("metastasis") { chart.condition("m", icd("C78.00")).recorded_date = on(2024, 6, 1); }
    CHECK(chart.read().diagnosis.known == kind::upper_bound);
    CHECK(chart.read().diagnosis.until == day(2024, 6, 1));
}

TEST_CASE("diagnosis date: a later event leaves the recorded date", "[cards]") {
    chart chart;
    chart.condition("rcc", sct("254915003")).recorded_date = on(2026, 1, 10);
    chart.procedure("n", chart.coded({sct("116033007")})).performed.end = on(2026, 1, 20);
    CHECK(chart.read().diagnosis.known == kind::assumed);
}

TEST_CASE("diagnosis date: no date at all is unknown", "[cards]") {
    chart chart;
    chart.condition("rcc", sct("254915003"));
    CHECK(chart.read().diagnosis.known == kind::unknown);
}

TEST_CASE("diagnosis date: an age without birth date or in another unit says nothing", "[cards]") {
    chart chart;
    auto& rcc = chart.condition("rcc", sct("254915003"));
    rcc.onset_age = amount(60, "a");
    CHECK(chart.read().diagnosis.known == kind::unknown);
    fhir::patient person;
    person.birth_date = on(1962, 6, 15);
    chart.record.subject = person;
    rcc.onset_age = amount(720, "mo");
    CHECK(chart.read().diagnosis.known == kind::unknown);
}
