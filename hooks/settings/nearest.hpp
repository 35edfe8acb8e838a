#pragma once
// The known name that a mistyped one was probably meant to be.

#include <span>
#include <string_view>

namespace hooks::settings {

/// The nearest by edits (a swap of neighbours is one); empty when none is near enough to be worth naming.
[[nodiscard]] std::string_view nearest(std::string_view typed, std::span<const std::string_view> known);

}  // namespace hooks::settings
