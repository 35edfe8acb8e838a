#include "cards/calcium.hpp"

#include "tests/unit/cards/laboratory_chart.hpp"

#include <catch2/catch.hpp>

using namespace support;
using cards::flag;
using cards::unknown_reason;
using cards::verdict;

namespace {

lab by_laboratory(std::string value) { return {code::corrected_calcium, std::move(value), "mg/dL", "8.5", "10.2"}; }
lab ionised(std::string value) { return {code::ionised_calcium, std::move(value), "mmol/L", "1.15", "1.32"}; }

lab judged(lab result, std::string interpretation) {
    result.interpretation = std::move(interpretation);
    return result;
}

lab of_specimen(std::string specimen, lab result) {
    result.specimen = std::move(specimen);
    return result;
}

cards::factor high(std::initializer_list<lab> results) {
    laboratory_chart chart(results);
    return chart.assess()[cards::factor_id::calcium];
}

cards::factor low(std::initializer_list<lab> results) {
    const laboratory_chart chart(results);
    const cards::facts facts = chart.facts();
    return cards::judge_low_calcium(facts, cards::look_back_from_today(facts, 180)).judged;
}

}  // namespace

TEST_CASE("calcium: correction for albumin", "[cards][calcium]") {
    const auto [calcium, albumin, corrected] = GENERATE(table<double, double, double>({
        {10.4, 3.2, 11.04},
        {9.4, 2.6, 10.52},
        {10.6, 4.6, 10.12},
        {9.0, 4.0, 9.0},
    }));
    const auto made = cards::corrected_for_albumin({.low = calcium, .high = calcium}, {.low = albumin, .high = albumin});
    CHECK(made.low == Approx(corrected));
    CHECK(made.exact());
}

TEST_CASE("calcium: a comparator on either widens the corrected value", "[cards][calcium]") {
    lab below = albumin("2.0");
    below.comparator = "<";
    CHECK(high({calcium("10.0"), below}).status == verdict::present);  // above 11.6
    CHECK(high({calcium("8.0"), below}).why_unknown == unknown_reason::undecided_comparator);
    lab above = calcium("13");
    above.comparator = ">";
    CHECK(high({above, albumin("4.0")}).status == verdict::present);
    // Beyond the limit by as little as one likes, from either side.
    below.value = "4.0";
    CHECK(high({calcium("10.2"), below}).status == verdict::present);
    above.value = "10.2";
    CHECK(high({above, albumin("4.0")}).status == verdict::present);
    lab less_than = calcium("8.5");
    less_than.comparator = "<";
    CHECK(low({less_than, albumin("4.0")}).status == verdict::present);
    lab more_albumin = albumin("4.0");
    more_albumin.comparator = ">";
    CHECK(low({calcium("8.5"), more_albumin}).status == verdict::present);
}

TEST_CASE("calcium: the corrected value is what is compared and shown", "[cards][calcium]") {
    const auto made = high({calcium("10.4"), albumin("3.2")});
    CHECK(made.value == 11.04);
    CHECK(made.unit == "mg/dL");
    CHECK(made.limit_value == 10.2);
    CHECK(made.shown_value == "11.04 mg/dL");
    CHECK(made.note == "calcium 10.4 mg/dL corrected for albumin 3.2 g/dL");

    const auto equal = high({calcium("9.8"), albumin("3.5")});
    CHECK(equal.value == 10.2);
    CHECK(equal.shown_value == "10.2 mg/dL");
}

TEST_CASE("calcium: shown in the unit of the laboratory", "[cards][calcium]") {
    const auto made = high({{"2000-8", "2.45", "mmol/L", "2.12", "2.55"}, {code::albumin, "28", "g/L"}});
    CHECK(made.shown_value == "2.69 mmol/L");
    CHECK(made.shown_limit == "≤ 2.55 mmol/L");
    CHECK(made.value == Approx(10.7796));
}

TEST_CASE("calcium: without albumin", "[cards][calcium]") {
    const auto [value, status] = GENERATE(table<std::string, verdict>({
        {"10.3", verdict::present},
        {"10.2", verdict::unknown},
        {"8.7", verdict::unknown},
        {"8.6", verdict::absent},  // 10.2 − 1.6
        {"8.5", verdict::absent},
    }));
    CAPTURE(value);
    for (const lab& result : {calcium(value), unranged(calcium(value))}) {
        const auto made = high({result});
        CHECK(made.status == status);
        CHECK(made.marks.has(flag::uncorrected_ca));
        CHECK(made.why_unknown == (status == verdict::unknown ? unknown_reason::needs_albumin : unknown_reason::none));
    }
}

TEST_CASE("calcium: the border below which no albumin matters holds in the laboratory's unit", "[cards][calcium]") {
    // 2.62 mmol/L is 10.50096 mg/dL, less 1.6 is 8.90096 mg/dL, just under 2.2208 mmol/L.
    CHECK(high({{"2000-8", "2.2207", "mmol/L", "2.1", "2.62"}}).status == verdict::absent);
    CHECK(high({{"2000-8", "2.2208", "mmol/L", "2.1", "2.62"}}).status == verdict::unknown);
}

TEST_CASE("calcium: without albumin and range the interpretation says high, low or nothing", "[cards][calcium]") {
    const auto [code, status] = GENERATE(table<std::string, verdict>({
        {"H", verdict::present},
        {"L", verdict::absent},
        {"N", verdict::unknown},
    }));
    CAPTURE(code);
    const auto made = high({judged(unranged(calcium("9.5")), code)});
    CHECK(made.status == status);
    CHECK(made.marks.has(flag::uncorrected_ca));
}

TEST_CASE("calcium: the interpretation of the total never judges a corrected value", "[cards][calcium]") {
    const auto made = high({judged(unranged(calcium("9.5")), "H"), albumin("4.0")});
    CHECK(made.status == verdict::absent);
    CHECK(made.limit_from == cards::limit_source::default_limit);
}

TEST_CASE("calcium: an unreadable unit leaves the interpretation, uncorrected", "[cards][calcium]") {
    lab odd = judged(calcium("9.5"), "H");
    odd.unit = "furlong";
    const auto made = high({odd, albumin("4.0")});
    CHECK(made.status == verdict::present);
    CHECK(made.marks.has(flag::uncorrected_ca));
}

TEST_CASE("calcium: albumin pairs up to seven days away", "[cards][calcium]") {
    const auto [date, paired] = GENERATE(table<std::string, bool>({
        {"2026-02-16", false},
        {"2026-02-17", true},
        {"2026-02-24", true},
        {"2026-03-01", true},
        {"2026-02", false},  // some day of February can be more than seven days away
    }));
    CAPTURE(date);
    const auto made = high({calcium("9.5"), on(date, albumin("2.0"))});
    CHECK((made.status == verdict::present) == paired);
    CHECK(made.marks.has(flag::uncorrected_ca) != paired);
}

TEST_CASE("calcium: seven days after is as good as seven before", "[cards][calcium]") {
    CHECK(high({on("2026-02-10", calcium("9.5")), on("2026-02-17", albumin("2.0"))}).status == verdict::present);
    CHECK(high({on("2026-02-10", calcium("9.5")), on("2026-02-18", albumin("2.0"))}).status == verdict::unknown);
}

TEST_CASE("calcium: the closest albumin pairs, the same specimen before any other", "[cards][calcium]") {
    CHECK(high({calcium("9.5"), on("2026-02-22", albumin("2.0")), on("2026-02-21", albumin("4.0"))}).status == verdict::present);
    CHECK(high({calcium("9.5"), on("2026-02-21", albumin("2.0")), on("2026-02-25", albumin("4.0"))}).status == verdict::absent);
    CHECK(high({of_specimen("Specimen/1", calcium("9.5")), of_specimen("Specimen/1", on("2026-02-21", albumin("2.0"))),
                of_specimen("Specimen/2", albumin("4.0"))})
              .status == verdict::present);
}

TEST_CASE("calcium: albumins that claim the same time and differ leave the factor open", "[cards][calcium]") {
    CHECK(high({calcium("9.5"), albumin("2.0"), albumin("4.0")}).why_unknown == unknown_reason::conflicting);
    lab corrected = albumin("4.0");
    corrected.status = "corrected";
    CHECK(high({calcium("9.5"), albumin("2.0"), corrected}).status == verdict::absent);
}

TEST_CASE("calcium: a preliminary albumin pairs only when there is no other", "[cards][calcium]") {
    lab preliminary = albumin("2.0");
    preliminary.status = "preliminary";
    const auto alone = high({calcium("9.5"), preliminary});
    CHECK(alone.status == verdict::present);
    CHECK(alone.marks.has(flag::preliminary));
    CHECK(high({calcium("9.5"), preliminary, on("2026-02-20", albumin("4.0"))}).status == verdict::absent);
}

TEST_CASE("calcium: an albumin from after the start of therapy does not feed the score", "[cards][calcium]") {
    laboratory_chart chart{calcium("9.5"), on("2026-02-26", albumin("2.0"))};
    CHECK(chart.treated_since("2026-02-25").assess()[cards::factor_id::calcium].why_unknown == unknown_reason::needs_albumin);
}

TEST_CASE("calcium: a laboratory-corrected value goes before own calculation", "[cards][calcium]") {
    const auto [date, status] = GENERATE(table<std::string, verdict>({
        {"2026-02-23", verdict::absent},
        {"2026-02-24", verdict::present},
        {"2026-02-25", verdict::present},
    }));
    CAPTURE(date);
    CHECK(high({calcium("9.5"), albumin("4.0"), on(date, by_laboratory("11.0"))}).status == status);
}

TEST_CASE("calcium: an older laboratory-corrected value serves while the total waits for albumin", "[cards][calcium]") {
    CHECK(high({calcium("9.5"), on("2026-02-01", by_laboratory("11.0"))}).status == verdict::present);
    // The newer total is above its limit whatever the albumin.
    CHECK(high({calcium("10.5"), on("2026-02-01", by_laboratory("9.0"))}).status == verdict::present);
}

TEST_CASE("calcium: a laboratory-corrected value is judged by its own range or interpretation", "[cards][calcium]") {
    CHECK(high({by_laboratory("10.2")}).status == verdict::absent);
    CHECK(high({by_laboratory("10.3")}).status == verdict::present);
    CHECK_FALSE(high({by_laboratory("10.3")}).marks.any());
    CHECK(high({judged(unranged(by_laboratory("9.0")), "H")}).status == verdict::present);
    CHECK(high({unranged(by_laboratory("10.3"))}).marks == (flag::default_limit | flag::near_default));
    CHECK(high({{code::corrected_calcium, "2.60", "mmol/L", "2.12", "2.55"}}).status == verdict::present);
}

TEST_CASE("calcium: ionised calcium stands in, flagged", "[cards][calcium]") {
    CHECK(high({ionised("1.33")}).status == verdict::present);
    CHECK(high({ionised("1.32")}).status == verdict::absent);
    CHECK(high({ionised("1.00")}).status == verdict::absent);
    CHECK(high({ionised("1.33")}).marks.has(flag::derived));
    CHECK(high({unranged(ionised("1.45"))}).why_unknown == unknown_reason::unusable);
    CHECK(high({judged(unranged(ionised("1.45")), "H")}).status == verdict::present);
    // The total cannot be decided without albumin.
    CHECK(high({calcium("9.5"), ionised("1.45")}).status == verdict::present);
    CHECK(high({calcium("9.5"), ionised("1.45")}).marks.has(flag::derived));
}

TEST_CASE("calcium: corrected total decides the factor, ionised the safety rules", "[cards][calcium]") {
    const auto factor = high({calcium("9.5"), albumin("4.0"), ionised("1.45")});
    CHECK(factor.status == verdict::absent);
    CHECK(factor.note.find("ionised calcium disagrees") != std::string::npos);

    CHECK(low({calcium("9.5"), albumin("4.0"), ionised("1.00")}).status == verdict::present);
    CHECK(low({calcium("7.0"), albumin("4.0"), ionised("1.20")}).status == verdict::absent);
    // An ionised value of an earlier day says nothing about a newer total.
    CHECK(low({calcium("7.0"), albumin("4.0"), on("2026-02-23", ionised("1.20"))}).status == verdict::present);
}

TEST_CASE("calcium: hypocalcaemia on corrected calcium", "[cards][calcium]") {
    CHECK(low({calcium("8.4"), albumin("4.0")}).status == verdict::present);
    CHECK(low({calcium("8.5"), albumin("4.0")}).status == verdict::absent);
    CHECK(low({calcium("7.9"), albumin("3.0")}).status == verdict::absent);
    CHECK(low({unranged(calcium("8.4")), albumin("4.0")}).limit_value == 8.5);
    CHECK(low({by_laboratory("8.4")}).status == verdict::present);
}

TEST_CASE("calcium: without albumin a low total counts and a normal one does not", "[cards][calcium]") {
    CHECK(low({calcium("8.4")}).status == verdict::present);
    CHECK(low({calcium("8.4")}).marks.has(flag::uncorrected_ca));
    CHECK(low({calcium("8.5")}).status == verdict::absent);
    CHECK(low({unranged(calcium("8.4"))}).status == verdict::present);
    CHECK(low({}).status == verdict::unknown);
}

TEST_CASE("calcium: a disagreement of ionised and corrected calcium is said where ionised decides", "[cards][calcium]") {
    CHECK(low({calcium("9.5"), albumin("4.0"), ionised("1.00")}).note ==
          "corrected total calcium disagrees; ionised calcium decides");
    CHECK(low({calcium("8.0"), albumin("4.0"), ionised("1.00")}).note.empty());
    CHECK(high({calcium("9.5"), albumin("4.0"), ionised("1.20")}).note.find("disagrees") == std::string::npos);
}

TEST_CASE("calcium: without dates only the same specimen pairs", "[cards][calcium]") {
    CHECK(high({on("", calcium("9.5")), on("", albumin("2.0"))}).why_unknown == unknown_reason::needs_albumin);
    CHECK(high({on("", calcium("9.5")), albumin("2.0")}).why_unknown == unknown_reason::needs_albumin);
    CHECK(high({of_specimen("Specimen/1", on("", calcium("9.5"))), of_specimen("Specimen/1", on("", albumin("2.0")))}).status ==
          verdict::present);
}

TEST_CASE("calcium: an albumin outside the window does not pair", "[cards][calcium]") {
    CHECK(high({on("2025-09-02", calcium("9.5")), on("2025-09-02", albumin("2.0"))}).status == verdict::present);
    CHECK(high({on("2025-09-02", calcium("9.5")), on("2025-09-01", albumin("2.0"))}).why_unknown ==
          unknown_reason::needs_albumin);
}
