#include "cards/orders.hpp"

#include "cards/facts/dose.hpp"
#include "cards/facts/drug_recognition.hpp"
#include "cards/facts/immunosuppression.hpp"
#include "cards/facts/purpose.hpp"
#include "cards/facts/service_class.hpp"
#include "fhir/record.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <variant>

namespace cards {

namespace {

/// A draft in one of these states proposes nothing, whatever it once asked for.
constexpr std::string_view withdrawn[] = {"cancelled", "entered-in-error", "stopped", "completed", "revoked", "ended"};

struct role_row {
    role of;
    order_class kind;
};
constexpr role_row role_classes[] = {
    {role::tki, order_class::systemic_agent},
    {role::pd1, order_class::systemic_agent},
    {role::ctla4, order_class::systemic_agent},
    {role::mtor, order_class::systemic_agent},
    {role::other_systemic, order_class::systemic_agent},
    {role::bisphosphonate, order_class::bone_modifying_agent},
    {role::denosumab, order_class::bone_modifying_agent},
    {role::supplement, order_class::supplement},
    {role::cyp3a4_inhibitor, order_class::cyp3a4_inhibitor},
    {role::cyp3a4_inducer, order_class::cyp3a4_inducer},
};

order_class class_of(drug agent) {
    const auto row = std::ranges::find_if(role_classes, [agent](const role_row& one) { return is(agent, one.of); });
    return row == std::end(role_classes) ? order_class::unrelated : row->kind;
}

order_class class_of(service_class kind) {
    switch (kind) {
        case service_class::nephrectomy:
            return order_class::nephrectomy;
        case service_class::stereotactic_radiotherapy:
            return order_class::stereotactic_radiotherapy;
        case service_class::radiotherapy:
            return order_class::radiotherapy;
        case service_class::surveillance:
            return order_class::surveillance;
        case service_class::unrelated:
            break;
    }
    return order_class::unrelated;
}

std::string_view label_of(const fhir::codeable_concept& coded, std::string_view otherwise) {
    for (const fhir::coding& coding : coded.codings) {
        if (!coding.display.empty()) return coding.display;
    }
    return coded.text.empty() ? otherwise : coded.text;
}

bool is_withdrawn(std::string_view status) { return std::ranges::find(withdrawn, status) != std::end(withdrawn); }

proposed_order begin_order(const fhir::draft& draft, std::size_t index) {
    proposed_order order;
    order.draft = index;
    order.type_name = draft.type_name;
    order.id = draft.id;
    return order;
}

void add_medication(const fhir::medication_event& event, const proposed_order& begun, const purpose_reader& purposes,
                    proposal& proposed) {
    proposed_order order = begun;
    order.authored_on = event.authored_on;
    const origin from{event.type, begun.id};
    const bool empty = event.medication.empty() && event.ingredients.empty() && !event.medication_reference.present();
    if (empty) {
        order.kind = order_class::no_drug_yet;
        proposed.orders.push_back(order);
        return;
    }
    const drug_recognition recognised = recognise_drugs(event.medication, event.ingredients);
    if (!recognised.known()) {
        if (event.medication_unresolved)
            proposed.notes.push_back({"draft medication not among the data received, so not judged", from});
        order.label = label_of(event.medication, event.medication_reference.display);
        proposed.orders.push_back(order);
        return;
    }
    order.recognised_by_name = recognised.by_name;
    if (recognised.by_name)
        proposed.notes.push_back({std::string(row_of(*recognised.begin()).name) + " recognised by name, not by code", from});
    bool supplement = false;
    for (const drug agent : recognised) {
        order.agent = agent;
        order.kind = acts_only_systemically(agent) && is_local_form(event) ? order_class::unrelated : class_of(agent);
        // calcium with vitamin D in one product is one supplement
        if (order.kind == order_class::supplement && std::exchange(supplement, true)) continue;
        const stated_dose dose = recognised.count == 1 ? dose_of(event, agent) : stated_dose{};
        order.label = label_of(event.medication, row_of(agent).name);
        // Limits of a TKI are daily doses; 40 mg twice a day is 80 mg.
        order.dose_mg = dose.milligrams && is(agent, role::tki) ? daily_milligrams_of(event, agent) : dose.milligrams;
        order.dose_per_kg = dose.per_kg;
        order.dose_from_text = dose.from_text;
        order.for_rcc = purposes.is_for_rcc(event, agent, recognised, dose);
        proposed.orders.push_back(order);
    }
}

void add_service(const fhir::service& service, const proposed_order& begun, const purpose_reader& purposes, proposal& proposed) {
    proposed_order order = begun;
    order.authored_on = service.authored_on;
    const service_reading read = classify(service);
    order.kind = class_of(read.kind);
    order.recognised_by_name = read.by_name;
    order.label = label_of(service.code, {});
    order.for_rcc = purposes.reason_of(service.reasons, service.reason_references) != reason_kind::another;
    proposed.orders.push_back(order);
}

bool is_selected(const fhir::draft& draft, const selected_drafts& selected) {
    return !selected || std::ranges::binary_search(*selected, draft.row);
}

template <class Order>
bool proposes(const Order& order) {
    return !order.do_not_perform && !is_withdrawn(order.status);
}

}  // namespace

bool is_pathway(order_class kind) {
    switch (kind) {
        case order_class::systemic_agent:
        case order_class::bone_modifying_agent:
        case order_class::nephrectomy:
        case order_class::stereotactic_radiotherapy:
        case order_class::radiotherapy:
        case order_class::surveillance:
            return true;
        case order_class::unrelated:
        case order_class::supplement:
        case order_class::cyp3a4_inhibitor:
        case order_class::cyp3a4_inducer:
        case order_class::no_drug_yet:
            break;
    }
    return false;
}

proposal recognise(const fhir::record& record, const facts& facts, selected_drafts selected) {
    proposal proposed;
    const purpose_reader purposes(record, facts.today);
    for (std::size_t index = 0; index < record.drafts.size(); ++index) {
        const fhir::draft& draft = record.drafts[index];
        proposed_order begun = begin_order(draft, index);
        begun.selected = is_selected(draft, selected);
        if (!draft.usable) {
            const auto type = std::visit([](const auto& order) { return order.type; }, draft.order);
            proposed.notes.push_back(
                {"draft not judged: it carries a modifier extension that is not understood", {type, draft.id}});
            continue;
        }
        if (const auto* event = std::get_if<fhir::medication_event>(&draft.order)) {
            if (proposes(*event)) add_medication(*event, begun, purposes, proposed);
        } else if (const auto* service = std::get_if<fhir::service>(&draft.order)) {
            if (proposes(*service)) add_service(*service, begun, purposes, proposed);
        }
    }
    return proposed;
}

std::optional<fhir::day> first_line_draft_date(const proposal& proposal) {
    std::optional<fhir::day> earliest;
    for (const proposed_order& order : proposal.orders) {
        if (order.kind != order_class::systemic_agent || !order.for_rcc || !order.authored_on) continue;
        const fhir::day authored = order.authored_on->first_day;
        if (!earliest || authored < *earliest) earliest = authored;
    }
    return earliest;
}

}  // namespace cards
