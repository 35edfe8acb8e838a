#include "hooks/topic.hpp"

#include <algorithm>
#include <iterator>

namespace hooks {
namespace {

constexpr std::string_view abbreviations[] = {"bma", "cyp3a4", "ici", "imdc", "mri", "mtor", "ps", "sbrt", "tki"};

char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

std::string shown(std::string_view word, bool first) {
    std::string text(word);
    const bool abbreviation = std::find(std::begin(abbreviations), std::end(abbreviations), word) != std::end(abbreviations);
    if (abbreviation) std::transform(text.begin(), text.end(), text.begin(), upper);
    if (first && !text.empty()) text.front() = upper(text.front());
    return text;
}

}  // namespace

std::string topic_display(std::string_view card_id) {
    std::string display;
    for (bool first = true; !card_id.empty(); first = false) {
        const std::size_t end = std::min(card_id.find('-'), card_id.size());
        if (!first) display += ' ';
        display += shown(card_id.substr(0, end), first);
        card_id.remove_prefix(std::min(end + 1, card_id.size()));
    }
    return display;
}

}  // namespace hooks
