#pragma once
// The six adverse factors of IMDC, one row each: what is compared, in which direction, with which limit, by which source.

#include "cards/diagnosis_interval.hpp"
#include "cards/facts.hpp"
#include "cards/imdc.hpp"
#include "cards/limits.hpp"
#include "cards/results.hpp"

#include <span>
#include <string_view>

namespace cards {

enum class factor_limit : std::uint8_t {
    score,                  ///< `fixed` points
    years,                  ///< `fixed` calendar years
    lower_limit_of_normal,  ///< of the reporting laboratory, sex-specific
    upper_limit_of_normal,
};

/// What all six are judged on.
struct scoring {
    const cards::facts& facts;
    look_back window;
    therapy_start start;
};

struct factor_row {
    factor_id id{};
    std::string_view name;                                           ///< for people
    factor (*judge)(const factor_row& row, const scoring& scoring);  ///< reads the fact that the row is about
    side adverse{};  ///< present when the fact lies on this side of the limit; equal is absent
    factor_limit limit{};
    int fixed = 0;
    std::string_view source;
};

/// In the order of `factor_id`.
[[nodiscard]] std::span<const factor_row, factor_count> factor_rows();

[[nodiscard]] inline const factor_row& row_of(factor_id id) { return factor_rows()[static_cast<std::size_t>(id)]; }

}  // namespace cards
