// [clinical], [clinical.limits], [clinical.ages]: what a site decides about the advice, see cards/settings.hpp.
#include "hooks/settings/configuration.hpp"
#include "hooks/settings/parts.hpp"
#include "hooks/settings/section.hpp"

namespace hooks::settings {

template <>
struct words_of<cards::standing_advice> {
    static constexpr choice<cards::standing_advice> rows[] = {
        {"pathway-orders", cards::standing_advice::pathway_orders},
        {"every-order", cards::standing_advice::every_order},
        {"never", cards::standing_advice::never},
    };
};

namespace {

using site = cards::settings;

constexpr key general_keys[] = {
    {.name = "standing_advice_at_order_sign",
     .allowed = one_of(words_for<cards::standing_advice>),
     .member = at<&site::standing_advice_at_order_sign>(),
     .meaning = "Which orders bring the standing cards at order-sign beside the order checks"},
};

constexpr key limit_keys[] = {
    {.name = "haemoglobin_low_male",
     .allowed = number(10, 17),
     .member = at<&site::haemoglobin_low_male>(),
     .meaning = "Lower limit of normal for men",
     .unit = "g/dL"},
    {.name = "haemoglobin_low_female",
     .allowed = number(9, 16),
     .member = at<&site::haemoglobin_low_female>(),
     .meaning = "Lower limit of normal for women",
     .unit = "g/dL"},
    {.name = "calcium_high",
     .allowed = number(9.5, 12),
     .member = at<&site::calcium_high>(),
     .meaning = "Upper limit of normal of corrected calcium",
     .unit = "mg/dL"},
    {.name = "calcium_low",
     .allowed = number(7.5, 9.4),
     .member = at<&site::calcium_low>(),
     .meaning = "Lower limit of normal of corrected calcium",
     .unit = "mg/dL"},
    {.name = "neutrophils_high",
     .allowed = number(4, 15),
     .member = at<&site::neutrophils_high>(),
     .meaning = "Upper limit of normal",
     .unit = "10*9/L"},
    {.name = "platelets_high",
     .allowed = number(250, 700),
     .member = at<&site::platelets_high>(),
     .meaning = "Upper limit of normal",
     .unit = "10*9/L"},
};

constexpr ordering limit_orderings[] = {
    {"haemoglobin_low_female", "haemoglobin_low_male", ordering::relation::at_most},
    {"calcium_low", "calcium_high"},
};

constexpr key age_keys[] = {
    {.name = "fresh_days",
     .allowed = whole(1, 365),
     .member = at<&site::fresh_days>(),
     .meaning = "A result this old or younger counts without remark",
     .unit = "days"},
    {.name = "aged_days",
     .allowed = whole(1, 730),
     .member = at<&site::aged_days>(),
     .meaning = "An older result counts up to this age, marked as aged; beyond it counts as missing",
     .unit = "days"},
    {.name = "calcium_for_bone_agent_days",
     .allowed = whole(1, 365),
     .member = at<&site::calcium_for_bma_days>(),
     .meaning = "How old a calcium may be when a bone-modifying agent is offered or checked",
     .unit = "days"},
    {.name = "creatinine_days",
     .allowed = whole(1, 365),
     .member = at<&site::creatinine_days>(),
     .meaning = "How old a creatinine, clearance or eGFR may be for a dose",
     .unit = "days"},
    {.name = "weight_days",
     .allowed = whole(1, 730),
     .member = at<&site::weight_days>(),
     .meaning = "How old a body weight may be for a clearance",
     .unit = "days"},
};

constexpr ordering age_orderings[] = {{"fresh_days", "aged_days", ordering::relation::at_most}};

constexpr section rows[] = {
    checked({.name = "clinical",
             .meaning = "What the site decides about the advice",
             .keys = general_keys,
             .where = in<&configuration::clinical>()}),
    checked({.name = "clinical.limits",
             .meaning = "Limits where the laboratory sends no reference range",
             .keys = limit_keys,
             .where = in<&configuration::clinical>(),
             .orderings = limit_orderings}),
    checked({.name = "clinical.ages",
             .meaning = "How old a value may be",
             .keys = age_keys,
             .where = in<&configuration::clinical>(),
             .orderings = age_orderings}),
};

}  // namespace

std::span<const section> clinical_sections() { return rows; }

}  // namespace hooks::settings
