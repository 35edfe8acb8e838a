#pragma once
// A FHIR decimal keeps the digits it was sent with: 1.10 and 1.1 are not the same precision.
// https://hl7.org/fhir/R4/datatypes.html#decimal

#include <optional>
#include <string_view>

namespace fhir {

struct decimal {
    std::string_view text;  ///< as received; borrowed from the request
    double value = 0;       ///< nearest double

    friend bool operator==(const decimal& left, const decimal& right) { return left.text == right.text; }
};

/// Reads JSON number text (also when it came inside a string); nothing when it is not one or is not finite.
[[nodiscard]] std::optional<decimal> parse_decimal(std::string_view text);

}  // namespace fhir
