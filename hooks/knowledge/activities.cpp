#include "cards/actions.hpp"
#include "cards/orderables.hpp"
#include "cards/value_sets/code_system.hpp"
#include "cards/wording.hpp"
#include "hooks/knowledge/parts.hpp"
#include "hooks/terminology.hpp"

namespace hooks {
namespace {

std::string dose_text(const cards::dose_shape& shape) { return number_text(shape.dose) + " " + std::string(shape.unit_shown); }

void write_dosage(json_writer& json, const cards::dose_shape& shape) {
    json.key("dosage").begin_array().begin_object();
    json.member("text", cards::replaced(shape.text, "{dose}", number_text(shape.dose)));
    if (!shape.additional.empty()) {
        json.key("additionalInstruction").begin_array().begin_object();
        json.member("text", shape.additional);
        json.end_object().end_array();
    }
    json.key("timing").begin_object().key("repeat").begin_object();
    if (shape.count) json.key("count").number(*shape.count);
    json.key("frequency").number(shape.frequency);
    json.key("period").number(shape.period);
    json.member("periodUnit", shape.period_unit);
    json.end_object().end_object();
    const cards::route_row& route = cards::row_of(shape.given);
    json.key("route");
    write_concept(json, cards::uri_of(cards::code_system::snomed), route.snomed, route.name);
    json.key("doseAndRate").begin_array().begin_object().key("doseQuantity").begin_object();
    json.key("value").number(shape.dose);
    json.member("unit", shape.unit_shown);
    json.member("system", ucum);
    json.member("code", shape.unit);
    json.end_object().end_object().end_array();
    json.end_object().end_array();
}

void write_medication(artifact_writer& artifacts, const cards::dose_shape& shape) {
    const cards::drug_row& drug = cards::row_of(shape.agent);
    const std::string title = std::string(drug.name) + " " + dose_text(shape);
    artifacts.write({"ActivityDefinition", activity_id(shape), title, "Suggested order: " + title}, [&](json_writer& json) {
        json.member("kind", "MedicationRequest");
        json.member("intent", "proposal");
        const cards::send_code sent = cards::code_of(shape.agent);
        json.key("productCodeableConcept");
        write_concept(json, sent.system, sent.code, sent.text);
        write_dosage(json, shape);
    });
}

void write_service(artifact_writer& artifacts, const cards::orderable_row& row) {
    const std::string description = row.note.empty() ? "Suggested order: " + std::string(row.text) : std::string(row.note);
    artifacts.write({"ActivityDefinition", activity_id(row.id), std::string(row.text), description}, [&row](json_writer& json) {
        json.member("kind", "ServiceRequest");
        json.key("code");
        write_concept(json, row.system, row.code, row.text);
        json.member("intent", "proposal");
        if (row.stat) json.member("priority", "stat");
    });
}

}  // namespace

std::string activity_id(const cards::dose_shape& shape) {
    return "medication-" + slug(std::string(cards::row_of(shape.agent).name) + " " + dose_text(shape));
}

std::string activity_id(std::string_view orderable) { return "service-" + std::string(orderable); }

void write_activities(artifact_writer& artifacts) {
    for (const cards::dose_shape* shape : cards::all_dose_shapes())
        write_medication(artifacts, *shape);
    for (const cards::orderable_row& row : cards::orderables())
        write_service(artifacts, row);
}

}  // namespace hooks
