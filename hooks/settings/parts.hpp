#pragma once
// The sections of each part of the program, a file each. `sections.cpp` puts them in order.

#include "hooks/settings/section.hpp"

#include <span>

namespace hooks::settings {

[[nodiscard]] std::span<const section> server_sections();
[[nodiscard]] std::span<const section> policy_sections();
[[nodiscard]] std::span<const section> clinical_sections();

}  // namespace hooks::settings
