#pragma once
// Which of a laboratory's reference ranges is this patient's.
// https://hl7.org/fhir/R4/observation-definitions.html#Observation.referenceRange

#include "cards/facts.hpp"
#include "cards/laboratory_units.hpp"

#include <optional>
#include <span>
#include <string_view>

namespace cards {

/// How the value was written: a bound without unit has the unit of the value.
struct value_unit {
    conversion convert;
    std::string_view text;
    bool known = false;
};

struct reference_bounds {
    std::optional<limit> low;
    std::optional<limit> high;
};

/// Ranges of another kind, sex or age are dropped; one that names the patient's sex is preferred, else the first counts.
/// Low and high are chosen apart: a range without the bound that is asked for is no answer.
[[nodiscard]] reference_bounds choose_bounds(analyte what, std::span<const fhir::reference_range> ranges, const value_unit& unit,
                                             const person& patient, fhir::day today);

}  // namespace cards
