#pragma once
// context.selections of order-select: which entries of draftOrders the call is about.
// https://cds-hooks.hl7.org/hooks/order-select/STU1/order-select/

#include "fhir/json_rows.hpp"
#include "hooks/problem.hpp"

#include <boost/system/result.hpp>

#include <cstdint>
#include <memory_resource>
#include <vector>

namespace hooks {

/// The rows of the selected resources, rising, each once. Refused: a selection that is no string, or that no entry answers to.
[[nodiscard]] boost::system::result<std::vector<std::uint32_t>, refusal> read_selections(fhir::json_value context,
                                                                                         std::pmr::memory_resource* arena);

}  // namespace hooks
