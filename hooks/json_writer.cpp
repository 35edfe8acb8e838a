#include "hooks/json_writer.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <cstring>

namespace hooks {
namespace {

constexpr int significant_digits = 12;

bool needs_escape(char c) { return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\'; }

void append_escape(std::string& out, char c) {
    switch (c) {
        case '"':
            out += "\\\"";
            return;
        case '\\':
            out += "\\\\";
            return;
        case '\n':
            out += "\\n";
            return;
        case '\r':
            out += "\\r";
            return;
        case '\t':
            out += "\\t";
            return;
        default:
            break;
    }
    constexpr char hex[] = "0123456789abcdef";
    const auto byte = static_cast<unsigned char>(c);
    out += "\\u00";
    out += hex[byte >> 4];
    out += hex[byte & 0xF];
}

constexpr std::uint64_t in_every_byte(unsigned char byte) { return 0x0101010101010101U * byte; }

/// Whether one of the eight bytes may need an escape; a false alarm only costs a closer look.
bool may_need_escape(const char* eight) {
    std::uint64_t word = 0;
    std::memcpy(&word, eight, sizeof word);
    const auto below = [word](unsigned char limit, unsigned char flipped) {
        const std::uint64_t bytes = word ^ in_every_byte(flipped);
        return (bytes - in_every_byte(limit)) & ~bytes;
    };
    return ((below(0x20, 0) | below(1, '"') | below(1, '\\')) & in_every_byte(0x80)) != 0;
}

/// Looks at eight bytes at a time; the last eight may overlap those before.
bool may_need_escape(std::string_view text) {
    if (text.size() < 8) return std::any_of(text.begin(), text.end(), needs_escape);
    for (std::size_t i = 0; i + 8 <= text.size(); i += 8)
        if (may_need_escape(text.data() + i)) return true;
    return may_need_escape(text.data() + text.size() - 8);
}

/// Runs without anything to escape are appended in one go.
void append_escaped(std::string& out, std::string_view text) {
    while (!text.empty()) {
        const std::string_view piece = text.substr(0, 64);
        text.remove_prefix(piece.size());
        if (!may_need_escape(piece)) {
            out += piece;
            continue;
        }
        for (const char c : piece) {
            if (needs_escape(c))
                append_escape(out, c);
            else
                out += c;
        }
    }
}

std::string_view print(double value, std::array<char, 32>& buffer) {
    const auto end =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::general, significant_digits).ptr;
    return {buffer.data(), static_cast<std::size_t>(end - buffer.data())};
}

}  // namespace

void json_writer::separate() {
    if (comma_) out_ += ',';
}

json_writer& json_writer::begin_object() {
    separate();
    out_ += '{';
    comma_ = false;
    return *this;
}

json_writer& json_writer::end_object() {
    out_ += '}';
    comma_ = true;
    return *this;
}

json_writer& json_writer::begin_array() {
    separate();
    out_ += '[';
    comma_ = false;
    return *this;
}

json_writer& json_writer::end_array() {
    out_ += ']';
    comma_ = true;
    return *this;
}

json_writer& json_writer::key(std::string_view name) {
    separate();
    out_ += '"';
    out_ += name;
    out_ += "\":";
    comma_ = false;
    return *this;
}

json_writer& json_writer::string(std::string_view text) {
    separate();
    out_ += '"';
    append_escaped(out_, text);
    out_ += '"';
    comma_ = true;
    return *this;
}

json_writer& json_writer::number(double value) {
    std::array<char, 32> buffer{};
    return raw(print(value, buffer));
}

json_writer& json_writer::boolean(bool value) { return raw(value ? "true" : "false"); }

json_writer& json_writer::raw(std::string_view json) {
    separate();
    out_ += json;
    comma_ = true;
    return *this;
}

json_writer& json_writer::member(std::string_view name, std::string_view text) {
    if (!text.empty()) key(name).string(text);
    return *this;
}

std::string number_text(double value) {
    std::array<char, 32> buffer{};
    return std::string(print(value, buffer));
}

std::string_view cut_utf8(std::string_view text, std::size_t bytes) {
    if (text.size() <= bytes) return text;
    while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xC0) == 0x80)
        --bytes;
    return text.substr(0, bytes);
}

}  // namespace hooks
