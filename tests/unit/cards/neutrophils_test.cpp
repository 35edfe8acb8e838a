#include "cards/neutrophils.hpp"

#include "tests/unit/cards/laboratory_chart.hpp"

#include <catch2/catch.hpp>

using namespace support;
using cards::flag;
using cards::unknown_reason;
using cards::verdict;

namespace {

lab percentage(std::string value) { return {code::neutrophil_percentage, std::move(value), "%", "40", "75"}; }
lab leukocytes(std::string value) { return {code::leukocytes, std::move(value), "10*9/L", "4", "10"}; }

cards::factor judged(std::initializer_list<lab> results) {
    laboratory_chart chart(results);
    return chart.assess()[cards::factor_id::neutrophils];
}

}  // namespace

TEST_CASE("neutrophils: derived from leukocytes and percentage of the same time", "[cards][imdc]") {
    const auto made = judged({percentage("80"), leukocytes("12")});
    CHECK(made.status == verdict::present);
    CHECK(made.value == 9.6);
    CHECK(made.marks == (flag::derived | flag::default_limit));
    CHECK(made.shown_value == "9.6 10*9/L (12 10*9/L × 80 %)");

    CHECK(judged({percentage("70"), leukocytes("10")}).status == verdict::absent);  // exactly 7.0
    CHECK(judged({percentage("50"), {code::leukocytes, "9000", "/uL"}}).value == 4.5);
}

TEST_CASE("neutrophils: a percentage alone decides nothing", "[cards][imdc]") {
    CHECK(judged({percentage("95")}).why_unknown == unknown_reason::missing);
    CHECK(judged({percentage("95"), on("2026-02-25", leukocytes("20"))}).status == verdict::unknown);
    CHECK(judged({leukocytes("20")}).status == verdict::unknown);
}

TEST_CASE("neutrophils: the interpretation of a percentage does not judge a count", "[cards][imdc]") {
    lab high = percentage("80");
    high.interpretation = "H";
    CHECK(judged({high, leukocytes("5")}).status == verdict::absent);
}

TEST_CASE("neutrophils: a count inside the window goes before a derived one", "[cards][imdc]") {
    const auto made = judged({on("2025-12-01", neutrophils("6")), percentage("90"), leukocytes("12")});
    CHECK(made.status == verdict::absent);
    CHECK_FALSE(made.marks.has(flag::derived));
    CHECK(judged({on("2025-01-01", neutrophils("6")), percentage("90"), leukocytes("12")}).status == verdict::present);
}

TEST_CASE("neutrophils: an old count alone is too old", "[cards][imdc]") {
    CHECK(judged({on("2025-01-01", neutrophils("9"))}).why_unknown == unknown_reason::too_old);
}

TEST_CASE("neutrophils: comparators carry over to the derived count", "[cards][imdc]") {
    lab above = leukocytes("20");
    above.comparator = ">";
    CHECK(judged({percentage("80"), above}).status == verdict::present);
    above.comparator = "<";
    CHECK(judged({percentage("80"), above}).why_unknown == unknown_reason::undecided_comparator);
    above.value = "5";
    CHECK(judged({percentage("80"), above}).status == verdict::absent);
}

TEST_CASE("neutrophils: a derived count keeps the lower status of the two", "[cards][imdc]") {
    lab preliminary = leukocytes("12");
    preliminary.status = "preliminary";
    CHECK(judged({percentage("80"), preliminary}).marks.has(flag::preliminary));
}

TEST_CASE("neutrophils: leukocyte counts of one time that differ across the limit leave the factor open", "[cards][imdc]") {
    CHECK(judged({percentage("80"), leukocytes("12"), leukocytes("5")}).why_unknown == unknown_reason::conflicting);
    CHECK(judged({percentage("80"), leukocytes("12"), leukocytes("7"), leukocytes("5")}).why_unknown ==
          unknown_reason::conflicting);
    lab corrected = leukocytes("5");
    corrected.status = "corrected";
    CHECK(judged({percentage("80"), leukocytes("12"), corrected}).status == verdict::absent);
}

TEST_CASE("neutrophils: many counts and percentages of one time make few derived counts", "[cards][imdc]") {
    laboratory_chart chart;
    for (int copy = 0; copy < 500; ++copy) {
        chart.add(percentage(std::to_string(40 + copy % 50)));
        chart.add(leukocytes(std::to_string(4 + copy % 20)));
    }
    CHECK(cards::derived_neutrophils(chart.facts()).size() == 1000);
}

TEST_CASE("neutrophils: a product that lies beyond the limit by as little as one likes counts", "[cards][imdc]") {
    lab more_cells = leukocytes("10");
    more_cells.comparator = ">";
    CHECK(judged({percentage("70"), more_cells}).status == verdict::present);
    lab more_share = percentage("70");
    more_share.comparator = ">";
    CHECK(judged({more_share, leukocytes("10")}).status == verdict::present);
}
