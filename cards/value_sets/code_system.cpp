#include "cards/value_sets/code_system.hpp"

#include <algorithm>

namespace cards {

namespace {

constexpr system_row systems[] = {
    {code_system::snomed, "http://snomed.info/sct", true},
    {code_system::loinc, "http://loinc.org", true},
    {code_system::icd10cm, "http://hl7.org/fhir/sid/icd-10-cm", true},
    {code_system::rxnorm, "http://www.nlm.nih.gov/research/umls/rxnorm", true},
    {code_system::icd10, "http://hl7.org/fhir/sid/icd-10", true},
    {code_system::icdo3, "http://terminology.hl7.org/CodeSystem/icd-o-3", true},
    {code_system::icdo3, "urn:oid:2.16.840.1.113883.6.43.1", false},
    {code_system::atc, "http://www.whocc.no/atc", true},
    {code_system::cpt, "http://www.ama-assn.org/go/cpt", true},
    {code_system::hcpcs, "http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets", true},
    {code_system::hcpcs, "http://www.nlm.nih.gov/research/umls/hcpcs", false},
    {code_system::icd10pcs, "http://www.cms.gov/Medicare/Coding/ICD10", true},
    {code_system::icd10pcs, "http://hl7.org/fhir/sid/icd-10-pcs", false},
};

}  // namespace

std::span<const system_row> all_systems() { return systems; }

code_system system_of(std::string_view uri) {
    const auto row = std::ranges::find(systems, uri, &system_row::uri);
    return row == std::ranges::end(systems) ? code_system::unknown : row->system;
}

std::string_view uri_of(code_system system) {
    const auto row =
        std::ranges::find_if(systems, [system](const system_row& one) { return one.system == system && one.preferred; });
    return row == std::ranges::end(systems) ? std::string_view{} : row->uri;
}

}  // namespace cards
