#include "tests/support/json_text.hpp"

#include <array>

namespace support {

std::string quoted(std::string_view text) {
    static constexpr std::string_view hex = "0123456789abcdef";
    std::string out = "\"";
    for (const char letter : text) {
        const auto byte = static_cast<unsigned char>(letter);
        if (letter == '"' || letter == '\\') {
            out += '\\';
            out += letter;
        } else if (byte < 0x20) {
            out += "\\u00";
            out += hex[byte >> 4];
            out += hex[byte & 15U];
        } else {
            out += letter;
        }
    }
    return out + '"';
}

std::string json_array(const std::vector<std::string>& values) {
    std::string out;
    for (const std::string& value : values) {
        out += (out.empty() ? "" : ",") + value;
    }
    return "[" + out + "]";
}

json_object& json_object::text(std::string_view name, std::string_view value) {
    return value.empty() ? *this : raw(name, quoted(value));
}

json_object& json_object::raw(std::string_view name, std::string_view json) {
    if (!json.empty()) {
        members_ += (members_.empty() ? "" : ",") + quoted(name) + ":";
        members_ += json;
    }
    return *this;
}

}  // namespace support
