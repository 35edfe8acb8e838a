// Standing cards; the suggestions of order checks are in order_suggestions.cpp.
#include "cards/suggestions.hpp"

#include "cards/asked_tests.hpp"
#include "cards/shown.hpp"
#include "cards/suggestion_builder.hpp"

#include <algorithm>

namespace cards::suggest {

namespace {

/// Zoledronic acid at the dose its kidney function allows.
dose_shape zoledronic_acid_for(const clinical_case& c) {
    dose_shape shape = zoledronic_acid;
    if (c.now.zoledronic == renal_verdict::reduced_dose) {
        shape.dose = zoledronic_dose(c.now.latest.renal.value).value_or(shape.dose);
    }
    return shape;
}

/// The supplements that may go with a bone-modifying agent; what may not is remembered with its reason.
std::vector<const dose_shape*> with_supplements(const clinical_case& c, const dose_shape& agent, suggestion_builder& into) {
    std::vector<const dose_shape*> shapes{&agent};
    for (const dose_shape* supplement : {&calcium_500, &vitamin_d_400}) {
        const withholding_row* reason = withheld_by(c, supplement->agent);
        if (reason == nullptr) {
            shapes.push_back(supplement);
        } else if (agent.agent == drug::denosumab && reason->id != "supplement-calcium") {  // said once; calcium has its own line
            into.withhold(row_of(supplement->agent).name, reason_for(*reason, supplement->agent));
        }
    }
    return shapes;
}

void offer_bone_agent(const clinical_case& c, const dose_shape& agent, std::string label, suggestion_builder& into) {
    const std::vector<const dose_shape*> shapes = with_supplements(c, agent, into);
    if (shapes.size() > 1) label += " + calcium/vitamin D";
    into.add_drugs(std::move(label), shapes);
}

std::vector<action> calcium_and_albumin(const clinical_case& c) {
    return {create_service(c, orderable("calcium")), create_service(c, orderable("albumin"))};
}

}  // namespace

offer start_doublet(const clinical_case& c, const spoken_rule& rule) {
    suggestion_builder offered(c, rule);
    const bool preferring = c.score.state == risk_state::poor && c.facts.cancer.bone_metastasis;
    for (const regimen& one : offered_regimens()) {
        if (one.intermediate_or_poor_only && c.score.state == risk_state::favourable) continue;
        offered.add_drugs("Start " + std::string(one.label), {one.agents.begin(), one.agents.end()}, {}, {},
                          preferring && one.preferred_in_bone_disease);
    }
    return offered.take();
}

offer clarify_immunotherapy(const clinical_case& c, const spoken_rule& rule) {
    suggestion_builder offered(c, rule);
    offered.add("Refer: immunotherapy suitability", {create_service(c, orderable("immunotherapy-referral"))});
    offered.add_drugs("Start cabozantinib 60 mg (immunotherapy unsuitable)", {&cabozantinib_60});
    return offered.take();
}

offer protect_bone(const clinical_case& c, const spoken_rule& rule) {
    suggestion_builder offered(c, rule);
    offer_bone_agent(c, denosumab_120, "Add denosumab 120 mg q4w", offered);
    const dose_shape zoledronic = zoledronic_acid_for(c);
    offer_bone_agent(c, zoledronic, "Add zoledronic acid " + number_text(zoledronic.dose, 1) + " mg q4w", offered);
    if (!c.now.calcium_recent) offered.add("Recheck calcium", calcium_and_albumin(c));
    offered.add("Request dental assessment first", {create_service(c, orderable("dental"))});
    return offered.take();
}

offer recheck_calcium(const clinical_case& c, const spoken_rule& rule) {
    suggestion_builder offered(c, rule);
    offered.add("Recheck corrected calcium", calcium_and_albumin(c));
    return offered.take();
}

offer plan_sbrt(const clinical_case& c, const spoken_rule& rule) {
    suggestion_builder offered(c, rule);
    std::vector<action> courses;
    for (const std::size_t site : c.now.open_vertebrae) {
        courses.push_back(create_radiotherapy(c, c.facts.cancer.metastases[site]));
    }
    offered.add_unless_pregnant("Request SBRT to recorded vertebral level", std::move(courses));
    offered.add_unless_pregnant("Plan reassessment at 12 weeks", {create_service(c, orderable("reassessment"))});
    return offered.take();
}

offer complete_score(const clinical_case& c, const spoken_rule& rule) {
    suggestion_builder offered(c, rule);
    std::vector<action> tests;
    for (const missing_test test : missing_tests(c.score)) {
        for (const std::string_view id : row_of(test).orderables)
            tests.push_back(create_service(c, orderable(id)));
    }
    offered.add("Order missing tests", std::move(tests));
    return offered.take(selection_behavior::any);
}

offer urgent_mri(const clinical_case& c, const spoken_rule& rule) {
    suggestion_builder offered(c, rule);
    offered.add("Request urgent MRI whole spine", {create_service(c, orderable("mri"))});
    return offered.take();
}

}  // namespace cards::suggest
