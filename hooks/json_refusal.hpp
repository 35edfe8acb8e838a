#pragma once
// What a client is told about a body that is not the JSON it should be.

#include "fhir/error.hpp"
#include "hooks/problem.hpp"

namespace hooks {

[[nodiscard]] refusal json_refusal(const fhir::failure& failure);

}  // namespace hooks
