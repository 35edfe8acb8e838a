#pragma once
// What dose a medication resource states, and how often: from the structured dosage, else from its words, else unknown.

#include "cards/drugs.hpp"
#include "fhir/resources.hpp"

#include <optional>
#include <string_view>

namespace cards {

struct stated_dose {
    std::optional<double> milligrams;
    bool per_kg = false;
    bool from_text = false;
};

/// A text with two different amounts, or with a concentration only, states no dose.
[[nodiscard]] stated_dose dose_in_text(std::string_view text);

/// The dose of one administration.
[[nodiscard]] stated_dose dose_of(const fhir::medication_event& event, drug agent);

/// Days from one dose to the next, at least 1; nothing when no timing was sent.
[[nodiscard]] std::optional<int> interval_days_of(const fhir::medication_event& event);

/// Milligrams per day; a dose without timing is taken once daily.
[[nodiscard]] std::optional<double> daily_milligrams_of(const fhir::medication_event& event, drug agent);

}  // namespace cards
