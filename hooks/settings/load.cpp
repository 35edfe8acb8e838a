#include "hooks/settings/load.hpp"

#include "hooks/settings/read_file.hpp"
#include "hooks/settings/read_texts.hpp"
#include "hooks/settings/section.hpp"

#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>

namespace hooks::settings {
namespace {

constexpr std::size_t largest_file = 1 << 20;

double number_of(const value& value) {
    if (const auto* whole = std::get_if<std::int64_t>(&value)) return static_cast<double>(*whole);
    const auto* number = std::get_if<double>(&value);
    return number == nullptr ? 0 : *number;
}

void check_ordering(const section& section, const ordering& row, const configuration& all, findings& found) {
    const key* less = find_key(section, row.less);
    const key* more = find_key(section, row.more);
    const auto low = less->member.get(section.where.read(all, 0));
    const auto high = more->member.get(section.where.read(all, 0));
    if (!low || !high) return;
    const bool strict = row.relation == ordering::relation::below;
    if (number_of(*low) < number_of(*high) || (!strict && number_of(*low) == number_of(*high))) return;
    const std::string other = path_of(section, *more);
    found.add(path_of(section, *less), to_toml(*low) + " must be " + (strict ? "below " : "at most ") + other + ", which is " +
                                           found.told(other, to_toml(*high)));
}

/// Values may be right one by one and wrong together.
void check_together(const loaded& all, complaints& lines) {
    findings found(all.where, lines);
    for (const section& section : sections()) {
        for (const ordering& row : section.orderings)
            check_ordering(section, row, all.values, found);
        if (section.check != nullptr) section.check(all.values, found);
    }
}

boost::system::result<std::string, complaints> text_of(const std::string& file) {
    errno = 0;
    std::ifstream stream(file, std::ios::binary);
    std::string text(largest_file + 1, '\0');
    if (stream) stream.read(text.data(), static_cast<std::streamsize>(text.size()));
    // A folder opens, but cannot be read.
    if (!stream.is_open() || stream.bad() || errno == EISDIR)
        return complaints{file + ": cannot be read: " + std::strerror(errno == 0 ? EIO : errno)};
    text.resize(static_cast<std::size_t>(stream.gcount()));
    if (text.size() > largest_file) return complaints{file + ": is larger than 1 MiB"};
    return text;
}

}  // namespace

boost::system::result<loaded, complaints> load(const sources& from, std::string_view file_text) {
    loaded all;
    complaints lines;
    if (!from.file.empty()) read_file(from.file, file_text, all, lines);
    read_variables(from.environment, all, lines);
    read_options(from.options, all, lines);
    // Several keys are only held against each other when each is right by itself: one mistake, one line.
    if (lines.empty()) check_together(all, lines);
    if (!lines.empty()) return lines;
    return all;
}

boost::system::result<loaded, complaints> load(const sources& from) {
    if (from.file.empty()) return load(from, {});
    const auto text = text_of(from.file);
    if (!text) return text.error();
    return load(from, *text);
}

std::vector<std::pair<std::string, std::string>> environment_variables() {
    std::vector<std::pair<std::string, std::string>> found;
    for (char** at = environ; *at != nullptr; ++at) {
        const std::string_view entry(*at);
        const auto equals = entry.find('=');
        if (!entry.starts_with("IMDC_CDS_") || equals == std::string_view::npos) continue;
        found.emplace_back(entry.substr(0, equals), entry.substr(equals + 1));
    }
    return found;
}

}  // namespace hooks::settings
