#pragma once
// The extension `imdc-cds.explain` of an answer as text for a terminal: which result decided each factor, the gates, and rule by
// rule why a card is shown or not. It reads the JSON that a client gets.

#include "hooks/answer_text.hpp"

#include <string>
#include <string_view>

namespace hooks {

/// Empty when the answer carries no explanation.
[[nodiscard]] std::string explanation_text(std::string_view response_body, text_style style);

}  // namespace hooks
