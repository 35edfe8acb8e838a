#include "hooks/line_start.hpp"

#include "hooks/date_text.hpp"

#include <catch2/catch.hpp>

namespace {

cards::proposed_order agent(std::string_view authored_on) {
    cards::proposed_order order;
    order.kind = cards::order_class::systemic_agent;
    order.authored_on = fhir::parse_date_time(authored_on);
    return order;
}

std::string start_of(std::vector<cards::proposed_order> orders) {
    cards::proposal proposal;
    proposal.orders = std::move(orders);
    const auto start = hooks::line_start(proposal);
    return start ? hooks::to_text(*start) : "none";
}

}  // namespace

TEST_CASE("line start: the earliest systemic agent decides", "[hooks]") {
    CHECK(start_of({agent("2026-03-02"), agent("2026-03-01T10:00:00Z")}) == "2026-03-01");
}

TEST_CASE("line start: orders that start no first line are passed over", "[hooks]") {
    cards::proposed_order other_reason = agent("2026-01-01");
    other_reason.for_rcc = false;
    cards::proposed_order bone = agent("2026-01-01");
    bone.kind = cards::order_class::bone_modifying_agent;
    CHECK(start_of({}) == "none");
    CHECK(start_of({other_reason, bone}) == "none");
    CHECK(start_of({other_reason, bone, agent("2026-03-01")}) == "2026-03-01");
}

TEST_CASE("line start: a partial or missing date does not count", "[hooks]") {
    CHECK(start_of({agent("2026-03"), agent("")}) == "none");
}
