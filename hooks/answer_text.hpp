#pragma once
// A CDS Hooks answer as text for a terminal: each card with its suggestions, then the IMDC factors. It reads the JSON that a
// client gets, so that what is printed is what is sent.

#include <cstdint>
#include <string>
#include <string_view>

namespace hooks {

enum class text_style : std::uint8_t { plain, colored };

[[nodiscard]] std::string answer_text(std::string_view response_body, text_style style);

}  // namespace hooks
