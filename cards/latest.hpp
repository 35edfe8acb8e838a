#pragma once
// The latest values up to today, whatever the baseline of the score: safety rules and suggestions judge these.

#include "cards/fact.hpp"
#include "cards/facts.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace cards {

/// Corrected (or ionised) calcium against its limits. `low`/`high` as the safety rules need them.
struct calcium_status {
    verdict low = verdict::unknown;   ///< hypocalcaemia; a total calcium at or above its limit without albumin is absent
    verdict high = verdict::unknown;  ///< the calcium factor's own test on the latest value
    std::optional<double> corrected;  ///< mg/dL
    std::string shown;                ///< `9.8 mg/dL (corrected)`
    std::optional<fhir::date_time> effective;
    flags marks;  ///< of the `low` verdict; `uncorrected_ca` with `low` present: recheck first
    /// Certainly no older than `days`; false without a calcium or without its date.
    [[nodiscard]] bool within(fhir::day today, int days) const;
};
[[nodiscard]] calcium_status latest_calcium(const facts& facts);

/// Trials of first-line combinations required KPS ≥ 70. CheckMate 9ER, https://doi.org/10.1056/NEJMoa2026982
inline constexpr double below_trials_karnofsky = 60;  ///< at or below
inline constexpr double below_trials_ecog = 3;        ///< at or above

/// Performance status for "trials do not cover this": KPS ≤ 60 or ECOG ≥ 3, the latest up to today.
struct performance {
    std::optional<int> karnofsky;
    std::optional<int> ecog;
    bool below_trials = false;
    bool dead = false;  ///< newest is ECOG 5 or KPS 0
    std::string shown;  ///< `KPS 60 (2026-02-24)`
};
[[nodiscard]] performance latest_performance(const facts& facts);

/// Kidney function for dosing, best available source first: reported clearance, Cockcroft–Gault, eGFR as a screen.
struct renal_function {
    enum class kind : std::uint8_t { unknown, clearance, estimate_only };
    kind known = kind::unknown;
    double value = 0;   ///< mL/min (clearance) or mL/min/1.73 m² (estimate)
    std::string shown;  ///< `CrCl 45.1 mL/min (Cockcroft–Gault, creatinine 2026-02-24)`
};
[[nodiscard]] renal_function latest_renal_function(const facts& facts);

}  // namespace cards
