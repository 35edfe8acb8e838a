// Patient and AllergyIntolerance. https://hl7.org/fhir/R4/patient.html, https://hl7.org/fhir/R4/allergyintolerance.html

#include "fhir/datatypes.hpp"
#include "fhir/resource_readers.hpp"

namespace fhir {

patient read_patient(json_value resource) {
    patient read;
    for (const json_value member : resource) {
        switch (member.name()) {
            case element::id:
                read.id = read_string(member);
                break;
            case element::gender:
                read.gender = read_string(member);
                break;
            case element::birth_date:
                read.birth_date = read_date_time(member);
                break;
            case element::deceased_boolean:
                if (read_boolean(member).value_or(false)) read.deceased = true;
                break;
            case element::deceased_date_time:
                if (!read_string(member).empty()) read.deceased = true;
                break;
            default:
                break;
        }
    }
    return read;
}

allergy_intolerance read_allergy(json_value resource, std::pmr::memory_resource* arena) {
    allergy_intolerance read;
    for (const json_value member : resource) {
        switch (member.name()) {
            case element::id:
                read.id = read_string(member);
                break;
            case element::clinical_status:
                read.clinical_status = read_status_code(member);
                break;
            case element::verification_status:
                read.verification_status = read_status_code(member);
                break;
            case element::code:
                read.code = read_concept(member, arena);
                break;
            case element::reaction:
                read.substances = read_list<codeable_concept>(
                    member, arena, [arena](json_value reaction) { return read_concept(reaction[element::substance], arena); });
                break;
            default:
                break;
        }
    }
    return read;
}

}  // namespace fhir
