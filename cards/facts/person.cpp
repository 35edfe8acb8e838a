// The patient: sex as recorded, birth date, whether deceased.

#include "cards/facts/gather.hpp"

namespace cards {

void gather_person(const fhir::record& record, facts& facts) {
    if (!record.subject) return;
    const fhir::patient& subject = *record.subject;
    facts.patient.id = subject.id;
    facts.patient.birth_date = subject.birth_date;
    facts.patient.deceased = subject.deceased;
    if (subject.gender == "male") facts.patient.recorded_sex = sex::male;
    if (subject.gender == "female") facts.patient.recorded_sex = sex::female;
}

}  // namespace cards
