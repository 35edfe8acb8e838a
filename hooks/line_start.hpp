#pragma once
// When the first line that a draft proposes would start: the second date of the diagnosis-to-treatment interval.
// Heng 2009, https://doi.org/10.1200/JCO.2008.21.4809

#include "cards/orders.hpp"
#include "fhir/date.hpp"

#include <optional>

namespace hooks {

/// The earliest authoredOn among the systemic agents drafted for the disease; nothing when none is drafted, or none has a
/// whole date.
[[nodiscard]] std::optional<fhir::day> line_start(const cards::proposal& proposal);

}  // namespace hooks
