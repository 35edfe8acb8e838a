#include "cards/performance_status.hpp"

#include "tests/unit/cards/laboratory_chart.hpp"

#include <catch2/catch.hpp>

using namespace support;
using cards::analyte;
using cards::factor_id;
using cards::flag;
using cards::verdict;

namespace {

cards::factor judged(std::initializer_list<lab> results) {
    laboratory_chart chart(results);
    return chart.assess()[factor_id::performance_status];
}

}  // namespace

TEST_CASE("performance status: what an ECOG grade means for KPS below 80", "[cards][imdc]") {
    const auto [grade, status] = GENERATE(table<std::string, verdict>({
        {"0", verdict::absent},
        {"1", verdict::absent},
        {"2", verdict::present},
        {"3", verdict::present},
        {"4", verdict::present},
        {"5", verdict::present},
    }));
    CAPTURE(grade);
    const auto made = judged({ecog(grade)});
    CHECK(made.status == status);
    CHECK(made.marks == cards::flags(flag::derived));
    CHECK(made.shown_value == "ECOG " + grade);
    CHECK(rests_on_ecog_1(made) == (grade == "1"));
}

TEST_CASE("performance status: KPS wins when at most thirty days older than ECOG", "[cards][imdc]") {
    const auto [kps_date, status] = GENERATE(table<std::string, verdict>({
        {"2026-01-24", verdict::absent},  // 31 days older: the newer ECOG 2 decides
        {"2026-01-25", verdict::absent},  // 30 days older
        {"2026-02-28", verdict::absent},
    }));
    CAPTURE(kps_date);
    const bool ecog_decides = kps_date == "2026-01-24";
    const auto made = judged({on(kps_date, karnofsky("90")), ecog("2")});
    CHECK(made.status == (ecog_decides ? verdict::present : status));
    CHECK(made.marks.has(flag::derived) == ecog_decides);
}

TEST_CASE("performance status: an ECOG outside the window does not displace KPS, nor the other way round", "[cards][imdc]") {
    CHECK(judged({on("2025-01-01", karnofsky("60")), ecog("0")}).status == verdict::absent);
    CHECK(judged({karnofsky("60"), on("2025-01-01", ecog("0"))}).status == verdict::present);
    CHECK(judged({on("2025-01-01", karnofsky("60"))}).why_unknown == cards::unknown_reason::too_old);
    CHECK(judged({on("2025-01-01", ecog("2"))}).why_unknown == cards::unknown_reason::too_old);
}

TEST_CASE("performance status: comparators", "[cards][imdc]") {
    lab below = karnofsky("80");
    below.comparator = "<";
    CHECK(judged({below}).status == verdict::present);
    below.value = "90";
    CHECK(judged({below}).why_unknown == cards::unknown_reason::undecided_comparator);
    lab at_least = ecog("2");
    at_least.comparator = ">=";
    CHECK(judged({at_least}).status == verdict::present);
    at_least.value = "1";
    CHECK(judged({at_least}).why_unknown == cards::unknown_reason::undecided_comparator);
    CHECK_FALSE(rests_on_ecog_1(judged({at_least})));
}

TEST_CASE("performance status: LOINC answers", "[cards][imdc]") {
    const auto [scale, answer, score] = GENERATE(table<analyte, std::string, int>({
        {analyte::karnofsky, "LA29175-9", 100},
        {analyte::karnofsky, "LA29176-7", 90},
        {analyte::karnofsky, "LA29177-5", 80},
        {analyte::karnofsky, "LA29178-3", 70},
        {analyte::karnofsky, "LA29179-1", 60},
        {analyte::karnofsky, "LA29180-9", 50},
        {analyte::karnofsky, "LA29181-7", 40},
        {analyte::karnofsky, "LA29182-5", 30},
        {analyte::karnofsky, "LA29183-3", 20},
        {analyte::karnofsky, "LA29184-1", 10},
        {analyte::karnofsky, "LA9627-6", 0},
        {analyte::ecog, "LA9622-7", 0},
        {analyte::ecog, "LA9623-5", 1},
        {analyte::ecog, "LA9624-3", 2},
        {analyte::ecog, "LA9625-0", 3},
        {analyte::ecog, "LA9626-8", 4},
        {analyte::ecog, "LA9627-6", 5},
    }));
    CAPTURE(answer);
    CHECK(cards::score_of_answer(scale, answer) == score);
}

TEST_CASE("performance status: an answer of the other scale is no answer", "[cards][imdc]") {
    CHECK_FALSE(cards::score_of_answer(analyte::ecog, "LA29175-9"));
    CHECK_FALSE(cards::score_of_answer(analyte::karnofsky, "LA9623-5"));
    CHECK_FALSE(cards::score_of_answer(analyte::platelets, "LA9623-5"));
}

TEST_CASE("performance status: the limit is shown for both scales", "[cards][imdc]") {
    CHECK(judged({karnofsky("70")}).shown_limit == "KPS ≥ 80");
    CHECK(judged({karnofsky("70")}).limit_value == 80);
    CHECK(judged({ecog("1")}).shown_limit == "ECOG 0–1 (KPS ≥ 80)");
    CHECK(judged({ecog("1")}).limit_value == 1);
    CHECK_FALSE(rests_on_ecog_1(judged({karnofsky("1")})));
}
