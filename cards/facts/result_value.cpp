#include "cards/facts/result_value.hpp"

#include "cards/performance_status.hpp"
#include "cards/shown.hpp"

#include <cmath>
#include <limits>
#include <span>

namespace cards {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr std::string_view ucum = "http://unitsofmeasure.org";
constexpr std::string_view ucum_oid = "urn:oid:2.16.840.1.113883.6.8";
constexpr std::string_view loinc = "http://loinc.org";

/// A code of another system than UCUM says nothing here; the text for people still does.
bool code_is_ucum(const fhir::quantity& quantity) {
    return quantity.system.empty() || quantity.system == ucum || quantity.system == ucum_oid;
}

interval interval_of(fhir::comparator compared, double value) {
    switch (compared) {
        case fhir::comparator::less:
            return {.low = -infinity, .high = value, .high_open = true};
        case fhir::comparator::less_or_equal:
            return {.low = -infinity, .high = value};
        case fhir::comparator::greater_or_equal:
            return {.low = value, .high = infinity};
        case fhir::comparator::greater:
            return {.low = value, .high = infinity, .low_open = true};
        case fhir::comparator::none:
            break;
    }
    return {.low = value, .high = value};
}

std::string_view sign_of(fhir::comparator compared) {
    switch (compared) {
        case fhir::comparator::less:
            return "<";
        case fhir::comparator::less_or_equal:
            return "≤";
        case fhir::comparator::greater_or_equal:
            return "≥";
        case fhir::comparator::greater:
            return ">";
        case fhir::comparator::none:
            break;
    }
    return "";
}

/// valueQuantity, or a number without unit.
std::optional<fhir::quantity> number_of(const fhir::measurement& measured) {
    if (measured.value_quantity && measured.value_quantity->value) return measured.value_quantity;
    if (measured.value_number) return bare(*measured.value_number);
    return std::nullopt;
}

void convert_number(value_reading& into, analyte what, const fhir::quantity& quantity) {
    const double canonical = into.convert(quantity.value->value);
    into.value = interval_of(quantity.compared, canonical);
    into.problem = plausible(what, canonical) ? value_problem::none : value_problem::implausible;
}

value_reading read_number(analyte what, const fhir::quantity& quantity) {
    value_reading read;
    const unit_reading unit = read_unit(what, quantity);
    read.unit = unit_text(quantity);
    read.convert = unit.convert;
    read.problem = quantity.unknown_comparator ? value_problem::unknown_comparator : unit.problem;
    if (read.problem == value_problem::none && unit.missing) {
        const auto inferred = infer_unit(what, quantity.value->value);
        read.problem = inferred ? value_problem::none : value_problem::no_unit;
        read.inferred = inferred.has_value();
        if (inferred) {
            read.unit = inferred->unit;
            read.convert = inferred->convert;
        }
    }
    if (read.problem == value_problem::none) convert_number(read, what, quantity);
    read.shown = with_unit(std::string(sign_of(quantity.compared)).append(number_as_sent(*quantity.value)), read.unit);
    return read;
}

/// The score the answers agree on.
value_reading read_answers(analyte scale, std::span<const fhir::codeable_concept> answers) {
    value_reading read;
    std::optional<int> score;
    for (const fhir::codeable_concept& answer : answers) {
        for (const fhir::coding& coding : answer.codings) {
            const auto one = coding.system == loinc ? score_of_answer(scale, coding.code) : std::nullopt;
            if (!one) continue;
            if (score && *score != *one) {
                read.problem = value_problem::contradictory_answers;
                return read;
            }
            score = one;
        }
    }
    if (!score) return read;
    read.problem = value_problem::none;
    read.value = {.low = static_cast<double>(*score), .high = static_cast<double>(*score)};
    read.shown = std::to_string(*score);
    return read;
}

value_reading read_numeric_score(analyte scale, const fhir::quantity& number) {
    value_reading read = read_number(scale, number);
    if (read.problem == value_problem::none && std::floor(number.value->value) != number.value->value)
        read.problem = value_problem::no_whole_score;
    read.shown = std::string(sign_of(number.compared)).append(number_as_sent(*number.value));
    read.unit = {};
    return read;
}

value_reading read_score_value(analyte scale, const fhir::measurement& measured) {
    if (const auto number = number_of(measured)) return read_numeric_score(scale, *number);
    return read_answers(scale, {&measured.value_concept, 1});
}

}  // namespace

std::string_view to_string(value_problem problem) {
    switch (problem) {
        case value_problem::unreadable:
            return "not a number";
        case value_problem::unknown_comparator:
            return "comparator not known";
        case value_problem::no_unit:
            return "unit missing";
        case value_problem::unknown_unit:
            return "unit not known";
        case value_problem::contradictory_unit:
            return "unit and unit code contradict each other";
        case value_problem::implausible:
            return "not plausible";
        case value_problem::no_whole_score:
            return "not a whole number";
        case value_problem::contradictory_answers:
            return "answers contradict each other";
        case value_problem::none:
        case value_problem::no_value:
            break;
    }
    return "no value";
}

unit_reading read_unit(analyte what, const fhir::quantity& quantity) {
    if (quantity.code.empty() && quantity.unit.empty()) {
        const auto none_needed = conversion_of(what, {});
        return {.convert = none_needed.value_or(conversion{}), .missing = !none_needed};
    }
    const bool coded = !quantity.code.empty() && code_is_ucum(quantity);
    const bool same = coded && quantity.unit == quantity.code;
    const auto by_text = quantity.unit.empty() || same ? std::nullopt : conversion_of(what, quantity.unit);
    const auto by_code = coded ? conversion_of(what, quantity.code) : by_text;
    if (!by_code) return {.problem = value_problem::unknown_unit};
    unit_reading read{.convert = *by_code};
    if (by_text) {
        if (by_text->factor() != by_code->factor()) read.problem = value_problem::contradictory_unit;
        read.convert.per_body_surface = by_code->per_body_surface || by_text->per_body_surface;
    }
    return read;
}

std::string_view unit_text(const fhir::quantity& quantity) {
    constexpr std::size_t longest = 40;
    return (quantity.unit.empty() ? quantity.code : quantity.unit).substr(0, longest);
}

fhir::quantity bare(const fhir::decimal& number) {
    fhir::quantity made;
    made.value = number;
    return made;
}

std::string number_as_sent(const fhir::decimal& number) {
    constexpr std::size_t longest = 16;
    return number.text.empty() || number.text.size() > longest ? number_text(number.value, 4) : std::string(number.text);
}

value_reading read_laboratory_value(analyte what, const fhir::measurement& measured) {
    if (const auto number = number_of(measured)) return read_number(what, *number);
    value_reading read;
    if (measured.other_value || !measured.value_concept.empty()) read.problem = value_problem::unreadable;
    return read;
}

value_reading read_score(analyte scale, const fhir::measurement& measured) {
    value_reading read = read_score_value(scale, measured);
    const bool final_answer = read.problem == value_problem::none || read.problem == value_problem::implausible ||
                              read.problem == value_problem::contradictory_answers;
    if (!final_answer) {
        value_reading interpreted = read_answers(scale, measured.interpretations);
        if (interpreted.problem != value_problem::no_value || read.problem == value_problem::no_value)
            read = std::move(interpreted);
    }
    if (!read.shown.empty()) read.shown.insert(0, std::string(name_of(scale)).append(" "));
    return read;
}

}  // namespace cards
