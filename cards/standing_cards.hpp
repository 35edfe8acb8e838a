#pragma once
// Standing advice: the cards of patient-view, some of which order-sign repeats beside its order checks.

#include "cards/rule.hpp"

#include <span>
#include <string_view>

namespace cards {

/// In the order of display. Rows of one card stand together, the most specific variant first: the first that holds speaks.
[[nodiscard]] std::span<const rule_row> standing_rows();

/// At order-sign a theme that is already spoken for is left out.
struct left_out_row {
    std::string_view card;
    const condition* when = nullptr;  ///< nullptr: never shown at order-sign
};
[[nodiscard]] std::span<const left_out_row> left_out_at_order_sign();

}  // namespace cards
