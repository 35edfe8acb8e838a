#include "cards/gates.hpp"

namespace cards {

namespace {

// clang-format off
constexpr gate_row rows[] = {
    {"G1", {"deceased, newest performance status ECOG 5 or KPS 0, or under 18",
        [](const clinical_case& c, const proposed_order&) { return c.facts.patient.deceased || c.now.latest.performance.dead || c.now.minor; }},
     scope::silent},
    {"G2", {"no renal cell carcinoma",
        [](const clinical_case& c, const proposed_order&) { return !c.facts.cancer.renal_cell_carcinoma; }},
     scope::silent},
    {"G3", {"no metastatic disease recorded",
        [](const clinical_case& c, const proposed_order&) { return !c.facts.cancer.metastatic; }},
     scope::silent},
    {"G4", {"hospice or comfort care",
        [](const clinical_case& c, const proposed_order&) { return c.facts.problems.hospice.has_value(); }},
     scope::safety_only},
    {"G5", {"cord compression or cauda equina active",
        [](const clinical_case& c, const proposed_order&) { return c.facts.problems.cord_compression.has_value(); }},
     scope::emergency},
};
// clang-format on

}  // namespace

std::span<const gate_row> gates() { return rows; }

scope scope_of(const clinical_case& c) {
    const proposed_order none;
    for (const gate_row& gate : rows) {
        if (gate.when.holds(c, none)) return gate.then;
    }
    return scope::everything;
}

}  // namespace cards
