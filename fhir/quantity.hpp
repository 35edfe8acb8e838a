#pragma once
// Quantity, Range and the interval a comparator makes of a value. https://hl7.org/fhir/R4/datatypes.html#quantity

#include "fhir/decimal.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

namespace fhir {

enum class comparator : std::uint8_t { none, less, less_or_equal, greater_or_equal, greater };

struct quantity {
    std::optional<decimal> value;
    comparator compared = comparator::none;
    bool unknown_comparator = false;  ///< a comparator that is none of the four: the value cannot be used
    std::string_view unit;            ///< human readable unit
    std::string_view system;          ///< normally http://unitsofmeasure.org
    std::string_view code;            ///< UCUM code

    /// What says the unit: the code when there is one, else the unit's text.
    [[nodiscard]] std::string_view stated_unit() const { return code.empty() ? unit : code; }
};

}  // namespace fhir
