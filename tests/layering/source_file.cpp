#include "tests/layering/source_file.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <sstream>

namespace layering {
namespace {

namespace fs = std::filesystem;

constexpr std::array code_folders{"fhir", "cards", "hooks", "conformance", "tests"};

source_file read(const fs::path& root, const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {fs::relative(path, root).generic_string(), std::string(std::istreambuf_iterator<char>(in), {})};
}

bool is_read(const fs::path& path) {
    return path.extension() == ".cpp" || path.extension() == ".hpp" || path.filename() == "CMakeLists.txt";
}

}  // namespace

std::vector<source_file> read_tree(const fs::path& root) {
    std::vector<source_file> files;
    for (const char* const folder : code_folders) {
        for (auto entry = fs::recursive_directory_iterator(root / folder); entry != fs::recursive_directory_iterator(); ++entry) {
            if (entry->is_directory() && entry->path().filename() == "node_modules")
                entry.disable_recursion_pending();
            else if (entry->is_regular_file() && is_read(entry->path()))
                files.push_back(read(root, entry->path()));
        }
    }
    std::ranges::sort(files, {}, &source_file::path);
    return files;
}

std::vector<include> includes_of(const source_file& file) {
    std::vector<include> found;
    std::istringstream text(file.text);
    std::string line;
    for (std::size_t number = 1; std::getline(text, line); ++number) {
        const auto start = line.find_first_not_of(" \t");
        if (start == std::string::npos || line[start] != '#') continue;
        const auto word = line.find("include", start);
        const auto open = line.find_first_of("<\"", start);
        if (word == std::string::npos || open == std::string::npos || word > open) continue;
        const auto close = line.find_first_of(">\"", open + 1);
        if (close == std::string::npos) continue;
        found.push_back({line.substr(open + 1, close - open - 1), line[open] == '"', number});
    }
    return found;
}

std::size_t line_count(const source_file& file) { return static_cast<std::size_t>(std::ranges::count(file.text, '\n')); }

bool is_header(const source_file& file) { return file.path.ends_with(".hpp"); }
bool is_code(const source_file& file) { return is_header(file) || file.path.ends_with(".cpp"); }

bool matches(std::string_view text, std::string_view pattern) {
    if (pattern.empty()) return text.empty();
    if (pattern.front() != '*')
        return !text.empty() && text.front() == pattern.front() && matches(text.substr(1), pattern.substr(1));
    for (std::size_t skip = 0; skip <= text.size(); ++skip)
        if (matches(text.substr(skip), pattern.substr(1))) return true;
    return false;
}

}  // namespace layering
