#pragma once
// What the patient takes now, what was taken before, and whether the first line is still open.

#include "cards/drug_set.hpp"
#include "cards/facts.hpp"

#include <optional>
#include <string_view>

namespace cards {

inline constexpr int first_line_grace_days = 28;  ///< a therapy this young can still be completed to a doublet
inline constexpr int response_days = 84;          ///< 12 weeks of therapy before a response speaks for surgery
inline constexpr int radiotherapy_days = 90;

struct last_dose {
    drug agent{};
    fhir::date_time when;
};

struct therapy_review {
    drug_set current;                          ///< every known drug that is active, whatever for
    drug_set current_systemic;                 ///< for the renal cell carcinoma
    drug_set ever_systemic;                    ///< for the renal cell carcinoma, ever recorded
    bool doublet_current = false;              ///< both members, or one that continues a doublet
    bool prior_line = false;                   ///< the first line is over: a finished line, or another therapy > 28 days
    bool responding = false;                   ///< ≥ 12 weeks of therapy, latest status improved or stable
    std::optional<last_dose> last_bone_agent;  ///< on file, but no bone-modifying agent is current
};

/// Active, ordered, or given within its dosing interval + 1 week (no interval on file: 4 weeks for infusions, 1 day for tablets).
[[nodiscard]] bool is_current(const treatment& treatment, fhir::day today);

[[nodiscard]] therapy_review review_therapy(const therapy& history, fhir::day today);

/// Whole days from `earlier` to `later`.
[[nodiscard]] int days_between(fhir::day earlier, fhir::day later);

}  // namespace cards
