#include "tests/support/refusal_rows.hpp"

#include "tests/support/base_request.hpp"

#include <vector>

namespace support {
namespace {

using enum called;

constexpr call_row envelope[] = {
    {"REQ-2: hook absent", order_sign, "/hook", "", 400, "required", "hook"},
    {"REQ-2: hook is a number", order_sign, "/hook", "1", 400, "value", "hook"},
    {"REQ-2: hook empty", order_sign, "/hook", R"("")", 400, "value", "hook"},
    {"REQ-3: hook of another service", order_sign, "/hook", R"("patient-view")", 400, "invalid", "hook"},
    {"REQ-3: hook that nobody serves", patient_view, "/hook", R"("encounter-start")", 400, "invalid", "hook"},
    {"REQ-4: hookInstance absent", order_sign, "/hookInstance", "", 400, "required", "hookInstance"},
    {"REQ-4: hookInstance is no UUID", order_sign, "/hookInstance", R"("abc")", 400, "value", "hookInstance"},
    {"REQ-4: hookInstance is a number", order_sign, "/hookInstance", "7", 400, "value", "hookInstance"},
    {"REQ-5: urn:uuid prefix", order_sign, "/hookInstance", R"("urn:uuid:d1577c69-dfbe-44ad-ba6d-3e05e953b2ea")", 400, "value",
     "hookInstance"},
    {"REQ-5: braces", order_sign, "/hookInstance", R"("{d1577c69-dfbe-44ad-ba6d-3e05e953b2ea}")", 400, "value", "hookInstance"},
    {"REQ-5: one digit short", order_sign, "/hookInstance", R"("d1577c69-dfbe-44ad-ba6d-3e05e953b2e")", 400, "value",
     "hookInstance"},
    {"REQ-5: a letter that is no digit", order_sign, "/hookInstance", R"("g1577c69-dfbe-44ad-ba6d-3e05e953b2ea")", 400, "value",
     "hookInstance"},
    {"REQ-7: context absent", order_sign, "/context", "", 400, "required", "context"},
    {"REQ-7: context is an array", order_sign, "/context", "[]", 400, "value", "context"},
    {"REQ-7: context empty", order_sign, "/context", "{}", 400, "required", "context.userId"},
    {"REQ-8: fhirAuthorization without fhirServer", order_sign, "/fhirAuthorization",
     R"({"access_token":"secret","token_type":"Bearer","expires_in":300,"scope":"user/*.read","subject":"cds"})", 400, "required",
     "fhirServer"},
    {"REQ-10: relative", order_sign, "/fhirServer", R"("/fhir")", 400, "value", "fhirServer"},
    {"REQ-10: other scheme", order_sign, "/fhirServer", R"("ftp://x")", 400, "value", "fhirServer"},
    {"REQ-10: user", order_sign, "/fhirServer", R"("https://u:p@h/")", 400, "value", "fhirServer"},
    {"REQ-10: no host", order_sign, "/fhirServer", R"("https:///fhir")", 400, "value", "fhirServer"},
    {"REQ-10: query", order_sign, "/fhirServer", R"("https://h/fhir?a=b")", 400, "value", "fhirServer"},
    {"REQ-10: fragment", order_sign, "/fhirServer", R"("https://h/fhir#a")", 400, "value", "fhirServer"},
    {"REQ-10: number", order_sign, "/fhirServer", "5", 400, "value", "fhirServer"},
    {"REQ-12: prefetch is an array", order_sign, "/prefetch", "[]", 400, "value", "prefetch"},
    {"REQ-12: prefetch is a string", order_sign, "/prefetch", R"("x")", 400, "value", "prefetch"},
    {"REQ-13: null on a required member", order_sign, "/hookInstance", "null", 400, "required", "hookInstance"},
    {"REQ-13: null on the context", order_sign, "/context", "null", 400, "required", "context"},
    {"REQ-14: extension is a string", order_sign, "/extension", R"("x")", 400, "value", "extension"},
};

constexpr call_row context[] = {
    {"HOOK-OS-1: userId absent", order_sign, "/context/userId", "", 400, "required", "context.userId"},
    {"HOOK-OS-1: userId without a type", order_sign, "/context/userId", R"("123")", 400, "value", "context.userId"},
    {"HOOK-OS-1: userId without an id", order_sign, "/context/userId", R"("Practitioner/")", 400, "value", "context.userId"},
    {"HOOK-OS-1: userId is a URL", order_sign, "/context/userId", R"("https://h/Practitioner/1")", 400, "value",
     "context.userId"},
    {"HOOK-OS-2: patientId absent", order_sign, "/context/patientId", "", 400, "required", "context.patientId"},
    {"HOOK-OS-2: patientId empty", order_sign, "/context/patientId", R"("")", 400, "value", "context.patientId"},
    {"HOOK-OS-2: patientId with a type", order_sign, "/context/patientId", R"("Patient/p1")", 400, "value", "context.patientId"},
    {"HOOK-OS-2: patientId is a number", order_sign, "/context/patientId", "1", 400, "value", "context.patientId"},
    {"HOOK-OS-2: patientId null", order_sign, "/context/patientId", "null", 400, "required", "context.patientId"},
    {"HOOK-OS-3: encounterId is an object", order_sign, "/context/encounterId", "{}", 400, "value", "context.encounterId"},
    {"HOOK-OS-4: draftOrders absent", order_sign, "/context/draftOrders", "", 400, "required", "context.draftOrders"},
    {"HOOK-OS-4: draftOrders is an array", order_sign, "/context/draftOrders", "[]", 400, "value", "context.draftOrders"},
    {"HOOK-OS-4: draftOrders is no Bundle", order_sign, "/context/draftOrders", R"({"resourceType":"MedicationRequest"})", 400,
     "value", "context.draftOrders"},
    {"HOOK-OSEL-1: patientId absent", order_select, "/context/patientId", "", 400, "required", "context.patientId"},
    {"HOOK-OSEL-2: selections absent", order_select, "/context/selections", "", 400, "required", "context.selections"},
    {"HOOK-OSEL-2: selections null", order_select, "/context/selections", "null", 400, "required", "context.selections"},
    {"HOOK-OSEL-2: selections is a string", order_select, "/context/selections", R"("MedicationRequest/draft-1")", 400, "value",
     "context.selections"},
    {"HOOK-OSEL-2: selections is an object", order_select, "/context/selections", R"({"0":"MedicationRequest/draft-1"})", 400,
     "value", "context.selections"},
    {"HOOK-OSEL-2: nothing selected", order_select, "/context/selections", "[]", 400, "value", "context.selections"},
    {"HOOK-OSEL-2: a selection is a number", order_select, "/context/selections", "[1]", 400, "value", "context.selections[0]"},
    {"HOOK-OSEL-2: a selection is a Reference", order_select, "/context/selections",
     R"(["MedicationRequest/draft-1",{"reference":"MedicationRequest/draft-1"}])", 400, "value", "context.selections[1]"},
    {"HOOK-OSEL-2: a selection is empty", order_select, "/context/selections", R"([""])", 400, "value", "context.selections[0]"},
    {"HOOK-OSEL-3: draftOrders absent", order_select, "/context/draftOrders", "", 400, "required", "context.draftOrders"},
    {"AMB-18: a selection that no entry answers to", order_select, "/context/selections",
     R"(["MedicationRequest/draft-1","MedicationRequest/draft-9"])", 400, "value", "context.selections[1]"},
    {"AMB-18: the id of an entry of another type", order_select, "/context/selections", R"(["ServiceRequest/draft-1"])", 400,
     "value", "context.selections[0]"},
    {"AMB-18: selections without any entry", order_select, "/context/draftOrders",
     R"({"resourceType":"Bundle","type":"collection"})", 400, "value", "context.selections[0]"},
    {"HOOK-PV-1: userId absent", patient_view, "/context/userId", "", 400, "required", "context.userId"},
    {"HOOK-PV-1: userId malformed", patient_view, "/context/userId", R"("Practitioner")", 400, "value", "context.userId"},
    {"HOOK-PV-2: patientId absent", patient_view, "/context/patientId", "", 400, "required", "context.patientId"},
    {"HOOK-X-4: id with a character outside the set", order_sign, "/context/patientId", R"("p1&_include=*")", 400, "value",
     "context.patientId"},
    {"HOOK-X-4: id with a dot-dot path", patient_view, "/context/encounterId", R"("../e1")", 400, "value", "context.encounterId"},
};

constexpr std::string_view outcome = R"({"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"timeout"}]})";
constexpr std::string_view outcome_bundle =
    R"({"resourceType":"Bundle","entry":[{"search":{"mode":"outcome"},"resource":{"resourceType":"OperationOutcome","issue":[]}}]})";
constexpr std::string_view other_patients_result =
    R"({"resourceType":"Bundle","entry":[{"resource":{"resourceType":"Observation","id":"o","status":"final",
        "subject":{"reference":"Patient/p2"},"code":{"coding":[{"system":"http://loinc.org","code":"718-7"}]}}}]})";
constexpr std::string_view paged =
    R"({"resourceType":"Bundle","link":[{"relation":"next","url":"https://h/page2"}],"entry":[{"resource":{"resourceType":"Condition",
        "id":"c","subject":{"reference":"Patient/p1"},"code":{"text":"x"}}}]})";

constexpr call_row prefetch[] = {
    {"PF-11: OperationOutcome for a required key", order_sign, "/prefetch/observations", outcome, 412, "processing",
     "prefetch.observations"},
    {"PF-11: Bundle holding only an outcome", order_sign, "/prefetch/observations", outcome_bundle, 412, "processing",
     "prefetch.observations"},
    {"PF-12: a required key has a next page", order_sign, "/prefetch/conditions", paged, 412, "processing",
     "prefetch.conditions"},
    {"PF-14: required patient absent", order_sign, "/prefetch/patient", "", 412, "processing", "prefetch.patient"},
    {"PF-14: required conditions absent", order_sign, "/prefetch/conditions", "", 412, "processing", "prefetch.conditions"},
    {"PF-14: required observations absent", patient_view, "/prefetch/observations", "", 412, "processing",
     "prefetch.observations"},
    {"PF-14: no prefetch at all", patient_view, "/prefetch", "", 412, "processing", "prefetch.patient"},
    {"PF-14: no prefetch at order-select", order_select, "/prefetch", "", 412, "processing", "prefetch.patient"},
    {"PF-14: prefetch null", patient_view, "/prefetch", "null", 412, "processing", "prefetch.conditions"},
    {"PF-17: a string", order_sign, "/prefetch/patient", R"("123")", 400, "value", "prefetch.patient"},
    {"PF-17: an array", order_sign, "/prefetch/conditions", "[]", 400, "value", "prefetch.conditions"},
    {"PF-17: a number for an optional key", order_sign, "/prefetch/allergies", "1", 400, "value", "prefetch.allergies"},
    {"PF-18: object without resourceType", order_sign, "/prefetch/conditions", R"({"entry":[]})", 412, "processing",
     "prefetch.conditions"},
    {"PF-18: a Bundle where a Patient is read", order_sign, "/prefetch/patient",
     R"({"resourceType":"Bundle","type":"searchset"})", 412, "processing", "prefetch.patient"},
    {"PF-18: a Patient where Conditions are searched", order_sign, "/prefetch/conditions",
     R"({"resourceType":"Patient","id":"p1"})", 412, "processing", "prefetch.conditions"},
    {"PF-18: a Patient without an id", order_sign, "/prefetch/patient", R"({"resourceType":"Patient","gender":"male"})", 412,
     "processing", "prefetch.patient"},
    {"PF-20: another Patient", order_sign, "/prefetch/patient/id", R"("p2")", 400, "invariant", "prefetch.patient"},
    {"PF-20: another patient's result", order_sign, "/prefetch/observations", other_patients_result, 400, "invariant",
     "prefetch.observations"},
    {"PF-20: another patient's draft", order_sign, "/context/draftOrders/entry/0/resource/subject/reference", R"("Patient/p2")",
     400, "invariant", "context.draftOrders"},
};

constexpr call_row tolerances[] = {
    {"REQ-5: upper case UUID", order_sign, "/hookInstance", R"("D1577C69-DFBE-44AD-BA6D-3E05E953B2EA")", 200, "", ""},
    {"REQ-5: UUID of version 0", order_sign, "/hookInstance", R"("00000000-0000-0000-0000-000000000000")", 200, "", ""},
    {"REQ-10: http and a port", order_sign, "/fhirServer", R"("http://localhost:8080/fhir")", 200, "", ""},
    {"REQ-10: IPv6 host", order_sign, "/fhirServer", R"("https://[::1]/fhir")", 200, "", ""},
    {"REQ-13: fhirServer null", order_sign, "/fhirServer", "null", 200, "", ""},
    {"REQ-13: fhirAuthorization null", order_sign, "/fhirAuthorization", "null", 200, "", ""},
    {"REQ-13: encounterId null", order_sign, "/context/encounterId", "null", 200, "", ""},
    {"REQ-14: extension with unknown names", order_sign, "/extension", R"({"org.example.a":{"b":[1,2]}})", 200, "", ""},
    {"GEN-10: unknown member of the envelope", order_sign, "/foo", "1", 200, "", ""},
    {"GEN-10: unknown member of the context", order_sign, "/context/foo", R"({"a":1})", 200, "", ""},
    {"HOOK-OS-1: another type of user", order_sign, "/context/userId", R"("Device/1")", 200, "", ""},
    {"HOOK-OS-3: encounterId absent", order_sign, "/context/encounterId", "", 200, "", ""},
    {"HOOK-OS-4: no entries", order_sign, "/context/draftOrders", R"({"resourceType":"Bundle","type":"collection"})", 200, "",
     ""},
    {"HOOK-OS-5: an order of an unknown type", order_sign, "/context/draftOrders/entry/0/resource",
     R"({"resourceType":"NutritionOrder","id":"n"})", 200, "", ""},
    {"HOOK-OS-6: an order that is no draft", order_sign, "/context/draftOrders/entry/0/resource/status", R"("active")", 200, "",
     ""},
    {"AMB-18: a bare id that one entry has", order_select, "/context/selections", R"(["draft-1"])", 200, "", ""},
    {"AMB-18: the same selection twice", order_select, "/context/selections",
     R"(["MedicationRequest/draft-1","MedicationRequest/draft-1"])", 200, "", ""},
    {"HOOK-OSEL-2: order-sign does not read selections", order_sign, "/context/selections", "1", 200, "", ""},
    {"HOOK-OSEL-3: an order without a drug yet", order_select, "/context/draftOrders/entry/0/resource",
     R"({"resourceType":"MedicationRequest","id":"draft-1","status":"draft","intent":"order"})", 200, "", ""},
    {"HOOK-X-4: an id of more than 64 characters", order_sign, "/context/encounterId",
     R"("aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffgggggggggg")", 200, "", ""},
    {"PF-9: null means none", order_sign, "/prefetch/observations", "null", 200, "", ""},
    {"PF-9: a Bundle without entries means none", order_sign, "/prefetch/conditions",
     R"({"resourceType":"Bundle","type":"searchset","total":0})", 200, "", ""},
    {"PF-15: a Patient without birthDate", order_sign, "/prefetch/patient/birthDate", "", 200, "", ""},
    {"PF-16: OperationOutcome for an optional key", order_sign, "/prefetch/allergies", outcome, 200, "", ""},
    {"PF-16: the wrong type for an optional key", order_sign, "/prefetch/allergies", R"({"resourceType":"Patient","id":"p1"})",
     200, "", ""},
    {"PF-19: a key that was never asked for", order_sign, "/prefetch/coverage", R"("anything")", 200, "", ""},
};

constexpr call_row token[] = {
    {"REQ-11: access_token absent", order_sign_with_token, "/fhirAuthorization/access_token", "", 400, "required",
     "fhirAuthorization.access_token"},
    {"REQ-11: access_token empty", order_sign_with_token, "/fhirAuthorization/access_token", R"("")", 400, "value",
     "fhirAuthorization.access_token"},
    {"REQ-11: access_token is a number", order_sign_with_token, "/fhirAuthorization/access_token", "5", 400, "value",
     "fhirAuthorization.access_token"},
    {"REQ-11: token_type absent", order_sign_with_token, "/fhirAuthorization/token_type", "", 400, "required",
     "fhirAuthorization.token_type"},
    {"REQ-11: token_type mac", order_sign_with_token, "/fhirAuthorization/token_type", R"("mac")", 400, "value",
     "fhirAuthorization.token_type"},
    {"REQ-11: token_type in lower case", order_sign_with_token, "/fhirAuthorization/token_type", R"("bearer")", 400, "value",
     "fhirAuthorization.token_type"},
    {"REQ-11: expires_in absent", order_sign_with_token, "/fhirAuthorization/expires_in", "", 400, "required",
     "fhirAuthorization.expires_in"},
    {"REQ-11: expires_in is a string", order_sign_with_token, "/fhirAuthorization/expires_in", R"("300")", 400, "value",
     "fhirAuthorization.expires_in"},
    {"REQ-11: expires_in is a fraction", order_sign_with_token, "/fhirAuthorization/expires_in", "1.5", 400, "value",
     "fhirAuthorization.expires_in"},
    {"REQ-11: expires_in is negative", order_sign_with_token, "/fhirAuthorization/expires_in", "-1", 400, "value",
     "fhirAuthorization.expires_in"},
    {"REQ-11: scope absent", order_sign_with_token, "/fhirAuthorization/scope", "", 400, "required", "fhirAuthorization.scope"},
    {"REQ-11: scope null", order_sign_with_token, "/fhirAuthorization/scope", "null", 400, "required", "fhirAuthorization.scope"},
    {"REQ-11: scope is an array", order_sign_with_token, "/fhirAuthorization/scope", R"(["user/*.read"])", 400, "value",
     "fhirAuthorization.scope"},
    {"REQ-11: subject absent", order_sign_with_token, "/fhirAuthorization/subject", "", 400, "required",
     "fhirAuthorization.subject"},
    {"REQ-11: patient is a reference", order_sign_with_token, "/fhirAuthorization/patient", R"("Patient/p1")", 400, "value",
     "fhirAuthorization.patient"},
    {"REQ-11: fhirAuthorization is an array", order_sign_with_token, "/fhirAuthorization", "[]", 400, "value",
     "fhirAuthorization"},
    {"REQ-11: fhirAuthorization is the token", order_sign_with_token, "/fhirAuthorization", R"("t")", 400, "value",
     "fhirAuthorization"},
    {"REQ-8: fhirServer null beside fhirAuthorization", order_sign_with_token, "/fhirServer", "null", 400, "required",
     "fhirServer"},
    {"FA-13: the token is for another patient", order_sign_with_token, "/fhirAuthorization/patient", R"("p2")", 400, "invariant",
     "fhirAuthorization.patient"},
    {"FA-13: the call is for another patient", order_sign_with_token, "/context/patientId", R"("p2")", 400, "invariant",
     "fhirAuthorization.patient"},
    {"FA-13: the token is for the patient of the call", order_sign_with_token, "/fhirAuthorization/patient", R"("p1")", 200, "",
     ""},
    {"FA-13: a token for no one patient", order_sign_with_token, "/fhirAuthorization/patient", "", 200, "", ""},
    {"REQ-11: patient null", order_sign_with_token, "/fhirAuthorization/patient", "null", 200, "", ""},
    {"REQ-11: an unknown member", order_sign_with_token, "/fhirAuthorization/foo", R"({"a":1})", 200, "", ""},
    {"REQ-11: scopes nobody knows", order_sign_with_token, "/fhirAuthorization/scope", R"("user/Patient.rs?x nonsense")", 200, "",
     ""},
    {"REQ-9: http where no site asks for https", order_sign_with_token, "/fhirServer", R"("http://ehr.example/fhir")", 200, "",
     ""},
};

constexpr call_row https_site[] = {
    {"REQ-9: http", order_sign_with_token, "/fhirServer", R"("http://ehr.example/fhir")", 400, "value", "fhirServer"},
    {"REQ-9: http without a token", order_sign, "/fhirServer", R"("http://ehr.example/fhir")", 400, "value", "fhirServer"},
    {"REQ-9: https", order_sign_with_token, "/fhirServer", R"("https://ehr.example/fhir")", 200, "", ""},
    {"REQ-9: https in upper case", order_sign_with_token, "/fhirServer", R"("HTTPS://ehr.example/fhir")", 200, "", ""},
    {"REQ-9: no fhirServer", order_sign, "/foo", "1", 200, "", ""},
};

constexpr call_row lenient_site[] = {
    {"REQ-11: expires_in absent, which this site forgives", order_sign_with_token, "/fhirAuthorization/expires_in", "", 200, "",
     ""},
    {"REQ-11: expires_in null, which this site forgives", order_sign_with_token, "/fhirAuthorization/expires_in", "null", 200, "",
     ""},
    {"REQ-11: expires_in is a string all the same", order_sign_with_token, "/fhirAuthorization/expires_in", R"("x")", 400,
     "value", "fhirAuthorization.expires_in"},
    {"REQ-11: subject absent all the same", order_sign_with_token, "/fhirAuthorization/subject", "", 400, "required",
     "fhirAuthorization.subject"},
};

std::vector<body_row> bodies() {
    const std::string valid = base_order_sign();
    std::string deep = R"({"extension":{"x":)" + std::string(200, '[') + std::string(200, ']') + "}}";
    return {
        {"GEN-4: empty body", "", 400},
        {"GEN-4: blanks", "  \n", 400},
        {"GEN-4: a comment", "/* a */" + valid, 400},
        {"GEN-4: trailing comma", R"({"hook":"order-sign",})", 400},
        {"GEN-4: invalid UTF-8", "{\"hook\":\"\xC3\x28\"}", 400},
        {"GEN-4: byte order mark", "\xEF\xBB\xBF" + valid, 400},
        {"GEN-4: trailing bytes", valid + "x", 400},
        {"GEN-4: two documents", valid + valid, 400},
        {"GEN-4: NaN", R"({"hook":NaN})", 400},
        {"GEN-4: cut off", valid.substr(0, valid.size() / 2), 400},
        {"GEN-5: array", "[]", 400},
        {"GEN-5: string", R"("x")", 400},
        {"GEN-5: number", "1", 400},
        {"GEN-5: null", "null", 400},
        {"GEN-6: duplicate member", R"({"hook":"order-sign","hook":"order-sign"})", 400},
        {"GEN-6: duplicate member deep inside", R"({"hook":"order-sign","extension":{"x":[{"a":1,"a":2}]}})", 400},
        {"GEN-6: duplicate spelled with an escape", R"({"hook":"order-sign","\u0068ook":"order-sign"})", 400},
        {"GEN-7: nested too deep", std::move(deep), 400},
    };
}

}  // namespace

std::span<const call_row> envelope_rows() { return envelope; }
std::span<const call_row> context_rows() { return context; }
std::span<const call_row> prefetch_rows() { return prefetch; }
std::span<const call_row> tolerance_rows() { return tolerances; }
std::span<const call_row> token_rows() { return token; }
std::span<const call_row> https_site_rows() { return https_site; }
std::span<const call_row> lenient_site_rows() { return lenient_site; }

std::span<const body_row> body_rows() {
    static const std::vector<body_row> rows = bodies();
    return rows;
}

std::string body_of(const call_row& row) {
    switch (row.service) {
        case order_sign:
            return changed(base_order_sign(), row.pointer, row.value);
        case order_sign_with_token:
            return changed(base_order_sign_with_token(), row.pointer, row.value);
        case order_select:
            return changed(base_order_select(), row.pointer, row.value);
        case patient_view:
            break;
    }
    return changed(base_patient_view(), row.pointer, row.value);
}

std::string_view path_of(called service) {
    switch (service) {
        case order_sign:
        case order_sign_with_token:
            return "/cds-services/mrcc-order-sign";
        case order_select:
            return "/cds-services/mrcc-order-select";
        case patient_view:
            break;
    }
    return "/cds-services/mrcc-patient-view";
}

}  // namespace support
