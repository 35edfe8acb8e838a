#pragma once
// What a laboratory's own interpretation says: low, normal, high or nothing.
// https://terminology.hl7.org/CodeSystem-v3-ObservationInterpretation.html

#include "cards/facts.hpp"

#include <span>

namespace cards {

/// `none` when there is no code that says so, or when two codes say different things.
[[nodiscard]] reading reading_of(std::span<const fhir::codeable_concept> interpretations);

}  // namespace cards
