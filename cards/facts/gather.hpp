#pragma once
// The parts of `gather`, in the order in which it runs them. Each reads the record and fills its own part of the facts;
// a later part may read what an earlier one found.

#include "cards/facts.hpp"
#include "fhir/record.hpp"

namespace cards {

void gather_person(const fhir::record& record, facts& facts);
void gather_results(const fhir::record& record, facts& facts);
void gather_disease(const fhir::record& record, facts& facts);
void gather_medications(const fhir::record& record, facts& facts);
void gather_procedures(const fhir::record& record, facts& facts);
void gather_allergies(const fhir::record& record, facts& facts);
void gather_response(const fhir::record& record, facts& facts);
void gather_complications(const fhir::record& record, facts& facts);
void gather_diagnosis_date(const fhir::record& record, facts& facts);

}  // namespace cards
