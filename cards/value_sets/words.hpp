#pragma once
// Whole words of a text, compared without case: `Opdivo®` is the word Opdivo, `Opdivox` is not.
// A word is a run of ASCII letters and digits; everything else separates.

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace cards {

[[nodiscard]] constexpr char to_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
[[nodiscard]] constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
[[nodiscard]] constexpr bool is_word_character(char c) { return is_digit(c) || (to_lower(c) >= 'a' && to_lower(c) <= 'z'); }

/// Equal without case; `lower` is already lower-case.
[[nodiscard]] constexpr bool equal_words(std::string_view word, std::string_view lower) {
    return word.size() == lower.size() &&
           std::equal(word.begin(), word.end(), lower.begin(), [](char a, char b) { return to_lower(a) == b; });
}

/// FNV-1a over lower-case letters.
[[nodiscard]] constexpr std::uint32_t hash_word(std::string_view word) {
    std::uint32_t hash = 2166136261U;
    for (const char c : word)
        hash = (hash ^ static_cast<unsigned char>(to_lower(c))) * 16777619U;
    return hash;
}

/// The first `capacity` words of a text, borrowed from it. Names and phrases stand early in the texts that are read.
class words {
public:
    static constexpr std::size_t capacity = 96;

    constexpr explicit words(std::string_view text) {
        std::size_t at = 0;
        while (size_ < capacity) {
            while (at < text.size() && !is_word_character(text[at]))
                ++at;
            if (at == text.size()) break;
            const std::size_t begin = at;
            while (at < text.size() && is_word_character(text[at]))
                ++at;
            items_[size_++] = text.substr(begin, at - begin);
        }
    }

    [[nodiscard]] constexpr std::size_t size() const { return size_; }
    [[nodiscard]] constexpr std::string_view operator[](std::size_t index) const { return items_[index]; }
    [[nodiscard]] constexpr const std::string_view* begin() const { return items_.data(); }
    [[nodiscard]] constexpr const std::string_view* end() const { return items_.data() + size_; }

    /// Whether the words from `index` on spell the phrase (lower-case words, any separators).
    [[nodiscard]] constexpr bool spell(std::size_t index, std::string_view phrase) const {
        std::size_t at = 0;
        while (at < phrase.size()) {
            if (!is_word_character(phrase[at])) {
                ++at;
                continue;
            }
            const std::size_t begin = at;
            while (at < phrase.size() && is_word_character(phrase[at]))
                ++at;
            if (index == size_ || !equal_words(items_[index], phrase.substr(begin, at - begin))) return false;
            ++index;
        }
        return true;
    }

    [[nodiscard]] constexpr bool contain(std::string_view phrase) const {
        for (std::size_t index = 0; index < size_; ++index) {
            if (spell(index, phrase)) return true;
        }
        return false;
    }

    [[nodiscard]] constexpr bool contain_any(std::span<const std::string_view> phrases) const {
        return std::ranges::any_of(phrases, [this](std::string_view phrase) { return contain(phrase); });
    }

private:
    std::array<std::string_view, capacity> items_;
    std::size_t size_ = 0;
};

/// The first word of a lower-case phrase.
[[nodiscard]] constexpr std::string_view first_word(std::string_view phrase) {
    std::size_t at = 0;
    while (at < phrase.size() && is_word_character(phrase[at]))
        ++at;
    return phrase.substr(0, at);
}

}  // namespace cards
