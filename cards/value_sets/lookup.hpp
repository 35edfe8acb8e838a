#pragma once
// Codes and words → meanings, through an index over the tables.

#include "cards/value_sets/code_row.hpp"
#include "cards/value_sets/words.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace cards {

/// A set of meanings.
class meaning_set {
public:
    constexpr meaning_set() = default;
    constexpr meaning_set(meaning one) : bits_(std::uint64_t{1} << static_cast<unsigned>(one)) {}
    template <class... More>
    constexpr meaning_set(meaning one, meaning two, More... more)
        : bits_(meaning_set(one).bits_ | meaning_set(two, more...).bits_) {}

    constexpr meaning_set& operator|=(meaning_set other) {
        bits_ |= other.bits_;
        return *this;
    }
    [[nodiscard]] constexpr bool has(meaning one) const { return any(meaning_set(one)); }
    [[nodiscard]] constexpr bool any(meaning_set others) const { return (bits_ & others.bits_) != 0; }
    [[nodiscard]] constexpr bool empty() const { return bits_ == 0; }
    friend constexpr bool operator==(meaning_set, meaning_set) = default;

private:
    std::uint64_t bits_ = 0;
};
static_assert(meaning_count <= 64);

/// The tables that are looked up, each a list of rows.
[[nodiscard]] std::span<const std::span<const code_row>> code_tables();

/// The rows that know one code, exact rows first, then prefixes from long to short.
class found_rows {
public:
    void add(const code_row& row) {
        if (size_ < rows_.size()) rows_[size_++] = &row;
    }
    [[nodiscard]] bool empty() const { return size_ == 0; }
    [[nodiscard]] const code_row* const* begin() const { return rows_.data(); }
    [[nodiscard]] const code_row* const* end() const { return rows_.data() + size_; }

private:
    std::array<const code_row*, 8> rows_{};
    std::size_t size_ = 0;
};

[[nodiscard]] found_rows rows_of(code_system system, std::string_view code);
[[nodiscard]] found_rows rows_of(std::string_view system_uri, std::string_view code);

/// What the words of a display or text mean, by the phrase table.
[[nodiscard]] meaning_set meanings_of_words(const words& text);

}  // namespace cards
