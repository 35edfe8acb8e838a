#include "fhir/reasons.hpp"

#include "fhir/datatypes.hpp"

namespace fhir {

std::span<const codeable_concept> read_reasons(json_value resource, std::pmr::memory_resource* arena) {
    const auto codes = resource[element::reason_code].items();
    const auto reasons = resource[element::reason].items();
    const auto addressed = resource[element::addresses].items();
    list_writer<codeable_concept> written(codes.size() + reasons.size() + addressed.size(), arena);
    for (const json_value code : codes)
        written.add(read_concept(code, arena));
    for (const auto& codeable_references : {reasons, addressed}) {
        for (const json_value item : codeable_references) {
            if (const json_value concept_ = item[element::concept_]) written.add(read_concept(concept_, arena));
        }
    }
    return written.list();
}

std::span<const reference> read_reason_references(json_value resource, std::pmr::memory_resource* arena) {
    const auto references = resource[element::reason_reference].items();
    const auto reasons = resource[element::reason].items();
    const auto addressed = resource[element::addresses].items();
    list_writer<reference> written(references.size() + reasons.size() + addressed.size(), arena);
    for (const json_value item : references)
        written.add(read_reference(item));
    for (const auto& codeable_references : {reasons, addressed}) {
        for (const json_value item : codeable_references) {
            // A CodeableReference holds a Reference; a plain Reference holds its text.
            const json_value target = item[element::reference];
            if (target.is(json_kind::object)) {
                written.add(read_reference(target));
            } else if (target) {
                written.add(read_reference(item));
            }
        }
    }
    return written.list();
}

}  // namespace fhir
