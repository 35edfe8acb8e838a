#pragma once
// The answer to patient-view: the standing advice, with nothing proposed.

#include "hooks/services.hpp"

namespace hooks {

[[nodiscard]] clinical_answer patient_view(const clinical_call& call);

}  // namespace hooks
