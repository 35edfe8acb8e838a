#pragma once
// The few FHIR R4 resources that are read, reduced to the elements that are used.
// Plain values; every view and span borrows from the request body or from the arena of the `record` that holds the resource.
// Element names follow FHIR: https://hl7.org/fhir/R4/resourcelist.html

#include "fhir/coding.hpp"
#include "fhir/date.hpp"
#include "fhir/decimal.hpp"
#include "fhir/quantity.hpp"
#include "fhir/reference.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace fhir {

enum class resource_type : std::uint8_t {
    other,  ///< any type that is not read
    patient,
    condition,
    observation,
    medication,
    medication_request,
    medication_statement,
    medication_administration,
    medication_dispense,
    procedure,
    service_request,
    care_plan,
    allergy_intolerance,
    operation_outcome,
    bundle,
};

/// `MedicationRequest` and so on; `other` when the type is not one that is read.
[[nodiscard]] resource_type parse_resource_type(std::string_view name);
[[nodiscard]] std::string_view to_string(resource_type type);

/// A time or a period; either end may be missing.
struct period {
    std::optional<date_time> start;
    std::optional<date_time> end;
};

struct patient {
    std::string_view id;
    std::string_view gender;  ///< male | female | other | unknown, or empty
    std::optional<date_time> birth_date;
    bool deceased = false;  ///< deceasedBoolean true, or any deceasedDateTime
};

struct condition {
    std::string_view id;
    std::string_view clinical_status;      ///< code: active | recurrence | relapse | inactive | remission | resolved, or empty
    std::string_view verification_status;  ///< code: confirmed | unconfirmed | provisional | …, or empty
    codeable_concept code;
    std::span<const codeable_concept> body_sites;
    std::span<const codeable_concept> stage_summaries;
    codeable_concept histology;   ///< mCODE extension mcode-histology-morphology-behavior
    codeable_concept laterality;  ///< mCODE laterality or body location qualifier extension, on the resource or its bodySite
    std::span<const reference> related;  ///< extension condition-related (mCODE: the primary of a secondary cancer); R5 `dueTo`
    std::optional<date_time> asserted_date;  ///< extension condition-assertedDate
    period onset;                            ///< onsetDateTime (start only) or onsetPeriod
    std::optional<quantity> onset_age;
    period abatement;
    std::optional<date_time> recorded_date;
};

struct reference_range {
    std::optional<quantity> low;
    std::optional<quantity> high;
    codeable_concept type;
    std::span<const codeable_concept> applies_to;
    std::optional<quantity> age_low;
    std::optional<quantity> age_high;
    std::string_view text;
};

/// What an Observation or one of its components says of one code.
struct measurement {
    codeable_concept code;
    std::optional<quantity> value_quantity;
    std::optional<decimal> value_number;  ///< valueInteger, or a valueString that is a plain number
    codeable_concept value_concept;       ///< valueCodeableConcept, or its text from another valueString
    std::span<const codeable_concept> interpretations;
    std::span<const reference_range> reference_ranges;
    bool data_absent = false;  ///< dataAbsentReason is there
    bool other_value = false;  ///< a value[x] of a type that is not read
};

struct observation {
    std::string_view id;
    std::string_view status;
    measurement self;
    std::span<const measurement> components;
    period effective;  ///< effectiveDateTime / effectiveInstant fill start and end alike
    std::optional<date_time> issued;
    codeable_concept body_site;
    reference specimen;  ///< results of one specimen name the same one
};

struct dosage {
    std::string_view text;
    std::optional<quantity> dose;  ///< doseAndRate[0].doseQuantity (else doseRange.high); STU3 dosage.doseQuantity;
                                   ///< MedicationAdministration.dosage.dose
    std::optional<quantity> rate;
    std::optional<decimal> frequency;  ///< timing.repeat.frequency
    std::optional<decimal> period;     ///< timing.repeat.period
    std::string_view period_unit;      ///< timing.repeat.periodUnit: s min h d wk mo a
    codeable_concept route;
};

/// MedicationRequest, MedicationStatement, MedicationAdministration or MedicationDispense.
struct medication_event {
    resource_type type = resource_type::other;
    std::string_view id;
    std::string_view status;
    std::string_view intent;  ///< requests only
    bool do_not_perform = false;
    codeable_concept medication;  ///< medicationCodeableConcept, R5 medication.concept, or the resolved Medication.code
    std::span<const codeable_concept> ingredients;  ///< of the resolved Medication
    reference medication_reference;
    bool medication_unresolved = false;  ///< a reference that points at nothing in the call
    std::span<const codeable_concept> categories;
    std::span<const codeable_concept> reasons;  ///< reasonCode, and the R5 reason.concept
    std::span<const reference> reason_references;
    codeable_concept procedure_intent;  ///< mCODE extension mcode-procedure-intent
    std::span<const dosage> dosages;
    std::optional<date_time> authored_on;  ///< requests
    period effective;  ///< statements, administrations (a dateTime fills both ends); dispenses: whenHandedOver
    std::span<const std::string_view> notes;  ///< note[].text
};

/// ServiceRequest, CarePlan or Procedure.
struct service {
    resource_type type = resource_type::other;
    std::string_view id;
    std::string_view status;
    std::string_view intent;  ///< not for procedures
    bool do_not_perform = false;
    codeable_concept code;  ///< CarePlan: title as text, and activity.detail.code among `categories`
    std::span<const codeable_concept> categories;
    std::span<const codeable_concept> techniques;  ///< mCODE radiotherapy modality and technique extensions
    std::span<const codeable_concept> body_sites;
    std::span<const codeable_concept> reasons;
    std::span<const reference> reason_references;
    std::optional<date_time> authored_on;
    period performed;  ///< performed[x], occurrence[x] or period; a dateTime fills both ends
    codeable_concept procedure_intent;
};

struct allergy_intolerance {
    std::string_view id;
    std::string_view clinical_status;
    std::string_view verification_status;
    codeable_concept code;
    std::span<const codeable_concept> substances;  ///< reaction[].substance
};

}  // namespace fhir
