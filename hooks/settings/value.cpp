#include "hooks/settings/value.hpp"

#include <array>
#include <charconv>
#include <cmath>

namespace hooks::settings {
namespace {

std::string shortest(double number) {
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), number).ptr;
    std::string digits(text.data(), end);
    // TOML tells floats from integers by the point.
    if (std::isfinite(number) && digits.find_first_of(".e") == std::string::npos) digits += ".0";
    return digits;
}

struct toml_writer {
    std::string operator()(bool flag) const { return flag ? "true" : "false"; }
    std::string operator()(std::int64_t whole) const { return std::to_string(whole); }
    std::string operator()(double number) const { return shortest(number); }
    std::string operator()(const std::string& text) const { return quoted(text); }
    std::string operator()(const text_list& list) const {
        std::string all = "[";
        for (const std::string& one : list)
            all.append(all.size() > 1 ? ", " : "").append(quoted(one));
        return all + "]";
    }
};

}  // namespace

std::string to_toml(const value& held) { return std::visit(toml_writer{}, held); }

std::string quoted(std::string_view text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string all = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            all.append({'\\', c});
        } else if (byte < 0x20 || byte == 0x7f) {
            all.append("\\u00").append({digits[byte >> 4U], digits[byte & 15U]});
        } else {
            all += c;
        }
    }
    return all + '"';
}

}  // namespace hooks::settings
