#pragma once
// Order checks: what order-select and order-sign say of the drafts themselves.

#include "cards/rule.hpp"

#include <span>

namespace cards {

/// In the order of display. One card per row and answer: all drafts it hits are named in it.
[[nodiscard]] std::span<const rule_row> order_check_rows();

}  // namespace cards
