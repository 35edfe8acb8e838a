#include "hooks/dose_mention.hpp"

#include "hooks/text_forms.hpp"

#include <charconv>

namespace hooks {
namespace {

bool is_number_char(char c) { return (c >= '0' && c <= '9') || c == '.'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// Whether ` mg`, as a unit of its own, follows.
bool milligrams_follow(std::string_view rest) {
    if (!rest.empty() && (rest.front() == ' ' || rest.front() == '-')) rest.remove_prefix(1);
    if (!starts_without_case(rest, "mg")) return false;
    rest.remove_prefix(2);
    if (rest.empty()) return true;
    if (is_letter(rest.front())) return false;
    return rest.front() != '/' || starts_without_case(rest, "/d");  // per day is a dose, per kg or mL is not
}

bool says(std::string_view number, double dose) {
    double value = 0;
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), value);
    return error == std::errc() && end == number.data() + number.size() && value == dose;
}

}  // namespace

std::vector<mention> milligram_mentions(std::string_view text, double dose) {
    std::vector<mention> found;
    for (std::size_t i = 0; i < text.size();) {
        if (!is_number_char(text[i])) {
            ++i;
            continue;
        }
        std::size_t end = i;
        while (end < text.size() && is_number_char(text[end]))
            ++end;
        const bool part_of_word = i > 0 && (is_letter(text[i - 1]) || text[i - 1] == ',');
        if (!part_of_word && says(text.substr(i, end - i), dose) && milligrams_follow(text.substr(end)))
            found.push_back({i, end - i});
        i = end;
    }
    return found;
}

std::size_t count_dose_words(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::string_view rest = text.substr(at);
        if (starts_without_case(rest, "milligram")) {
            ++count;
            at += std::string_view("milligram").size() - 1;
            continue;
        }
        const bool unit_before_end = rest.size() == 1 || !is_letter(rest[1]);
        const bool gram =
            starts_without_case(rest, "g") && unit_before_end && at > 0 && (text[at - 1] == ' ' || is_number_char(text[at - 1]));
        if (starts_without_case(rest, "mg") || starts_without_case(rest, "gram") || gram) ++count;
    }
    return count;
}

bool says_several_a_day(std::string_view text) {
    constexpr std::string_view phrases[] = {"twice", "bid",       "b.i.d",   "every 12",    "every 8",    "q12",
                                            "q8",    "two times", "2 times", "times a day", "times daily"};
    for (std::size_t at = 0; at < text.size(); ++at)
        for (const std::string_view phrase : phrases)
            if (starts_without_case(text.substr(at), phrase)) return true;
    return false;
}

}  // namespace hooks
