#include "hooks/services.hpp"

#include "hooks/context.hpp"
#include "hooks/order_select.hpp"
#include "hooks/order_sign.hpp"
#include "hooks/patient_view.hpp"

#include <algorithm>

namespace hooks {
namespace {

using enum fhir::resource_type;
using type = fhir::resource_type;

constexpr type patient_types[] = {patient};
constexpr type condition_types[] = {condition};
constexpr type observation_types[] = {observation};
constexpr type request_types[] = {medication_request, medication_dispense, medication};
constexpr type statement_types[] = {medication_statement, medication_dispense, medication};
constexpr type administration_types[] = {medication_administration, medication_dispense, medication};
constexpr type procedure_types[] = {procedure};
constexpr type service_types[] = {service_request, care_plan};
constexpr type allergy_types[] = {allergy_intolerance};

// Required is what no card can do without: who it is, what disease it is, and the results the score is made of. Without
// one of the others the cards say what was not looked at.
constexpr prefetch_key patient_data[] = {
    {"patient", "Patient/{{context.patientId}}", nullptr, presence::required, patient_types},
    {"conditions", "Condition?patient={{context.patientId}}", nullptr, presence::required, condition_types},
    {"observations", "Observation?patient={{context.patientId}}", cards::observation_codes, presence::required,
     observation_types},
    {"medicationRequests", "MedicationRequest?patient={{context.patientId}}", nullptr, presence::optional, request_types},
    {"medicationStatements", "MedicationStatement?patient={{context.patientId}}", nullptr, presence::optional, statement_types},
    {"medicationAdministrations", "MedicationAdministration?patient={{context.patientId}}", nullptr, presence::optional,
     administration_types},
    {"procedures", "Procedure?patient={{context.patientId}}", nullptr, presence::optional, procedure_types},
    {"serviceRequests", "ServiceRequest?patient={{context.patientId}}", nullptr, presence::optional, service_types},
    {"allergies", "AllergyIntolerance?patient={{context.patientId}}", nullptr, presence::optional, allergy_types},
};

constexpr std::string_view usage =
    "Works from prefetch alone: patient, conditions and observations are required (412 without them). Without the other "
    "keys the answer is weaker, and its cards say what was not received. FHIR R4. Adults only.";

constexpr service rows[] = {
    {
        .id = "mrcc-order-sign",
        .hook_name = "order-sign",
        .title = "Metastatic renal cell carcinoma: order check",
        .description =
            "Checks the orders being signed for an adult with **metastatic renal cell carcinoma** against the IMDC risk "
            "group, current treatment and safety limits, and shows what the first-line pathway still asks for: systemic "
            "therapy, bone protection, timing of nephrectomy. Orders that have nothing to do with the disease get no card.",
        .usage_requirements = usage,
        .context = order_sign_context,
        .prefetch = patient_data,
        .evaluate = order_sign,
    },
    {
        .id = "mrcc-order-select",
        .hook_name = "order-select",
        .title = "Metastatic renal cell carcinoma: check of the selected orders",
        .description =
            "Checks the orders **just selected** for an adult with **metastatic renal cell carcinoma** by the rules of the order "
            "check. The other unsigned orders count as partners of a combination and get no card of their own; what the pathway "
            "still asks for is left to order-sign. An order without a drug yet gets no card.",
        .usage_requirements = usage,
        .context = order_select_context,
        .prefetch = patient_data,
        .evaluate = order_select,
    },
    {
        .id = "mrcc-patient-view",
        .hook_name = "patient-view",
        .title = "Metastatic renal cell carcinoma: first-line pathway",
        .description =
            "Scores **IMDC risk** (Heng) for an adult with metastatic renal cell carcinoma and shows the advice for first-line "
            "treatment: systemic therapy, bone protection, nephrectomy, radiotherapy to vertebral metastases, and the "
            "tests that are missing for the score.",
        .usage_requirements = usage,
        .context = patient_view_context,
        .prefetch = patient_data,
        .evaluate = patient_view,
    },
};

}  // namespace

std::string template_of(const prefetch_key& key) {
    std::string text(key.query);
    if (key.codes == nullptr) return text;
    std::string_view separator = "&code=";
    for (const cards::system_code& code : key.codes()) {
        text.append(separator).append(code.system).append("|").append(code.code);
        separator = ",";
    }
    return text;
}

bool service::has_selections() const { return std::ranges::find(context, selections.name, &member_rule::name) != context.end(); }

std::span<const service> services() { return rows; }

const service* find_service(std::string_view id) {
    const auto all = services();
    const auto found = std::find_if(all.begin(), all.end(), [id](const service& row) { return row.id == id; });
    return found == all.end() ? nullptr : &*found;
}

const service* find_service_for_hook(std::string_view hook_name) {
    const auto all = services();
    const auto found = std::find_if(all.begin(), all.end(), [=](const service& row) { return row.hook_name == hook_name; });
    return found == all.end() ? nullptr : &*found;
}

}  // namespace hooks
