#pragma once
// LOINC tells mass from molar concentration by its code, senders by the unit. The unit decides; a difference is noted.

#include "cards/facts.hpp"

#include <string_view>

namespace cards {

/// The code is for the other kind of concentration than the unit.
[[nodiscard]] bool property_differs(analyte what, std::string_view loinc, bool molar_unit);

}  // namespace cards
