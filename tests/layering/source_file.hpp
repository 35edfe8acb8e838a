#pragma once
// The source tree as the layering rules see it: paths from the root, texts, and what each file includes.

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace layering {

struct include {
    std::string target;   ///< `fhir/date.hpp`, `boost/json.hpp`, `vector`
    bool quoted = false;  ///< "…" rather than <…>
    std::size_t line = 0;
};

struct source_file {
    std::string path;  ///< from the root, with '/'
    std::string text;
};

/// Every .cpp, .hpp and CMakeLists.txt below the folders of `root` that hold code, sorted by path.
[[nodiscard]] std::vector<source_file> read_tree(const std::filesystem::path& root);

[[nodiscard]] std::vector<include> includes_of(const source_file& file);
[[nodiscard]] std::size_t line_count(const source_file& file);
[[nodiscard]] bool is_header(const source_file& file);
[[nodiscard]] bool is_code(const source_file& file);  ///< .cpp or .hpp

/// Shell-like: '*' stands for any characters, '/' among them.
[[nodiscard]] bool matches(std::string_view text, std::string_view pattern);

}  // namespace layering
