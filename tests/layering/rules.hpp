#pragma once
// The rules of the house: who may use whom, what pure code may not touch, how large a file may be, what the top level holds.
// Each function returns one readable line per fault; no line: no fault.

#include "tests/layering/source_file.hpp"

#include <span>
#include <string>
#include <vector>

namespace layering {

using faults = std::vector<std::string>;

/// Includes that the table of dependencies does not allow.
[[nodiscard]] faults forbidden_includes(std::span<const source_file> files);

/// Clocks, randomness, input and output in code that has to be a function from values to values.
[[nodiscard]] faults impure_code(std::span<const source_file> files);

/// Files above the limit that are not named as tables, and a median above its limit.
[[nodiscard]] faults oversized_files(std::span<const source_file> files);

/// Translation units that no CMakeLists.txt of their folder, or of a folder above it, lists.
[[nodiscard]] faults unlisted_sources(std::span<const source_file> files);

/// Headers without `#pragma once`, and sources that do not include their own header first.
[[nodiscard]] faults header_faults(std::span<const source_file> files);

/// Names at the top level beyond the agreed ones, dot-files and build folders.
[[nodiscard]] faults stray_top_level(std::span<const std::string> names);

}  // namespace layering
