#pragma once
// The vocabulary of three-valued clinical logic: what is known, what is not, and how far what is known can be trusted.

#include <cstdint>

namespace cards {

enum class verdict : std::uint8_t { absent, present, unknown };

/// Why a decided value deserves a second look. A fact can carry several.
enum class flag : std::uint16_t {
    default_limit = 1 << 0,   ///< no reference range and no interpretation: the table's limit was used
    near_default = 1 << 1,    ///< … and the value lies where common laboratories differ
    aged = 1 << 2,            ///< 61–180 days before the evaluation date (or before first-line start)
    derived = 1 << 3,         ///< KPS from ECOG, ANC from WBC × %, ionised for corrected calcium
    uncorrected_ca = 1 << 4,  ///< calcium judged without albumin
    preliminary = 1 << 5,     ///< only a preliminary result existed
    assumed_date = 1 << 6,    ///< diagnosis date taken from recordedDate
    inferred_unit = 1 << 7,   ///< the unit was missing and only one was possible
};

/// A set of flags.
class flags {
public:
    constexpr flags() = default;
    constexpr flags(flag one) : bits_(static_cast<std::uint16_t>(one)) {}
    constexpr flags& operator|=(flags other) {
        bits_ |= other.bits_;
        return *this;
    }
    friend constexpr flags operator|(flags left, flags right) {
        left |= right;
        return left;
    }
    [[nodiscard]] constexpr bool has(flag one) const { return (bits_ & static_cast<std::uint16_t>(one)) != 0; }
    [[nodiscard]] constexpr bool any() const { return bits_ != 0; }
    friend constexpr bool operator==(flags, flags) = default;

private:
    std::uint16_t bits_ = 0;
};

constexpr flags operator|(flag left, flag right) { return flags(left) | flags(right); }

}  // namespace cards
