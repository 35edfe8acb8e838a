#pragma once
// The results of an analyte as `select` sees them: which count, and why the others do not.

#include "cards/results.hpp"

#include <string_view>
#include <vector>

namespace cards {

struct weighed_result {
    const result* one = nullptr;
    std::string_view passed_over;  ///< why it does not count; empty: it does
};

/// Every result of the analyte; those that count first, then in the order in which they were passed over.
[[nodiscard]] std::vector<weighed_result> weigh(const facts& facts, analyte what, const look_back& window);

}  // namespace cards
