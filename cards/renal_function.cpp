// Kidney function for dosing. Cockcroft 1976, Nephron 16:31, https://doi.org/10.1159/000180580

#include "cards/laboratory_units.hpp"
#include "cards/latest.hpp"
#include "cards/results.hpp"
#include "cards/shown.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace cards {
namespace {

// The label's dosing bands begin at 30 mL/min; a result given as "below" a higher number leaves the band open.
constexpr double lowest_band = 30;
constexpr double not_male = 0.85;

using kind = renal_function::kind;

/// No dose may rest on a result without a date.
std::vector<const result*> recent(const facts& facts, analyte what, int days) {
    std::vector<const result*> found = select(facts, what, look_back_from_today(facts, days)).latest;
    std::erase_if(found, [](const result* one) { return !one->value || !one->effective; });
    return found;
}

/// The lowest function a result can stand for; nothing when it may lie in the lowest band or above.
std::optional<double> lowest_reading(const interval& value) {
    if (!std::isinf(value.low)) return value.low_open ? std::nextafter(value.low, value.high) : value.low;
    if (value.high > lowest_band || (value.high == lowest_band && !value.high_open)) return std::nullopt;
    return value.high_open ? std::nextafter(value.high, 0.0) : value.high;
}

/// Of results that claim the same time the lowest function is the safe one.
renal_function reported(const facts& facts, analyte what, kind known, std::string_view label) {
    renal_function best;
    for (const result* one : recent(facts, what, facts.settings.creatinine_days)) {
        const auto value = lowest_reading(*one->value);
        if (!value || (best.known != kind::unknown && best.value <= *value)) continue;
        best.known = known;
        best.value = *value;
        best.shown = std::string(label).append(" ").append(one->shown);
        best.shown.append(known == kind::clearance ? " (reported " : " (").append(date_text(*one->effective)).append(")");
    }
    return best;
}

/// Without unit noise: a clearance of exactly 60 must not come out as 59.999999999.
double without_noise(double value) { return std::round(value * 1e6) / 1e6; }

double cockcroft_gault(int age, double weight, sex sex, double creatinine) {
    return without_noise((140 - age) * weight * (sex == sex::male ? 1.0 : not_male) / (72 * creatinine));
}

const result* lowest_or_highest(const std::vector<const result*>& from, bool highest) {
    const result* best = nullptr;
    for (const result* one : from) {
        if (!one->value->exact()) continue;
        const bool better =
            best == nullptr || (highest ? one->value->low > best->value->low : one->value->low < best->value->low);
        if (better) best = one;
    }
    return best;
}

/// The highest creatinine and the lowest weight of the latest time: again the lowest function.
renal_function calculated(const facts& facts) {
    const result* creatinine = lowest_or_highest(recent(facts, analyte::creatinine, facts.settings.creatinine_days), true);
    const result* weight = lowest_or_highest(recent(facts, analyte::weight, facts.settings.weight_days), false);
    if (creatinine == nullptr || weight == nullptr || !facts.patient.birth_date) return {};
    const int age = fhir::completed_years(facts.patient.birth_date->first_day, facts.today);
    if (age < 0 || age >= 140) return {};
    renal_function made;
    made.known = kind::clearance;
    made.value = cockcroft_gault(age, weight->value->low, facts.patient.recorded_sex, creatinine->value->low);
    made.shown =
        "CrCl " + number_text(made.value, 1) + " mL/min (Cockcroft–Gault, creatinine " + date_text(*creatinine->effective) + ")";
    return made;
}

}  // namespace

renal_function latest_renal_function(const facts& facts) {
    if (renal_function made = reported(facts, analyte::creatinine_clearance, kind::clearance, "CrCl");
        made.known != kind::unknown)
        return made;
    if (renal_function made = calculated(facts); made.known != kind::unknown) return made;
    return reported(facts, analyte::egfr, kind::estimate_only, "eGFR");
}

}  // namespace cards
