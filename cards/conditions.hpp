#pragma once
// The conditions rules are built from, each with the sentence that a reviewer reads. No thresholds here: those stand in the
// tables of limits, regimens and bone agents.

#include "cards/rule.hpp"

#include <algorithm>

namespace cards::when {

using test = condition;

// clang-format off

// ---- risk group: https://doi.org/10.1200/JCO.2008.21.4809
inline constexpr test poor{"IMDC poor risk",
    [](const clinical_case& c, const proposed_order&) { return c.score.state == risk_state::poor; }};
inline constexpr test not_poor{"IMDC group other than poor",
    [](const clinical_case& c, const proposed_order&) { return c.score.state != risk_state::poor; }};
inline constexpr test intermediate{"IMDC intermediate risk",
    [](const clinical_case& c, const proposed_order&) { return c.score.state == risk_state::intermediate; }};
inline constexpr test favourable{"IMDC favourable risk",
    [](const clinical_case& c, const proposed_order&) { return c.score.state == risk_state::favourable; }};
inline constexpr test intermediate_or_poor{"IMDC intermediate or poor, not settled",
    [](const clinical_case& c, const proposed_order&) { return c.score.state == risk_state::int_or_poor; }};
inline constexpr test at_least_intermediate{"IMDC poor, intermediate, or one of the two",
    [](const clinical_case& c, const proposed_order&) {
        return c.score.state == risk_state::poor || c.score.state == risk_state::intermediate || c.score.state == risk_state::int_or_poor;
    }};
inline constexpr test group_known{"IMDC poor, intermediate, favourable, or intermediate-or-poor",
    [](const clinical_case& c, const proposed_order&) {
        return c.score.state != risk_state::fav_or_int && c.score.state != risk_state::undetermined;
    }};
inline constexpr test score_open{"IMDC group not settled",
    [](const clinical_case& c, const proposed_order&) {
        return c.score.state == risk_state::int_or_poor || c.score.state == risk_state::fav_or_int || c.score.state == risk_state::undetermined;
    }};
inline constexpr test score_unusable{"IMDC undetermined, or favourable or intermediate",
    [](const clinical_case& c, const proposed_order&) {
        return c.score.state == risk_state::fav_or_int || c.score.state == risk_state::undetermined;
    }};
inline constexpr test two_factors_or_open{"two factors possible (intermediate), or intermediate-or-poor",
    [](const clinical_case& c, const proposed_order&) {
        return c.score.state == risk_state::int_or_poor || (c.score.state == risk_state::intermediate && c.score.max == 2);
    }};
inline constexpr test one_factor{"intermediate with exactly one factor",
    [](const clinical_case& c, const proposed_order&) { return c.score.state == risk_state::intermediate && c.score.max == 1; }};
inline constexpr test two_factors{"intermediate, two factors possible",
    [](const clinical_case& c, const proposed_order&) { return c.score.state == risk_state::intermediate && c.score.max == 2; }};

// ---- treatment so far
inline constexpr test first_line{"first line: no earlier line of systemic therapy",
    [](const clinical_case& c, const proposed_order&) { return !c.now.therapy.prior_line; }};
inline constexpr test no_doublet{"no first-line doublet current or ordered",
    [](const clinical_case& c, const proposed_order&) { return !c.now.therapy.doublet_current; }};
inline constexpr test line_not_begun{"first-line therapy not begun",
    [](const clinical_case& c, const proposed_order&) { return !c.score.first_line_begun && !c.facts.treatment_history.first_line_start; }};
inline constexpr test responding{"12 weeks of therapy or more, latest status improved or stable",
    [](const clinical_case& c, const proposed_order&) { return c.now.therapy.responding; }};
inline constexpr test no_response{"no response after 12 weeks of therapy",
    [](const clinical_case& c, const proposed_order&) { return !c.now.therapy.responding; }};
inline constexpr test monotherapy_current{"one systemic agent is current, without its partner",
    [](const clinical_case& c, const proposed_order&) { return !c.now.therapy.current_systemic.empty() && !c.now.therapy.doublet_current; }};
inline constexpr test kidney_in_place{"no nephrectomy on file",
    [](const clinical_case& c, const proposed_order&) { return c.now.kidney_in_place; }};
inline constexpr test tki_active{"a VEGFR-TKI is current",
    [](const clinical_case& c, const proposed_order&) { return c.now.therapy.current.any([](drug d) { return is(d, role::tki); }); }};
inline constexpr test tki_together{"a VEGFR-TKI is current or drafted",
    [](const clinical_case& c, const proposed_order&) { return c.now.together.any([](drug d) { return is(d, role::tki); }); }};

// ---- the patient and the tumour
inline constexpr test below_trials{"KPS 60 or lower, or ECOG 3 or higher",
    [](const clinical_case& c, const proposed_order&) { return c.now.latest.performance.below_trials; }};
inline constexpr test clear_cell_possible{"clear-cell or unknown histology",
    [](const clinical_case& c, const proposed_order&) { return c.now.clear_cell_possible; }};
inline constexpr test not_clear_cell{"non-clear-cell or conflicting histology",
    [](const clinical_case& c, const proposed_order&) { return !c.now.clear_cell_possible; }};
inline constexpr test histology_unknown{"histology unknown",
    [](const clinical_case& c, const proposed_order&) { return c.facts.cancer.type == histology::unknown; }};
inline constexpr test histology_conflicting{"histology conflicting",
    [](const clinical_case& c, const proposed_order&) { return c.facts.cancer.type == histology::conflicting; }};
inline constexpr test origin_open{"origin of metastasis not recorded",
    [](const clinical_case& c, const proposed_order&) { return c.facts.cancer.origin_not_recorded; }};
inline constexpr test oligometastatic{"one to five metastases recorded",
    [](const clinical_case& c, const proposed_order&) { return !c.facts.cancer.metastases.empty() && c.facts.cancer.metastases.size() <= 5; }};
inline constexpr test ici_contraindicated{"autoimmune disease, transplant, GVHD, immunodeficiency or immunosuppression",
    [](const clinical_case& c, const proposed_order&) { return c.now.ici_contraindicated; }};
inline constexpr test ici_possible{"immunotherapy not contraindicated",
    [](const clinical_case& c, const proposed_order&) { return !c.now.ici_contraindicated; }};
inline constexpr test pregnant{"pregnancy",
    [](const clinical_case& c, const proposed_order&) { return c.facts.problems.pregnancy.has_value(); }};
inline constexpr test not_pregnant{"no pregnancy",
    [](const clinical_case& c, const proposed_order&) { return !c.facts.problems.pregnancy; }};
inline constexpr test cord_compression{"active cord compression or cauda equina",
    [](const clinical_case& c, const proposed_order&) { return c.facts.problems.cord_compression.has_value(); }};
inline constexpr test liver_disease{"cirrhosis or hepatic failure recorded",
    [](const clinical_case& c, const proposed_order&) { return c.facts.problems.cirrhosis || c.facts.problems.hepatic_failure; }};
inline constexpr test vertebra_open{"vertebral metastasis without radiotherapy to its level in 90 days",
    [](const clinical_case& c, const proposed_order&) { return !c.now.open_vertebrae.empty(); }};

// ---- bone
inline constexpr test bone_metastasis{"bone metastasis",
    [](const clinical_case& c, const proposed_order&) { return c.facts.cancer.bone_metastasis; }};
inline constexpr test no_bone_agent{"no bone-modifying agent current or ordered",
    [](const clinical_case& c, const proposed_order&) { return !c.now.therapy.current.any(is_bone_modifying); }};
inline constexpr test bone_agent_overdue{"a bone-modifying agent on file, overdue",
    [](const clinical_case& c, const proposed_order&) { return c.now.therapy.last_bone_agent.has_value(); }};
inline constexpr test jaw_osteonecrosis{"osteonecrosis of the jaw on file",
    [](const clinical_case& c, const proposed_order&) { return c.facts.problems.jaw_osteonecrosis.has_value(); }};
inline constexpr test no_jaw_osteonecrosis{"no osteonecrosis of the jaw on file",
    [](const clinical_case& c, const proposed_order&) { return !c.facts.problems.jaw_osteonecrosis; }};
inline constexpr test hypocalcaemia{"recent corrected calcium low, or hypocalcaemia recorded",
    [](const clinical_case& c, const proposed_order&) { return c.now.hypocalcaemia; }};
inline constexpr test no_recent_calcium{"no recent calcium result",
    [](const clinical_case& c, const proposed_order&) { return !c.now.calcium_recent && !c.now.hypocalcaemia; }};
inline constexpr test calcium_high{"latest corrected calcium above its upper limit",
    [](const clinical_case& c, const proposed_order&) { return c.now.calcium_high; }};
inline constexpr test severe_hypercalcaemia{"corrected calcium 12.0 mg/dL (3.0 mmol/L) or higher",
    [](const clinical_case& c, const proposed_order&) { return c.now.severe_hypercalcaemia; }};
inline constexpr test renal_too_low{"creatinine clearance < 30 mL/min, or dialysis",
    [](const clinical_case& c, const proposed_order&) { return c.now.zoledronic == renal_verdict::not_recommended; }};
inline constexpr test renal_low_by_any{"creatinine clearance or eGFR < 30, or dialysis",
    [](const clinical_case& c, const proposed_order&) {
        return c.now.zoledronic == renal_verdict::not_recommended || c.now.zoledronic == renal_verdict::estimate_low;
    }};
inline constexpr test estimate_reduced{"only an eGFR known, 30 to below 60",
    [](const clinical_case& c, const proposed_order&) { return c.now.zoledronic == renal_verdict::estimate_reduced; }};
inline constexpr test estimate_low{"only an eGFR known, below 30",
    [](const clinical_case& c, const proposed_order&) { return c.now.zoledronic == renal_verdict::estimate_low; }};

// ---- hooks
inline constexpr test on_patient_view{"on patient-view",
    [](const clinical_case& c, const proposed_order&) { return c.now.asked == hook::patient_view; }};
inline constexpr test on_order_sign_with_dependent_draft{"at order-sign, a draft that depends on the score",
    [](const clinical_case& c, const proposed_order&) {
        return c.now.asked == hook::order_sign && std::ranges::any_of(c.proposal.orders, [](const proposed_order& o) {
            return (o.kind == order_class::systemic_agent && o.for_rcc) || o.kind == order_class::nephrectomy || o.kind == order_class::surveillance;
        });
    }};

// ---- the draft
inline constexpr test systemic_draft{"draft: RCC systemic agent",
    [](const clinical_case&, const proposed_order& o) { return o.kind == order_class::systemic_agent && o.for_rcc; }};
inline constexpr test tki_draft{"draft: VEGFR-TKI other than cabozantinib",
    [](const clinical_case&, const proposed_order& o) { return o.for_rcc && is(o.agent, role::tki) && o.agent != drug::cabozantinib; }};
inline constexpr test cabozantinib_up_to_40{"draft: cabozantinib, 40 mg or less, or dose unknown",
    [](const clinical_case&, const proposed_order& o) {
        return o.for_rcc && o.agent == drug::cabozantinib && !(o.dose_mg && exceeds(*o.dose_mg, 40));
    }};
inline constexpr test cabozantinib_above_40{"draft: cabozantinib, more than 40 mg",
    [](const clinical_case&, const proposed_order& o) {
        return o.for_rcc && o.agent == drug::cabozantinib && o.dose_mg && exceeds(*o.dose_mg, 40);
    }};
inline constexpr test mtor_draft{"draft: everolimus or temsirolimus",
    [](const clinical_case&, const proposed_order& o) { return o.for_rcc && is(o.agent, role::mtor); }};
inline constexpr test no_ici_together{"no checkpoint inhibitor drafted or current",
    [](const clinical_case& c, const proposed_order&) { return !c.now.together.any(is_ici); }};
inline constexpr test no_ici_or_tki_together{"no checkpoint inhibitor or VEGFR-TKI drafted or current",
    [](const clinical_case& c, const proposed_order&) { return !c.now.together.any([](drug d) { return is_ici(d) || is(d, role::tki); }); }};
inline constexpr test single_pd1_draft{"draft: nivolumab, pembrolizumab or avelumab, no other RCC systemic agent drafted or current",
    [](const clinical_case& c, const proposed_order& o) {
        if (!o.for_rcc || !is(o.agent, role::pd1)) return false;
        return !c.now.systemic_together.any([&](drug other) { return other != o.agent; });
    }};
inline constexpr test no_maintenance{"not maintenance after ipilimumab + nivolumab",
    [](const clinical_case& c, const proposed_order& o) {
        return o.agent != drug::nivolumab || !c.now.therapy.ever_systemic.has(drug::ipilimumab);
    }};
inline constexpr test cabozantinib_with_nivolumab{"draft of cabozantinib + nivolumab, the other drafted or current",
    [](const clinical_case& c, const proposed_order& o) {
        return o.for_rcc && (o.agent == drug::cabozantinib || o.agent == drug::nivolumab) &&
               both(c.now.systemic_together, drug::cabozantinib, drug::nivolumab);
    }};
inline constexpr test cabozantinib_above_combination_dose{"cabozantinib above 40 mg (above 60 mg with a strong CYP3A4 inducer)",
    [](const clinical_case& c, const proposed_order&) {
        const bool induced = c.now.together.any([](drug d) { return is(d, role::cyp3a4_inducer); });
        return c.now.cabozantinib_mg && exceeds(*c.now.cabozantinib_mg, induced ? 60 : 40);
    }};
inline constexpr test ipilimumab_with_nivolumab{"draft of ipilimumab + nivolumab, the other drafted or current",
    [](const clinical_case& c, const proposed_order& o) {
        return o.for_rcc && (o.agent == drug::ipilimumab || o.agent == drug::nivolumab) &&
               both(c.now.systemic_together, drug::ipilimumab, drug::nivolumab);
    }};
inline constexpr test no_cabozantinib_together{"no cabozantinib drafted or current",
    [](const clinical_case& c, const proposed_order&) { return !c.now.systemic_together.has(drug::cabozantinib); }};
inline constexpr test ipilimumab_above_1{"ipilimumab above 1 mg/kg",
    [](const clinical_case& c, const proposed_order&) { return c.now.ipilimumab_per_kg && exceeds(*c.now.ipilimumab_per_kg, 1); }};
inline constexpr test triplet{"draft of ipilimumab + nivolumab + cabozantinib, the others drafted or current",
    [](const clinical_case& c, const proposed_order& o) {
        return o.for_rcc && (o.agent == drug::ipilimumab || o.agent == drug::nivolumab || o.agent == drug::cabozantinib) &&
               both(c.now.systemic_together, drug::ipilimumab, drug::nivolumab) && c.now.systemic_together.has(drug::cabozantinib);
    }};
inline constexpr test nephrectomy_draft{"draft: nephrectomy",
    [](const clinical_case&, const proposed_order& o) { return o.kind == order_class::nephrectomy; }};
inline constexpr test surveillance_draft{"draft: active surveillance or watchful waiting",
    [](const clinical_case&, const proposed_order& o) { return o.kind == order_class::surveillance; }};
inline constexpr test zoledronic_draft{"draft: zoledronic acid",
    [](const clinical_case&, const proposed_order& o) { return o.agent == drug::zoledronic_acid; }};
inline constexpr test zoledronic_or_denosumab_draft{"draft: zoledronic acid or denosumab",
    [](const clinical_case&, const proposed_order& o) { return o.agent == drug::zoledronic_acid || o.agent == drug::denosumab; }};
inline constexpr test zoledronic_above_band{"clearance 30–60 mL/min and dose above the label's band",
    [](const clinical_case& c, const proposed_order& o) {
        if (c.now.zoledronic != renal_verdict::reduced_dose || !o.dose_mg || o.dose_per_kg) return false;
        const std::optional<double> allowed = zoledronic_dose(c.now.latest.renal.value);
        return allowed && exceeds(*o.dose_mg, *allowed);
    }};
inline constexpr test other_bone_agent_together{"draft of denosumab or zoledronic acid, the other drafted or current",
    [](const clinical_case& c, const proposed_order& o) {
        if (o.agent == drug::denosumab) return c.now.together.has(drug::zoledronic_acid);
        return o.agent == drug::zoledronic_acid && c.now.together.has(drug::denosumab);
    }};
inline constexpr test denosumab_beside_prolia{"draft of denosumab other than 60 mg, Prolia (60 mg) current",
    [](const clinical_case& c, const proposed_order& o) {
        if (o.agent != drug::denosumab || (o.dose_mg && !exceeds(*o.dose_mg, 60))) return false;
        return std::ranges::any_of(c.facts.treatment_history.treatments, [&](const treatment& t) {
            return t.agent == drug::denosumab && t.dose_mg && !exceeds(*t.dose_mg, 60) && is_current(t, c.facts.today);
        });
    }};
inline constexpr test supplement_draft{"draft: calcium or vitamin D",
    [](const clinical_case&, const proposed_order& o) { return o.kind == order_class::supplement; }};
inline constexpr test stereotactic_draft{"draft: stereotactic radiotherapy",
    [](const clinical_case&, const proposed_order& o) { return o.kind == order_class::stereotactic_radiotherapy; }};
inline bool is_elective_pathway(const proposed_order& o) {
    return (o.kind == order_class::systemic_agent && o.for_rcc) || o.kind == order_class::bone_modifying_agent ||
           o.kind == order_class::nephrectomy || o.kind == order_class::surveillance;
}
inline constexpr test elective_pathway_draft{"draft: RCC systemic agent, bone-modifying agent, nephrectomy or surveillance",
    [](const clinical_case&, const proposed_order& o) { return is_elective_pathway(o); }};
inline constexpr test no_elective_pathway_draft{"no such draft in the same signature",
    [](const clinical_case& c, const proposed_order&) {
        return std::ranges::none_of(c.proposal.orders, [](const proposed_order& o) { return o.selected && is_elective_pathway(o); });
    }};
inline constexpr test inhibitor_meets_cabozantinib{"draft of a strong CYP3A4 inhibitor with cabozantinib, or the reverse",
    [](const clinical_case& c, const proposed_order& o) {
        if (is(o.agent, role::cyp3a4_inhibitor)) return c.now.together.has(drug::cabozantinib);
        return o.agent == drug::cabozantinib && c.now.together.any([](drug d) { return is(d, role::cyp3a4_inhibitor); });
    }};
inline constexpr test inducer_meets_cabozantinib{"draft of a strong CYP3A4 inducer with cabozantinib, or the reverse",
    [](const clinical_case& c, const proposed_order& o) {
        if (is(o.agent, role::cyp3a4_inducer)) return c.now.together.has(drug::cabozantinib);
        return o.agent == drug::cabozantinib && c.now.together.any([](drug d) { return is(d, role::cyp3a4_inducer); });
    }};
inline constexpr test ici_draft{"draft: checkpoint inhibitor",
    [](const clinical_case&, const proposed_order& o) { return is_ici(o.agent); }};
inline constexpr test systemic_or_bone_draft{"draft: any systemic agent or bone-modifying agent",
    [](const clinical_case&, const proposed_order& o) { return is_systemic(o.agent) || is_bone_modifying(o.agent); }};

// ---- themes that are spoken for at order-sign
inline constexpr test systemic_theme_taken{"an RCC systemic agent or surveillance is drafted or current",
    [](const clinical_case& c, const proposed_order&) {
        return !c.now.systemic_together.empty() || c.facts.treatment_history.surveillance ||
               std::ranges::any_of(c.proposal.orders, [](const proposed_order& o) { return o.kind == order_class::surveillance; });
    }};
inline constexpr test bone_theme_taken{"a bone-modifying agent is drafted or current",
    [](const clinical_case& c, const proposed_order&) { return c.now.together.any(is_bone_modifying); }};
inline constexpr test nephrectomy_theme_taken{"a nephrectomy is drafted",
    [](const clinical_case& c, const proposed_order&) {
        return std::ranges::any_of(c.proposal.orders, [](const proposed_order& o) { return o.kind == order_class::nephrectomy; });
    }};

// clang-format on

}  // namespace cards::when
