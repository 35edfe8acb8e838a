#pragma once
// Clinical values in the words of an answer.

#include "cards/card.hpp"
#include "cards/fact.hpp"

#include <string_view>

namespace hooks {

/// `info`, `warning`, `critical`
[[nodiscard]] std::string_view name_of(cards::indicator indicator);
/// `absent`, `present`, `unknown`
[[nodiscard]] std::string_view name_of(cards::verdict verdict);

}  // namespace hooks
