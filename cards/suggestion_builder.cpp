#include "cards/suggestion_builder.hpp"

#include "cards/markdown.hpp"
#include "cards/shown.hpp"
#include "cards/wording.hpp"

#include <algorithm>
#include <utility>

namespace cards {

bool suggestion_builder::add_drugs(std::string label, const std::vector<const dose_shape*>& shapes, std::vector<action> before,
                                   const drug_set& removed, bool recommended) {
    std::vector<action> actions = std::move(before);
    const std::size_t without_drugs = actions.size();
    std::string missing;
    for (const dose_shape* shape : shapes) {
        const withholding_row* reason = withheld_by(c_, shape->agent, removed);
        if (reason == nullptr) {
            actions.push_back(create_medication(c_, *shape));
            missing += (missing.empty() ? "" : " + ") + std::string(row_of(shape->agent).name) + " " +
                       number_text(shape->dose, 1) + " " + std::string(shape->unit_shown);
        } else if (!means_already_there(*reason) || shapes.size() == 1) {
            withhold(label, reason_for(*reason, shape->agent));
            return false;
        }
    }
    const std::size_t created = actions.size() - without_drugs;
    if (created == 0) {
        withhold(label, "already ordered or active");
        return false;
    }
    if (created < shapes.size()) label = "Add " + missing + " (partner already ordered or active)";
    offer_.suggestions.push_back({fit(label, label_units), recommended, std::move(actions)});
    return true;
}

void suggestion_builder::add(std::string label, std::vector<action> actions) {
    if (actions.empty()) return;
    offer_.suggestions.push_back({fit(label, label_units), false, std::move(actions)});
}

void suggestion_builder::add_unless_pregnant(std::string label, std::vector<action> actions) {
    if (c_.facts.problems.pregnancy) {
        withhold(label, "pregnancy recorded");
    } else {
        add(std::move(label), std::move(actions));
    }
}

void suggestion_builder::withhold(std::string_view what, std::string_view why) {
    offer_.withheld.push_back({std::string(what), std::string(why)});
}

std::vector<const proposed_order*> suggestion_builder::drafts() const {
    std::vector<const proposed_order*> drafts;
    for (const std::size_t index : rule_.drafts) {
        const proposed_order* order = &c_.proposal.orders[index];
        const bool known = std::ranges::any_of(drafts, [order](const proposed_order* one) { return one->draft == order->draft; });
        if (!known) drafts.push_back(order);
    }
    return drafts;
}

std::vector<action> suggestion_builder::deletions(const drug_set& kept) const {
    std::vector<action> actions;
    for (const proposed_order* order : drafts()) {
        if (!kept.has(order->agent)) actions.push_back(remove_draft(*order));
    }
    return actions;
}

drug_set suggestion_builder::drafted_agents() const {
    drug_set agents;
    for (const std::size_t index : rule_.drafts)
        agents.insert(c_.proposal.orders[index].agent);
    return agents;
}

std::string suggestion_builder::drafts_named() const {
    const std::vector<const proposed_order*> hit = drafts();
    if (hit.size() == 1) return std::string(name_of(*hit.front()));
    return std::to_string(hit.size()) + " drafts";
}

offer suggestion_builder::take(selection_behavior selection) {
    offer_.selection = selection;
    return std::move(offer_);
}

}  // namespace cards
