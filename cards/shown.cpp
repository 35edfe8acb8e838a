#include "cards/shown.hpp"

#include <array>
#include <charconv>
#include <cmath>

namespace cards {

std::string number_text(double value, int decimals) {
    std::array<char, 64> buffer{};
    // Beyond 1e15 fixed notation has no meaning for a reader, nor room in the buffer.
    const bool fixed = std::abs(value) < 1e15;
    const auto end = fixed
                         ? std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed, decimals)
                         : std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    std::string text(buffer.data(), end.ptr);
    if (fixed && text.find('.') != std::string::npos) {
        text.erase(text.find_last_not_of('0') + 1);
        if (text.back() == '.') text.pop_back();
    }
    return text == "-0" ? "0" : text;
}

std::string number_text_beside(double value, double limit) {
    const double close = 1e-9 * std::max(std::abs(value), std::abs(limit));
    if (std::abs(value - limit) <= close) return number_text(limit, 4);
    for (int decimals = 2; decimals < 6; ++decimals)
        if (std::string text = number_text(value, decimals); text != number_text(limit, decimals)) return text;
    return number_text(value, 6);
}

std::string date_text(fhir::day date) {
    const std::chrono::year_month_day parts(date);
    const auto two = [](unsigned number) { return std::string(number < 10 ? "0" : "").append(std::to_string(number)); };
    std::string year = std::to_string(int(parts.year()));
    return std::string(year.size() < 4 ? 4 - year.size() : 0, '0') + year + '-' + two(unsigned(parts.month())) + '-' +
           two(unsigned(parts.day()));
}

std::string date_text(const fhir::date_time& when) {
    std::string text = date_text(when.first_day);
    if (when.written == fhir::precision::year) text.resize(4);
    if (when.written == fhir::precision::month) text.resize(7);
    return text;
}

double rounded(double value) {
    if (value == 0 || !std::isfinite(value)) return value;
    std::array<char, 32> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::general, 6);
    std::from_chars(buffer.data(), end.ptr, value);
    return value;
}

std::string with_unit(std::string text, std::string_view unit) {
    if (!unit.empty()) text.append(" ").append(unit);
    return text;
}

}  // namespace cards
