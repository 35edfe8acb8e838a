#pragma once
// Calendar days as the tests count them: whole days since 1970-01-01, and partial FHIR dates as the days they may mean.

#include <string>
#include <string_view>

namespace support {

struct day_span {
    int from = 0;
    int until = 0;
};

/// `2025`, `2025-03` or `2025-03-01`.
[[nodiscard]] day_span days_of(std::string_view date);
[[nodiscard]] int day_of(std::string_view full_date);
[[nodiscard]] std::string date_text(int day);
/// The same calendar date a year later; 29 February becomes 28 February.
[[nodiscard]] int one_year_after(int day);
[[nodiscard]] int completed_years(int born, int today);

}  // namespace support
