// Which reference range of a laboratory fits the patient, seen from the facts.

#include "cards/facts/gather.hpp"

#include "tests/unit/cards/laboratory_chart.hpp"

#include <catch2/catch.hpp>

using namespace support;

namespace {

constexpr std::string_view snomed = "http://snomed.info/sct";
constexpr std::string_view range_meaning = "http://terminology.hl7.org/CodeSystem/referencerange-meaning";

fhir::reference_range range_of(laboratory_chart& chart, std::string_view low, std::string_view high, std::string_view unit = {}) {
    fhir::reference_range made;
    if (!low.empty()) made.low = chart.quantity(low, unit);
    if (!high.empty()) made.high = chart.quantity(high, unit);
    return made;
}

/// The bounds a haemoglobin of 12.5 g/dL ends up with, as `low–high`.
std::string bounds(laboratory_chart& chart, std::initializer_list<fhir::reference_range> ranges) {
    chart.record.observations.clear();
    chart.add(unranged(haemoglobin("12.5"))).self.reference_ranges = chart.list(ranges);
    const cards::facts facts = chart.facts();
    const cards::result& made = facts.results.at(0);
    return (made.low ? made.low->shown : "") + "–" + (made.high ? made.high->shown : "");
}

}  // namespace

TEST_CASE("ranges: a range of another kind than normal is dropped", "[cards][ranges]") {
    laboratory_chart chart;
    auto critical = range_of(chart, "7", "20");
    critical.type = chart.coded(range_meaning, "critical");
    auto normal = range_of(chart, "13", "17");
    normal.type = chart.coded(range_meaning, "normal");
    auto foreign = range_of(chart, "1", "2");
    foreign.type = chart.coded("http://example.org", "normal");
    auto named = range_of(chart, "12", "16");
    named.type = chart.coded({}, {}, "Normal Range");
    CHECK(bounds(chart, {critical, normal}) == "13 g/dL–17 g/dL");
    CHECK(bounds(chart, {critical, range_of(chart, "12.5", "16.5")}) == "12.5 g/dL–16.5 g/dL");
    CHECK(bounds(chart, {critical, foreign}) == "–");
    CHECK(bounds(chart, {named}) == "12 g/dL–16 g/dL");
    named.type = chart.coded({}, {}, "therapeutic");
    CHECK(bounds(chart, {named}) == "–");
}

TEST_CASE("ranges: another sex is dropped, the patient's preferred", "[cards][ranges]") {
    const auto [system, male, female, text_male, text_female] =
        GENERATE(table<std::string, std::string, std::string, std::string, std::string>({
            {"http://snomed.info/sct", "248153007", "248152002", "", ""},
            {"http://hl7.org/fhir/administrative-gender", "male", "female", "", ""},
            {"http://terminology.hl7.org/CodeSystem/v3-AdministrativeGender", "M", "F", "", ""},
            {"", "", "", "adult men", "adult women"},
            {"", "", "", "Male", "Female"},
        }));
    CAPTURE(system, male, text_male);
    laboratory_chart chart;
    auto men = range_of(chart, "13.5", "17.5");
    men.applies_to = chart.list({chart.coded(system, male, text_male)});
    auto women = range_of(chart, "12.0", "15.5");
    women.applies_to = chart.list({chart.coded(system, female, text_female)});
    const auto all = range_of(chart, "11", "18");

    CHECK(bounds(chart, {all, women, men}) == "13.5 g/dL–17.5 g/dL");
    CHECK(bounds(chart, {women, all}) == "11 g/dL–18 g/dL");
    CHECK(bounds(chart, {women}) == "–");
    chart.person.patient.recorded_sex = cards::sex::female;
    CHECK(bounds(chart, {all, women, men}) == "12.0 g/dL–15.5 g/dL");
    chart.person.patient.recorded_sex = cards::sex::unknown;
    CHECK(bounds(chart, {men, women}) == "–");
    CHECK(bounds(chart, {men, women, all}) == "11 g/dL–18 g/dL");
}

TEST_CASE("ranges: a range for both sexes is for everybody", "[cards][ranges]") {
    laboratory_chart chart;
    auto both = range_of(chart, "12", "17");
    both.applies_to = chart.list({chart.coded(snomed, "248153007"), chart.coded(snomed, "248152002")});
    chart.person.patient.recorded_sex = cards::sex::unknown;
    CHECK(bounds(chart, {both}) == "12 g/dL–17 g/dL");
}

TEST_CASE("ranges: a population that is not understood comes after one that is", "[cards][ranges]") {
    laboratory_chart chart;
    auto pregnant = range_of(chart, "10.5", "14");
    pregnant.applies_to = chart.list({chart.coded(snomed, "77386006")});
    CHECK(bounds(chart, {pregnant, range_of(chart, "13", "17")}) == "13 g/dL–17 g/dL");
    CHECK(bounds(chart, {pregnant}) == "10.5 g/dL–14 g/dL");
}

TEST_CASE("ranges: ages that exclude the patient are dropped", "[cards][ranges]") {
    // The patient is 63.
    const auto [low, high, unit, kept] = GENERATE(table<std::string, std::string, std::string, bool>({
        {"18", "", "a", true},
        {"", "18", "a", false},
        {"", "62", "a", false},
        {"", "63", "a", true},
        {"63", "", "a", true},
        {"64", "", "a", false},
        {"", "216", "mo", false},
        {"", "800", "mo", true},
        {"", "6570", "d", false},
        {"", "900", "wk", false},
        {"", "17", "", false},
    }));
    CAPTURE(low, high, unit);
    laboratory_chart chart;
    auto aged = range_of(chart, "13", "17");
    if (!low.empty()) aged.age_low = chart.quantity(low, unit);
    if (!high.empty()) aged.age_high = chart.quantity(high, unit);
    CHECK((bounds(chart, {aged}) == "13 g/dL–17 g/dL") == kept);
    chart.person.patient.birth_date.reset();
    CHECK(bounds(chart, {aged}) == "13 g/dL–17 g/dL");
}

TEST_CASE("ranges: the first that has the bound counts, for each bound", "[cards][ranges]") {
    laboratory_chart chart;
    CHECK(bounds(chart, {range_of(chart, "13", "17"), range_of(chart, "12", "16")}) == "13 g/dL–17 g/dL");
    CHECK(bounds(chart, {range_of(chart, "", "17"), range_of(chart, "12", "16")}) == "12 g/dL–17 g/dL");
}

TEST_CASE("ranges: bounds may carry their own unit, or have that of the value", "[cards][ranges]") {
    laboratory_chart chart;
    CHECK(bounds(chart, {range_of(chart, "135", "175", "g/L")}) == "135 g/L–175 g/L");
    CHECK(chart.facts().results[0].low->value == 13.5);
    CHECK(bounds(chart, {range_of(chart, "13.5", "17.5", "furlong")}) == "–");
    CHECK(bounds(chart, {range_of(chart, "135", "175", "g/dL")}) == "–");  // no patient could have that
    CHECK(bounds(chart, {range_of(chart, "17.5", "13.5")}) == "–");
    chart.record.observations.clear();
    chart.add({code::haemoglobin, "125", "g/L", "135", "175"});
    CHECK(chart.facts().results[0].low->value == 13.5);
    CHECK(chart.facts().results[0].low->shown == "135 g/L");
}

TEST_CASE("ranges: zeros that stand for no range are no bounds", "[cards][ranges]") {
    laboratory_chart chart;
    CHECK(bounds(chart, {range_of(chart, "0", "0")}) == "–");
    CHECK(bounds(chart, {range_of(chart, "", "0")}) == "–");
    CHECK(bounds(chart, {range_of(chart, "13", "13")}) == "–");
    chart.record.observations.clear();
    chart.add({code::platelets, "250", "10*9/L", "0", "0"});
    CHECK_FALSE(chart.facts().results[0].high);
}

TEST_CASE("ranges: text counts only where there are no bounds", "[cards][ranges]") {
    laboratory_chart chart;
    fhir::reference_range text;
    text.text = "13.5 – 17.5";
    CHECK(bounds(chart, {text}) == "13.5 g/dL–17.5 g/dL");
    text.high = chart.quantity("16", {});
    CHECK(bounds(chart, {text}) == "–16 g/dL");
}
