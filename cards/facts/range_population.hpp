#pragma once
// For whom a reference range holds: sex and age.
// https://hl7.org/fhir/R4/observation-definitions.html#Observation.referenceRange.appliesTo

#include "cards/facts.hpp"

namespace cards {

/// 0: not this patient's. Otherwise higher is better: ranges that name the patient's sex before others, and those whose
/// population is wholly understood before those that also name something else.
[[nodiscard]] int population_rank(const fhir::reference_range& range, const person& patient, fhir::day today);

}  // namespace cards
