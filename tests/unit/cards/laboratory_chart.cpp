#include "tests/unit/cards/laboratory_chart.hpp"

#include "cards/facts/gather.hpp"

#include <utility>

namespace support {
namespace {

constexpr std::string_view ucum = "http://unitsofmeasure.org";

fhir::comparator comparator_of(std::string_view text) {
    if (text == "<") return fhir::comparator::less;
    if (text == "<=") return fhir::comparator::less_or_equal;
    if (text == ">=") return fhir::comparator::greater_or_equal;
    return text == ">" ? fhir::comparator::greater : fhir::comparator::none;
}

char sign_of(cards::verdict status) {
    if (status == cards::verdict::unknown) return '?';
    return status == cards::verdict::present ? '1' : '0';
}

}  // namespace

lab haemoglobin(std::string value) { return {code::haemoglobin, std::move(value), "g/dL", "13.5", "17.5"}; }
lab calcium(std::string value) { return {code::calcium, std::move(value), "mg/dL", "8.5", "10.2"}; }
lab albumin(std::string value) { return {code::albumin, std::move(value), "g/dL", "3.5", "5.0"}; }
lab neutrophils(std::string value) { return {code::neutrophils, std::move(value), "10*9/L", "2.0", "7.0"}; }
lab platelets(std::string value) { return {code::platelets, std::move(value), "10*9/L", "150", "400"}; }
lab karnofsky(std::string value) { return {code::karnofsky, std::move(value), "{score}"}; }
lab ecog(std::string value) { return {code::ecog, std::move(value), "{score}"}; }

lab unranged(lab result) {
    result.low.clear();
    result.high.clear();
    return result;
}

lab on(std::string date, lab result) {
    result.date = std::move(date);
    return result;
}

fhir::date_time date_time(std::string_view text) { return fhir::parse_date_time(text).value(); }
fhir::day day(std::string_view date) { return date_time(date).first_day; }

laboratory_chart::laboratory_chart(std::initializer_list<lab> results) {
    person.today = day("2026-03-01");
    person.patient.id = "p1";
    person.patient.recorded_sex = cards::sex::male;
    person.patient.birth_date = date_time("1962-06-15");
    diagnosed("2026-01-10");
    for (const lab& result : results)
        add(result);
}

fhir::observation& laboratory_chart::add(const lab& result) {
    fhir::observation made;
    made.id = keep(result.id.empty() ? "obs-" + std::to_string(100 + numbered_++) : result.id);
    made.status = keep(result.status);
    made.self.code = coded(loinc_system, result.code);
    if (!result.value.empty()) {
        made.self.value_quantity = quantity(result.value, result.unit);
        made.self.value_quantity->compared = comparator_of(result.comparator);
    }
    if (!result.low.empty() || !result.high.empty()) {
        fhir::reference_range range;
        if (!result.low.empty()) range.low = quantity(result.low, {});
        if (!result.high.empty()) range.high = quantity(result.high, {});
        made.self.reference_ranges = list({range});
    }
    if (!result.interpretation.empty()) made.self.interpretations = list({coded(interpretation_v3, result.interpretation)});
    if (!result.date.empty()) made.effective.start = made.effective.end = date_time(result.date);
    if (!result.specimen.empty()) made.specimen = fhir::parse_reference(keep(result.specimen));
    record.observations.push_back(made);
    return record.observations.back();
}

std::string_view laboratory_chart::keep(std::string text) { return texts_.emplace_back(std::move(text)); }

fhir::codeable_concept laboratory_chart::coded(std::string_view system, std::string_view code, std::string_view text) {
    fhir::codeable_concept made;
    made.text = keep(std::string(text));
    if (!code.empty()) made.codings = list({fhir::coding{keep(std::string(system)), keep(std::string(code)), {}}});
    return made;
}

fhir::quantity laboratory_chart::quantity(std::string_view value, std::string_view unit) {
    fhir::quantity made;
    made.value = fhir::parse_decimal(keep(std::string(value)));
    made.unit = keep(std::string(unit));
    made.code = made.unit;
    if (!unit.empty()) made.system = ucum;
    return made;
}

laboratory_chart& laboratory_chart::diagnosed(std::string_view date) {
    const fhir::date_time when = date_time(date);
    person.diagnosis = {};
    person.diagnosis.known = cards::diagnosis_date::kind::exact;
    person.diagnosis.from = when.first_day;
    person.diagnosis.until = when.last_day;
    return *this;
}

laboratory_chart& laboratory_chart::treated_since(std::string_view date) {
    person.treatment_history.first_line_start = date_time(date);
    return *this;
}

cards::facts laboratory_chart::facts() const {
    cards::facts gathered = person;
    cards::gather_results(record, gathered);
    return gathered;
}

std::string vector_of(const cards::assessment& assessment) {
    std::string text;
    for (const cards::factor& one : assessment.factors) {
        if (!text.empty()) text += ' ';
        text += sign_of(one.status);
    }
    return text;
}

}  // namespace support
