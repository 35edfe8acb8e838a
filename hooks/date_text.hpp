#pragma once
// Dates as FHIR writes them: `2026-02-24`, and no more of a partial date than was known.

#include "fhir/date.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace hooks {

[[nodiscard]] std::string to_text(fhir::day date);

/// `2026`, `2026-02` or `2026-02-24`; the time of day is left out.
[[nodiscard]] std::string to_text(const fhir::date_time& when);

/// A whole calendar date; nothing for anything else.
[[nodiscard]] std::optional<fhir::day> parse_day(std::string_view text);

}  // namespace hooks
