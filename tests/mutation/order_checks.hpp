#pragma once
// Stands at the end of a copy of cards/order_checks.cpp whose rows can be written to.

#include "tests/mutation/rule_mutants.hpp"

namespace cards::mutation {

mutants of_order_checks() {
    mutants all;
    rule_mutants wrong("order_checks", all);
    const std::span<rule_row> checks = rows;
    for (std::size_t index = 0; index < checks.size(); ++index) {
        wrong.conditions(checks[index]);
        wrong.loudness(checks[index]);
        wrong.content(checks[index], another(checks, index));
        wrong.reach(checks[index]);
        if (index + 1 < checks.size()) wrong.place(checks[index], checks[index + 1]);
    }
    return all;
}

}  // namespace cards::mutation
