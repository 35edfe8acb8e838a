// Observation → result, seen from the facts.

#include "cards/facts/gather.hpp"

#include "tests/unit/cards/laboratory_chart.hpp"

#include <catch2/catch.hpp>

using namespace support;
using cards::analyte;
using cards::factor_id;
using cards::reading;
using cards::verdict;

namespace {

constexpr std::string_view snomed = "http://snomed.info/sct";

std::string only_note(const cards::facts& facts) { return facts.notes.size() == 1 ? facts.notes[0].text : "(no single note)"; }

}  // namespace

// ---- interpretations

TEST_CASE("interpretation: both code systems, no other, no contradiction", "[cards][results]") {
    laboratory_chart chart;
    auto read = [&chart](std::initializer_list<fhir::codeable_concept> said) {
        chart.record.observations.clear();
        chart.add(unranged(haemoglobin("12.5"))).self.interpretations = chart.list(said);
        return chart.facts().results.at(0).interpreted;
    };
    CHECK(read({chart.coded(interpretation_v3, "L")}) == reading::low);
    CHECK(read({chart.coded(interpretation_v2, "H")}) == reading::high);
    CHECK(read({chart.coded("http://example.org", "L")}) == reading::none);
    CHECK(read({chart.coded(interpretation_v3, "l")}) == reading::none);
    CHECK(read({chart.coded(interpretation_v3, "A"), chart.coded(interpretation_v2, "L")}) == reading::low);
    CHECK(read({chart.coded(interpretation_v3, "L"), chart.coded(interpretation_v2, "LL")}) == reading::low);
    CHECK(read({chart.coded(interpretation_v3, "L"), chart.coded(interpretation_v2, "N")}) == reading::none);
    CHECK(read({chart.coded({}, {}, "low")}) == reading::none);
}

// ---- values and units

TEST_CASE("results: an inferred unit is flagged and shown", "[cards][results]") {
    laboratory_chart chart{{code::haemoglobin, "101", "", "120", "155"}};
    const auto facts = chart.facts();
    REQUIRE(facts.results.size() == 1);
    CHECK(facts.results[0].value->low == 10.1);
    CHECK(facts.results[0].marks == cards::flags(cards::flag::inferred_unit));
    CHECK(facts.results[0].shown == "101 g/L");
    CHECK(facts.results[0].low->value == 12);
    CHECK(chart.assess()[factor_id::haemoglobin].marks.has(cards::flag::inferred_unit));
}

TEST_CASE("results: what cannot be used is set aside and noted", "[cards][results]") {
    const auto [result, note] = GENERATE(table<lab, std::string>({
        {lab{code::haemoglobin, "28"}, "haemoglobin 28: unit missing, not used"},
        {lab{code::haemoglobin, "10", "furlong"}, "haemoglobin 10 furlong: unit not known, not used"},
        {lab{code::haemoglobin, "1.9", "g/dL"}, "haemoglobin 1.9 g/dL: not plausible, not used"},
        {lab{code::haemoglobin, "26", "g/dL"}, "haemoglobin 26 g/dL: not plausible, not used"},
        {lab{code::karnofsky, "75.5", "{score}"}, "KPS 75.5: not a whole number, not used"},
        {lab{code::karnofsky, "110", "{score}"}, "KPS 110: not plausible, not used"},
        {lab{code::ecog, "6"}, "ECOG 6: not plausible, not used"},
        {on("2026-03-03", haemoglobin("10")), "haemoglobin: dated in the future, not used"},
    }));
    CAPTURE(note);
    const auto facts = laboratory_chart{result}.facts();
    CHECK(facts.results.empty());
    CHECK(only_note(facts) == note);
    CHECK(facts.unusable.size() == 1);
}

TEST_CASE("results: an unknown unit leaves the interpretation, an implausible value leaves nothing", "[cards][results]") {
    lab odd = haemoglobin("10");
    odd.unit = "furlong";
    odd.interpretation = "L";
    const auto facts = laboratory_chart{odd}.facts();
    REQUIRE(facts.results.size() == 1);
    CHECK_FALSE(facts.results[0].value);
    CHECK(laboratory_chart{odd}.assess()[factor_id::haemoglobin].status == verdict::present);
    CHECK(only_note(facts) == "haemoglobin 10 furlong: unit not known, the laboratory's interpretation is used");
    odd.unit = "g/dL";
    odd.value = "1";
    CHECK(laboratory_chart{odd}.facts().results.empty());
}

TEST_CASE("results: the unit's code decides and its text must not contradict", "[cards][results]") {
    laboratory_chart chart;
    fhir::observation& observation = chart.add(haemoglobin("101"));
    observation.self.value_quantity->code = "g/L";
    observation.self.value_quantity->unit = "grams per litre";
    CHECK(chart.facts().results.at(0).value->low == 10.1);
    observation.self.value_quantity->unit = "g/dL";
    CHECK(chart.facts().results.empty());
    CHECK(only_note(chart.facts()) == "haemoglobin 101 g/dL: unit and unit code contradict each other, not used");
    observation.self.value_quantity->system = "http://example.org";
    observation.self.value_quantity->value = fhir::parse_decimal("10.1");
    CHECK(chart.facts().results.at(0).value->low == 10.1);  // a code of an unknown system says nothing
    observation.self.value_quantity->unit = {};
    CHECK(chart.facts().results.empty());
}

TEST_CASE("results: a mass code with a molar unit, or the reverse, is converted and noted", "[cards][results]") {
    const auto [code, value, unit, noted] = GENERATE(table<std::string, std::string, std::string, bool>({
        {"17861-6", "2.45", "mmol/L", true},
        {"17861-6", "9.8", "mg/dL", false},
        {"2000-8", "2.45", "mmol/L", false},
        {"2000-8", "9.8", "mg/dL", true},
        {"29265-6", "9.8", "mg/dL", true},
        {"718-7", "8.0", "mmol/L", true},
        {"59260-0", "8.0", "mmol/L", false},
        {"2160-0", "88", "umol/L", true},
        {"14682-9", "88", "umol/L", false},
        {"777-3", "300", "10*9/L", false},
    }));
    CAPTURE(code, unit);
    const auto facts = laboratory_chart{{code, value, unit}}.facts();
    CHECK(facts.results.size() == 1);
    CHECK(facts.notes.size() == (noted ? 1 : 0));
    CHECK(facts.unusable.empty());
}

TEST_CASE("results: a result coded both ways is noted for neither", "[cards][results]") {
    laboratory_chart chart;
    chart.add(calcium("9.8")).self.code.codings =
        chart.list({fhir::coding{loinc_system, "2000-8", {}}, fhir::coding{loinc_system, "17861-6", {}}});
    CHECK(chart.facts().results.size() == 1);
    CHECK(chart.facts().notes.empty());
}

TEST_CASE("results: an unknown comparator makes the value unusable", "[cards][results]") {
    laboratory_chart chart;
    chart.add(haemoglobin("10")).self.value_quantity->unknown_comparator = true;
    CHECK(chart.facts().results.empty());
    CHECK(only_note(chart.facts()) == "haemoglobin 10 g/dL: comparator not known, not used");
}

TEST_CASE("results: comparators are shown as signs", "[cards][results]") {
    const auto [sent, shown] = GENERATE(table<std::string, std::string>({
        {"<", "<7 g/dL"},
        {"<=", "≤7 g/dL"},
        {">", ">7 g/dL"},
        {">=", "≥7 g/dL"},
    }));
    lab result = haemoglobin("7");
    result.comparator = sent;
    CHECK(laboratory_chart{result}.facts().results.at(0).shown == shown);
}

// ---- status, dates, shapes

TEST_CASE("results: which statuses are results", "[cards][results]") {
    const auto [status, used] = GENERATE(table<std::string, bool>({
        {"final", true},
        {"amended", true},
        {"corrected", true},
        {"preliminary", true},
        {"entered-in-error", false},
        {"cancelled", false},
        {"registered", false},
        {"unknown", false},
        {"", false},
        {"FINAL", false},
    }));
    CAPTURE(status);
    lab result = haemoglobin("10");
    result.status = status;
    CHECK(laboratory_chart{result}.facts().results.size() == (used ? 1 : 0));
}

TEST_CASE("results: a value that is absent for a reason is absent", "[cards][results]") {
    laboratory_chart chart;
    chart.add(haemoglobin("10")).self.data_absent = true;
    CHECK(chart.facts().results.empty());
    CHECK(chart.assess()[factor_id::haemoglobin].why_unknown == cards::unknown_reason::missing);
}

TEST_CASE("results: effective before issued, the end of a period before its start", "[cards][results]") {
    laboratory_chart chart;
    fhir::observation& observation = chart.add(haemoglobin("10"));
    auto first_day = [&chart] { return chart.facts().results.at(0).effective->first_day; };
    observation.issued = date_time("2026-02-26");
    CHECK(first_day() == day("2026-02-24"));
    observation.effective = {date_time("2026-02-20"), date_time("2026-02-22")};
    CHECK(first_day() == day("2026-02-22"));
    observation.effective.end.reset();
    CHECK(first_day() == day("2026-02-20"));
    observation.effective.start.reset();
    CHECK(first_day() == day("2026-02-26"));
    observation.issued.reset();
    CHECK_FALSE(chart.facts().results.at(0).effective);
}

TEST_CASE("results: components are results of their own", "[cards][results]") {
    laboratory_chart chart;
    fhir::observation& panel = chart.add({"58410-2"});
    fhir::measurement haemoglobin_part;
    haemoglobin_part.code = chart.coded(loinc_system, code::haemoglobin);
    haemoglobin_part.value_quantity = chart.quantity("10", "g/dL");
    fhir::measurement platelets_part = haemoglobin_part;
    platelets_part.code = chart.coded(loinc_system, code::platelets);
    platelets_part.value_quantity = chart.quantity("500", "10*9/L");
    fhir::measurement absent_part = platelets_part;
    absent_part.data_absent = true;
    panel.components = chart.list({haemoglobin_part, platelets_part, absent_part});
    const auto facts = chart.facts();
    REQUIRE(facts.results.size() == 2);
    CHECK(facts.results[0].what == analyte::haemoglobin);
    CHECK(facts.results[1].what == analyte::platelets);
    CHECK(facts.results[1].from.id == facts.results[0].from.id);
    CHECK(facts.results[1].effective->first_day == day("2026-02-24"));
}

TEST_CASE("results: codes of two different tests make a result unusable", "[cards][results]") {
    laboratory_chart chart;
    fhir::observation& observation = chart.add(haemoglobin("10"));
    const std::string_view loinc = loinc_system;
    observation.self.code.codings = chart.list({fhir::coding{loinc, "718-7", {}}, fhir::coding{"http://lab.example", "HGB", {}}});
    CHECK(chart.facts().results.size() == 1);
    observation.self.code.codings = chart.list({fhir::coding{loinc, "718-7", {}}, fhir::coding{loinc, "777-3", {}}});
    CHECK(chart.facts().results.empty());
    CHECK(only_note(chart.facts()) == "haemoglobin: its codes mean different tests, not used");
    observation.self.code.codings = chart.list({fhir::coding{"http://snomed.info/sct", "718-7", {}}});
    CHECK(chart.facts().notes.empty());
    CHECK(chart.facts().results.empty());
}

TEST_CASE("results: other fluids and other corrections are never read", "[cards][results]") {
    const std::string code = GENERATE("2890-2", "18281-6", "54347-0", "26515-8", "5767-9");
    CHECK(laboratory_chart{{code, "10", "g/dL"}}.facts().results.empty());
}

TEST_CASE("results: a score comes as integer, quantity or answer, in value before interpretation", "[cards][results]") {
    laboratory_chart chart;
    fhir::observation& observation = chart.add({code::ecog});
    auto shown = [&chart] {
        const auto facts = chart.facts();
        return facts.results.empty() ? std::string() : facts.results[0].shown;
    };
    CHECK(shown().empty());
    observation.self.interpretations = chart.list({chart.coded(loinc_system, "LA9625-0")});
    CHECK(shown() == "ECOG 3");
    observation.self.value_concept = chart.coded(loinc_system, "LA9624-3");
    CHECK(shown() == "ECOG 2");
    observation.self.value_number = fhir::parse_decimal("1");
    CHECK(shown() == "ECOG 1");
    observation.self.value_quantity = chart.quantity("0", "{score}");
    CHECK(shown() == "ECOG 0");
    observation.self.value_quantity = chart.quantity("0", "kg");
    CHECK(shown() == "ECOG 3");  // a value in an unknown unit leaves the interpretation
}

TEST_CASE("results: answers of another system, or of two scores, are none", "[cards][results]") {
    laboratory_chart chart;
    fhir::observation& observation = chart.add({code::karnofsky});
    observation.self.value_concept = chart.coded("http://example.org", "LA29178-3");
    CHECK(chart.facts().results.empty());
    observation.self.value_concept = chart.coded(loinc_system, "LA9627-6");
    CHECK(chart.facts().results.at(0).shown == "KPS 0");
    observation.self.value_concept.codings =
        chart.list({fhir::coding{loinc_system, "LA29178-3", {}}, fhir::coding{loinc_system, "LA29177-5", {}}});
    CHECK(chart.facts().results.empty());
    CHECK(only_note(chart.facts()) == "KPS: answers contradict each other, not used");
}

TEST_CASE("results: notes come in the same order whatever the order of the record", "[cards][results]") {
    lab first = haemoglobin("1");
    first.id = "a";
    lab second = platelets("9999");
    second.id = "b";
    const auto forward = laboratory_chart{first, second}.facts().notes;
    const auto backward = laboratory_chart{second, first, first}.facts().notes;
    REQUIRE(forward.size() == 2);
    REQUIRE(backward.size() == 2);
    for (std::size_t index = 0; index < 2; ++index)
        CHECK(forward[index].text == backward[index].text);
}

TEST_CASE("results: a quantity without a number leaves the number that came with it", "[cards][results]") {
    laboratory_chart chart;
    fhir::observation& observation = chart.add(haemoglobin("10"));
    observation.self.value_quantity->value.reset();
    CHECK(chart.facts().results.empty());
    observation.self.value_number = fhir::parse_decimal("10");
    CHECK(chart.facts().results.at(0).value->low == 10);
}
