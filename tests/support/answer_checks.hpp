#pragma once
// Expectations on an answer beyond its list of cards, as values that a table row can carry. A check says what is wrong,
// or nothing.

#include "tests/support/answer_reader.hpp"

#include <functional>
#include <string>
#include <string_view>

namespace support {

using answer_check = std::function<std::string(const seen_answer&)>;

/// Some suggestion of the card has an action that begins with `action`.
[[nodiscard]] answer_check suggests(std::string card, std::string action);
/// One suggestion of the card has both actions.
[[nodiscard]] answer_check suggests_together(std::string card, std::vector<std::string> actions);
/// No suggestion of the card has an action that begins with `action`.
[[nodiscard]] answer_check never_suggests(std::string card, std::string action);
/// The card has no create action for a drug or a service.
[[nodiscard]] answer_check creates_nothing(std::string card);
/// The card creates no drug.
[[nodiscard]] answer_check creates_no_drug(std::string card);
[[nodiscard]] answer_check recommends_nothing(std::string card);
[[nodiscard]] answer_check recommends(std::string card, std::string action);
/// Case-insensitive.
[[nodiscard]] answer_check detail_says(std::string card, std::string words);
[[nodiscard]] answer_check detail_never_says(std::string card, std::string words);
[[nodiscard]] answer_check summary_says(std::string card, std::string words);
[[nodiscard]] answer_check flagged(std::string factor, std::string flag);
[[nodiscard]] answer_check has_reason(std::string factor);
[[nodiscard]] answer_check reason_says(std::string factor, std::string words);

}  // namespace support
