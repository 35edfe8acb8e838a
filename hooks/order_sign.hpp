#pragma once
// The answer to order-sign, in the order in which a clinician would explain it.

#include "hooks/services.hpp"

namespace hooks {

[[nodiscard]] clinical_answer order_sign(const clinical_call& call);

}  // namespace hooks
