#pragma once
// The same resource in several prefetch values, or twice in one: only one copy counts, so that nothing counts twice.

#include "fhir/bundle.hpp"

#include <memory_resource>
#include <span>
#include <vector>

namespace fhir {

/// For each resource whether another one with its type and id stands for it: the one with the newer meta.lastUpdated, else
/// with the higher meta.versionId, when both say so; otherwise the first. Resources without an id are no copies.
[[nodiscard]] std::pmr::vector<bool> find_copies(std::span<const bundled_resource* const> resources,
                                                 std::pmr::memory_resource* arena);

}  // namespace fhir
