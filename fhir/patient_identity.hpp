#pragma once
// Whose data it is: decides for each resource whether it belongs to the patient of the call. Never guesses: what cannot be
// traced to that patient is not used, and what names another one makes the whole call fail.
// https://hl7.org/fhir/R4/references.html

#include "fhir/json_rows.hpp"
#include "fhir/reference.hpp"

#include <cstdint>
#include <memory_resource>
#include <string>
#include <string_view>
#include <vector>

namespace fhir {

enum class belonging : std::uint8_t {
    nobody,      ///< names no subject
    ours,        ///< every subject it names is the patient of the call
    unresolved,  ///< a subject that is not a Patient, or that resolves to nothing in the call
    other,       ///< explicitly another Patient
};

struct ownership {
    belonging whose = belonging::nobody;
    json_value named_at;  ///< the element that decided
};

class patient_identity {
public:
    patient_identity(std::pmr::memory_resource* arena, std::string_view patient_id, std::string_view fhir_server)
        : patient_id_(patient_id), fhir_server_(fhir_server), usual_text_("Patient/", arena), urls_(arena) {
        usual_text_ += patient_id;
    }

    /// A Patient resource: `other` when it has another id, `unresolved` when it has none. Its fullUrl may be referred to.
    [[nodiscard]] ownership of_patient(json_value resource, std::string_view id, std::string_view full_url);

    /// Any other resource, by its subject and patient, and for observations by what they focus on.
    [[nodiscard]] ownership of_resource(json_value resource) const;

private:
    [[nodiscard]] ownership of_subjects(json_value subjects, json_value resource) const;
    [[nodiscard]] belonging of_subject(json_value subject, json_value resource) const;
    [[nodiscard]] belonging of_reference(const reference& subject, json_value resource) const;

    std::string_view patient_id_;
    std::string_view fhir_server_;
    std::pmr::string usual_text_;              ///< the reference to our patient as nearly every resource writes it
    std::pmr::vector<std::string_view> urls_;  ///< fullUrls of entries that are our patient
};

}  // namespace fhir
