#include "tests/support/base_request.hpp"

#include <rapidjson/document.h>
#include <rapidjson/pointer.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <stdexcept>

namespace support {
namespace {

constexpr std::string_view order_sign_text = R"json({
  "hook": "order-sign",
  "hookInstance": "d1577c69-dfbe-44ad-ba6d-3e05e953b2ea",
  "context": {
    "userId": "Practitioner/oncologist-1",
    "patientId": "p1",
    "encounterId": "e1",
    "draftOrders": {"resourceType": "Bundle", "type": "collection", "entry": [{"resource": {
      "resourceType": "MedicationRequest", "id": "draft-1", "status": "draft", "intent": "order",
      "subject": {"reference": "Patient/p1"}, "authoredOn": "2026-03-01",
      "medicationCodeableConcept": {"coding": [{"system": "http://www.nlm.nih.gov/research/umls/rxnorm", "code": "357977"}],
                                    "text": "sunitinib 50 mg"}}}]}
  },
  "prefetch": {
    "patient": {"resourceType": "Patient", "id": "p1", "gender": "male", "birthDate": "1962-06-15"},
    "conditions": {"resourceType": "Bundle", "type": "searchset", "entry": [
      {"resource": {"resourceType": "Condition", "id": "primary", "subject": {"reference": "Patient/p1"},
        "code": {"coding": [{"system": "http://snomed.info/sct", "code": "254915003"}]}, "onsetDateTime": "2026-01-10"}},
      {"resource": {"resourceType": "Condition", "id": "metastasis", "subject": {"reference": "Patient/p1"},
        "code": {"coding": [{"system": "http://snomed.info/sct", "code": "94389000"}]}}}]},
    "observations": {"resourceType": "Bundle", "type": "searchset", "entry": [
      {"resource": {"resourceType": "Observation", "id": "hb", "status": "final", "subject": {"reference": "Patient/p1"},
        "code": {"coding": [{"system": "http://loinc.org", "code": "718-7"}]}, "effectiveDateTime": "2026-02-24",
        "valueQuantity": {"value": 10.1, "unit": "g/dL", "system": "http://unitsofmeasure.org", "code": "g/dL"}}}]}
  }
})json";

std::string printed(const rapidjson::Document& document) {
    rapidjson::StringBuffer buffer;
    rapidjson::Writer<rapidjson::StringBuffer> writer(buffer);
    document.Accept(writer);
    return {buffer.GetString(), buffer.GetSize()};
}

rapidjson::Document parsed(std::string_view json) {
    rapidjson::Document document;
    document.Parse(json.data(), json.size());
    if (document.HasParseError()) throw std::invalid_argument("not JSON: " + std::string(json));
    return document;
}

}  // namespace

std::string base_order_sign() { return std::string(order_sign_text); }

std::string base_patient_view() {
    return changed(changed(order_sign_text, "/hook", R"("patient-view")"), "/context/draftOrders", "");
}

std::string base_order_sign_with_token() {
    return changed(
        changed(order_sign_text, "/fhirServer", R"("https://ehr.example/fhir")"), "/fhirAuthorization",
        R"({"access_token":"t","token_type":"Bearer","expires_in":300,"scope":"user/*.read","subject":"cds","patient":"p1"})");
}

std::string base_order_select() {
    return changed(changed(order_sign_text, "/hook", R"("order-select")"), "/context/selections",
                   R"(["MedicationRequest/draft-1"])");
}

std::string changed(std::string_view json, std::string_view pointer, std::string_view value) {
    rapidjson::Document document = parsed(json);
    const rapidjson::Pointer place(pointer.data(), pointer.size());
    if (!place.IsValid()) throw std::invalid_argument("not a JSON pointer: " + std::string(pointer));
    if (value.empty()) {
        if (!place.Erase(document)) throw std::invalid_argument("nothing to remove at " + std::string(pointer));
        return printed(document);
    }
    rapidjson::Value copy(parsed(value), document.GetAllocator());
    place.Set(document, copy, document.GetAllocator());
    return printed(document);
}

}  // namespace support
