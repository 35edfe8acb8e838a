#pragma once
// Limits of the JSON reader. Beyond them the document is refused, not cut.

#include <cstddef>

namespace fhir {

inline constexpr std::size_t max_depth = 100;         ///< nested arrays and objects; FHIR needs about 20
inline constexpr std::size_t max_values = 2'000'000;  ///< values in one document; a 10 MB body of real FHIR has about 900,000

}  // namespace fhir
