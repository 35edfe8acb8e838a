#pragma once
// Which LOINC and SNOMED CT codes mean which result. The table is in laboratory.cpp.

#include "cards/facts.hpp"
#include "cards/value_sets/code_row.hpp"

#include <optional>
#include <span>
#include <string_view>

namespace cards {

/// A code as a client must send it to be asked for.
struct system_code {
    std::string_view system;  ///< URI
    std::string_view code;
};

struct analyte_row {
    analyte what;
    code_system system;
    std::string_view code;
    std::string_view label;
    code_source source;
};

[[nodiscard]] std::span<const analyte_row> analyte_codes();

/// What an Observation.code or component.code coding measures; nothing when no table row knows it.
[[nodiscard]] std::optional<analyte> analyte_of(std::string_view system, std::string_view code);

/// Every Observation code the rules read, results and disease status alike, for the prefetch template.
[[nodiscard]] std::span<const system_code> observation_codes();

}  // namespace cards
