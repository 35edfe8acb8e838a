#include "cards/unit_spelling.hpp"

#include <algorithm>
#include <cstddef>

namespace cards {
namespace {

struct symbol {
    std::string_view bytes;
    std::string_view plain;
};

// UTF-8 signs that stand in units for something plainer; spaces of every kind for nothing.
constexpr symbol symbols[] = {
    {"\u00B5", "u"}, {"\u03BC", "u"}, {"\u00D7", "x"}, {"\u00B2", "^2"}, {"\u00B3", "^3"}, {"\u2076", "^6"}, {"\u2079", "^9"},
    {"\u00B7", "."}, {"\u00A0", ""},  {"\u202F", ""},  {"\u2009", ""},   {" ", ""},        {"\t", ""},
};

const symbol* symbol_at(std::string_view text) {
    const bool plain = text.front() > ' ' && text.front() < 0x7F;
    if (plain) return nullptr;
    const auto* found =
        std::find_if(std::begin(symbols), std::end(symbols), [text](const symbol& one) { return text.starts_with(one.bytes); });
    return found == std::end(symbols) ? nullptr : found;
}

char lower_case(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

}  // namespace

unit_spelling::unit_spelling(std::string_view unit) {
    while (!unit.empty() && !too_long_) {
        const symbol* special = symbol_at(unit);
        const std::string_view plain = special != nullptr ? special->plain : unit.substr(0, 1);
        for (const char c : plain)
            append(c);
        unit.remove_prefix(special != nullptr ? special->bytes.size() : 1);
    }
    if (lower().starts_with("x10")) replace("x10", "10");
    if (lower().starts_with("10")) write_power_plainly();
    if (lower().find('^') != std::string_view::npos) {
        replace("mm^3", "mm3");
        replace("m^2", "m2");
    }
    if (lower().find('c') != std::string_view::npos) {
        replace("mcl", "ul");
        replace("mcmol", "umol");
    }
}

/// Any power of ten as `10*9`.
void unit_spelling::write_power_plainly() {
    for (const std::string_view power : {"10**", "10^", "10e"})
        replace(power, "10*");
    replace("10(3)", "10*3");
    replace("10(6)", "10*6");
    replace("10(9)", "10*9");
}

void unit_spelling::append(char c) {
    if (size_ == capacity) {
        too_long_ = true;
        return;
    }
    lower_[size_] = lower_case(c);
    cased_[size_] = c == 'L' ? 'l' : c;
    ++size_;
}

/// Replacements are never longer than what they replace.
void unit_spelling::replace(std::string_view wanted, std::string_view by) {
    const std::size_t at = lower().find(wanted);
    if (at == std::string_view::npos) return;
    for (auto* text : {&lower_, &cased_}) {
        const auto place = text->begin() + static_cast<std::ptrdiff_t>(at);
        const auto rest = std::copy(by.begin(), by.end(), place);
        std::copy(place + static_cast<std::ptrdiff_t>(wanted.size()), text->begin() + static_cast<std::ptrdiff_t>(size_), rest);
    }
    size_ -= wanted.size() - by.size();
}

bool unit_spelling::drop_annotations() {
    bool dropped = false;
    for (;;) {
        const std::size_t open = lower().find('{');
        const std::size_t close = lower().find('}', open == std::string_view::npos ? 0 : open);
        if (open == std::string_view::npos || close == std::string_view::npos) return dropped;
        for (auto* text : {&lower_, &cased_})
            std::copy(text->begin() + static_cast<std::ptrdiff_t>(close + 1), text->begin() + static_cast<std::ptrdiff_t>(size_),
                      text->begin() + static_cast<std::ptrdiff_t>(open));
        size_ -= close + 1 - open;
        dropped = true;
    }
}

}  // namespace cards
