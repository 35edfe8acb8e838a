#pragma once
// What is asked before any rule: is this patient one the advice is for, and which kind of advice applies?

#include "cards/rule.hpp"

#include <cstdint>
#include <span>
#include <string_view>

namespace cards {

enum class scope : std::uint8_t {
    silent,       ///< no cards at all
    safety_only,  ///< drug safety only
    emergency,    ///< the cord-compression card instead of standing advice; drug safety runs
    everything,
};

struct gate_row {
    std::string_view id;  ///< `G1`
    condition when;
    scope then;
};

/// In the order in which they are asked; the first that holds decides. A finished line (G6) and pregnancy (G7) close single
/// rules and suggestions, and stand there as conditions.
[[nodiscard]] std::span<const gate_row> gates();

[[nodiscard]] scope scope_of(const clinical_case& c);

}  // namespace cards
