#include "cards/bone_agents.hpp"

#include <algorithm>
#include <cmath>

namespace cards {

namespace {

// The label's bands (> 60, 50–60, 40–49, 30–39) leave gaps for decimals; half-open bands close them downwards.
constexpr renal_band bands[] = {
    {60, false, 4.0},
    {50, true, 3.5},
    {40, true, 3.3},
    {30, true, 3.0},
};

bool equals(double left, double right) { return std::fabs(left - right) <= 1e-9 * std::max(std::fabs(left), std::fabs(right)); }

bool reaches(double value, const renal_band& band) {
    if (equals(value, band.from)) return band.from_included;
    return value > band.from;
}

}  // namespace

std::span<const renal_band> zoledronic_bands() { return bands; }

std::optional<double> zoledronic_dose(double clearance) {
    const auto band = std::ranges::find_if(bands, [clearance](const renal_band& one) { return reaches(clearance, one); });
    if (band == std::end(bands)) return std::nullopt;
    return band->dose_mg;
}

renal_verdict judge_for_zoledronic_acid(const renal_function& renal, bool dialysis) {
    if (dialysis) return renal_verdict::not_recommended;
    const renal_band& lowest = bands[std::size(bands) - 1];
    switch (renal.known) {
        case renal_function::kind::clearance:
            if (!reaches(renal.value, lowest)) return renal_verdict::not_recommended;
            return reaches(renal.value, bands[0]) ? renal_verdict::full_dose : renal_verdict::reduced_dose;
        case renal_function::kind::estimate_only:
            if (!reaches(renal.value, lowest)) return renal_verdict::estimate_low;
            return exceeds(bands[0].from, renal.value) ? renal_verdict::estimate_reduced : renal_verdict::estimate_unalarming;
        case renal_function::kind::unknown:
            break;
    }
    return renal_verdict::unknown;
}

bool exceeds(double value, double limit) { return value > limit && !equals(value, limit); }

}  // namespace cards
