#pragma once
// One wrong entry in one table. The tables of this program are copies that can be written to; a mutant is applied before the
// first test runs, and some test has to fail.

#include <functional>
#include <string>
#include <vector>

namespace cards::mutation {

struct mutant {
    std::string table;   ///< `order_checks`
    std::string row;     ///< `O9b`
    std::string change;  ///< `without "first line: no earlier line of systemic therapy"`
    std::function<void()> apply;
};
using mutants = std::vector<mutant>;

[[nodiscard]] mutants of_imdc_factors();
[[nodiscard]] mutants of_limits();
[[nodiscard]] mutants of_laboratory_units();
[[nodiscard]] mutants of_order_checks();
[[nodiscard]] mutants of_standing_cards();

/// A number a little off: by 1 %, or by a hundredth where it is zero.
[[nodiscard]] inline double a_little_more(double value) { return value == 0 ? 0.01 : value * 1.01; }
[[nodiscard]] inline double a_little_less(double value) { return value == 0 ? -0.01 : value * 0.99; }

}  // namespace cards::mutation
