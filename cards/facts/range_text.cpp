#include "cards/facts/range_text.hpp"

#include <iterator>

namespace cards {
namespace {

struct sign {
    std::string_view text;
    bool upper;  ///< the number is an upper bound
};

// Longer signs first.
constexpr sign signs[] = {{"<=", true}, {">=", false}, {"≤", true}, {"≥", false}, {"<", true}, {">", false}};
constexpr std::string_view dashes[] = {"–", "-"};

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ')
        text.remove_suffix(1);
    return text;
}

std::optional<fhir::decimal> number(std::string_view text) { return fhir::parse_decimal(trimmed(text)); }

}  // namespace

text_range read_range_text(std::string_view text) {
    text = trimmed(text);
    for (const sign& one : signs) {
        if (!text.starts_with(one.text)) continue;
        const auto bound = number(text.substr(one.text.size()));
        return one.upper ? text_range{.high = bound} : text_range{.low = bound};
    }
    for (const std::string_view dash : dashes) {
        const std::size_t at = text.find(dash);
        if (at == std::string_view::npos) continue;
        const auto low = number(text.substr(0, at));
        const auto high = number(text.substr(at + dash.size()));
        if (low && high && low->value <= high->value) return {.low = low, .high = high};
    }
    return {};
}

}  // namespace cards
