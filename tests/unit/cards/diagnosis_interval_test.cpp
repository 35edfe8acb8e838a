#include "cards/diagnosis_interval.hpp"

#include "tests/unit/cards/laboratory_chart.hpp"

#include <catch2/catch.hpp>

using namespace support;
using cards::unknown_reason;
using cards::verdict;
using kind = cards::diagnosis_date::kind;

namespace {

cards::factor judged(std::string_view diagnosed, std::string_view start, kind known = kind::exact) {
    laboratory_chart chart;
    chart.diagnosed(diagnosed).person.diagnosis.known = known;
    return chart.treated_since(start).assess()[cards::factor_id::diagnosis_interval];
}

}  // namespace

TEST_CASE("diagnosis interval: one calendar year is the limit and does not count", "[cards][imdc]") {
    const auto [diagnosed, start, status] = GENERATE(table<std::string, std::string, verdict>({
        {"2024-06-10", "2025-06-09", verdict::present},
        {"2024-06-10", "2025-06-10", verdict::absent},
        {"2024-06-10", "2025-06-11", verdict::absent},
        {"2023-03-01", "2024-02-29", verdict::present},  // 365 days, a leap day among them
        {"2023-03-01", "2024-03-01", verdict::absent},
        {"2024-02-29", "2025-02-27", verdict::present},
        {"2024-02-29", "2025-02-28", verdict::absent},
        {"2025-06-10", "2025-06-10", verdict::present},
    }));
    CAPTURE(diagnosed, start);
    CHECK(judged(diagnosed, start).status == status);
}

TEST_CASE("diagnosis interval: partial dates decide only when both ends agree", "[cards][imdc]") {
    const auto [diagnosed, start, status] = GENERATE(table<std::string, std::string, verdict>({
        {"2025", "2026-02-01", verdict::unknown},
        {"2025-02", "2026-02-01", verdict::unknown},
        {"2025-02", "2026-02-28", verdict::absent},
        {"2025-03", "2026-02-28", verdict::present},
        {"2024", "2026-02-01", verdict::absent},
        {"2026", "2026-02-01", verdict::present},  // the diagnosis cannot follow the therapy
        {"2025-02-15", "2026-02", verdict::unknown},
        {"2025-02-01", "2026-02", verdict::absent},
        {"2025-03-01", "2026-02", verdict::present},
    }));
    CAPTURE(diagnosed, start);
    const auto made = judged(diagnosed, start);
    CHECK(made.status == status);
    CHECK(made.why_unknown == (status == verdict::unknown ? unknown_reason::undecided_date : unknown_reason::none));
}

TEST_CASE("diagnosis interval: therapy before diagnosis is a data error", "[cards][imdc]") {
    for (const kind known : {kind::exact, kind::assumed}) {
        const auto made = judged("2026-01-10", "2026-01-09", known);
        CHECK(made.status == verdict::unknown);
        CHECK(made.why_unknown == unknown_reason::unusable);
        CHECK(made.note == "therapy start lies before the recorded diagnosis");
    }
}

TEST_CASE("diagnosis interval: what kind of date is known", "[cards][imdc]") {
    const auto [known, diagnosed, status, assumed] = GENERATE(table<kind, std::string, verdict, bool>({
        {kind::upper_bound, "2025-02-02", verdict::unknown, false},
        {kind::upper_bound, "2025-02-01", verdict::absent, false},
        {kind::upper_bound, "2026-02-20", verdict::unknown, false},
        {kind::assumed, "2025-02-02", verdict::present, true},
        {kind::assumed, "2025-02-01", verdict::absent, false},
        {kind::exact, "2025-02-02", verdict::present, false},
    }));
    CAPTURE(diagnosed);
    const auto made = judged(diagnosed, "2026-02-01", known);
    CHECK(made.status == status);
    CHECK(made.marks.has(cards::flag::assumed_date) == assumed);
}

TEST_CASE("diagnosis interval: an assumed date without its beginning is taken as its last day", "[cards][imdc]") {
    laboratory_chart chart;
    chart.person.diagnosis = {
        .known = kind::assumed, .from = {}, .until = day("2026-01-10"), .source = {}, .element = "recordedDate"};
    CHECK(chart.assess()[cards::factor_id::diagnosis_interval].status == verdict::present);
}

TEST_CASE("diagnosis interval: without a date it is unknown", "[cards][imdc]") {
    laboratory_chart chart;
    chart.person.diagnosis = {};
    const auto made = chart.assess()[cards::factor_id::diagnosis_interval];
    CHECK(made.status == verdict::unknown);
    CHECK(made.why_unknown == unknown_reason::missing);
}

TEST_CASE("diagnosis interval: measured to today, or to the draft's date, until therapy has begun", "[cards][imdc]") {
    laboratory_chart chart;
    chart.diagnosed("2025-03-05");
    const cards::facts facts = chart.facts();
    using enum cards::factor_id;
    CHECK(cards::assess(facts)[diagnosis_interval].status == verdict::present);
    CHECK(cards::assess(facts, day("2026-03-05"))[diagnosis_interval].status == verdict::absent);
    chart.treated_since("2025-09-01");
    CHECK(cards::assess(chart.facts(), day("2026-03-05"))[diagnosis_interval].status == verdict::present);
}

TEST_CASE("diagnosis interval: shown in months, never rounded across the limit", "[cards][imdc]") {
    CHECK(judged("2026-01-10", "2026-03-01").shown_value == "2 mo");
    CHECK(judged("2026-01-10", "2026-03-01").value == 1.6);
    CHECK(judged("2025-03-02", "2026-03-01").shown_value == "11.9 mo");
    CHECK(judged("2025-03-01", "2026-03-01").shown_value == "12 mo");
    CHECK(judged("2025-03-01", "2026-03-01").value == 12);
    CHECK(judged("2025", "2026-03-01").shown_value == "2–14 mo");
    CHECK(judged("2024-02-01", "2026-03-01", kind::upper_bound).shown_value == "≥ 25 mo");
    CHECK(judged("2026-01-10", "2026-03-01").limit_value == 12);
    CHECK(judged("2026-01-10", "2026-03-01").unit == "months");
}

TEST_CASE("diagnosis interval: the one-year mark is announced in its last month", "[cards][imdc]") {
    const auto [diagnosed, announced] = GENERATE(table<std::string, bool>({
        {"2025-04-01", false},  // 334 days
        {"2025-03-31", true},   // 335 days
        {"2025-03-02", true},   // 364 days
        {"2025-03-01", true},   // 365 days
        {"2025-02-28", false},  // 366 days
    }));
    CAPTURE(diagnosed);
    laboratory_chart chart;
    chart.diagnosed(diagnosed);
    const auto made = chart.assess();
    CHECK(made.one_year_mark.has_value() == announced);
    if (announced) CHECK(*made.one_year_mark == fhir::add_years(day(diagnosed), 1));
    CHECK_FALSE(chart.treated_since("2026-02-20").assess().one_year_mark);
}

TEST_CASE("diagnosis interval: the mark needs a date of diagnosis, assumed or not", "[cards][imdc]") {
    const auto [known, announced] = GENERATE(table<kind, bool>({
        {kind::exact, true},
        {kind::assumed, true},
        {kind::upper_bound, false},
        {kind::unknown, false},
    }));
    laboratory_chart chart;
    chart.diagnosed("2025-03-15").person.diagnosis.known = known;
    CHECK(chart.assess().one_year_mark.has_value() == announced);
    chart.diagnosed("2025-03").person.diagnosis.known = known;
    CHECK_FALSE(chart.assess().one_year_mark);
}

TEST_CASE("diagnosis interval: the date it rests on is named when there is one", "[cards][imdc]") {
    const auto [known, named] = GENERATE(table<kind, bool>({
        {kind::exact, true},
        {kind::assumed, true},
        {kind::upper_bound, false},
    }));
    const auto made = judged("2025-06-15", "2026-03-01", known);
    CHECK(made.effective.has_value() == named);
    if (named) CHECK(made.effective->first_day == day("2025-06-15"));
    CHECK_FALSE(judged("2025-06", "2026-03-01", known).effective);
}

TEST_CASE("diagnosis interval: therapy that starts today has begun", "[cards][imdc]") {
    laboratory_chart chart;
    CHECK(chart.treated_since("2026-03-01").assess().first_line_begun);
    CHECK_FALSE(chart.treated_since("2026-03-02").assess().first_line_begun);
}
