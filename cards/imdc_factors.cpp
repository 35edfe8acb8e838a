#include "cards/imdc_factors.hpp"

#include "cards/calcium.hpp"
#include "cards/neutrophils.hpp"
#include "cards/performance_status.hpp"

namespace cards {
namespace {

// Each function below says which fact a row compares.

factor karnofsky_or_ecog(const factor_row& row, const scoring& on) {
    return judge_performance_status(on.facts, on.window, row.adverse, row.fixed);
}

factor diagnosis_to_therapy(const factor_row& row, const scoring& on) {
    return judge_diagnosis_interval(on.facts, on.start, row.fixed);
}

factor latest_haemoglobin(const factor_row& row, const scoring& on) {
    return settle(select(on.facts, analyte::haemoglobin, on.window),
                  [&](const result& result) { return judge(result, row.adverse, on.window, on.facts); });
}

factor corrected_calcium(const factor_row&, const scoring& on) { return judge_high_calcium(on.facts, on.window).judged; }

factor absolute_neutrophils(const factor_row& row, const scoring& on) {
    return judge_neutrophils(on.facts, on.window, row.adverse);
}

factor latest_platelets(const factor_row& row, const scoring& on) {
    return settle(select(on.facts, analyte::platelets, on.window),
                  [&](const result& result) { return judge(result, row.adverse, on.window, on.facts); });
}

constexpr std::string_view heng_2009 = "Heng 2009, J Clin Oncol 27:5794, doi 10.1200/JCO.2008.21.4809";

using enum factor_id;
using enum factor_limit;

// clang-format off
constexpr factor_row rows[factor_count] = {
    {performance_status, "Karnofsky performance status",  karnofsky_or_ecog,    side::below, score,                 80, heng_2009},
    {diagnosis_interval, "Diagnosis to systemic therapy", diagnosis_to_therapy, side::below, years,                  1, heng_2009},
    {haemoglobin,        "Haemoglobin",                   latest_haemoglobin,   side::below, lower_limit_of_normal,  0, heng_2009},
    {calcium,            "Corrected calcium",             corrected_calcium,    side::above, upper_limit_of_normal,  0, heng_2009},
    {neutrophils,        "Neutrophils",                   absolute_neutrophils, side::above, upper_limit_of_normal,  0, heng_2009},
    {platelets,          "Platelets",                     latest_platelets,     side::above, upper_limit_of_normal,  0, heng_2009},
};
// clang-format on

constexpr bool in_order() {
    for (std::size_t index = 0; index < factor_count; ++index)
        if (static_cast<std::size_t>(rows[index].id) != index) return false;
    return true;
}
static_assert(in_order(), "an assessment is indexed by factor_id");

}  // namespace

std::span<const factor_row, factor_count> factor_rows() { return rows; }

}  // namespace cards
