#include "cards/markdown.hpp"

#include <cstdint>
#include <optional>
#include <utility>

namespace cards {

namespace {

constexpr std::string_view ellipsis = "…";

struct character {
    char32_t code = 0;
    std::size_t length = 1;  ///< bytes
};

/// Nothing for a byte that starts no character (the text was cut, or is not UTF-8).
std::optional<character> first_character(std::string_view text) {
    const auto byte = [text](std::size_t at) { return static_cast<unsigned char>(text[at]); };
    const unsigned lead = byte(0);
    if (lead < 0x80) return character{lead, 1};
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 0;
    if (length == 0 || lead > 0xF4 || text.size() < length) return std::nullopt;
    char32_t code = lead & (0xFFU >> (length + 1));
    for (std::size_t at = 1; at < length; ++at) {
        if ((byte(at) & 0xC0) != 0x80) return std::nullopt;
        code = (code << 6) | (byte(at) & 0x3FU);
    }
    return character{code, length};
}

struct range {
    char32_t first, last;
};

/// Characters that are read as a gap between words.
constexpr range blanks[] = {{0x09, 0x0D}, {0x20, 0x20}, {0x85, 0x85}, {0xA0, 0xA0}, {0x2028, 0x2029}};

/// Characters that change how a text looks without being seen: control, bidirectional, zero-width, tags, noncharacters.
constexpr range unseen[] = {{0x00, 0x1F},     {0x7F, 0x9F},     {0xAD, 0xAD},     {0x61C, 0x61C},    {0x180E, 0x180E},
                            {0x200B, 0x200F}, {0x202A, 0x202E}, {0x2060, 0x206F}, {0xD800, 0xDFFF},  {0xFDD0, 0xFDEF},
                            {0xFEFF, 0xFEFF}, {0xFFF9, 0xFFFB}, {0xFFFE, 0xFFFF}, {0xE0000, 0xE007F}};

template <std::size_t Size>
bool in(const range (&ranges)[Size], char32_t code) {
    for (const range& one : ranges) {
        if (code >= one.first && code <= one.last) return true;
    }
    return false;
}

/// How many bytes at the beginning are plain visible ASCII: nearly all of nearly every text.
std::size_t visible_ascii(std::string_view text) {
    std::size_t run = 0;
    while (run < text.size() && text[run] > ' ' && text[run] < 0x7F)
        ++run;
    return run;
}

/// One line without unseen characters.
std::string clean(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    bool gap = false;
    while (!text.empty()) {
        if (const std::size_t run = visible_ascii(text); run > 0) {
            if (gap && !result.empty()) result += ' ';
            gap = false;
            result += text.substr(0, run);
            text.remove_prefix(run);
            continue;
        }
        const std::optional<character> next = first_character(text);
        const std::string_view bytes = text.substr(0, next ? next->length : 1);
        text.remove_prefix(bytes.size());
        if (!next) continue;
        if (in(blanks, next->code)) {
            gap = true;
        } else if (!in(unseen, next->code)) {
            if (gap && !result.empty()) result += ' ';
            gap = false;
            result += bytes;
        }
    }
    return result;
}

/// What stands for the character at `at` in Markdown; empty: the character itself.
std::string_view escaped(std::string_view text, std::size_t at) {
    const std::string_view before = text.substr(0, at);
    switch (text[at]) {
        case '&':
            return "&amp;";
        case '<':
            return "&lt;";
        case '>':
            return "&gt;";
        case '@':
            return "&#64;";
        case '\\':
            return "\\\\";
        case '`':
            return "\\`";
        case '*':
            return "\\*";
        case '_':
            return "\\_";
        case '[':
            return "\\[";
        case ']':
            return "\\]";
        case '|':
            return "\\|";
        case '~':
            return "\\~";
        case '$':
            return "\\$";
        case ':':
            return text.substr(at).starts_with("://") ? "\\:" : "";
        case '.':
            return before.ends_with("www") || before.ends_with("WWW") || before.ends_with("Www") ? "\\." : "";
        default:
            return "";
    }
}

}  // namespace

std::size_t utf16_units(std::string_view text) {
    std::size_t units = 0;
    for (const char one : text) {
        const auto byte = static_cast<unsigned char>(one);
        if ((byte & 0xC0) == 0x80) continue;
        units += byte >= 0xF0 ? 2 : 1;
    }
    return units;
}

std::string fit(std::string_view text, std::size_t max_units) {
    if (utf16_units(text) <= max_units) return std::string(text);
    if (max_units == 0) return {};
    std::size_t end = 0;
    std::size_t edge = 0;
    for (std::size_t units = 0; end < text.size();) {
        const auto byte = static_cast<unsigned char>(text[end]);
        units += byte >= 0xF0 ? 2 : 1;
        if (units >= max_units) break;
        if (byte == ' ') edge = end;
        ++end;
        while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
            ++end;
    }
    if (end < text.size() && text[end] == ' ') edge = end;
    const std::size_t cut = edge * 3 >= end && edge > 0 ? edge : end;  // an endless word is cut where it has to be
    return std::string(text.substr(0, cut)) + std::string(ellipsis);
}

std::string plain(std::string_view text, std::size_t max_units) {
    std::string result = clean(text);
    for (char& one : result) {
        if (one == '<' || one == '>' || one == '`') one = ' ';
    }
    return fit(clean(result), max_units);
}

std::string escape(std::string_view text, std::size_t max_units) {
    const std::string bounded = fit(clean(text), max_units);
    std::string result;
    result.reserve(bounded.size() + 8);
    for (std::size_t at = 0; at < bounded.size(); ++at) {
        const std::string_view instead = escaped(bounded, at);
        if (instead.empty()) {
            result += bounded[at];
        } else {
            result += instead;
        }
    }
    return result;
}

}  // namespace cards
