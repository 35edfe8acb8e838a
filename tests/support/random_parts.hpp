#pragma once
// The parts of a random chart, each filled by its own throw of the dice.

#include "tests/support/dice.hpp"
#include "tests/support/random_patients.hpp"

#include <string>

namespace support {

/// Decimal text with that many places.
[[nodiscard]] std::string decimal(double value, int places);

/// What the results of a chart have in common.
struct leaning {
    bool well = false;  ///< complete, recent, and on the good side of their limits
    int baseline = 0;   ///< days before today to which most results belong: the start of therapy, or today
};

void add_results(dice& d, chart& out, const leaning& how);  ///< performance status and laboratory
void add_kidneys(dice& d, chart& out);                      ///< weight, creatinine, clearance, eGFR
[[nodiscard]] int add_therapy(dice& d, chart& out);         ///< systemic treatment; days since it began, or -1
void add_history(dice& d, chart& out, draft_scope scope, bool treated, bool long_known);
void add_drafts(dice& d, chart& out, draft_scope scope);
void select_some(dice& d, chart& out);  ///< at least one of the drafts

}  // namespace support
