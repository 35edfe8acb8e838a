#pragma once
// A set of the drugs the advice knows.

#include "cards/drugs.hpp"

#include <cstdint>
#include <initializer_list>

namespace cards {

class drug_set {
public:
    constexpr drug_set() = default;
    constexpr drug_set(std::initializer_list<drug> drugs) {
        for (const drug one : drugs)
            insert(one);
    }

    constexpr void insert(drug one) {
        if (one != drug::none) bits_ |= bit(one);
    }
    constexpr void erase(drug one) { bits_ &= ~bit(one); }
    [[nodiscard]] constexpr bool has(drug one) const { return (bits_ & bit(one)) != 0; }
    [[nodiscard]] constexpr bool empty() const { return bits_ == 0; }

    /// Whether any member satisfies `wanted`.
    template <typename Predicate>
    [[nodiscard]] bool any(Predicate wanted) const {
        for (std::uint64_t rest = bits_; rest != 0; rest &= rest - 1) {
            if (wanted(static_cast<drug>(lowest(rest)))) return true;
        }
        return false;
    }

    template <typename Action>
    void for_each(Action action) const {
        for (std::uint64_t rest = bits_; rest != 0; rest &= rest - 1)
            action(static_cast<drug>(lowest(rest)));
    }

    friend constexpr drug_set operator|(drug_set left, drug_set right) { return drug_set(left.bits_ | right.bits_); }
    friend constexpr drug_set operator&(drug_set left, drug_set right) { return drug_set(left.bits_ & right.bits_); }
    friend constexpr drug_set operator-(drug_set left, drug_set right) { return drug_set(left.bits_ & ~right.bits_); }
    friend constexpr bool operator==(drug_set, drug_set) = default;

private:
    constexpr explicit drug_set(std::uint64_t bits) : bits_(bits) {}
    static constexpr std::uint64_t bit(drug one) { return std::uint64_t{1} << static_cast<unsigned>(one); }
    static constexpr int lowest(std::uint64_t bits) { return __builtin_ctzll(bits); }

    static_assert(static_cast<unsigned>(drug::phenobarbital) < 64, "one bit for each drug");
    std::uint64_t bits_ = 0;
};

}  // namespace cards
