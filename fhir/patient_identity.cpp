#include "fhir/patient_identity.hpp"

#include "fhir/datatypes.hpp"

#include <algorithm>

namespace fhir {
namespace {

/// The contained resource that `#id` means.
json_value find_contained(json_value resource, std::string_view id) {
    for (const json_value contained : resource[element::contained].items()) {
        if (read_string(contained[element::id]) == id) return contained;
    }
    return {};
}

/// One patient comes under one or two URLs; a longer list would only make every look-up slow.
constexpr std::size_t most_urls = 16;

bool is_patient(json_value resource) { return read_string(resource[element::resource_type]) == "Patient"; }

/// A person whom an observation may be about although it stands in our patient's record: a donor, a fetus, a relative.
bool is_person(std::string_view type) { return type == "Patient" || type == "RelatedPerson" || type == "Group"; }

}  // namespace

ownership patient_identity::of_patient(json_value resource, std::string_view id, std::string_view full_url) {
    if (id.empty()) return {belonging::unresolved, resource};
    if (id != patient_id_) return {belonging::other, resource};
    if (!full_url.empty() && urls_.size() < most_urls) urls_.push_back(full_url);
    return {belonging::ours, resource};
}

ownership patient_identity::of_resource(json_value resource) const {
    ownership found;
    for (const json_value member : resource) {
        const element name = member.name();
        if (name == element::subject || name == element::patient) {
            const ownership named = of_subjects(member, resource);
            if (named.whose > found.whose) found = named;
        } else if (name == element::focus) {
            for (const json_value item : member.items()) {
                const reference target = read_reference(item);
                const bool someone_else = is_person(target.type) && of_reference(target, {}) != belonging::ours;
                if (someone_else && found.whose < belonging::unresolved) found = {belonging::unresolved, item};
            }
        }
    }
    return found;
}

ownership patient_identity::of_subjects(json_value subjects, json_value resource) const {
    ownership worst;
    const auto items = subjects.items();
    // FHIR allows one subject. Of several none is looked up among the contained resources.
    const json_value container = items.size() == 1 ? resource : json_value();
    for (const json_value item : items) {
        const belonging whose = of_subject(item, container);
        if (whose > worst.whose) worst = {whose, item};
    }
    return worst;
}

belonging patient_identity::of_subject(json_value subject, json_value resource) const {
    if (subject[element::reference].string() == usual_text_) return belonging::ours;
    return of_reference(read_reference(subject), resource);
}

belonging patient_identity::of_reference(const reference& subject, json_value resource) const {
    switch (subject.form) {
        case reference_form::relative:
            if (subject.type != "Patient") return belonging::unresolved;
            return subject.id == patient_id_ ? belonging::ours : belonging::other;
        case reference_form::absolute:
            if (subject.type != "Patient") return belonging::unresolved;
            return subject.id == patient_id_ && same_base(subject.base, fhir_server_) ? belonging::ours : belonging::other;
        case reference_form::urn:
            return std::find(urls_.begin(), urls_.end(), subject.text) != urls_.end() ? belonging::ours : belonging::unresolved;
        case reference_form::contained: {
            const json_value target = find_contained(resource, subject.id);
            return is_patient(target) && subject.id == patient_id_ ? belonging::ours : belonging::unresolved;
        }
        case reference_form::none:
        case reference_form::malformed:
            break;
    }
    return belonging::unresolved;
}

}  // namespace fhir
