#pragma once
// Everything the rules know as FHIR R4: a Bundle (collection) of Library, PlanDefinition, ActivityDefinition, ValueSet and
// CodeSystem, printed from the same tables as the Markdown document. https://hl7.org/fhir/R4/clinicalreasoning-module.html

#include "cards/knowledge/knowledge.hpp"

#include <string>

namespace hooks {

/// `edition` needs version and date. The Library holds the Markdown document as its content.
[[nodiscard]] std::string knowledge_bundle(const cards::settings& settings, const cards::edition& edition);

}  // namespace hooks
