#include "fhir/resources.hpp"

#include <array>

namespace fhir {
namespace {

struct named_type {
    std::string_view name;
    resource_type type;
};

constexpr std::array named_types = {
    named_type{"Patient", resource_type::patient},
    named_type{"Condition", resource_type::condition},
    named_type{"Observation", resource_type::observation},
    named_type{"Medication", resource_type::medication},
    named_type{"MedicationRequest", resource_type::medication_request},
    named_type{"MedicationStatement", resource_type::medication_statement},
    named_type{"MedicationAdministration", resource_type::medication_administration},
    named_type{"MedicationDispense", resource_type::medication_dispense},
    named_type{"Procedure", resource_type::procedure},
    named_type{"ServiceRequest", resource_type::service_request},
    named_type{"CarePlan", resource_type::care_plan},
    named_type{"AllergyIntolerance", resource_type::allergy_intolerance},
    named_type{"OperationOutcome", resource_type::operation_outcome},
    named_type{"Bundle", resource_type::bundle},
};

}  // namespace

resource_type parse_resource_type(std::string_view name) {
    for (const auto& row : named_types) {
        if (row.name.size() == name.size() && row.name == name) return row.type;
    }
    return resource_type::other;
}

std::string_view to_string(resource_type type) {
    for (const auto& row : named_types) {
        if (row.type == type) return row.name;
    }
    return "other";
}

}  // namespace fhir
