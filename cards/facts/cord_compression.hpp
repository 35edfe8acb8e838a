#pragma once
// Whether a recorded compression of cord or cauda equina has been treated.

#include "cards/facts.hpp"
#include "fhir/record.hpp"

#include <optional>

namespace cards {

/// The day of the latest completed decompressive surgery, or radiotherapy to the spine or for a compression; nothing when there
/// is none. Radiotherapy to a site elsewhere or not recorded, without a reason that names a compression, does not count, nor does
/// a treatment without date: a missed emergency harms most.
[[nodiscard]] std::optional<fhir::day> latest_cord_treatment(const fhir::record& record, fhir::day today);

/// Treated on or after every day on which it can have begun.
[[nodiscard]] bool is_treated(const fhir::condition& compression, const std::optional<fhir::day>& treated);

}  // namespace cards
