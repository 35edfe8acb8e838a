#pragma once
// Numbers and dates as people read them on a card.

#include "cards/facts.hpp"

#include <string>

namespace cards {

/// Fixed notation with at most `decimals` decimals and no trailing zeros: `10.2`, `480`.
[[nodiscard]] std::string number_text(double value, int decimals);

/// Two decimals, or as many as it takes to show on which side of `limit` the value lies.
[[nodiscard]] std::string number_text_beside(double value, double limit);

/// `2026-02-24`
[[nodiscard]] std::string date_text(fhir::day date);
/// No more of a partial date than was known; the time of day is left out.
[[nodiscard]] std::string date_text(const fhir::date_time& when);

/// Six significant digits: what arithmetic on doubles leaves behind (10.200000000000001) is not a finding.
[[nodiscard]] double rounded(double value);

/// `value unit`, or only the value when there is no unit.
[[nodiscard]] std::string with_unit(std::string text, std::string_view unit);

}  // namespace cards
