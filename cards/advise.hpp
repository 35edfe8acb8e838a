#pragma once
// facts + assessment + proposal → cards, in the order in which they are shown.

#include "cards/card.hpp"
#include "cards/facts.hpp"
#include "cards/imdc.hpp"
#include "cards/orders.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace cards {

enum class hook : std::uint8_t { patient_view, order_select, order_sign };

/// Which rules speak, and with which variant: decided here, worded by `render`.
struct advice;

/// Gates, standing cards, order checks, pre-emption, noise budget.
[[nodiscard]] advice recommend(hook hook, const facts& facts, const assessment& assessment, const proposal& proposal);

/// Wording, suggestions, evidence, factor table.
[[nodiscard]] std::vector<card> render(const advice& advice, const facts& facts, const assessment& assessment, const proposal& proposal);

}  // namespace cards
