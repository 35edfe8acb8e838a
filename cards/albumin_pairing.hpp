#pragma once
// Which albumin corrects which calcium: the closest in time, at most seven days apart, of the same specimen if there is one.

#include "cards/results.hpp"

#include <span>
#include <vector>

namespace cards {

inline constexpr int albumin_days = 7;

/// The albumins inside the window, once for all calciums.
[[nodiscard]] std::vector<const result*> usable_albumins(const facts& facts, const look_back& window);

/// The albumin for `calcium`; of several that are equally close and equally final the lowest and the highest, because a
/// verdict that holds for both holds for all between. Empty: none.
[[nodiscard]] std::vector<const result*> albumin_for(const result& calcium, std::span<const result* const> albumins);

}  // namespace cards
