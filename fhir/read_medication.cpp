// MedicationRequest, MedicationStatement, MedicationAdministration, MedicationDispense.
// https://hl7.org/fhir/R4/medicationrequest.html, https://hl7.org/fhir/R4/dosage.html

#include "fhir/datatypes.hpp"
#include "fhir/extensions.hpp"
#include "fhir/reasons.hpp"
#include "fhir/resource_readers.hpp"

namespace fhir {
namespace {

void read_timing(json_value timing, dosage& into) {
    const json_value repeat = single(single(timing)[element::repeat]);
    into.frequency = read_decimal(repeat[element::frequency]);
    into.period = read_decimal(repeat[element::period]);
    into.period_unit = read_string(repeat[element::period_unit]);
}

/// A member that says the dose or the rate; the upper end of a range is the dose that must be safe.
void read_dose_member(json_value member, dosage& into) {
    switch (member.name()) {
        case element::dose_quantity:
        case element::dose:
            into.dose = read_quantity(member);
            break;
        case element::dose_range:
            into.dose = read_quantity(single(member)[element::high]);
            break;
        case element::rate_quantity:
            into.rate = read_quantity(member);
            break;
        default:
            break;
    }
}

dosage read_dosage(json_value value, std::pmr::memory_resource* arena) {
    dosage read;
    for (const json_value member : value) {
        switch (member.name()) {
            case element::text:
                read.text = read_string(member);
                break;
            case element::timing:
                read_timing(member, read);
                break;
            case element::route:
                read.route = read_concept(member, arena);
                break;
            case element::dose_and_rate:
                if (const auto parts = member.items(); !parts.empty()) {
                    for (const json_value part : *parts.begin())
                        read_dose_member(part, read);
                }
                break;
            default:
                read_dose_member(member, read);
                break;
        }
    }
    return read;
}

/// R5's CodeableReference `{concept, reference}`.
void read_medication_member(json_value member, medication_event& into, std::pmr::memory_resource* arena) {
    const json_value sent = single(member);
    if (const json_value concept_ = sent[element::concept_]) into.medication = read_concept(concept_, arena);
    if (const json_value target = sent[element::reference]; target && !target.is(json_kind::null)) {
        into.medication_reference = read_reference(target);
        into.medication_unresolved = true;
    }
}

void read_intent_extension(json_value extensions, medication_event& into, std::pmr::memory_resource* arena) {
    for_each_extension(extensions, [&](std::string_view url, json_value extension) {
        if (url == extension_url::procedure_intent) {
            into.procedure_intent = read_concept(extension[element::value_codeable_concept], arena);
        }
    });
}

/// Members that say when.
void read_time_member(json_value member, medication_event& into) {
    switch (member.name()) {
        case element::authored_on:
            into.authored_on = read_date_time(member);
            break;
        case element::effective_date_time:
        case element::occurence_date_time:
        case element::occurrence_date_time:
        case element::when_handed_over:
            into.effective = read_moment(member);
            break;
        case element::effective_period:
        case element::occurence_period:
        case element::occurrence_period:
            into.effective = read_period(member);
            break;
        default:
            break;
    }
}

/// Members that say that it was not done: doNotPerform, and what earlier versions had in its place.
void read_negation_member(json_value member, medication_event& into) {
    switch (member.name()) {
        case element::do_not_perform:
        case element::not_done:
        case element::not_given:
        case element::was_not_given:
        case element::was_not_taken:
            if (read_negation(member)) into.do_not_perform = true;
            break;
        case element::taken:
            if (read_string(member) == "n") into.do_not_perform = true;
            break;
        default:
            break;
    }
}

}  // namespace

bool is_medication_event(resource_type type) {
    return type == resource_type::medication_request || type == resource_type::medication_statement ||
           type == resource_type::medication_administration || type == resource_type::medication_dispense;
}

medication_event read_medication_event(json_value resource, resource_type type, std::pmr::memory_resource* arena) {
    medication_event read;
    read.type = type;
    bool has_reasons = false;
    for (const json_value member : resource) {
        switch (member.name()) {
            case element::id:
                read.id = read_string(member);
                break;
            case element::status:
                read.status = read_string(member);
                break;
            case element::intent:
                read.intent = read_string(member);
                break;
            case element::medication_codeable_concept:
                read.medication = read_concept(member, arena);
                break;
            case element::medication_reference:
                read.medication_reference = read_reference(member);
                read.medication_unresolved = !member.is(json_kind::null);
                break;
            case element::medication:
                read_medication_member(member, read, arena);
                break;
            case element::category:
                read.categories = read_concepts(member, arena);
                break;
            case element::reason_code:
            case element::reason_reference:
            case element::reason:
                has_reasons = true;
                break;
            case element::extension:
                read_intent_extension(member, read, arena);
                break;
            case element::dosage_instruction:
            case element::dosage:
                read.dosages = read_list<dosage>(member, arena, [arena](json_value item) { return read_dosage(item, arena); });
                break;
            case element::note:
                read.notes =
                    read_list<std::string_view>(member, arena, [](json_value note) { return read_string(note[element::text]); });
                break;
            default:
                read_time_member(member, read);
                read_negation_member(member, read);
                break;
        }
    }
    if (has_reasons) {
        read.reasons = read_reasons(resource, arena);
        read.reason_references = read_reason_references(resource, arena);
    }
    return read;
}

}  // namespace fhir
