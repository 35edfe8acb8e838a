#pragma once
// Where in the vertebral column a body site lies, by code or by its words (`L2`, `lumbar spine`, `T10-T12`).

#include "cards/facts.hpp"

#include <vector>

namespace cards {

/// Every vertebral level the body site names; empty when it is not vertebral.
[[nodiscard]] std::vector<spine_level> spine_levels_of(const fhir::codeable_concept& body_site);
[[nodiscard]] std::vector<spine_level> spine_levels_of(std::span<const fhir::codeable_concept> body_sites);

}  // namespace cards
