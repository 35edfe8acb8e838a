#include "cards/latest.hpp"

#include "tests/unit/cards/laboratory_chart.hpp"

#include <catch2/catch.hpp>

using namespace support;
using kind = cards::renal_function::kind;

namespace {

lab creatinine(std::string value) { return {code::creatinine, std::move(value), "mg/dL", "0.7", "1.3"}; }
lab weight(std::string value) { return {code::weight, std::move(value), "kg"}; }
lab clearance(std::string value) { return {code::creatinine_clearance, std::move(value), "mL/min"}; }
lab estimate(std::string value) { return {code::egfr, std::move(value), "mL/min/{1.73_m2}"}; }

lab compared(std::string comparator, lab result) {
    result.comparator = std::move(comparator);
    return result;
}

cards::renal_function function_of(std::initializer_list<lab> results) {
    const laboratory_chart chart(results);
    return cards::latest_renal_function(chart.facts());
}

}  // namespace

TEST_CASE("renal function: Cockcroft-Gault", "[cards][latest]") {
    struct row {
        cards::sex who;
        std::string born;
        std::string weight;
        std::string creatinine;
        double clearance;
    };
    const auto one = GENERATE(values<row>({
        {cards::sex::male, "1962-06-15", "80", "1.0", 85.555556},
        {cards::sex::male, "1956-01-01", "80", "2.8", 27.777778},
        {cards::sex::female, "1958-01-01", "60", "1.13", 45.132743},
        {cards::sex::unknown, "1958-01-01", "60", "1.13", 45.132743},
        {cards::sex::male, "1966-01-01", "81", "1.5", 60},
        {cards::sex::male, "1961-01-01", "72", "1.5", 50},
        {cards::sex::male, "1946-01-01", "54", "1.5", 30},
    }));
    CAPTURE(one.born, one.weight, one.creatinine);
    laboratory_chart chart{creatinine(one.creatinine), weight(one.weight)};
    chart.person.patient.recorded_sex = one.who;
    chart.person.patient.birth_date = date_time(one.born);
    const auto made = cards::latest_renal_function(chart.facts());
    CHECK(made.known == kind::clearance);
    CHECK(made.value == Approx(one.clearance).epsilon(1e-7));
    if (one.clearance == 60 || one.clearance == 50 || one.clearance == 30) CHECK(made.value == one.clearance);
}

TEST_CASE("renal function: a band's edge is exact in molar creatinine too", "[cards][latest]") {
    laboratory_chart chart{{code::creatinine, "132.63", "umol/L"}, weight("81")};
    chart.person.patient.birth_date = date_time("1966-01-01");
    CHECK(cards::latest_renal_function(chart.facts()).value == 60);
}

TEST_CASE("renal function: age in completed years on the evaluation date", "[cards][latest]") {
    laboratory_chart chart{creatinine("1.5"), weight("81")};
    chart.person.patient.birth_date = date_time("1966-03-01");
    CHECK(cards::latest_renal_function(chart.facts()).value == 60);
    chart.person.patient.birth_date = date_time("1966-03-02");
    CHECK(cards::latest_renal_function(chart.facts()).value == 60.75);
    chart.person.patient.birth_date = date_time("1966");
    CHECK(cards::latest_renal_function(chart.facts()).value == 60);
    chart.person.patient.birth_date.reset();
    CHECK(cards::latest_renal_function(chart.facts()).known == kind::unknown);
}

TEST_CASE("renal function: reported clearance, own calculation, estimate, in that order", "[cards][latest]") {
    const auto reported = function_of({clearance("45"), creatinine("1.0"), weight("80"), estimate("30")});
    CHECK(reported.known == kind::clearance);
    CHECK(reported.value == 45);
    CHECK(reported.shown == "CrCl 45 mL/min (reported 2026-02-24)");

    const auto calculated = function_of({creatinine("1.0"), weight("80"), estimate("30")});
    CHECK(calculated.known == kind::clearance);
    CHECK(calculated.shown == "CrCl 85.6 mL/min (Cockcroft–Gault, creatinine 2026-02-24)");

    const auto estimated = function_of({estimate("45")});
    CHECK(estimated.known == kind::estimate_only);
    CHECK(estimated.value == 45);
    CHECK(function_of({}).known == kind::unknown);
}

TEST_CASE("renal function: how old each source may be", "[cards][latest]") {
    const auto [results, known] = GENERATE(table<std::vector<lab>, kind>({
        {{on("2026-01-30", clearance("45"))}, kind::clearance},  // 30 days
        {{on("2026-01-29", clearance("45"))}, kind::unknown},
        {{on("2026-01-30", creatinine("1.0")), weight("80")}, kind::clearance},
        {{on("2026-01-29", creatinine("1.0")), weight("80")}, kind::unknown},
        {{creatinine("1.0"), on("2025-09-02", weight("80"))}, kind::clearance},  // 180 days
        {{creatinine("1.0"), on("2025-09-01", weight("80"))}, kind::unknown},
        {{on("2026-01-30", estimate("45"))}, kind::estimate_only},
        {{on("2026-01-29", estimate("45"))}, kind::unknown},
        {{on("", clearance("45"))}, kind::unknown},
        {{creatinine("1.0")}, kind::unknown},
        {{weight("80")}, kind::unknown},
    }));
    laboratory_chart chart;
    for (const lab& one : results)
        chart.add(one);
    CHECK(cards::latest_renal_function(chart.facts()).known == known);
}

TEST_CASE("renal function: a clearance per body surface is only an estimate", "[cards][latest]") {
    lab indexed = clearance("45");
    indexed.unit = "mL/min/{1.73_m2}";
    CHECK(function_of({indexed}).known == kind::estimate_only);
    lab plain = estimate("45");
    plain.unit = "mL/min";
    CHECK(function_of({plain}).known == kind::estimate_only);
}

TEST_CASE("renal function: a comparator counts with its lowest reading", "[cards][latest]") {
    CHECK(function_of({compared(">", estimate("60"))}).value >= 60);
    CHECK(function_of({compared(">", clearance("60"))}).value > 60);
    CHECK(function_of({compared("<", clearance("30"))}).known == kind::clearance);
    CHECK(function_of({compared("<", clearance("30"))}).value < 30);
    CHECK(function_of({compared("<=", clearance("25"))}).value == 25);
    CHECK(function_of({compared("<", clearance("25"))}).known == kind::clearance);
    CHECK(function_of({compared("<=", clearance("30"))}).known == kind::unknown);
    CHECK(function_of({compared("<", clearance("60"))}).known == kind::unknown);
    CHECK(function_of({compared("<", clearance("60")), estimate("45")}).known == kind::estimate_only);
    CHECK(function_of({compared("<", creatinine("0.5")), weight("80")}).known == kind::unknown);
}

TEST_CASE("renal function: of results of one time the safe one counts", "[cards][latest]") {
    CHECK(function_of({clearance("45"), clearance("28")}).value == 28);
    CHECK(function_of({creatinine("1.0"), creatinine("2.0"), weight("80")}).value == Approx(42.777778));
    CHECK(function_of({creatinine("1.0"), weight("80"), weight("40")}).value == Approx(42.777778));
}
