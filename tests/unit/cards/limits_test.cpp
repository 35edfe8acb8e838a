#include "cards/limits.hpp"

#include "tests/unit/cards/laboratory_chart.hpp"

#include <catch2/catch.hpp>

#include <limits>
#include <optional>

using namespace cards;
using support::laboratory_chart;
using support::unranged;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

interval exactly(double value) { return {.low = value, .high = value}; }
interval less(double value) { return {.low = -infinity, .high = value, .low_open = false, .high_open = true}; }
interval at_most(double value) { return {.low = -infinity, .high = value}; }
interval at_least(double value) { return {.low = value, .high = infinity}; }
interval more(double value) { return {.low = value, .high = infinity, .low_open = true}; }

factor judged(const support::lab& result, factor_id id) { return laboratory_chart{result}.assess()[id]; }

}  // namespace

TEST_CASE("limits: a comparator decides only when the whole interval is on one side", "[cards][limits]") {
    const auto [value, adverse, status] = GENERATE(table<interval, side, verdict>({
        {exactly(9.999), side::below, verdict::present},  {exactly(10), side::below, verdict::absent},
        {exactly(10.001), side::below, verdict::absent},  {less(7), side::below, verdict::present},
        {less(10), side::below, verdict::present},        {at_most(10), side::below, verdict::unknown},
        {less(12), side::below, verdict::unknown},        {at_least(10), side::below, verdict::absent},
        {more(10), side::below, verdict::absent},         {at_least(9), side::below, verdict::unknown},
        {exactly(9.999), side::above, verdict::absent},   {exactly(10), side::above, verdict::absent},
        {exactly(10.001), side::above, verdict::present}, {more(10), side::above, verdict::present},
        {at_least(10), side::above, verdict::unknown},    {more(9), side::above, verdict::unknown},
        {at_least(11), side::above, verdict::present},    {less(10), side::above, verdict::absent},
        {at_most(10), side::above, verdict::absent},      {at_most(11), side::above, verdict::unknown},
    }));
    CAPTURE(value.low, value.high, adverse);
    CHECK(compare(value, adverse, 10) == status);
}

TEST_CASE("limits: the tolerance forgives arithmetic, not measurement", "[cards][limits]") {
    CHECK(compare(exactly(10.200000000000001), side::above, 10.2) == verdict::absent);
    CHECK(compare(exactly(10.2 * (1 + 2e-9)), side::above, 10.2) == verdict::present);
    CHECK(compare(exactly(13.499999999999998), side::below, 13.5) == verdict::absent);
    CHECK(compare(exactly(13.5 * (1 - 2e-9)), side::below, 13.5) == verdict::present);
}

TEST_CASE("limits: defaults and their grey bands", "[cards][limits]") {
    struct row {
        sex who;
        factor_id id;
        support::lab result;
        verdict status;
        bool near;
    };
    const auto one = GENERATE(values<row>({
        {sex::male, factor_id::haemoglobin, support::haemoglobin("12.9"), verdict::present, false},
        {sex::male, factor_id::haemoglobin, support::haemoglobin("12.998"), verdict::present, false},
        {sex::male, factor_id::haemoglobin, support::haemoglobin("13.0"), verdict::present, true},
        {sex::male, factor_id::haemoglobin, support::haemoglobin("13.4"), verdict::present, true},
        {sex::male, factor_id::haemoglobin, support::haemoglobin("13.5"), verdict::absent, false},
        {sex::female, factor_id::haemoglobin, support::haemoglobin("11.4"), verdict::present, false},
        {sex::female, factor_id::haemoglobin, support::haemoglobin("11.498"), verdict::present, false},
        {sex::female, factor_id::haemoglobin, support::haemoglobin("11.5"), verdict::present, true},
        {sex::female, factor_id::haemoglobin, support::haemoglobin("11.9"), verdict::present, true},
        {sex::female, factor_id::haemoglobin, support::haemoglobin("12.0"), verdict::absent, false},
        {sex::male, factor_id::neutrophils, support::neutrophils("7.0"), verdict::absent, false},
        {sex::male, factor_id::neutrophils, support::neutrophils("7.1"), verdict::present, true},
        {sex::male, factor_id::neutrophils, support::neutrophils("7.7"), verdict::present, true},
        {sex::male, factor_id::neutrophils, support::neutrophils("7.702"), verdict::present, false},
        {sex::male, factor_id::platelets, support::platelets("400"), verdict::absent, false},
        {sex::male, factor_id::platelets, support::platelets("401"), verdict::present, true},
        {sex::male, factor_id::platelets, support::platelets("450"), verdict::present, true},
        {sex::male, factor_id::platelets, support::platelets("450.1"), verdict::present, false},
    }));
    CAPTURE(one.who, one.result.code, one.result.value);
    laboratory_chart chart{unranged(one.result)};
    chart.person.patient.recorded_sex = one.who;
    const factor made = chart.assess()[one.id];
    CHECK(made.status == one.status);
    CHECK(made.marks.has(flag::default_limit));
    CHECK(made.marks.has(flag::near_default) == one.near);
    CHECK(made.limit_from == limit_source::default_limit);
}

TEST_CASE("limits: corrected calcium has defaults on both sides", "[cards][limits]") {
    const auto [value, adverse, status, near] = GENERATE(table<double, side, verdict, bool>({
        {10.2, side::above, verdict::absent, false},
        {10.21, side::above, verdict::present, true},
        {10.5, side::above, verdict::present, true},
        {10.501, side::above, verdict::present, false},
        {8.5, side::below, verdict::absent, false},
        {8.49, side::below, verdict::present, true},
        {8.4, side::below, verdict::present, true},
        {8.3995, side::below, verdict::present, false},
    }));
    CAPTURE(value, adverse);
    factor made;
    judge_by_default(made, exactly(value), adverse, analyte::corrected_calcium, {}, {});
    CHECK(made.status == status);
    CHECK(made.marks.has(flag::near_default) == near);
}

TEST_CASE("limits: a comparator that reaches into the grey band is flagged", "[cards][limits]") {
    auto more_than = [](const char* value) {
        support::lab result = unranged(support::platelets(value));
        result.comparator = ">";
        return judged(result, factor_id::platelets);
    };
    CHECK(more_than("400").marks.has(flag::near_default));
    CHECK_FALSE(more_than("1000").marks.has(flag::near_default));
}

TEST_CASE("limits: every default names its source", "[cards][limits]") {
    for (const default_limit& row : default_limits())
        CHECK_FALSE(row.source.empty());
    CHECK(default_limits().size() == 6);
}

TEST_CASE("limits: interpretation codes judge where there is no range", "[cards][limits]") {
    const auto [code, haemoglobin_low, platelets_high] = GENERATE(table<std::string, verdict, verdict>({
        {"L", verdict::present, verdict::absent},
        {"LL", verdict::present, verdict::absent},
        {"LU", verdict::present, verdict::absent},
        {"<", verdict::present, verdict::absent},
        {"N", verdict::absent, verdict::absent},
        {"H", verdict::absent, verdict::present},
        {"HH", verdict::absent, verdict::present},
        {"HU", verdict::absent, verdict::present},
        {">", verdict::absent, verdict::present},
    }));
    CAPTURE(code);
    // Values that the defaults would judge the other way round.
    support::lab hb = unranged(support::haemoglobin(haemoglobin_low == verdict::present ? "15" : "10"));
    hb.interpretation = code;
    support::lab plt = unranged(support::platelets(platelets_high == verdict::present ? "200" : "600"));
    plt.interpretation = code;
    CHECK(judged(hb, factor_id::haemoglobin).status == haemoglobin_low);
    CHECK(judged(hb, factor_id::haemoglobin).limit_from == limit_source::interpretation);
    CHECK_FALSE(judged(hb, factor_id::haemoglobin).marks.any());
    CHECK(judged(plt, factor_id::platelets).status == platelets_high);
}

TEST_CASE("limits: an interpretation without information leaves the default", "[cards][limits]") {
    const std::string code = GENERATE("A", "AA", "POS", "");
    support::lab hb = unranged(support::haemoglobin("10"));
    hb.interpretation = code;
    CHECK(judged(hb, factor_id::haemoglobin).limit_from == limit_source::default_limit);
}

TEST_CASE("limits: a range without the needed bound leaves the interpretation, then the default", "[cards][limits]") {
    support::lab plt = support::platelets("430");
    plt.high.clear();
    CHECK(judged(plt, factor_id::platelets).limit_from == limit_source::default_limit);
    plt.interpretation = "N";
    CHECK(judged(plt, factor_id::platelets).limit_from == limit_source::interpretation);
    CHECK(judged(plt, factor_id::platelets).status == verdict::absent);
}

TEST_CASE("limits: without a sex the limit that all sexes agree on is named", "[cards][limits]") {
    const auto [value, limit] = GENERATE(table<std::string, std::optional<double>>({
        {"11.0", 12.0},
        {"12.8", std::nullopt},
        {"14.0", 13.5},
    }));
    CAPTURE(value);
    laboratory_chart chart{unranged(support::haemoglobin(value))};
    chart.person.patient.recorded_sex = sex::unknown;
    CHECK(chart.assess()[factor_id::haemoglobin].limit_value == limit);
}

TEST_CASE("limits: what the laboratory said is shown in the place of the limit", "[cards][limits]") {
    const auto [code, shown] = GENERATE(table<std::string, std::string>({
        {"L", "laboratory: low"},
        {"N", "laboratory: normal"},
        {"H", "laboratory: high"},
    }));
    support::lab result = unranged(support::platelets("300"));
    result.interpretation = code;
    CHECK(judged(result, factor_id::platelets).shown_limit == shown);
    result.value.clear();
    CHECK(judged(result, factor_id::platelets).shown_value == shown.substr(12) + " (no value)");
}

TEST_CASE("limits: a comparator has no single value to send", "[cards][limits]") {
    support::lab result = support::platelets("1000");
    CHECK(judged(result, factor_id::platelets).value == 1000);
    result.comparator = ">";
    CHECK_FALSE(judged(result, factor_id::platelets).value);
}
