#pragma once
// From member name to `element` in a few instructions: a perfect hash found at compile time.
// A name is reduced to its size and its first and last eight bytes, which is all of a name of up to sixteen bytes.

#include "fhir/element.hpp"

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <type_traits>

namespace fhir::element_lookup {

inline constexpr std::array<std::string_view, element_count> names = {"", "",
#define FHIR_ELEMENT_NAME(value, name) name,
                                                                      FHIR_ELEMENTS(FHIR_ELEMENT_NAME)
#undef FHIR_ELEMENT_NAME
};

template <typename Word>
constexpr std::uint64_t load(const char* bytes) {
    if (std::is_constant_evaluated() || std::endian::native != std::endian::little) {
        std::uint64_t word = 0;
        for (std::size_t i = 0; i < sizeof(Word); ++i) {
            word |= std::uint64_t{static_cast<unsigned char>(bytes[i])} << (8 * i);
        }
        return word;
    }
    Word word;
    std::memcpy(&word, bytes, sizeof word);
    return word;
}

struct alignas(32) fingerprint {
    std::uint64_t head = 0;
    std::uint64_t tail = 0;
    std::size_t size = 0;

    friend constexpr bool operator==(const fingerprint&, const fingerprint&) = default;
};

constexpr fingerprint take_fingerprint(std::string_view name) {
    const char* const bytes = name.data();
    const std::size_t size = name.size();
    if (size >= 8) return {load<std::uint64_t>(bytes), load<std::uint64_t>(bytes + size - 8), size};
    if (size >= 4) return {load<std::uint32_t>(bytes), load<std::uint32_t>(bytes + size - 4), size};
    if (size == 0) return {};
    return {load<std::uint8_t>(bytes) | load<std::uint8_t>(bytes + size / 2) << 8, load<std::uint8_t>(bytes + size - 1), size};
}

inline constexpr unsigned table_bits = 12;

constexpr std::uint64_t hash(const fingerprint& print, std::uint64_t multiplier) {
    return (print.head + print.size) * multiplier ^ print.tail * 0x9E3779B97F4A7C15U;
}

constexpr std::size_t slot(std::uint64_t hashed) { return hashed >> (64 - table_bits); }

struct table {
    std::uint64_t multiplier = 0;
    std::array<fingerprint, element_count> prints{};
    std::array<element, std::size_t{1} << table_bits> slots{};
};

/// Tries multipliers until no two names share a slot. With 4,096 slots that takes a few dozen tries.
consteval table make_table() {
    table made;
    made.prints[0].size = std::string_view::npos;  // empty slots say `none`, which no name has
    for (std::size_t i = 2; i < element_count; ++i)
        made.prints[i] = take_fingerprint(names[i]);
    std::array<std::uint16_t, std::size_t{1} << table_bits> taken_in_try{};
    std::uint64_t multiplier = 0xD6E8FEB86659FD93U;
    for (std::uint16_t attempt = 1;; ++attempt, multiplier = multiplier * 6364136223846793005U + 2) {
        std::size_t i = 2;
        for (; i < element_count; ++i) {
            auto& taken = taken_in_try[slot(hash(made.prints[i], multiplier))];
            if (taken == attempt) break;
            taken = attempt;
        }
        if (i == element_count) break;
    }
    made.multiplier = multiplier;
    for (std::size_t i = 2; i < element_count; ++i) {
        made.slots[slot(hash(made.prints[i], multiplier))] = static_cast<element>(i);
    }
    return made;
}

inline constexpr table lookup_table = make_table();

/// A name, looked up: which element it is, and a hash of it.
struct found_name {
    element name = element::unknown;
    std::uint64_t hash = 0;
};

inline found_name find(std::string_view name) {
    const fingerprint print = take_fingerprint(name);
    const std::uint64_t hashed = hash(print, lookup_table.multiplier);
    const element candidate = lookup_table.slots[slot(hashed)];
    const auto index = static_cast<std::size_t>(candidate);
    if (lookup_table.prints[index] != print) return {element::unknown, hashed};
    if (print.size > 16 && std::memcmp(names[index].data() + 8, name.data() + 8, print.size - 16) != 0) {
        return {element::unknown, hashed};
    }
    return {candidate, hashed};
}

}  // namespace fhir::element_lookup
