#pragma once
// Stands at the end of a copy of cards/limits.cpp whose rows can be written to, and where every default is
// multiplied by the factor of its row.

#include "tests/mutation/mutant.hpp"

#include <iterator>

namespace cards {
namespace {

double& shift_of(const default_limit& row) {
    static double shifts[std::size(rows)] = {1, 1, 1, 1, 1, 1};
    return shifts[&row - rows];
}

}  // namespace
}  // namespace cards

namespace cards::mutation {

mutants of_limits() {
    mutants all;
    for (std::size_t index = 0; index < std::size(rows); ++index) {
        default_limit& row = rows[index];
        const std::string name = std::string(name_of(row.what)) + (row.adverse == side::below ? " low" : " high") +
                                 (row.who == sex::male     ? ", men"
                                  : row.who == sex::female ? ", women"
                                                           : "");
        const auto add = [&](std::string change, std::function<void()> apply) {
            all.push_back({"limits", name, std::move(change), std::move(apply)});
        };
        const default_limit& next = rows[(index + 1) % std::size(rows)];
        add("default 1 % higher", [&row] { shift_of(row) = 1.01; });
        add("default 1 % lower", [&row] { shift_of(row) = 0.99; });
        add("the default of the next row", [&row, limit = next.limit] { row.limit = limit; });
        add("the other side counts", [&row] { row.adverse = row.adverse == side::below ? side::above : side::below; });
        add("for the other sex, or for one only", [&row] { row.who = row.who == sex::male ? sex::female : sex::male; });
        if (row.who) add("for both sexes", [&row] { row.who.reset(); });
        add("no default at all", [&row] { row.what = analyte::pregnancy_test; });
        add("grey band 1 % wider", [&row] { row.grey_width *= 1.01; });
        add("grey band 1 % narrower", [&row] { row.grey_width *= 0.99; });
        add("no grey band", [&row] { row.grey_width = 0; });
    }
    return all;
}

}  // namespace cards::mutation
