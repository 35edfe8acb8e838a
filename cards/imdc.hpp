#pragma once
// IMDC (Heng) score with bounds instead of guesses: what is known decides, what is missing widens the range.
// Heng 2009, J Clin Oncol 27:5794, https://doi.org/10.1200/JCO.2008.21.4809; Heng 2013, Lancet Oncol 14:141.

#include "cards/fact.hpp"
#include "cards/facts.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cards {

enum class factor_id : std::uint8_t { performance_status, diagnosis_interval, haemoglobin, calcium, neutrophils, platelets };
inline constexpr std::size_t factor_count = 6;

/// `performance-status`, `diagnosis-interval`, `haemoglobin`, `calcium`, `neutrophils`, `platelets`
[[nodiscard]] std::string_view to_string(factor_id id);

enum class limit_source : std::uint8_t { none, reference_range, interpretation, default_limit, definition };

enum class unknown_reason : std::uint8_t {
    none,
    missing,
    too_old,
    conflicting,
    undecided_comparator,
    undecided_date,
    needs_albumin,
    needs_sex,
    unusable,
};

/// One factor as judged, with everything the judgement rests on.
struct factor {
    factor_id id{};
    verdict status = verdict::unknown;
    flags marks;
    std::optional<double> value;        ///< what was compared, in `unit`
    std::string_view unit;              ///< canonical UCUM unit; `months` for the interval
    std::optional<double> limit_value;  ///< what it was compared with, in `unit`
    limit_source limit_from = limit_source::none;
    std::string shown_value;  ///< for people: `10.1 g/dL`, `2 mo`, `<7 g/dL`
    std::string shown_limit;  ///< for people: `≥ 13.5 g/dL`
    std::optional<origin> from;
    std::optional<fhir::date_time> effective;
    unknown_reason why_unknown = unknown_reason::none;
    std::string note;  ///< one clause for people, may be empty: `range wins over interpretation H`
};

enum class risk_state : std::uint8_t { poor, intermediate, favourable, int_or_poor, fav_or_int, undetermined };

/// `POOR`, `INTERMEDIATE`, `FAVOURABLE`, `INT_OR_POOR`, `FAV_OR_INT`, `UNDETERMINED`
[[nodiscard]] std::string_view to_string(risk_state state);
[[nodiscard]] std::string_view to_string(limit_source source);
[[nodiscard]] std::string_view to_string(unknown_reason reason);
/// `default-limit`, `near-default`, `aged`, `derived`, `uncorrected-ca`, `preliminary`, `assumed-date`, `inferred-unit`
[[nodiscard]] std::string_view to_string(flag one);

/// Present, absent and unknown factors → state. `min` = present, `max` = present + unknown.
[[nodiscard]] risk_state classify(int min, int max);

struct assessment {
    risk_state state = risk_state::undetermined;
    int min = 0;
    int max = 6;
    std::array<factor, factor_count> factors{};
    bool first_line_begun = false;       ///< the factors are the baseline before first-line therapy
    std::vector<std::string> fragility;  ///< one line each: what would change the group if a flagged factor were wrong
    std::optional<fhir::day>
        one_year_mark;  ///< therapy not begun and 335–365 days since diagnosis: when the interval stops counting

    [[nodiscard]] const factor& operator[](factor_id id) const { return factors[static_cast<std::size_t>(id)]; }
};

/// `line_start` is the draft order's authoredOn when the hook carries a first-line draft and therapy has not begun.
[[nodiscard]] assessment assess(const facts& facts, std::optional<fhir::day> line_start = std::nullopt);

/// What can be asked for to settle an open group, in the order of asking.
enum class missing_test : std::uint8_t {
    blood_count,          ///< CBC with differential: haemoglobin, neutrophils, platelets
    calcium_and_albumin,  ///< always both, they must pair
    karnofsky,            ///< asked in text
    diagnosis_date,       ///< asked in text
};
/// Only those that can still change the group: none once it is decided.
[[nodiscard]] std::vector<missing_test> missing_tests(const assessment& assessment);

}  // namespace cards
