#include "hooks/text_layout.hpp"

#include <algorithm>

namespace hooks {
namespace {

std::size_t shown_width(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

void append_line(std::string& out, std::string_view line, std::size_t width, std::string_view indent) {
    if (line.empty()) {
        out += '\n';
        return;
    }
    const std::string_view hang = line.starts_with("- ") || line.starts_with("* ") ? "  " : "";
    out += indent;
    std::size_t used = shown_width(indent);
    bool first = true;
    while (!line.empty()) {
        const std::size_t end = std::min(line.find(' '), line.size());
        const std::string_view word = line.substr(0, end);
        if (!first && used + 1 + shown_width(word) > width) {
            out.append("\n").append(indent).append(hang);
            used = shown_width(indent) + hang.size();
        } else if (!first) {
            out += ' ';
            ++used;
        }
        out += word;
        used += shown_width(word);
        first = false;
        line.remove_prefix(std::min(end + 1, line.size()));
    }
    out += '\n';
}

}  // namespace

std::string wrapped(std::string_view text, std::size_t width, std::string_view indent) {
    std::string out;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        if (line.starts_with('|'))
            out.append(indent).append(line).append("\n");
        else
            append_line(out, line, width, indent);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out;
}

std::string columns(const std::vector<std::vector<std::string>>& rows, std::string_view indent) {
    std::vector<std::size_t> widths;
    for (const auto& row : rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (std::size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], shown_width(row[i]));
    }
    std::string out;
    for (const auto& row : rows) {
        out += indent;
        std::size_t gap = 0;
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (!row[i].empty()) {
                out.append(gap, ' ').append(row[i]);
                gap = widths[i] - shown_width(row[i]) + 2;
            } else {
                gap += widths[i] + 2;
            }
        }
        out += '\n';
    }
    return out;
}

}  // namespace hooks
