#pragma once
// What a site may decide for itself. The defaults are those of the tables in `cards/`.

#include <cstdint>

namespace cards {

/// When order-sign shows the standing cards beside the order checks.
enum class standing_advice : std::uint8_t { pathway_orders, every_order, never };

struct settings {
    int fresh_days = 60;            ///< a result this old or younger carries no flag
    int aged_days = 180;            ///< older results count as missing
    int calcium_for_bma_days = 90;  ///< how old a calcium may be when a bone-modifying agent is offered or checked
    int creatinine_days = 30;       ///< how old a creatinine, clearance or eGFR may be for a dose
    int weight_days = 180;
    double haemoglobin_low_male = 13.5;    ///< g/dL, lower limit of normal where the laboratory gives none
    double haemoglobin_low_female = 12.0;  ///< g/dL
    double calcium_high = 10.2;            ///< mg/dL, corrected
    double calcium_low = 8.5;              ///< mg/dL, corrected
    double neutrophils_high = 7.0;         ///< 10*9/L
    double platelets_high = 400.0;         ///< 10*9/L
    standing_advice standing_advice_at_order_sign = standing_advice::pathway_orders;
};

}  // namespace cards
