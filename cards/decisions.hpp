#pragma once
// The decisions that `recommend` takes, for someone who wants to hear them.

#include "cards/advise.hpp"
#include "cards/explanation.hpp"

#include <functional>
#include <string_view>

namespace cards {

/// Told what becomes of a rule as it is decided, and by what; the last word counts. Rules never spoken of were closed by a gate.
using decision_watch = std::function<void(const rule_row& row, fate what, std::string_view because)>;

[[nodiscard]] advice recommend(hook hook, const facts& facts, const assessment& assessment, const proposal& proposal,
                               const decision_watch& watch);

}  // namespace cards
