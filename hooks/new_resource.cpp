#include "hooks/new_resource.hpp"

#include "fhir/resources.hpp"
#include "hooks/date_text.hpp"
#include "hooks/terminology.hpp"
#include "hooks/text_forms.hpp"

#include <algorithm>
#include <string>

namespace hooks {
namespace {

void write_concept(json_writer& json, const cards::send_code& code) {
    json.begin_object();
    if (!code.code.empty()) {
        json.key("coding").begin_array().begin_object();
        json.member("system", code.system);
        json.member("code", code.code);
        json.end_object().end_array();
    }
    json.member("text", code.text);
    json.end_object();
}

bool is_empty(const fhir::coding& coding) { return coding.system.empty() && coding.code.empty() && coding.display.empty(); }

bool is_empty(const fhir::codeable_concept& value) {
    return value.text.empty() &&
           std::all_of(value.codings.begin(), value.codings.end(), [](const fhir::coding& c) { return is_empty(c); });
}

/// A concept as the record holds it, codes untouched.
void write_concept(json_writer& json, const fhir::codeable_concept& value) {
    json.begin_object();
    bool open = false;
    for (const fhir::coding& coding : value.codings) {
        if (is_empty(coding)) continue;
        if (!open) json.key("coding").begin_array();
        open = true;
        json.begin_object();
        json.member("system", coding.system);
        json.member("code", coding.code);
        json.member("display", coding.display);
        json.end_object();
    }
    if (open) json.end_array();
    json.member("text", value.text);
    json.end_object();
}

void write_text_item(json_writer& json, std::string_view name, std::string_view text) {
    if (text.empty()) return;
    json.key(name).begin_array().begin_object();
    json.member("text", text);
    json.end_object().end_array();
}

void write_head(json_writer& json, std::string_view type) {
    json.begin_object();
    json.member("resourceType", type);
    json.member("status", "draft");
    json.member("intent", "order");
}

void write_subject(json_writer& json, std::string_view patient_id) {
    json.key("subject").begin_object();
    json.member("reference", "Patient/" + std::string(patient_id));
    json.end_object();
}

/// A reason without a type or a logical id cannot be pointed at, and is left out.
void write_reasons(json_writer& json, const std::vector<cards::origin>& reasons) {
    bool open = false;
    for (const cards::origin& reason : reasons) {
        const std::string reference = std::string(fhir::to_string(reason.type)).append("/").append(reason.id);
        if (!is_typed_reference(reference)) continue;
        if (!open) json.key("reasonReference").begin_array();
        open = true;
        json.begin_object();
        json.member("reference", reference);
        json.end_object();
    }
    if (open) json.end_array();
}

void write_timing(json_writer& json, const cards::new_medication& order) {
    json.key("timing").begin_object().key("repeat").begin_object();
    if (order.count) json.key("count").number(*order.count);
    json.key("frequency").number(order.frequency);
    json.key("period").number(order.period);
    json.member("periodUnit", order.period_unit);
    json.end_object().end_object();
}

void write_dose(json_writer& json, const cards::new_medication& order) {
    json.key("doseAndRate").begin_array().begin_object().key("doseQuantity").begin_object();
    json.key("value").number(order.dose);
    json.member("unit", order.dose_unit_shown);
    json.member("system", ucum);
    json.member("code", order.dose_unit);
    json.end_object().end_object().end_array();
}

void write_dosage(json_writer& json, const cards::new_medication& order) {
    json.key("dosageInstruction").begin_array().begin_object();
    json.member("text", order.text);
    write_text_item(json, "additionalInstruction", order.additional_instruction);
    write_timing(json, order);
    if (!order.route.code.empty() || !order.route.text.empty()) {
        json.key("route");
        write_concept(json, order.route);
    }
    write_dose(json, order);
    json.end_object().end_array();
}

}  // namespace

void write_resource(json_writer& json, const cards::new_medication& order, std::string_view patient_id) {
    write_head(json, "MedicationRequest");
    json.key("medicationCodeableConcept");
    write_concept(json, order.code);
    write_subject(json, patient_id);
    write_reasons(json, order.reasons);
    write_dosage(json, order);
    json.end_object();
}

void write_resource(json_writer& json, const cards::new_service& order, std::string_view patient_id) {
    write_head(json, "ServiceRequest");
    write_text_item(json, "category", order.category);
    if (order.stat) json.member("priority", "stat");
    json.key("code");
    write_concept(json, order.code);
    write_subject(json, patient_id);
    if (order.occurrence) json.member("occurrenceDateTime", to_text(*order.occurrence));
    write_reasons(json, order.reasons);
    if (order.body_site && !is_empty(*order.body_site)) {
        json.key("bodySite").begin_array();
        write_concept(json, *order.body_site);
        json.end_array();
    }
    write_text_item(json, "note", order.note);
    json.end_object();
}

}  // namespace hooks
