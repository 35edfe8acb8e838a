// Suggestions of the order checks: changes to the drafts, and what takes their place.
#include "cards/shown.hpp"
#include "cards/suggestion_builder.hpp"
#include "cards/suggestions.hpp"

#include <algorithm>

namespace cards::suggest {

namespace {

constexpr std::string_view dose_elsewhere = "the card on the CYP3A4 interaction carries the cabozantinib dose";

bool preferring(const clinical_case& c) { return c.score.state == risk_state::poor && c.facts.cancer.bone_metastasis; }

drug_set members_of(const regimen& one) { return {one.agents[0]->agent, one.agents[1]->agent}; }

/// Every regimen in place of the drafts; where a draft already is one of its members, that draft stays and is completed.
void offer_doublets_instead(const clinical_case& c, suggestion_builder& offered, std::string_view verb) {
    const drug_set drafted = offered.drafted_agents();
    const std::string joined = verb == "Replace" ? " by " : ", start ";
    for (const regimen& one : offered_regimens()) {
        const drug_set members = members_of(one);
        const bool recommended = preferring(c) && one.preferred_in_bone_disease;
        offered.add_drugs(std::string(verb) + " " + offered.drafts_named() + joined + std::string(one.label),
                          {one.agents.begin(), one.agents.end()}, offered.deletions(members), drafted - members, recommended);
    }
}

std::vector<std::size_t> drafts_of(const clinical_case& c, drug agent) {
    std::vector<std::size_t> drafts;
    for (std::size_t draft = 0; draft < c.proposal.orders.size(); ++draft) {
        if (c.proposal.orders[draft].agent == agent) drafts.push_back(draft);
    }
    return drafts;
}

/// Brings every draft of the drug that is above `dose` down to it. A dose read from the name or text may be the strength of a
/// coded product: such a draft is replaced by a new one, not edited.
std::vector<action> brought_to(const clinical_case& c, const std::vector<std::size_t>& drafts, const dose_shape& shape,
                               double dose) {
    std::vector<action> actions;
    bool created = false;
    for (const std::size_t draft : drafts) {
        const proposed_order& order = c.proposal.orders[draft];
        if (order.agent != shape.agent || !order.dose_mg || !exceeds(*order.dose_mg, dose)) continue;
        if (!order.dose_from_text) {
            actions.push_back(change_dose(order, dose, shape.unit));
        } else {
            actions.push_back(remove_draft(order));
            if (!created) actions.push_back(create_medication(c, shape, dose));
            created = true;
        }
    }
    return actions;
}

/// The change as a suggestion; replacing a draft creates an order, so it may be withheld like any other.
void offer_dose(const clinical_case& c, std::string label, const std::vector<std::size_t>& drafts, const dose_shape& shape,
                double dose, suggestion_builder& offered) {
    std::vector<action> actions = brought_to(c, drafts, shape, dose);
    const bool creates =
        std::ranges::any_of(actions, [](const action& one) { return std::holds_alternative<new_medication>(one.what); });
    const withholding_row* reason = creates ? withheld_by(c, shape.agent, {shape.agent}) : nullptr;
    if (reason != nullptr) {
        offered.withhold(label, reason_for(*reason, shape.agent));
    } else if (actions.empty()) {
        offered.withhold(label, "the dose to change is that of an active order, not of a draft");
    } else {
        offered.add(std::move(label), std::move(actions));
    }
}

void offer_removal_of(const clinical_case& c, drug agent, suggestion_builder& offered) {
    std::vector<action> actions;
    for (const std::size_t draft : drafts_of(c, agent))
        actions.push_back(remove_draft(c.proposal.orders[draft]));
    offered.add("Remove the " + std::string(row_of(agent).name) + " draft", std::move(actions));
}

}  // namespace

offer replace_by_doublet(const clinical_case& c, const spoken_rule& rule) {
    suggestion_builder offered(c, rule);
    offer_doublets_instead(c, offered, "Replace");
    return offered.take();
}

offer add_nivolumab(const clinical_case& c, const spoken_rule& rule) {
    suggestion_builder offered(c, rule);
    offered.add_drugs("Add nivolumab 240 mg q2w", {&nivolumab_240}, {}, {}, preferring(c));
    return offered.take();
}

offer lower_and_add_nivolumab(const clinical_case& c, const spoken_rule& rule) {
    suggestion_builder offered(c, rule);
    constexpr std::string_view label = "Cabozantinib 40 mg + nivolumab 240 mg q2w";
    if (rule.dose_elsewhere) {
        offered.withhold(label, dose_elsewhere);
        return offered.take();
    }
    offered.add_drugs(std::string(label), {&nivolumab_240}, brought_to(c, rule.drafts, cabozantinib_40, cabozantinib_40.dose), {},
                      preferring(c));
    return offered.take();
}

offer add_partner(const clinical_case& c, const spoken_rule& rule) {
    suggestion_builder offered(c, rule);
    const drug_set alone = offered.drafted_agents();
    for (const partner& one : partners_of_single_agents()) {
        if (alone.has(one.alone)) offered.add_drugs(std::string(one.label), {one.added});
    }
    return offered.take();
}

offer lower_cabozantinib_to_combination(const clinical_case& c, const spoken_rule& rule) {
    suggestion_builder offered(c, rule);
    const bool induced = c.now.together.any([](drug d) { return is(d, role::cyp3a4_inducer); });
    const dose_shape& shape = induced ? cabozantinib_60 : cabozantinib_40;
    const std::string label = "Change cabozantinib to " + number_text(shape.dose, 1) + " mg";
    if (rule.dose_elsewhere) {
        offered.withhold(label, dose_elsewhere);
    } else {
        offer_dose(c, label, drafts_of(c, drug::cabozantinib), shape, shape.dose, offered);
    }
    return offered.take();
}

offer lower_ipilimumab(const clinical_case& c, const spoken_rule& rule) {
    suggestion_builder offered(c, rule);
    offer_dose(c, "Change ipilimumab to 1 mg/kg", drafts_of(c, drug::ipilimumab), ipilimumab_1_per_kg, ipilimumab_1_per_kg.dose,
               offered);
    return offered.take();
}

offer undo_triplet(const clinical_case& c, const spoken_rule& rule) {
    suggestion_builder offered(c, rule);
    offer_removal_of(c, drug::cabozantinib, offered);
    offer_removal_of(c, drug::ipilimumab, offered);
    return offered.take();
}

offer remove_and_start_doublet(const clinical_case& c, const spoken_rule& rule) {
    suggestion_builder offered(c, rule);
    const bool fixed = !c.now.systemic_together.empty();
    if (!rule.regimen_elsewhere && !fixed) offer_doublets_instead(c, offered, "Remove");
    offered.add("Remove the " + offered.drafts_named() + (offered.drafts().size() == 1 ? " draft" : ""), offered.deletions());
    return offered.take();
}

offer replace_by_denosumab(const clinical_case& c, const spoken_rule& rule) {
    suggestion_builder offered(c, rule);
    offered.add_drugs("Replace zoledronic acid by denosumab 120 mg q4w", {&denosumab_120}, offered.deletions(),
                      offered.drafted_agents());
    offered.add("Remove the zoledronic acid draft", offered.deletions());
    return offered.take();
}

offer lower_zoledronic_acid(const clinical_case& c, const spoken_rule& rule) {
    suggestion_builder offered(c, rule);
    const double dose = zoledronic_dose(c.now.latest.renal.value).value_or(zoledronic_acid.dose);
    offer_dose(c, "Change zoledronic acid to " + number_text(dose, 1) + " mg", rule.drafts, zoledronic_acid, dose, offered);
    return offered.take();
}

offer add_denosumab(const clinical_case& c, const spoken_rule& rule) {
    suggestion_builder offered(c, rule);
    offered.add_drugs("Replace zoledronic acid by denosumab 120 mg q4w", {&denosumab_120}, offered.deletions(),
                      offered.drafted_agents());
    return offered.take();
}

offer correct_calcium(const clinical_case& c, const spoken_rule& rule) {
    suggestion_builder offered(c, rule);
    const std::string what = offered.drafts_named();
    offered.add_drugs("Remove " + what + ", add calcium 500 mg daily", {&calcium_500}, offered.deletions());
    offered.add("Remove " + what, offered.deletions());
    return offered.take();
}

offer remove_one_of(const clinical_case& c, const spoken_rule& rule) {
    suggestion_builder offered(c, rule);
    offer_removal_of(c, drug::denosumab, offered);
    offer_removal_of(c, drug::zoledronic_acid, offered);
    return offered.take();
}

offer remove_drafts(const clinical_case& c, const spoken_rule& rule) {
    suggestion_builder offered(c, rule);
    offered.add("Remove " + offered.drafts_named(), offered.deletions());
    return offered.take();
}

offer lower_cabozantinib_for_inhibitor(const clinical_case& c, const spoken_rule& rule) {
    suggestion_builder offered(c, rule);
    constexpr double step = 20;
    const bool combined = c.now.systemic_together.has(drug::nivolumab);
    std::vector<action> changes;
    double lowest = 0;
    for (const std::size_t draft : drafts_of(c, drug::cabozantinib)) {
        const proposed_order& order = c.proposal.orders[draft];
        if (!order.dose_mg || order.dose_from_text || order.dose_per_kg) continue;
        const double from = combined ? std::min(*order.dose_mg, cabozantinib_40.dose) : *order.dose_mg;
        if (exceeds(step, from - step)) continue;
        lowest = from - step;
        changes.push_back(change_dose(order, lowest, cabozantinib_40.unit));
    }
    offered.add("Change cabozantinib to " + number_text(lowest, 1) + " mg", std::move(changes));
    return offered.take();
}

}  // namespace cards::suggest
