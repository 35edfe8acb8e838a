// Treatments from medication resources, and when first-line therapy began. Which statuses count:
// https://hl7.org/fhir/R4/valueset-medicationrequest-status.html,
// https://hl7.org/fhir/R4/valueset-medication-statement-status.html

#include "cards/facts/coded.hpp"
#include "cards/facts/dose.hpp"
#include "cards/facts/drug_recognition.hpp"
#include "cards/facts/gather.hpp"
#include "cards/facts/immunosuppression.hpp"
#include "cards/facts/purpose.hpp"

#include <algorithm>
#include <tuple>

namespace cards {

namespace {

using fhir::resource_type;

/// One row per status that counts; any other status says nothing about what the patient takes.
struct status_row {
    resource_type type;
    std::string_view status;
    course state;
    bool begun;  ///< its date may be the start of therapy
    bool on_hold;
};
constexpr status_row status_rows[] = {
    {resource_type::medication_request, "active", course::current, true, false},
    {resource_type::medication_request, "on-hold", course::current, true, true},
    {resource_type::medication_request, "completed", course::finished, true, false},
    {resource_type::medication_statement, "active", course::current, true, false},
    {resource_type::medication_statement, "intended", course::current, false, false},
    // paused is neither finished nor never begun: advice to start would come on top of it
    {resource_type::medication_statement, "on-hold", course::current, true, true},
    {resource_type::medication_statement, "completed", course::finished, true, false},
    {resource_type::medication_statement, "stopped", course::finished, true, false},
    {resource_type::medication_administration, "completed", course::single_dose, true, false},
    {resource_type::medication_administration, "in-progress", course::single_dose, true, false},
    {resource_type::medication_administration, "stopped", course::single_dose, true, false},
    {resource_type::medication_dispense, "completed", course::single_dose, true, false},
};

constexpr std::string_view order_intents[] = {"", "order", "original-order", "reflex-order", "instance-order", "plan"};

constexpr std::string_view capsules_note = "cabozantinib capsules are another product than the tablets, so not judged";

const status_row* find_status(const fhir::medication_event& event) {
    const auto found = std::ranges::find_if(
        status_rows, [&](const status_row& row) { return row.type == event.type && row.status == event.status; });
    return found == std::end(status_rows) ? nullptr : &*found;
}

bool counts(const fhir::medication_event& event) {
    if (event.do_not_perform) return false;
    return event.type != resource_type::medication_request ||
           std::ranges::find(order_intents, event.intent) != std::end(order_intents);
}

origin origin_of(const fhir::medication_event& event) { return {event.type, event.id}; }

treatment treatment_of(const fhir::medication_event& event, const status_row& status, drug agent,
                       const drug_recognition& recognised, const purpose_reader& purposes, fhir::day today) {
    treatment one;
    one.agent = agent;
    one.from = origin_of(event);
    one.recognised_by_name = recognised.by_name;
    one.state = status.state;
    one.on_hold = status.on_hold;
    const bool request = event.type == resource_type::medication_request;
    one.start = request ? event.authored_on : event.effective.start;
    if (!request) one.end = event.effective.end;
    if (status.state == course::current && one.end && one.end->last_day < today) one.state = course::finished;
    if (status.state == course::single_dose && !one.start) one.start = one.end;
    const stated_dose dose = recognised.count == 1 ? dose_of(event, agent) : stated_dose{};
    one.dose_mg = dose.milligrams;
    one.dose_per_kg = dose.per_kg;
    one.interval_days = interval_days_of(event);
    one.counts_for_rcc = purposes.is_for_rcc(event, agent, recognised, dose);
    one.ordered_only = request || event.status == "intended";
    return one;
}

bool lies_ahead(const treatment& one, fhir::day today) {
    return one.start && one.start->first_day > today + std::chrono::days(1);
}

auto order_of(const treatment& one) {
    const fhir::day start = one.start ? one.start->first_day : fhir::day::min();
    return std::tuple(one.agent, start, one.from.type, one.from.id);
}

/// What all resources about one drug tell together: an order is no longer only an order once its drug was taken or given,
/// and a single dose borrows the interval of the latest order behind it.
void relate(std::span<treatment> same_agent) {
    bool taken = false;
    std::optional<int> interval;
    for (const treatment& one : same_agent) {
        taken = taken || !one.ordered_only;
        if (one.state != course::single_dose && one.interval_days) interval = one.interval_days;
    }
    for (treatment& one : same_agent) {
        if (taken && one.from.type == resource_type::medication_request) one.ordered_only = false;
        if (one.state == course::single_dose && !one.interval_days) one.interval_days = interval;
    }
}

/// `treatments` are sorted by agent.
void relate_all(std::vector<treatment>& treatments) {
    for (auto begin = treatments.begin(); begin != treatments.end();) {
        const auto end = std::find_if(begin, treatments.end(), [&](const treatment& one) { return one.agent != begin->agent; });
        relate({begin, end});
        begin = end;
    }
}

void note_names(const std::vector<treatment>& treatments, std::vector<note>& notes) {
    drug noted = drug::none;
    for (const treatment& one : treatments) {
        if (!one.recognised_by_name || one.agent == noted || !(is_systemic(one.agent) || is_bone_modifying(one.agent))) continue;
        noted = one.agent;
        notes.push_back({std::string(row_of(one.agent).name) + " recognised by name, not by code", one.from});
    }
}

}  // namespace

void gather_medications(const fhir::record& record, facts& facts) {
    std::vector<treatment>& treatments = facts.treatment_history.treatments;
    immunosuppression immunosuppressed;
    const purpose_reader purposes(record, facts.today);
    bool undated = false;
    for (const fhir::medication_event& event : record.medications) {
        const status_row* status = find_status(event);
        if (status == nullptr || !counts(event)) continue;
        const drug_recognition recognised = recognise_drugs(event.medication, event.ingredients);
        if (!recognised.known() && event.medication_unresolved) {
            facts.notes.push_back({"medication not among the data received, so not judged", origin_of(event)});
        }
        if (recognised.vetoed == drug::cabozantinib) facts.notes.push_back({std::string(capsules_note), origin_of(event)});
        for (const drug agent : recognised) {
            if (acts_only_systemically(agent) && is_local_form(event)) continue;
            const treatment one = treatment_of(event, *status, agent, recognised, purposes, facts.today);
            if (lies_ahead(one, facts.today) && one.state == course::single_dose) {
                facts.notes.push_back({"dated in the future, so not counted as given", one.from});
                continue;
            }
            immunosuppressed.add(event, one, facts.today);
            if (one.on_hold) facts.notes.push_back({std::string(row_of(agent).name) + " is on hold", one.from});
            if (is_systemic(agent) && one.counts_for_rcc && status->begun && !lies_ahead(one, facts.today)) {
                auto& start = facts.treatment_history.first_line_start;
                undated = undated || !one.start;
                if (one.start && (!start || earlier(*one.start, *start))) start = one.start;
            }
            treatments.push_back(one);
        }
    }
    std::ranges::sort(treatments, {}, order_of);
    relate_all(treatments);
    note_names(treatments, facts.notes);
    immunosuppressed.report(facts.problems);
    if (undated && !facts.treatment_history.first_line_start) {
        facts.notes.push_back({"systemic therapy on file without a start date", {}});
    }
}

}  // namespace cards
