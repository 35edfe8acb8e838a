#pragma once
// The answer to order-select: the checks of the selected drafts. The other drafts are partners, and standing advice waits for
// order-sign.

#include "hooks/services.hpp"

namespace hooks {

[[nodiscard]] clinical_answer order_select(const clinical_call& call);

}  // namespace hooks
