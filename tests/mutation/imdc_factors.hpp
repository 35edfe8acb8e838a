#pragma once
// Stands at the end of a copy of cards/imdc_factors.cpp whose rows can be written to.

#include "tests/mutation/mutant.hpp"

namespace cards::mutation {

mutants of_imdc_factors() {
    mutants all;
    for (factor_row& row : rows) {
        const auto add = [&](std::string change, std::function<void()> apply) {
            all.push_back({"imdc_factors", std::string(row.name), std::move(change), std::move(apply)});
        };
        factor_row& next = rows[(static_cast<std::size_t>(row.id) + 1) % factor_count];
        add("the other side counts", [&row] { row.adverse = row.adverse == side::below ? side::above : side::below; });
        add("limit + 1", [&row] { ++row.fixed; });
        add("limit - 1", [&row] { --row.fixed; });
        add("judged as " + std::string(next.name), [&row, judge = next.judge] { row.judge = judge; });
        add("not the kind of limit it has", [&row, &next] { row.limit = row.limit == next.limit ? years : next.limit; });
        add("source lost", [&row] { row.source = {}; });
    }
    return all;
}

}  // namespace cards::mutation
