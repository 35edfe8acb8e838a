#pragma once
// What a drug is given for: renal cell carcinoma, or something else on file.

#include "cards/facts/coded.hpp"
#include "cards/facts/dose.hpp"
#include "cards/facts/drug_recognition.hpp"
#include "fhir/record.hpp"

namespace cards {

enum class reason_kind : std::uint8_t { not_stated, renal_cell_carcinoma, another };

/// Marked adjuvant by category, reason, intent or word.
[[nodiscard]] bool is_adjuvant(const fhir::medication_event& event);

/// Tells for one record what its orders are for.
class purpose_reader {
public:
    purpose_reader(const fhir::record& record, fhir::day today) : record_(record), conditions_(record), today_(today) {}

    /// What reasonCode and reasonReference point at. A bone metastasis counts as renal cell carcinoma.
    [[nodiscard]] reason_kind reason_of(std::span<const fhir::codeable_concept> reasons,
                                        std::span<const fhir::reference> references) const;

    /// Not adjuvant, no other reason, and for drugs with other uses no condition on file that explains them.
    [[nodiscard]] bool is_for_rcc(const fhir::medication_event& event, drug agent, const drug_recognition& recognised,
                                  const stated_dose& dose) const;

private:
    [[nodiscard]] meaning_set on_file() const;

    const fhir::record& record_;
    condition_index conditions_;
    fhir::day today_;
    mutable std::optional<meaning_set> on_file_;  ///< read when first asked for: few drugs need it
};

}  // namespace cards
