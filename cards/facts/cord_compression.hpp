#pragma once
// Whether a recorded compression of cord or cauda equina has been treated.

#include "cards/facts.hpp"
#include "fhir/record.hpp"

namespace cards {

/// Decompressive surgery or radiotherapy for it, completed after its onset. In doubt (a date missing or too coarse, a site
/// elsewhere or not recorded and no reason that names it): not treated, because a missed emergency harms most.
[[nodiscard]] bool is_treated(const fhir::condition& compression, const fhir::record& record, fhir::day today);

}  // namespace cards
