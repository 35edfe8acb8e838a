#pragma once
// Rows → resources: which elements of each resource are read, R4 first, with the cheap cases of STU3 and R5.
// Each function takes the object of a resource whose type and subject have been checked.

#include "fhir/json_rows.hpp"
#include "fhir/resources.hpp"

#include <memory_resource>

namespace fhir {

[[nodiscard]] patient read_patient(json_value resource);
[[nodiscard]] condition read_condition(json_value resource, std::pmr::memory_resource* arena);
[[nodiscard]] observation read_observation(json_value resource, std::pmr::memory_resource* arena);
[[nodiscard]] allergy_intolerance read_allergy(json_value resource, std::pmr::memory_resource* arena);

/// `type` is one for which is_medication_event() holds. A medication that is only referred to stays unresolved here.
[[nodiscard]] medication_event read_medication_event(json_value resource, resource_type type, std::pmr::memory_resource* arena);

/// `type` is one for which is_service() holds.
[[nodiscard]] service read_service(json_value resource, resource_type type, std::pmr::memory_resource* arena);

[[nodiscard]] bool is_medication_event(resource_type type);
[[nodiscard]] bool is_service(resource_type type);

}  // namespace fhir
