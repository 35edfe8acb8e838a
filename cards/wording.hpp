#pragma once
// Templates with placeholders in braces → text. The one place where a rule's words meet the patient's values.

#include "cards/rule.hpp"

#include <span>
#include <string>
#include <string_view>

namespace cards {

inline constexpr std::size_t summary_units = 139;  // CDS Hooks: fewer than 140 characters
inline constexpr std::size_t label_units = 80;

/// Fills every placeholder; text from the record is cleaned (plain) or escaped (Markdown) and bounded.
enum class medium : unsigned char { plain, markdown };
[[nodiscard]] std::string fill(std::string_view text, medium medium, const clinical_case& c, const spoken_rule& rule);

[[nodiscard]] bool knows_placeholder(std::string_view name);

/// How long before an operation each TKI is stopped (US labels; https://dailymed.nlm.nih.gov).
struct pause_row {
    drug agent;
    std::string_view pause;
};
[[nodiscard]] std::span<const pause_row> pauses_before_surgery();

/// Every occurrence of `what` in `text` replaced.
[[nodiscard]] std::string replaced(std::string_view text, std::string_view what, std::string_view by);

/// `poor`, `intermediate`, `intermediate or poor` …
[[nodiscard]] std::string_view group_name(risk_state state);

/// `4`, or `2–3` when factors are missing.
[[nodiscard]] std::string score_range(const assessment& score);

}  // namespace cards
