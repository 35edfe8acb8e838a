// Contraindications: US labels of the drugs (https://dailymed.nlm.nih.gov).
#include "cards/withholding.hpp"

#include "cards/wording.hpp"

#include <algorithm>

namespace cards {

namespace {

bool any_drug(drug) { return true; }
bool bone_agent(drug agent) { return is_bone_modifying(agent); }
bool supplement(drug agent) { return is(agent, role::supplement); }
bool cabozantinib(drug agent) { return agent == drug::cabozantinib; }
bool lenvatinib(drug agent) { return agent == drug::lenvatinib; }
bool zoledronic(drug agent) { return agent == drug::zoledronic_acid; }

bool allergic(const clinical_case& c, drug agent, const drug_set&) {
    const therapy& history = c.facts.treatment_history;
    if (history.bisphosphonate_allergy && is(agent, role::bisphosphonate)) return true;
    return std::ranges::find(history.allergies, agent) != history.allergies.end();
}

bool no_renal_dose(const clinical_case& c, drug, const drug_set&) {
    return c.now.zoledronic == renal_verdict::unknown || c.now.zoledronic == renal_verdict::estimate_reduced;
}

bool clearance_below_30(const clinical_case& c, drug, const drug_set&) {
    return c.now.zoledronic == renal_verdict::not_recommended || c.now.zoledronic == renal_verdict::estimate_low;
}

// clang-format off
constexpr withholding_row rows[] = {
    {"already", any_drug,
        [](const clinical_case&, drug agent, const drug_set& others) { return others.has(agent); },
        "{drug} already ordered or active"},
    {"allergy", any_drug, allergic, "allergy to {drug} or its class recorded"},
    {"pregnancy", any_drug,
        [](const clinical_case& c, drug, const drug_set&) { return c.facts.problems.pregnancy.has_value(); },
        "pregnancy recorded"},
    {"age", any_drug,
        [](const clinical_case& c, drug, const drug_set&) { return c.now.perhaps_minor; },
        "age of 18 years not certain"},
    {"liver", any_drug,
        [](const clinical_case& c, drug, const drug_set&) { return c.facts.problems.hepatic_failure.has_value(); },
        "hepatic failure or Child-Pugh C recorded"},
    {"performance-status", is_systemic,
        [](const clinical_case& c, drug, const drug_set&) { return c.now.latest.performance.below_trials; },
        "KPS ≤ 60 or ECOG ≥ 3"},
    {"histology", is_systemic,
        [](const clinical_case& c, drug, const drug_set&) { return !c.now.clear_cell_possible; },
        "non-clear-cell or conflicting histology"},
    {"immunotherapy", is_ici,
        [](const clinical_case& c, drug, const drug_set&) { return c.now.ici_contraindicated; },
        "immunotherapy caution"},
    {"lenvatinib-renal", lenvatinib, clearance_below_30, "lenvatinib is given at 10 mg with CrCl < 30"},
    {"cabozantinib-interaction", cabozantinib,
        [](const clinical_case&, drug, const drug_set& others) {
            return others.any([](drug d) { return is(d, role::cyp3a4_inhibitor) || is(d, role::cyp3a4_inducer); });
        },
        "strong CYP3A4 interaction: the cabozantinib dose has to be adjusted by 20 mg"},
    {"hypocalcaemia", bone_agent,
        [](const clinical_case& c, drug, const drug_set&) { return c.now.hypocalcaemia; },
        "hypocalcaemia: correct calcium first"},
    {"calcium-unknown", bone_agent,
        [](const clinical_case& c, drug, const drug_set&) { return !c.now.calcium_recent; },
        "no recent calcium result"},
    {"jaw", bone_agent,
        [](const clinical_case& c, drug, const drug_set&) { return c.facts.problems.jaw_osteonecrosis.has_value(); },
        "osteonecrosis of the jaw recorded"},
    {"cabozantinib-jaw", cabozantinib,
        [](const clinical_case& c, drug, const drug_set&) { return c.facts.problems.jaw_osteonecrosis.has_value(); },
        "osteonecrosis of the jaw recorded: cabozantinib is withheld"},
    {"other-bone-agent", bone_agent,
        [](const clinical_case&, drug agent, const drug_set& others) {
            return others.any([agent](drug d) { return d != agent && is_bone_modifying(d); });
        },
        "another bone-modifying agent ordered or active"},
    {"zoledronic-renal", zoledronic, clearance_below_30, "CrCl < 30: zoledronic acid not recommended"},
    {"zoledronic-no-renal", zoledronic, no_renal_dose, "no creatinine clearance for a dose: a recent creatinine is needed"},
    {"supplement-calcium", supplement,
        [](const clinical_case& c, drug, const drug_set&) { return !c.now.supplements_allowed; },
        "calcium high, or not known to be within range"},
};
// clang-format on

}  // namespace

std::span<const withholding_row> withholding_rows() { return rows; }

const withholding_row* withheld_by(const clinical_case& c, drug agent, const drug_set& removed) {
    const drug_set others = c.now.together - (removed - c.now.therapy.current);
    for (const withholding_row& row : rows) {
        if (row.concerns(agent) && row.holds(c, agent, others)) return &row;
    }
    return nullptr;
}

std::string reason_for(const withholding_row& row, drug agent) { return replaced(row.reason, "{drug}", row_of(agent).name); }

bool means_already_there(const withholding_row& row) { return row.id == "already"; }

}  // namespace cards
