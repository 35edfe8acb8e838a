#pragma once
// Coding and CodeableConcept. https://hl7.org/fhir/R4/datatypes.html#codeableconcept
// Views borrow from the request body or from the arena of the record they belong to.

#include <span>
#include <string_view>

namespace fhir {

struct coding {
    std::string_view system;
    std::string_view code;
    std::string_view display;
};

struct codeable_concept {
    std::span<const coding> codings;
    std::string_view text;

    [[nodiscard]] bool empty() const { return codings.empty() && text.empty(); }
};

}  // namespace fhir
