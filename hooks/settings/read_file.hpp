#pragma once
// From the file's tree of values into the structs, row by row of the table of settings.

#include "hooks/settings/load.hpp"

#include <string>
#include <string_view>

namespace hooks::settings {

/// What is right is set, what is wrong is told as "FILE:LINE:COLUMN: …".
void read_file(const std::string& file, std::string_view text, loaded& all, complaints& lines);

}  // namespace hooks::settings
