#include "hooks/json_writer.hpp"

#include <array>
#include <charconv>

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

/// Runs without anything to escape are appended in one go.
void append_escaped(std::string& out, std::string_view text) {
    std::size_t start = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!needs_escape(text[i])) continue;
        out.append(text, start, i - start);
        append_escape(out, text[i]);
        start = i + 1;
    }
    out.append(text, start);
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
    string(name);
    out_ += ':';
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
