#pragma once
// Calcium corrected for albumin, and what stands in for it when it cannot be had.
// Correction: US label of zoledronic acid, after Payne 1973, BMJ 4:643, https://doi.org/10.1136/bmj.4.5893.643

#include "cards/limits.hpp"
#include "cards/results.hpp"

#include <optional>

namespace cards {

inline constexpr double normal_albumin = 4.0;         ///< g/dL
inline constexpr double per_gram_of_albumin = 0.8;    ///< mg/dL calcium per g/dL albumin
inline constexpr double lowest_albumin_effect = 1.6;  ///< mg/dL: what correction adds at an albumin of 2.0 g/dL

/// cCa = Ca + 0.8 × (4.0 − albumin), mg/dL and g/dL. Applied in both directions.
[[nodiscard]] interval corrected_for_albumin(const interval& calcium, const interval& albumin);

struct calcium_judgement {
    factor judged;
    std::optional<double> corrected;  ///< mg/dL: own calculation or laboratory-corrected; nothing when uncorrected or ionised
};

/// Hypercalcaemia as IMDC defines it, on corrected total calcium. A laboratory-corrected value of the same day or later goes
/// before own calculation; ionised calcium stands in only where the total is missing or cannot be decided without albumin.
[[nodiscard]] calcium_judgement judge_high_calcium(const facts& facts, const look_back& window);

/// Hypocalcaemia for safety rules. Ionised calcium, the physiological value, decides unless the total is of a later day;
/// a total below its limit counts also without albumin (recheck first), one at or above it does not.
[[nodiscard]] calcium_judgement judge_low_calcium(const facts& facts, const look_back& window);

}  // namespace cards
