#pragma once
// What one setting can hold, whether it comes from a file, a variable, an option or is the default.

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace hooks::settings {

using text_list = std::vector<std::string>;
using value = std::variant<bool, std::int64_t, double, std::string, text_list>;

/// As TOML writes it.
[[nodiscard]] std::string to_toml(const value& value);

/// A TOML basic string: quoted, with what may not stand in one escaped.
[[nodiscard]] std::string quoted(std::string_view text);

}  // namespace hooks::settings
