#pragma once
// Karnofsky and ECOG: reading LOINC answers, choosing between the two scales, and what an ECOG grade means for KPS < 80.
// Conversions: Ma 2010, Eur J Cancer 46:3175; Prasad 2018; both put the IMDC threshold between ECOG 1 and 2.

#include "cards/limits.hpp"
#include "cards/results.hpp"

#include <optional>
#include <span>
#include <string_view>

namespace cards {

/// The score a LOINC answer code stands for on that scale (lists LL4986-7 and LL529-9). LA9627-6 (dead) is in both.
[[nodiscard]] std::optional<int> score_of_answer(analyte scale, std::string_view loinc_answer);

/// What an ECOG grade means for the factor.
struct ecog_row {
    int grade;
    std::string_view karnofsky;  ///< Ma 2010, best hit rate
    verdict below_80;
    bool published_tables_agree;
    std::string_view source;
};
[[nodiscard]] std::span<const ecog_row> ecog_rows();

/// KPS wins when it is at most this much older than the ECOG grade.
inline constexpr int karnofsky_wins_days = 30;

/// Present when KPS lies on the adverse side of `limit`, or when the ECOG grade always does.
[[nodiscard]] factor judge_performance_status(const facts& facts, const look_back& window, side adverse, double limit);

/// ECOG 1 can mean a KPS on either side of 80.
[[nodiscard]] bool rests_on_ecog_1(const factor& performance_status);

}  // namespace cards
