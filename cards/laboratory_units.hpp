#pragma once
// Units of laboratory results: which spellings are accepted, what they are in canonical units, which unit a bare number can
// only have, and which numbers cannot be. UCUM: https://ucum.org/ucum

#include "cards/facts.hpp"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace cards {

/// From the unit a laboratory used to the canonical unit of the analyte. Factor and divisor are kept apart so that 101 g/L is
/// exactly the double 10.1.
struct conversion {
    double multiply = 1;
    double divide = 1;
    bool molar = false;             ///< mmol, µmol or mEq
    bool per_body_surface = false;  ///< mL/min/1.73 m²: an estimate, never a clearance for a dose

    [[nodiscard]] double operator()(double value) const { return value * multiply / divide; }
    [[nodiscard]] double factor() const { return multiply / divide; }
};

/// Nothing when the analyte is never reported in that unit. Letter case and spaces are forgiven where nothing else can be meant.
[[nodiscard]] std::optional<conversion> conversion_of(analyte what, std::string_view unit);

struct inferred_unit {
    std::string_view unit;
    conversion convert;
};

/// The only unit a number without unit can have; nothing where two are possible.
[[nodiscard]] std::optional<inferred_unit> infer_unit(analyte what, double value);

/// Whether a living patient can have that value, in the canonical unit.
[[nodiscard]] bool plausible(analyte what, double canonical);

/// The tables behind the functions above, for their reader.
struct value_range {
    double lowest = 0;
    double highest = 0;
};
[[nodiscard]] value_range plausible_range(analyte what);

struct accepted_unit {
    std::string_view spelling;  ///< lower case, no spaces, `10*9` for any power of ten, `u` for µ
    conversion convert;
};
[[nodiscard]] std::vector<accepted_unit> accepted_units(analyte what);

/// Between these values a number without unit can only have this unit.
struct bare_number_row {
    analyte what;
    double lowest;
    double highest;
    std::string_view unit;
};
[[nodiscard]] std::span<const bare_number_row> bare_numbers();

/// UCUM; empty for pregnancy tests.
[[nodiscard]] std::string_view canonical_unit(analyte what);

/// `haemoglobin`, `corrected calcium`, `KPS` …
[[nodiscard]] std::string_view name_of(analyte what);

}  // namespace cards
