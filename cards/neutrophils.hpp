#pragma once
// The absolute neutrophil count, counted or derived from leukocytes and percentage of the same sample.

#include "cards/limits.hpp"
#include "cards/results.hpp"

#include <vector>

namespace cards {

/// WBC × % / 100 for every percentage and leukocyte count that share their time. Implausible products are left out.
[[nodiscard]] std::vector<result> derived_neutrophils(const facts& facts);

/// Counted neutrophils; derived ones only where no count is inside the window. A percentage alone decides nothing.
[[nodiscard]] factor judge_neutrophils(const facts& facts, const look_back& window, side adverse);

}  // namespace cards
