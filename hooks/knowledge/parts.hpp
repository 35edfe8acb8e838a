#pragma once
// The parts of the knowledge bundle, one function per kind of resource.

#include "cards/regimens.hpp"
#include "hooks/knowledge/artifact.hpp"

#include <string>

namespace hooks {

/// A ValueSet for each meaning, result and drug. https://hl7.org/fhir/R4/valueset.html
void write_value_sets(artifact_writer& artifacts);

/// The codes this server sends for itself. https://hl7.org/fhir/R4/codesystem.html
void write_code_systems(artifact_writer& artifacts);

/// An ActivityDefinition for each dose shape and service. https://hl7.org/fhir/R4/activitydefinition.html
void write_activities(artifact_writer& artifacts);
[[nodiscard]] std::string activity_id(const cards::dose_shape& shape);
[[nodiscard]] std::string activity_id(std::string_view orderable);

/// The rules as one PlanDefinition of type eca-rule. https://hl7.org/fhir/R4/plandefinition.html
void write_plan(artifact_writer& artifacts);

}  // namespace hooks
