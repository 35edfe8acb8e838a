#include "hooks/date_text.hpp"

#include <array>
#include <chrono>
#include <cstdio>

namespace hooks {

std::string to_text(fhir::day date) {
    const std::chrono::year_month_day parts(date);
    std::array<char, 40> buffer{};
    const int length = std::snprintf(buffer.data(), buffer.size(), "%04d-%02u-%02u", static_cast<int>(parts.year()),
                                     static_cast<unsigned>(parts.month()), static_cast<unsigned>(parts.day()));
    return {buffer.data(), static_cast<std::size_t>(length)};
}

std::string to_text(const fhir::date_time& when) {
    std::string text = to_text(when.first_day);
    if (when.written == fhir::precision::year) text.resize(4);
    if (when.written == fhir::precision::month) text.resize(7);
    return text;
}

std::optional<fhir::day> parse_day(std::string_view text) {
    const auto parsed = fhir::parse_date_time(text);
    if (!parsed || parsed->written != fhir::precision::day) return std::nullopt;
    return parsed->first_day;
}

}  // namespace hooks
