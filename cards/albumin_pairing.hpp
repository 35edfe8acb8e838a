#pragma once
// Which albumin corrects which calcium: the closest in time, at most seven days apart, of the same specimen if there is one.

#include "cards/results.hpp"

#include <vector>

namespace cards {

inline constexpr int albumin_days = 7;

/// The albumin for `calcium`; more than one only when they are equally close and equally final. Empty: none usable.
[[nodiscard]] std::vector<const result*> albumin_for(const result& calcium, const facts& facts, const look_back& window);

}  // namespace cards
