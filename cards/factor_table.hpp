#pragma once
// The six factors for people: one line that says the score, and a table that says where it comes from.

#include "cards/imdc.hpp"

#include <string>
#include <vector>

namespace cards {

/// `IMDC 4/6 – poor: KPS 70 · dx 2 mo · Hb 10.1 g/dL (L) · Ca corr 11.0 mg/dL (H) · ANC 6.1 · Plt 390` (Markdown).
[[nodiscard]] std::string factor_vector(const assessment& score);

/// Factor | Value | Limit | Date | Verdict, six rows (Markdown).
[[nodiscard]] std::string factor_table(const assessment& score);

/// What is doubtful about single factors, one line each (Markdown): dates of aged results, defaults used, derived values.
[[nodiscard]] std::vector<std::string> factor_remarks(const assessment& score);

/// `KPS, corrected calcium` of the factors that are unknown; empty when none is.
[[nodiscard]] std::string unknown_factors(const assessment& score);

}  // namespace cards
