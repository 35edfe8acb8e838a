#pragma once
// Text laid out for a terminal: lines broken at words, tables in columns. Widths count characters, not bytes.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace hooks {

/// Each line broken at `width` and indented. Markdown table rows are left whole; list items hang under their text.
[[nodiscard]] std::string wrapped(std::string_view text, std::size_t width, std::string_view indent);

/// Rows of cells in columns; nothing after the last filled cell of a row.
[[nodiscard]] std::string columns(const std::vector<std::vector<std::string>>& rows, std::string_view indent);

}  // namespace hooks
