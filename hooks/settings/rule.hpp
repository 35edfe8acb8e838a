#pragma once
// What is allowed for a setting, in a form that both checks a value and says so in words.

#include "hooks/settings/value.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hooks::settings {

enum class kind : std::uint8_t { flag, whole, number, text, list };

using words = std::vector<std::string_view>;

/// A form that texts of a kind must have.
struct text_form {
    std::string_view name;  ///< "a numeric IPv4 or IPv6 address"
    bool (*fits)(std::string_view text);
};

struct rule {
    kind what = kind::text;
    double least = 0;
    double most = 0;
    words (*choices)() = nullptr;     ///< texts: one of these
    const text_form* form = nullptr;  ///< texts: of this form
    std::size_t longest = 4096;       ///< bytes of a text, items of a list
};

[[nodiscard]] constexpr rule flag() { return {.what = kind::flag}; }
[[nodiscard]] constexpr rule whole(double least, double most) { return {.what = kind::whole, .least = least, .most = most}; }
[[nodiscard]] constexpr rule number(double least, double most) { return {.what = kind::number, .least = least, .most = most}; }
[[nodiscard]] constexpr rule text(const text_form& form) { return {.what = kind::text, .form = &form}; }
[[nodiscard]] constexpr rule one_of(words (*choices)()) { return {.what = kind::text, .choices = choices}; }
[[nodiscard]] constexpr rule list_of(const text_form& form) { return {.what = kind::list, .form = &form}; }
[[nodiscard]] constexpr rule some_of(words (*choices)()) { return {.what = kind::list, .choices = choices}; }

/// "a whole number from 0 to 65535"; with the unit when there is one.
[[nodiscard]] std::string in_words(const rule& rule, std::string_view unit = {});

/// The value as the rule wants it (a whole number where a number is asked for becomes one), or nothing when it is not allowed.
[[nodiscard]] std::optional<value> accepted(const rule& rule, value given);

/// A variable's or an option's text read as the rule asks; nothing when it cannot be read. Lists are separated by commas.
[[nodiscard]] std::optional<value> parsed(const rule& rule, std::string_view text);

/// Any text without control characters that is not empty.
extern const text_form plain_text;

}  // namespace hooks::settings
