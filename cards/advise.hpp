#pragma once
// facts + assessment + proposal → cards, in the order in which they are shown.

#include "cards/card.hpp"
#include "cards/facts.hpp"
#include "cards/imdc.hpp"
#include "cards/orders.hpp"
#include "cards/rule.hpp"
#include "cards/situation.hpp"

#include <vector>

namespace cards {

/// Which rules speak, and with which variant: decided here, worded by `render`.
struct advice {
    situation now;
    std::vector<spoken_rule> rules;
};

/// Gates, order checks, standing cards, pre-emption, noise budget.
[[nodiscard]] advice recommend(hook hook, const facts& facts, const assessment& assessment, const proposal& proposal);

/// The same with the latest values given instead of read from the facts.
[[nodiscard]] advice recommend(hook hook, const facts& facts, const assessment& assessment, const proposal& proposal,
                               latest_values latest);

/// Wording, suggestions, evidence, factor table.
[[nodiscard]] std::vector<card> render(const advice& advice, const facts& facts, const assessment& assessment,
                                       const proposal& proposal);

}  // namespace cards
