// Doses: US labels of Cabometyx, Opdivo, Yervoy, Keytruda, Lenvima, Inlyta, Zometa and Xgeva (https://dailymed.nlm.nih.gov).
// Doublets: ASCO guideline, https://doi.org/10.1200/JCO.22.00868. Routes: SNOMED CT.
#include "cards/regimens.hpp"

#include <cstddef>

namespace cards {

namespace {

constexpr route_row routes[] = {
    {route::oral, "26643006", "Oral route"},
    {route::intravenous, "47625008", "Intravenous route"},
    {route::subcutaneous, "34206005", "Subcutaneous route"},
};

constexpr std::string_view empty_stomach =
    "On an empty stomach: at least 1 h before or at least 2 h after food; swallow tablets whole";

}  // namespace

// clang-format off
const dose_shape cabozantinib_40{drug::cabozantinib, 40, "mg", "mg", 1, 1, "d", {}, route::oral,
    "40 mg by mouth once daily on an empty stomach", empty_stomach};
const dose_shape cabozantinib_60{drug::cabozantinib, 60, "mg", "mg", 1, 1, "d", {}, route::oral,
    "60 mg by mouth once daily on an empty stomach", empty_stomach};
const dose_shape nivolumab_240{drug::nivolumab, 240, "mg", "mg", 1, 2, "wk", {}, route::intravenous,
    "240 mg IV over 30 min every 2 weeks", {}};
const dose_shape nivolumab_480{drug::nivolumab, 480, "mg", "mg", 1, 4, "wk", {}, route::intravenous,
    "480 mg IV over 30 min every 4 weeks", {}};
const dose_shape nivolumab_3_per_kg{drug::nivolumab, 3, "mg/kg", "mg/kg", 1, 3, "wk", 4, route::intravenous,
    "3 mg/kg IV every 3 weeks for 4 doses, before ipilimumab on the same day", "Then 240 mg every 2 weeks or 480 mg every 4 weeks"};
const dose_shape ipilimumab_1_per_kg{drug::ipilimumab, 1, "mg/kg", "mg/kg", 1, 3, "wk", 4, route::intravenous,
    "1 mg/kg IV every 3 weeks for 4 doses, after nivolumab on the same day", {}};
const dose_shape pembrolizumab_200{drug::pembrolizumab, 200, "mg", "mg", 1, 3, "wk", {}, route::intravenous,
    "200 mg IV every 3 weeks", {}};
const dose_shape lenvatinib_20{drug::lenvatinib, 20, "mg", "mg", 1, 1, "d", {}, route::oral,
    "20 mg by mouth once daily, with or without food", {}};
const dose_shape axitinib_5{drug::axitinib, 5, "mg", "mg", 2, 1, "d", {}, route::oral,
    "5 mg by mouth twice daily", {}};
const dose_shape zoledronic_acid{drug::zoledronic_acid, 4, "mg", "mg", 1, 4, "wk", {}, route::intravenous,
    "{dose} mg IV over at least 15 min every 4 weeks", "Creatinine before each dose"};
const dose_shape denosumab_120{drug::denosumab, 120, "mg", "mg", 1, 4, "wk", {}, route::subcutaneous,
    "120 mg SC every 4 weeks", "Calcium before each dose, especially in the first weeks"};
const dose_shape calcium_500{drug::calcium, 500, "mg", "mg", 1, 1, "d", {}, route::oral,
    "500 mg by mouth once daily", {}};
const dose_shape vitamin_d_400{drug::vitamin_d, 400, "[iU]", "IU", 1, 1, "d", {}, route::oral,
    "400 IU by mouth once daily", {}};

namespace {

const regimen regimens[] = {
    {"cabo-nivo-q2w", "cabozantinib 40 mg + nivolumab 240 mg q2w", {&cabozantinib_40, &nivolumab_240},
     false, true, "E1b"},
    {"cabo-nivo-q4w", "cabozantinib 40 mg + nivolumab 480 mg q4w", {&cabozantinib_40, &nivolumab_480},
     false, false, "E1b"},
    {"lenva-pembro", "lenvatinib 20 mg + pembrolizumab 200 mg q3w", {&lenvatinib_20, &pembrolizumab_200},
     false, false, "E5"},
    {"ipi-nivo", "ipilimumab 1 mg/kg + nivolumab 3 mg/kg q3w ×4", {&ipilimumab_1_per_kg, &nivolumab_3_per_kg},
     true, false, "E6"},
};

const dose_shape* const shapes[] = {
    &cabozantinib_40, &cabozantinib_60, &nivolumab_240, &nivolumab_480, &nivolumab_3_per_kg, &ipilimumab_1_per_kg,
    &pembrolizumab_200, &lenvatinib_20, &axitinib_5, &zoledronic_acid, &denosumab_120, &calcium_500, &vitamin_d_400,
};

constexpr doublet doublets[] = {
    {drug::cabozantinib, drug::nivolumab},
    {drug::lenvatinib, drug::pembrolizumab},
    {drug::ipilimumab, drug::nivolumab},
    {drug::axitinib, drug::pembrolizumab},
    {drug::axitinib, drug::avelumab},
};

const partner partners[] = {
    {drug::nivolumab, &cabozantinib_40, "Add cabozantinib 40 mg once daily"},
    {drug::pembrolizumab, &lenvatinib_20, "Add lenvatinib 20 mg once daily"},
    {drug::pembrolizumab, &axitinib_5, "Add axitinib 5 mg twice daily"},
    {drug::avelumab, &axitinib_5, "Add axitinib 5 mg twice daily"},
};
// clang-format on

}  // namespace

const route_row& row_of(route id) { return routes[static_cast<std::size_t>(id)]; }
std::span<const dose_shape* const> all_dose_shapes() { return shapes; }
std::span<const regimen> offered_regimens() { return regimens; }
std::span<const doublet> first_line_doublets() { return doublets; }
std::span<const partner> partners_of_single_agents() { return partners; }

}  // namespace cards
