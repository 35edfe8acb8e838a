#pragma once
// From the original diagnosis to the start of first-line therapy, in calendar years.
// One year later is the same date of the next year, 29 February becoming 28 February; exactly one year does not count.

#include "cards/facts.hpp"
#include "cards/imdc.hpp"

#include <optional>

namespace cards {

/// When first-line therapy started, or the date it is measured to while it has not.
struct therapy_start {
    fhir::day first{};
    fhir::day last{};
    bool begun = false;
};
[[nodiscard]] therapy_start start_of_first_line(const facts& facts, std::optional<fhir::day> draft_authored_on);

/// Present when therapy starts less than `years` after diagnosis.
[[nodiscard]] factor judge_diagnosis_interval(const facts& facts, const therapy_start& start, int years);

/// Therapy not begun and 335–365 days since diagnosis: the day from which the interval no longer counts.
[[nodiscard]] std::optional<fhir::day> one_year_mark(const facts& facts, const therapy_start& start, int years);

}  // namespace cards
