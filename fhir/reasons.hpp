#pragma once
// Why something was ordered or done: reasonCode and reasonReference of R4, the CodeableReferences of R5, and what a
// care plan addresses. https://hl7.org/fhir/R4/request.html, https://hl7.org/fhir/R5/references.html#codeablereference

#include "fhir/coding.hpp"
#include "fhir/json_rows.hpp"
#include "fhir/reference.hpp"

#include <memory_resource>
#include <span>

namespace fhir {

/// reasonCode, and reason.concept and addresses.concept of R5.
[[nodiscard]] std::span<const codeable_concept> read_reasons(json_value resource, std::pmr::memory_resource* arena);

/// reasonReference and CarePlan.addresses, and reason.reference and addresses.reference of R5.
[[nodiscard]] std::span<const reference> read_reason_references(json_value resource, std::pmr::memory_resource* arena);

}  // namespace fhir
