#include "cards/latest.hpp"

#include "tests/unit/cards/laboratory_chart.hpp"

#include <catch2/catch.hpp>

using namespace support;
using cards::verdict;

namespace {

cards::calcium_status calcium_of(std::initializer_list<lab> results) {
    const laboratory_chart chart(results);
    return cards::latest_calcium(chart.facts());
}

cards::performance performance_of(std::initializer_list<lab> results) {
    const laboratory_chart chart(results);
    return cards::latest_performance(chart.facts());
}

}  // namespace

TEST_CASE("latest calcium: results under therapy count for safety", "[cards][latest]") {
    laboratory_chart chart{on("2026-01-28", calcium("11.0")), on("2026-01-28", albumin("4.0")), calcium("7.8"), albumin("4.0")};
    chart.treated_since("2026-02-01");
    const auto latest = cards::latest_calcium(chart.facts());
    CHECK(latest.low == verdict::present);
    CHECK(latest.high == verdict::absent);
    CHECK(latest.corrected == 7.8);
    CHECK(latest.shown == "7.8 mg/dL (corrected)");
    CHECK(chart.assess()[cards::factor_id::calcium].status == verdict::present);
}

TEST_CASE("latest calcium: high by the factor's own test", "[cards][latest]") {
    const auto latest = calcium_of({calcium("10.4"), albumin("3.2")});
    CHECK(latest.high == verdict::present);
    CHECK(latest.low == verdict::absent);
    CHECK(latest.corrected == 11.04);
}

TEST_CASE("latest calcium: without albumin low is to be rechecked and high may be unknown", "[cards][latest]") {
    const auto low = calcium_of({calcium("8.4")});
    CHECK(low.low == verdict::present);
    CHECK(low.marks.has(cards::flag::uncorrected_ca));
    CHECK_FALSE(low.corrected);
    CHECK(low.shown == "8.4 mg/dL (not corrected)");

    const auto between = calcium_of({calcium("9.5")});
    CHECK(between.low == verdict::absent);
    CHECK(between.high == verdict::unknown);
}

TEST_CASE("latest calcium: ionised decides hypocalcaemia, corrected total hypercalcaemia", "[cards][latest]") {
    const auto latest = calcium_of({calcium("9.5"), albumin("4.0"), {code::ionised_calcium, "1.00", "mmol/L", "1.15", "1.32"}});
    CHECK(latest.low == verdict::present);
    CHECK(latest.high == verdict::absent);
    CHECK(latest.shown == "1.00 mmol/L (ionised)");
    CHECK(latest.corrected == 9.5);
}

TEST_CASE("latest calcium: how old it is", "[cards][latest]") {
    const auto [date, within] = GENERATE(table<std::string, bool>({
        {"2026-02-24", true},
        {"2025-12-01", true},   // 90 days
        {"2025-11-30", false},  // 91 days
        {"2025-11", false},
        {"", false},
    }));
    CAPTURE(date);
    CHECK(calcium_of({on(date, calcium("9.5")), on(date, albumin("4.0"))}).within(day("2026-03-01"), 90) == within);
}

TEST_CASE("latest calcium: none on file", "[cards][latest]") {
    const auto latest = calcium_of({});
    CHECK(latest.low == verdict::unknown);
    CHECK(latest.high == verdict::unknown);
    CHECK_FALSE(latest.within(day("2026-03-01"), 90));
    CHECK(latest.shown.empty());
}

TEST_CASE("latest performance: below what trials covered", "[cards][latest]") {
    const auto [result, below] = GENERATE(table<lab, bool>({
        {karnofsky("70"), false},
        {karnofsky("61"), false},
        {karnofsky("60"), true},
        {karnofsky("50"), true},
        {ecog("2"), false},
        {ecog("3"), true},
        {ecog("4"), true},
    }));
    CAPTURE(result.code, result.value);
    CHECK(performance_of({result}).below_trials == below);
    CHECK_FALSE(performance_of({result}).dead);
}

TEST_CASE("latest performance: the newer scale speaks, either on the same day", "[cards][latest]") {
    CHECK(performance_of({on("2026-02-10", karnofsky("90")), ecog("3")}).below_trials);
    CHECK_FALSE(performance_of({on("2026-02-10", ecog("3")), karnofsky("90")}).below_trials);
    CHECK(performance_of({karnofsky("70"), ecog("3")}).below_trials);
    CHECK(performance_of({karnofsky("60"), ecog("1")}).below_trials);
}

TEST_CASE("latest performance: the newest, also under therapy, up to 180 days old", "[cards][latest]") {
    laboratory_chart chart{on("2026-01-20", karnofsky("90")), karnofsky("50")};
    chart.treated_since("2026-02-01");
    CHECK(cards::latest_performance(chart.facts()).below_trials);
    CHECK_FALSE(performance_of({on("2025-09-01", karnofsky("50"))}).below_trials);
}

TEST_CASE("latest performance: death is read on either scale and does not expire", "[cards][latest]") {
    CHECK(performance_of({ecog("5")}).dead);
    CHECK(performance_of({karnofsky("0")}).dead);
    CHECK_FALSE(performance_of({karnofsky("10")}).dead);
    CHECK_FALSE(performance_of({ecog("4")}).dead);
    CHECK(performance_of({on("2020-01-01", ecog("5"))}).dead);
    CHECK_FALSE(performance_of({on("2026-01-01", ecog("5")), ecog("1")}).dead);
    CHECK_FALSE(performance_of({ecog("5"), karnofsky("80")}).dead);
    CHECK_FALSE(performance_of({}).dead);
}

TEST_CASE("latest performance: shown with its date", "[cards][latest]") {
    const auto made = performance_of({karnofsky("60")});
    CHECK(made.shown == "KPS 60 (2026-02-24)");
    CHECK(made.karnofsky == 60);
    CHECK_FALSE(made.ecog);
}
