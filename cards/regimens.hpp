#pragma once
// First-line regimens and the dose shapes that suggestions order. Tables; every dose is that of a US label.

#include "cards/drugs.hpp"

#include <array>
#include <optional>
#include <span>
#include <string_view>

namespace cards {

enum class route : unsigned char { oral, intravenous, subcutaneous };

struct route_row {
    route id;
    std::string_view snomed;
    std::string_view name;
};
[[nodiscard]] const route_row& row_of(route id);

/// One way to give one drug.
struct dose_shape {
    drug agent{};
    double dose = 0;
    std::string_view unit;        ///< UCUM
    std::string_view unit_shown;  ///< for people
    int frequency = 1;
    int period = 1;
    std::string_view period_unit;  ///< `d` or `wk`
    std::optional<int> count;
    route given = route::oral;
    std::string_view text;  ///< `{dose}` stands for the dose
    std::string_view additional;
};

extern const dose_shape cabozantinib_40;
extern const dose_shape cabozantinib_60;
extern const dose_shape nivolumab_240;
extern const dose_shape nivolumab_480;
extern const dose_shape nivolumab_3_per_kg;
extern const dose_shape ipilimumab_1_per_kg;
extern const dose_shape pembrolizumab_200;
extern const dose_shape lenvatinib_20;
extern const dose_shape axitinib_5;
extern const dose_shape zoledronic_acid;  ///< the dose is chosen by kidney function
extern const dose_shape denosumab_120;
extern const dose_shape calcium_500;
extern const dose_shape vitamin_d_400;

/// All of them.
[[nodiscard]] std::span<const dose_shape* const> all_dose_shapes();

/// A first-line doublet as a suggestion offers it.
struct regimen {
    std::string_view id;
    std::string_view label;  ///< `cabozantinib 40 mg + nivolumab 240 mg q2w`
    std::array<const dose_shape*, 2> agents;
    bool intermediate_or_poor_only = false;
    bool preferred_in_bone_disease = false;
    std::string_view evidence;
};

/// In the order in which they are offered.
[[nodiscard]] std::span<const regimen> offered_regimens();

/// Two drugs that together are a first-line doublet, offered or not.
struct doublet {
    drug first{};
    drug second{};
    [[nodiscard]] constexpr bool has(drug one) const { return one == first || one == second; }
    [[nodiscard]] constexpr drug partner_of(drug one) const { return one == first ? second : first; }
};
[[nodiscard]] std::span<const doublet> first_line_doublets();

/// What completes a single-agent checkpoint inhibitor to a doublet.
struct partner {
    drug alone{};
    const dose_shape* added = nullptr;
    std::string_view label;  ///< `Add cabozantinib 40 mg once daily`
};
[[nodiscard]] std::span<const partner> partners_of_single_agents();

}  // namespace cards
