#pragma once
// The extensions that are read, by their canonical URLs.
// https://hl7.org/fhir/R4/extension-condition-asserteddate.html, https://hl7.org/fhir/us/mcode/

#include "fhir/datatypes.hpp"
#include "fhir/json_rows.hpp"

#include <string_view>

namespace fhir::extension_url {

inline constexpr std::string_view condition_asserted_date = "http://hl7.org/fhir/StructureDefinition/condition-assertedDate";
inline constexpr std::string_view condition_related = "http://hl7.org/fhir/StructureDefinition/condition-related";
inline constexpr std::string_view condition_due_to = "http://hl7.org/fhir/StructureDefinition/condition-dueTo";
inline constexpr std::string_view histology =
    "http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-histology-morphology-behavior";
inline constexpr std::string_view laterality = "http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-laterality-qualifier";
inline constexpr std::string_view body_location =
    "http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-body-location-qualifier";
inline constexpr std::string_view procedure_intent = "http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-procedure-intent";
inline constexpr std::string_view radiotherapy_modality_and_technique =
    "http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-radiotherapy-modality-and-technique";
inline constexpr std::string_view radiotherapy_modality =
    "http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-radiotherapy-modality";
inline constexpr std::string_view radiotherapy_technique =
    "http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-radiotherapy-technique";

}  // namespace fhir::extension_url

namespace fhir {

/// Calls `use(url, extension)` for each extension in the list.
template <typename Use>
void for_each_extension(json_value list, Use use) {
    for (const json_value item : list.items())
        use(read_string(item[element::url]), item);
}

}  // namespace fhir
