#pragma once
// Settings as TOML: those in force, and the documented example.

#include "hooks/settings/load.hpp"

#include <string>

namespace hooks::settings {

/// Every value with its source as a comment; secrets are hidden. Valid TOML.
[[nodiscard]] std::string in_force(const loaded& all);

/// Every key with its meaning, unit, allowed values and default: what deploy/config/imdc-cds.example.toml is.
[[nodiscard]] std::string example_file();

}  // namespace hooks::settings
