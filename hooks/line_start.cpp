#include "hooks/line_start.hpp"

namespace hooks {

std::optional<fhir::day> line_start(const cards::proposal& proposal) {
    std::optional<fhir::day> start;
    for (const cards::proposed_order& order : proposal.orders) {
        if (order.kind != cards::order_class::systemic_agent || !order.for_rcc || !order.authored_on) continue;
        if (order.authored_on->written < fhir::precision::day) continue;
        if (!start || order.authored_on->first_day < *start) start = order.authored_on->first_day;
    }
    return start;
}

}  // namespace hooks
