#pragma once
// CodeableConcept → meanings, and the clinical status rules that every reader of the record shares.

#include "cards/value_sets/lookup.hpp"
#include "fhir/record.hpp"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace cards {

/// Meanings of the codes. Rows that need the kidney as site count only when `kidney_site`.
[[nodiscard]] meaning_set meanings_of(const fhir::codeable_concept& coded, bool kidney_site = false);
[[nodiscard]] meaning_set meanings_of(std::span<const fhir::codeable_concept> coded);

/// Meanings of the words in text and displays.
[[nodiscard]] meaning_set word_meanings_of(const fhir::codeable_concept& coded);
[[nodiscard]] meaning_set word_meanings_of(std::span<const fhir::codeable_concept> coded);

/// Codes and words together.
[[nodiscard]] inline meaning_set all_meanings_of(const fhir::codeable_concept& coded) {
    meaning_set found = meanings_of(coded);
    found |= word_meanings_of(coded);
    return found;
}

/// The first row with one of the meanings, in the order of the codings; null when none.
[[nodiscard]] const code_row* find_row(const fhir::codeable_concept& coded, meaning_set wanted);

/// verificationStatus confirmed or absent.
[[nodiscard]] bool is_verified(const fhir::condition& condition);
/// Verified, and clinicalStatus active, recurrence, relapse or absent; when absent, not abated on or before `today`.
[[nodiscard]] bool is_active(const fhir::condition& condition, fhir::day today);
/// Neither refuted nor entered in error.
[[nodiscard]] bool is_not_refuted(const fhir::condition& condition);

/// When the condition began, as well as the record tells: onset, asserted date, recorded date.
[[nodiscard]] std::optional<fhir::date_time> beginning_of(const fhir::condition& condition);

/// `final`, `amended`, `corrected`.
[[nodiscard]] bool is_usable_status(std::string_view observation_status);

/// Finds the Condition that a reference names. Made once per reading: a record of thousands of references to thousands of
/// Conditions must not cost their product.
class condition_index {
public:
    explicit condition_index(const fhir::record& record);
    /// Null when the reference names no Condition of the record.
    [[nodiscard]] const fhir::condition* find(const fhir::reference& reference) const;

private:
    std::vector<const fhir::condition*> by_id_;
};

/// Earlier first; partial dates by the first day they can mean, then the last.
[[nodiscard]] bool earlier(const fhir::date_time& left, const fhir::date_time& right);

}  // namespace cards
