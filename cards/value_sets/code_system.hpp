#pragma once
// The code systems the tables speak, and every URI under which senders are known to name them.
// https://hl7.org/fhir/R4/terminologies-systems.html

#include <cstdint>
#include <span>
#include <string_view>

namespace cards {

enum class code_system : std::uint8_t {
    unknown,
    loinc,
    snomed,
    icd10cm,
    icd10,
    icdo3,
    rxnorm,
    atc,
    cpt,
    hcpcs,
    icd10pcs,
};

struct system_row {
    code_system system;
    std::string_view uri;
    bool preferred;  ///< the URI to send; the others are only accepted
};

[[nodiscard]] std::span<const system_row> all_systems();

/// `unknown` for a URI that is in no row. A trailing slash counts as a different URI, as in FHIR.
[[nodiscard]] code_system system_of(std::string_view uri);

/// The URI to send; empty for `unknown`.
[[nodiscard]] std::string_view uri_of(code_system system);

/// Systems whose codes are compared without the dot and without case.
[[nodiscard]] constexpr bool ignores_dot_and_case(code_system system) {
    return system == code_system::icd10cm || system == code_system::icd10;
}

}  // namespace cards
