#pragma once
// The same patient told differently, or with more on file: what must not change the advice, and what may only decide what
// was open.

#include "tests/support/chart.hpp"
#include "tests/support/request_builder.hpp"

#include <vector>

namespace support {

/// The same results in other units (g/dL and g/L, mg/dL and mmol/L, 10*9/L and /uL), ranges included.
[[nodiscard]] chart in_other_units(const chart& chart);

/// Resources that have nothing to do with the pathway, one or more under every prefetch key that is searched.
[[nodiscard]] std::vector<prefetch_entry> unrelated_resources(const chart& chart);

/// The chart with a normal or an adverse result for one factor (by its place in the vector), dated `date`. Only for the
/// factors that a result can settle: not the diagnosis interval.
[[nodiscard]] chart with_result_for(const chart& chart, std::size_t factor, bool adverse, std::string_view date);

/// At order-select: every draft is asked about.
[[nodiscard]] chart with_every_draft_selected(const chart& chart);

/// At order-select: only a further draft, of an antibiotic, is asked about.
[[nodiscard]] chart with_only_amoxicillin_selected(const chart& chart);

}  // namespace support
