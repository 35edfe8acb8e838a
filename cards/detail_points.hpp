#pragma once
// What each card says beneath its advice: one row per line, in the order in which a card prints them.

#include "cards/rule.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cards {

struct detail_point {
    std::string_view of;              ///< a card id, or a rule id
    const condition* when = nullptr;  ///< nullptr: always
    std::string_view text;            ///< with placeholders, see wording.cpp
};

[[nodiscard]] std::span<const detail_point> all_detail_points();

/// The lines of one card, filled in (Markdown).
[[nodiscard]] std::vector<std::string> detail_points(const clinical_case& c, const spoken_rule& rule);

}  // namespace cards
