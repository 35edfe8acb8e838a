// Size, place and listing of files.
#include "tests/layering/rules.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <string_view>

namespace layering {
namespace {

constexpr std::size_t largest_file = 400;
constexpr std::size_t largest_median = 150;

struct table_file {
    std::string_view path;
    std::string_view why;
};

/// Files that may be longer, because they are tables: one reviewed row after another.
constexpr std::array<table_file, 0> tables{};

constexpr std::array top_level{"CMakeLists.txt", "hooks",  "fhir",      "cards",  "conformance",
                               "tests",          "deploy", "README.md", "LICENSE"};

bool is_table(const source_file& file) { return std::ranges::find(tables, file.path, &table_file::path) != tables.end(); }

bool is_word_character(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '/' || c == '-' || c == '.';
}

bool has_word(std::string_view text, std::string_view word) {
    for (auto at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
        const auto end = at + word.size();
        if ((at == 0 || !is_word_character(text[at - 1])) && (end == text.size() || !is_word_character(text[end]))) return true;
    }
    return false;
}

bool is_listed(const source_file& file, std::span<const source_file> files) {
    const std::filesystem::path path(file.path);
    for (auto folder = path.parent_path(); !folder.empty(); folder = folder.parent_path()) {
        const auto lists = std::ranges::find(files, (folder / "CMakeLists.txt").generic_string(), &source_file::path);
        if (lists != files.end() && has_word(lists->text, path.lexically_relative(folder).generic_string())) return true;
    }
    return false;
}

}  // namespace

faults oversized_files(std::span<const source_file> files) {
    faults found;
    std::vector<std::size_t> counts;
    for (const source_file& file : files) {
        if (!is_code(file)) continue;
        const auto lines = line_count(file);
        counts.push_back(lines);
        if (lines > largest_file && !is_table(file)) found.push_back(file.path + " has " + std::to_string(lines) + " lines");
    }
    if (counts.empty()) return found;
    const auto middle = counts.begin() + static_cast<std::ptrdiff_t>(counts.size() / 2);
    std::ranges::nth_element(counts, middle);
    if (*middle > largest_median) found.push_back("the median file has " + std::to_string(*middle) + " lines");
    return found;
}

faults unlisted_sources(std::span<const source_file> files) {
    faults found;
    for (const source_file& file : files)
        if (file.path.ends_with(".cpp") && !is_listed(file, files))
            found.push_back(file.path + " is listed in no CMakeLists.txt");
    return found;
}

faults header_faults(std::span<const source_file> files) {
    faults found;
    for (const source_file& file : files) {
        if (is_header(file) && !file.text.starts_with("#pragma once\n"))
            found.push_back(file.path + " does not begin with #pragma once");
        if (!file.path.ends_with(".cpp")) continue;
        const auto own = file.path.substr(0, file.path.size() - 4) + ".hpp";
        const auto includes = includes_of(file);
        if (std::ranges::find(files, own, &source_file::path) != files.end() &&
            (includes.empty() || includes.front().target != own))
            found.push_back(file.path + " does not include its own header first");
    }
    return found;
}

faults stray_top_level(std::span<const std::string> names) {
    faults found;
    for (const std::string& name : names) {
        const bool ignored = name.starts_with('.') || name.starts_with("build") || name == "compile_commands.json";
        if (!ignored && std::ranges::find(top_level, name) == top_level.end())
            found.push_back(name + " does not belong at the top level");
    }
    return found;
}

}  // namespace layering
