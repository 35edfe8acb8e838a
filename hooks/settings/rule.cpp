#include "hooks/settings/rule.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace hooks::settings {
namespace {

std::string range_text(const rule& rule) {
    const auto bound = [](double number) {
        return number == std::round(number) ? std::to_string(std::llround(number)) : to_toml(number);
    };
    return " from " + bound(rule.least) + " to " + bound(rule.most);
}

std::string choices_text(const words& choices) {
    std::string text;
    for (const std::string_view choice : choices)
        text.append(text.empty() ? "" : ", ").append(quoted(choice));
    return text;
}

bool in_range(const rule& rule, double number) { return std::isfinite(number) && number >= rule.least && number <= rule.most; }

bool fits(const rule& rule, const std::string& text) {
    if (text.size() > rule.longest) return false;
    if (rule.choices != nullptr) {
        const words choices = rule.choices();
        return std::ranges::find(choices, text) != choices.end();
    }
    return rule.form == nullptr || rule.form->fits(text);
}

template <class Number>
std::optional<Number> number_in(std::string_view text) {
    Number number{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return number;
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blank = " \t";
    const auto first = text.find_first_not_of(blank);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(blank) - first + 1);
}

text_list split(std::string_view text) {
    text_list parts;
    while (!text.empty()) {
        const auto comma = text.find(',');
        parts.emplace_back(trimmed(text.substr(0, comma)));
        text.remove_prefix(comma == std::string_view::npos ? text.size() : comma + 1);
    }
    return parts;
}

}  // namespace

std::string in_words(const rule& rule, std::string_view unit) {
    const std::string in_unit = unit.empty() ? "" : " " + std::string(unit);
    switch (rule.what) {
        case kind::flag:
            return "true or false";
        case kind::whole:
            return "a whole number" + range_text(rule) + in_unit;
        case kind::number:
            return "a number" + range_text(rule) + in_unit;
        case kind::text:
            return rule.choices != nullptr ? "one of " + choices_text(rule.choices()) : std::string(rule.form->name);
        case kind::list:
            return "a list" +
                   (rule.choices != nullptr ? " of " + choices_text(rule.choices()) : ", each " + std::string(rule.form->name));
    }
    return {};
}

std::optional<value> accepted(const rule& rule, value given) {
    switch (rule.what) {
        case kind::flag:
            if (!std::holds_alternative<bool>(given)) return std::nullopt;
            return given;
        case kind::whole: {
            const auto* whole = std::get_if<std::int64_t>(&given);
            if (whole == nullptr || !in_range(rule, static_cast<double>(*whole))) return std::nullopt;
            return given;
        }
        case kind::number: {
            if (const auto* whole = std::get_if<std::int64_t>(&given)) given = static_cast<double>(*whole);
            const auto* number = std::get_if<double>(&given);
            if (number == nullptr || !in_range(rule, *number)) return std::nullopt;
            return given;
        }
        case kind::text: {
            const auto* text = std::get_if<std::string>(&given);
            if (text == nullptr || !fits(rule, *text)) return std::nullopt;
            return given;
        }
        case kind::list: {
            const auto* list = std::get_if<text_list>(&given);
            if (list == nullptr || list->size() > rule.longest) return std::nullopt;
            if (!std::ranges::all_of(*list, [&](const std::string& one) { return fits(rule, one); })) return std::nullopt;
            return given;
        }
    }
    return std::nullopt;
}

std::optional<value> parsed(const rule& rule, std::string_view text) {
    switch (rule.what) {
        case kind::flag:
            if (text == "true") return value(true);
            if (text == "false") return value(false);
            return std::nullopt;
        case kind::whole:
            if (const auto whole = number_in<std::int64_t>(text)) return value(*whole);
            return std::nullopt;
        case kind::number:
            if (const auto number = number_in<double>(text)) return value(*number);
            return std::nullopt;
        case kind::text:
            return value(std::string(text));
        case kind::list:
            return value(split(text));
    }
    return std::nullopt;
}

const text_form plain_text{"a text without control characters", [](std::string_view text) {
                               return !text.empty() && std::ranges::none_of(text, [](char c) {
                                   return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
                               });
                           }};

}  // namespace hooks::settings
