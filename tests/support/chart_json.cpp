#include "tests/support/chart_json.hpp"

#include "tests/support/json_text.hpp"

namespace support {

namespace {

constexpr std::string_view rxnorm = "http://www.nlm.nih.gov/research/umls/rxnorm";
constexpr std::string_view ucum = "http://unitsofmeasure.org";

std::string coding(std::string_view system, std::string_view value, std::string_view display = {}) {
    return json_object{}.text("system", system).text("code", value).text("display", display).str();
}

std::string concept_of(const code& one) {
    if (one.value.empty()) {
        return one.display.empty() ? "" : json_object{}.text("text", one.display).str();
    }
    return json_object{}.raw("coding", json_array({coding(one.system, one.value, one.display)})).text("text", one.display).str();
}

/// A CodeableConcept of one HL7 code system, as status elements have it.
std::string status_concept(std::string_view code_system, std::string_view value) {
    const std::string system = "http://terminology.hl7.org/CodeSystem/" + std::string(code_system);
    return json_object{}.raw("coding", json_array({coding(system, value)})).str();
}

std::string reference_to(const chart& chart) { return json_object{}.text("reference", "Patient/" + chart.id).str(); }

std::string quantity(std::string_view value, std::string_view unit, std::string_view comparator = {}) {
    json_object out;
    out.raw("value", value).text("comparator", comparator);
    if (!unit.empty()) {
        out.text("unit", unit).text("system", ucum).text("code", unit);
    }
    return out.str();
}

json_object resource(std::string_view type, std::string_view id) {
    json_object out;
    out.text("resourceType", type).text("id", id);
    return out;
}

std::string id_or(const std::string& id, std::string_view prefix, std::size_t index) {
    return id.empty() ? std::string(prefix) + std::to_string(index + 1) : id;
}

std::string range_json(const observation& one) {
    if (one.low.empty() && one.high.empty()) {
        return "";
    }
    json_object range;
    if (!one.low.empty()) {
        range.raw("low", quantity(one.low, one.unit));
    }
    if (!one.high.empty()) {
        range.raw("high", quantity(one.high, one.unit));
    }
    return json_array({range.str()});
}

std::string observation_json(const observation& one, const chart& chart, std::size_t index) {
    json_object out = resource("Observation", id_or(one.id, "obs-", index));
    out.text("status", one.status);
    out.raw("code", json_object{}.raw("coding", json_array({coding("http://loinc.org", one.loinc)})).str());
    out.raw("subject", reference_to(chart)).text("effectiveDateTime", one.date);
    if (!one.coded.value.empty()) {
        out.raw("valueCodeableConcept", concept_of(one.coded));
    } else if (one.integer) {
        out.raw("valueInteger", one.value);
    } else if (!one.value.empty()) {
        out.raw("valueQuantity", quantity(one.value, one.unit, one.comparator));
    }
    if (!one.interpretation.empty()) {
        out.raw("interpretation", json_array({status_concept("v3-ObservationInterpretation", one.interpretation)}));
    }
    return out.raw("referenceRange", range_json(one)).str();
}

std::string condition_json(const condition& one, const chart& chart, std::size_t index) {
    json_object out = resource("Condition", id_or(one.id, "condition-", index));
    if (!one.asserted.empty()) {
        const std::string url = "http://hl7.org/fhir/StructureDefinition/condition-assertedDate";
        out.raw("extension", json_array({json_object{}.text("url", url).text("valueDateTime", one.asserted).str()}));
    }
    if (!one.clinical.empty()) {
        out.raw("clinicalStatus", status_concept("condition-clinical", one.clinical));
    }
    out.raw("verificationStatus", status_concept("condition-ver-status", "confirmed"));
    out.raw("category", json_array({status_concept("condition-category", "problem-list-item")}));
    out.raw("code", concept_of(one.what));
    if (!concept_of(one.body_site).empty()) {
        out.raw("bodySite", json_array({concept_of(one.body_site)}));
    }
    out.raw("subject", reference_to(chart)).text("onsetDateTime", one.onset);
    return out.text("abatementDateTime", one.abatement).text("recordedDate", one.recorded).str();
}

std::string drug_concept(const drug& one) {
    json_object out;
    if (!one.rxnorm.empty()) {
        out.raw("coding", json_array({coding(rxnorm, one.rxnorm, one.name)}));
    }
    return out.text("text", one.name).str();
}

std::string dosage_json(const medication& one) {
    json_object out;
    if (!one.period_unit.empty()) {
        json_object repeat;
        repeat.raw("frequency", "1").raw("period", std::to_string(one.period)).text("periodUnit", one.period_unit);
        out.raw("timing", json_object{}.raw("repeat", repeat.str()).str());
    }
    if (!one.dose.empty()) {
        const std::string dose = json_object{}.raw("doseQuantity", quantity(one.dose, one.dose_unit)).str();
        out.raw("doseAndRate", json_array({dose}));
    }
    return out.empty() ? "" : json_array({out.str()});
}

std::string request_json(const medication& one, const chart& chart, std::string_view id) {
    json_object out = resource("MedicationRequest", id);
    out.text("status", one.status).text("intent", "order").raw("medicationCodeableConcept", drug_concept(one.what));
    out.raw("subject", reference_to(chart)).text("authoredOn", one.start);
    return out.raw("dosageInstruction", dosage_json(one)).str();
}

std::string statement_json(const medication& one, const chart& chart, std::string_view id) {
    json_object out = resource("MedicationStatement", id);
    out.text("status", one.status).raw("medicationCodeableConcept", drug_concept(one.what)).raw("subject", reference_to(chart));
    out.raw("effectivePeriod", json_object{}.text("start", one.start).text("end", one.end).str());
    return out.raw("dosage", dosage_json(one)).str();
}

std::string administration_json(const medication& one, const chart& chart, std::string_view id) {
    json_object out = resource("MedicationAdministration", id);
    out.text("status", one.status).raw("medicationCodeableConcept", drug_concept(one.what)).raw("subject", reference_to(chart));
    out.text("effectiveDateTime", one.start);
    if (!one.dose.empty()) {
        out.raw("dosage", json_object{}.raw("dose", quantity(one.dose, one.dose_unit)).str());
    }
    return out.str();
}

prefetch_entry medication_entry(const medication& one, const chart& chart, std::size_t index) {
    const std::string id = id_or(one.id, "medication-", index);
    switch (one.kind) {
        case medication_kind::statement:
            return {"medicationStatements", statement_json(one, chart, id)};
        case medication_kind::administration:
            return {"medicationAdministrations", administration_json(one, chart, id)};
        case medication_kind::request:
            break;
    }
    return {"medicationRequests", request_json(one, chart, id)};
}

std::string procedure_json(const procedure& one, const chart& chart, std::size_t index) {
    json_object out = resource("Procedure", id_or(one.id, "procedure-", index));
    out.text("status", one.status).raw("code", concept_of(one.what)).raw("subject", reference_to(chart));
    out.text("performedDateTime", one.date);
    if (!concept_of(one.body_site).empty()) {
        out.raw("bodySite", json_array({concept_of(one.body_site)}));
    }
    return out.str();
}

std::string service_json(const service_request& one, const chart& chart, std::string_view id) {
    json_object out = resource("ServiceRequest", id);
    out.text("status", one.status).text("intent", "order").raw("code", concept_of(one.what));
    return out.raw("subject", reference_to(chart)).text("authoredOn", one.authored).str();
}

std::string allergy_json(const drug& one, const chart& chart, std::size_t index) {
    json_object out = resource("AllergyIntolerance", id_or("", "allergy-", index));
    out.raw("clinicalStatus", status_concept("allergyintolerance-clinical", "active"));
    return out.raw("code", drug_concept(one)).raw("patient", reference_to(chart)).str();
}

}  // namespace

std::string patient_json(const chart& chart) {
    json_object out = resource("Patient", chart.id);
    out.raw("name", R"([{"family":"Example","given":["Synthetic"]}])").text("gender", chart.gender);
    return out.text("birthDate", chart.birth_date).text("deceasedDateTime", chart.deceased).str();
}

std::vector<prefetch_entry> resources_of(const chart& chart) {
    std::vector<prefetch_entry> out;
    for (std::size_t i = 0; i < chart.conditions.size(); ++i) {
        out.push_back({"conditions", condition_json(chart.conditions[i], chart, i)});
    }
    for (std::size_t i = 0; i < chart.observations.size(); ++i) {
        out.push_back({"observations", observation_json(chart.observations[i], chart, i)});
    }
    for (std::size_t i = 0; i < chart.medications.size(); ++i) {
        out.push_back(medication_entry(chart.medications[i], chart, i));
    }
    for (std::size_t i = 0; i < chart.procedures.size(); ++i) {
        out.push_back({"procedures", procedure_json(chart.procedures[i], chart, i)});
    }
    for (std::size_t i = 0; i < chart.service_requests.size(); ++i) {
        const service_request& one = chart.service_requests[i];
        out.push_back({"serviceRequests", service_json(one, chart, id_or(one.id, "service-", i))});
    }
    for (std::size_t i = 0; i < chart.allergies.size(); ++i) {
        out.push_back({"allergies", allergy_json(chart.allergies[i], chart, i)});
    }
    return out;
}

std::vector<std::string> drafts_of(const chart& chart) {
    std::vector<std::string> out;
    for (std::size_t i = 0; i < chart.drug_drafts.size(); ++i) {
        const medication& one = chart.drug_drafts[i];
        out.push_back(request_json(one, chart, id_or(one.id, "draft-", i)));
    }
    for (std::size_t i = 0; i < chart.service_drafts.size(); ++i) {
        const service_request& one = chart.service_drafts[i];
        out.push_back(service_json(one, chart, id_or(one.id, "order-", i)));
    }
    return out;
}

}  // namespace support
