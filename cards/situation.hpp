#pragma once
// Everything the rules ask about one patient at one hook, derived once from facts, assessment and drafts.

#include "cards/bone_agents.hpp"
#include "cards/current_therapy.hpp"
#include "cards/drug_set.hpp"
#include "cards/facts.hpp"
#include "cards/imdc.hpp"
#include "cards/latest.hpp"
#include "cards/orders.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace cards {

inline constexpr int adult_years = 18;
/// US label of zoledronic acid: hypercalcaemia of malignancy.
inline constexpr double severe_hypercalcaemia_mg_dl = 12.0;

enum class hook : std::uint8_t { patient_view, order_select, order_sign };

/// The latest values up to today; the baseline that feeds the score may be older.
struct latest_values {
    calcium_status calcium;
    cards::performance performance;
    renal_function renal;
};
[[nodiscard]] latest_values read_latest(const facts& facts);

struct situation {
    hook asked = hook::patient_view;
    latest_values latest;
    therapy_review therapy;

    drug_set drafted;                         ///< drugs in the drafts, whatever for
    drug_set drafted_systemic;                ///< RCC systemic agents in the drafts
    drug_set together;                        ///< drafted or current
    drug_set systemic_together;               ///< RCC systemic agents, drafted or current
    std::optional<double> cabozantinib_mg;    ///< highest daily dose drafted, else current
    std::optional<double> ipilimumab_per_kg;  ///< highest dose drafted, else current; only doses in mg/kg

    bool minor = false;                  ///< under 18 for certain
    bool perhaps_minor = false;          ///< the birth date leaves it open
    bool ici_contraindicated = false;    ///< autoimmune, transplant, GVHD, immunodeficiency or immunosuppression
    bool clear_cell_possible = false;    ///< clear-cell, or histology unknown
    bool calcium_recent = false;         ///< a calcium result within the window for bone-modifying agents
    bool hypocalcaemia = false;          ///< that result is low, or the condition is active
    bool calcium_high = false;           ///< the calcium factor's test on the latest value
    bool supplements_allowed = false;    ///< that test is absent, and no hypercalcaemia is recorded
    bool severe_hypercalcaemia = false;  ///< corrected calcium ≥ 12.0 mg/dL
    renal_verdict zoledronic = renal_verdict::unknown;
    bool kidney_in_place = false;
    std::vector<std::size_t> open_vertebrae;  ///< vertebral metastases without radiotherapy to their level in 90 days
};

[[nodiscard]] situation derive(hook asked, const facts& facts, const proposal& proposal, latest_values latest);

/// What every rule is given. Borrows; lives only while cards are made.
struct clinical_case {
    const cards::facts& facts;
    const assessment& score;
    const cards::proposal& proposal;
    const situation& now;
};

/// `D` and `A` of a duplicate or combination: both drugs among drafts and current therapy.
[[nodiscard]] inline bool both(const drug_set& drugs, drug first, drug second) { return drugs.has(first) && drugs.has(second); }

}  // namespace cards
