#pragma once
// Judging one value against its limit: the laboratory's reference range, else its interpretation code, else a default.
// A value equal to its limit never counts.

#include "cards/facts.hpp"
#include "cards/imdc.hpp"
#include "cards/results.hpp"

#include <optional>
#include <span>
#include <string_view>

namespace cards {

/// On which side of its limit a value counts.
enum class side : std::uint8_t { below, above };

/// Present when the whole interval lies beyond the limit, absent when none of it does, else unknown.
/// Compared with a relative tolerance of 1e-9, so that unit conversion never turns equal into greater.
[[nodiscard]] verdict compare(const interval& value, side adverse, double limit);

/// What holds where a laboratory states no limit of its own.
struct default_limit {
    analyte what{};
    side adverse{};
    std::optional<sex> who;   ///< only for that sex
    double settings::*limit;  ///< canonical unit
    double grey_width;        ///< how far beyond the limit common laboratories still differ; 0: no grey band
    std::string_view source;
};
[[nodiscard]] std::span<const default_limit> default_limits();

/// Judges a value against a reference-range bound.
void judge_by_range(factor& into, const interval& value, side adverse, const limit& bound);

/// Judges by an interpretation code; the reading must not be `none`.
void judge_by_interpretation(factor& into, reading interpreted, side adverse);

/// Judges a value against the defaults of `what`; a person of unknown sex is judged only where all sexes agree.
/// `of` says in which unit the laboratory writes numbers.
void judge_by_default(factor& into, const interval& value, side adverse, analyte what, const result& of, const facts& facts);

/// A factor that shows and names `result`, not yet judged.
[[nodiscard]] factor about(const result& result, const look_back& window);

/// A result by the precedence range, interpretation, default.
[[nodiscard]] factor judge(const result& result, side adverse, const look_back& window, const facts& facts);

[[nodiscard]] inline const std::optional<limit>& bound_of(const result& result, side adverse) {
    return adverse == side::below ? result.low : result.high;
}

}  // namespace cards
