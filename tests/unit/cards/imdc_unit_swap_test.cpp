// The same patient reported in other units scores the same.

#include "cards/imdc.hpp"

#include "tests/unit/cards/laboratory_chart.hpp"

#include <catch2/catch.hpp>

#include <array>
#include <charconv>
#include <random>
#include <vector>

using namespace support;

namespace {

/// Enough digits to give the same double back.
std::string exact_text(double value) {
    std::array<char, 32> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    return {buffer.data(), end.ptr};
}

struct sampled {
    std::string code;
    std::string unit;
    std::string swapped_unit;
    double factor;  ///< of the swapped unit
    double low_limit;
    double high_limit;
    double from;
    double until;
};

// clang-format off
const std::vector<sampled> analytes{
    {code::haemoglobin, "g/dL", "g/L", 10, 13.5, 17.5, 12, 15},
    {code::calcium, "mg/dL", "mmol/L", 1 / 4.008, 8.5, 10.2, 8, 12},
    {code::albumin, "g/dL", "g/L", 10, 3.5, 5, 2, 5},
    {code::neutrophils, "10*9/L", "/uL", 1000, 2, 7, 5, 9},
    {code::platelets, "10*9/L", "/uL", 1000, 150, 400, 350, 450},
};
// clang-format on

/// One decimal, so that values often equal their limits.
double draw(std::mt19937& dice, const sampled& one) {
    std::uniform_int_distribution<int> tenths(int(one.from * 10), int(one.until * 10));
    return tenths(dice) / 10.0;
}

lab report(const sampled& one, double value, bool ranged, bool swapped) {
    const double factor = swapped ? one.factor : 1;
    lab made{one.code, exact_text(value * factor), swapped ? one.swapped_unit : one.unit};
    if (ranged) {
        made.low = exact_text(one.low_limit * factor);
        made.high = exact_text(one.high_limit * factor);
    }
    return made;
}

}  // namespace

TEST_CASE("imdc: random patients score the same in conventional and SI units", "[cards][imdc]") {
    std::mt19937 dice(20260301);
    std::bernoulli_distribution coin;
    for (int round = 0; round < 2000; ++round) {
        laboratory_chart conventional;
        laboratory_chart swapped;
        for (const sampled& one : analytes) {
            if (one.code == code::albumin && round % 5 == 0) continue;
            const double value = draw(dice, one);
            const bool ranged = coin(dice);
            conventional.add(report(one, value, ranged, false));
            swapped.add(report(one, value, ranged, true));
        }
        CAPTURE(round);
        const auto left = conventional.assess();
        const auto right = swapped.assess();
        REQUIRE(vector_of(left) == vector_of(right));
        for (std::size_t index = 0; index < cards::factor_count; ++index)
            REQUIRE(left.factors[index].marks == right.factors[index].marks);
        REQUIRE(left.fragility == right.fragility);
    }
}

TEST_CASE("imdc: the order of the observations changes nothing", "[cards][imdc]") {
    std::mt19937 dice(7);
    std::vector<lab> results;
    for (int copy = 0; copy < 4; ++copy) {
        for (const sampled& one : analytes) {
            lab made = report(one, draw(dice, one), true, copy % 2 == 0);
            made.id = one.code + "-" + std::to_string(copy);
            made.date = copy < 2 ? "2026-02-24" : "2026-02";
            results.push_back(made);
        }
    }
    std::vector<std::string> first;
    for (int round = 0; round < 50; ++round) {
        laboratory_chart chart;
        for (const lab& one : results)
            chart.add(one);
        const auto made = chart.assess();
        std::vector<std::string> seen{vector_of(made)};
        for (const auto& factor : made.factors)
            seen.push_back(factor.shown_value + "|" + factor.note + "|" + std::string(factor.from ? factor.from->id : ""));
        if (round == 0) first = seen;
        REQUIRE(seen == first);
        std::shuffle(results.begin(), results.end(), dice);
    }
}
