#pragma once
// The value of one measurement: comparator, unit, plausibility; or the score of a performance status.
// https://hl7.org/fhir/R4/datatypes.html#quantity

#include "cards/facts.hpp"
#include "cards/laboratory_units.hpp"

#include <string>
#include <string_view>

namespace cards {

enum class value_problem : std::uint8_t {
    none,
    no_value,    ///< nothing that could be a value
    unreadable,  ///< a value of a kind that is not read
    unknown_comparator,
    no_unit,  ///< and more than one would be possible
    unknown_unit,
    contradictory_unit,  ///< code and unit text mean different units
    implausible,         ///< no living patient has it
    no_whole_score,
    contradictory_answers,
};

/// For a note: `unit not known` …
[[nodiscard]] std::string_view to_string(value_problem problem);

struct unit_reading {
    conversion convert{};
    value_problem problem = value_problem::none;
    bool missing = false;  ///< the quantity names no unit at all
};
/// The unit a quantity is in; its code decides, when it is UCUM, and its text must not contradict.
[[nodiscard]] unit_reading read_unit(analyte what, const fhir::quantity& quantity);

/// How people are shown the unit: its text, else its code.
[[nodiscard]] std::string_view unit_text(const fhir::quantity& quantity);
/// The number as sent; a number of absurd length is shortened.
[[nodiscard]] std::string number_as_sent(const fhir::decimal& number);
/// A quantity of a number and nothing else.
[[nodiscard]] fhir::quantity bare(const fhir::decimal& number);

struct value_reading {
    value_problem problem = value_problem::no_value;
    interval value;         ///< canonical unit
    std::string shown;      ///< set also when there is a problem with a number that was sent
    std::string_view unit;  ///< for people
    conversion convert;
    bool inferred = false;
};

[[nodiscard]] value_reading read_laboratory_value(analyte what, const fhir::measurement& measured);

/// KPS or ECOG: an integer, a quantity, or a LOINC answer, in value[x] first and then in interpretation.
[[nodiscard]] value_reading read_score(analyte scale, const fhir::measurement& measured);

}  // namespace cards
