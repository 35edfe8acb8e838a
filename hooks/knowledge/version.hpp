#pragma once
// Which knowledge gave an answer: a hash of everything the rules know under these settings, so that past advice can be explained.

#include "cards/settings.hpp"

#include <string>

namespace hooks {

/// The first 16 hexadecimal digits of the SHA-256 of `cards::knowledge_body`. To be computed once, at the start.
[[nodiscard]] std::string knowledge_version(const cards::settings& settings);

}  // namespace hooks
