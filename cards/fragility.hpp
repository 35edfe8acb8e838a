#pragma once
// What would change the group if a flagged factor were wrong.

#include "cards/imdc.hpp"

#include <string>
#include <vector>

namespace cards {

/// One line each, in a fixed order; empty when the group stands on firm ground.
[[nodiscard]] std::vector<std::string> fragility_of(const assessment& assessment);

}  // namespace cards
