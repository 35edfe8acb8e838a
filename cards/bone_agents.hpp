#pragma once
// Zoledronic acid and kidney function: the label's dose bands. Zometa US label, https://dailymed.nlm.nih.gov.

#include "cards/latest.hpp"

#include <cstdint>
#include <optional>
#include <span>

namespace cards {

/// A dose from a clearance on, up to the next higher band.
struct renal_band {
    double from = 0;  ///< mL/min
    bool from_included = true;
    double dose_mg = 0;
};

/// Highest band first. Below the last one zoledronic acid is not recommended.
[[nodiscard]] std::span<const renal_band> zoledronic_bands();

/// Dose for a creatinine clearance; nothing below 30 mL/min. A value equal to an edge (relative tolerance 1e-9) is on it.
[[nodiscard]] std::optional<double> zoledronic_dose(double clearance);

/// What kidney function says of zoledronic acid. An eGFR only screens: it never gives a reduced dose.
enum class renal_verdict : std::uint8_t {
    unknown,
    full_dose,            ///< clearance > 60
    reduced_dose,         ///< clearance 30–60
    not_recommended,      ///< clearance < 30, or dialysis
    estimate_unalarming,  ///< eGFR ≥ 60
    estimate_reduced,     ///< eGFR 30–< 60: calculate the clearance before dosing
    estimate_low,         ///< eGFR < 30
};
[[nodiscard]] renal_verdict judge_for_zoledronic_acid(const renal_function& renal, bool dialysis);

/// `value` is above, or at, `limit`, apart from rounding (relative tolerance 1e-9).
[[nodiscard]] bool exceeds(double value, double limit);

}  // namespace cards
