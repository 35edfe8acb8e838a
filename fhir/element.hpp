#pragma once
// The vocabulary: every FHIR member name that somebody reads. Members with other names are checked and skipped.
// Adding a name is one row here. https://hl7.org/fhir/R4/json.html

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace fhir {

// `concept` is a C++ keyword, hence the trailing underscore.
// clang-format off
#define FHIR_ELEMENTS(row)                                               \
    /* resources and bundles */                                          \
    row(resource_type, "resourceType")                                   \
    row(id, "id")                                                        \
    row(meta, "meta")                                                    \
    row(last_updated, "lastUpdated")                                     \
    row(version_id, "versionId")                                         \
    row(implicit_rules, "implicitRules")                                 \
    row(contained, "contained")                                          \
    row(extension, "extension")                                          \
    row(modifier_extension, "modifierExtension")                         \
    row(entry, "entry")                                                  \
    row(full_url, "fullUrl")                                             \
    row(resource, "resource")                                            \
    row(link, "link")                                                    \
    row(relation, "relation")                                            \
    row(issue, "issue")                                                  \
    row(severity, "severity")                                            \
    /* data types */                                                     \
    row(url, "url")                                                      \
    row(coding, "coding")                                                \
    row(system, "system")                                                \
    row(code, "code")                                                    \
    row(display, "display")                                              \
    row(text, "text")                                                    \
    row(concept_, "concept")                                             \
    row(reference, "reference")                                          \
    row(type, "type")                                                    \
    row(value, "value")                                                  \
    row(comparator, "comparator")                                        \
    row(unit, "unit")                                                    \
    row(start, "start")                                                  \
    row(end, "end")                                                      \
    row(low, "low")                                                      \
    row(high, "high")                                                    \
    /* shared by several resources */                                    \
    row(status, "status")                                                \
    row(intent, "intent")                                                \
    row(subject, "subject")                                              \
    row(patient, "patient")                                              \
    row(focus, "focus")                                                  \
    row(category, "category")                                            \
    row(body_site, "bodySite")                                           \
    row(reason, "reason")                                                \
    row(reason_code, "reasonCode")                                       \
    row(reason_reference, "reasonReference")                             \
    row(authored_on, "authoredOn")                                       \
    row(note, "note")                                                    \
    row(do_not_perform, "doNotPerform")                                  \
    row(not_done, "notDone")                                             \
    row(clinical_status, "clinicalStatus")                               \
    row(verification_status, "verificationStatus")                       \
    row(occurrence_date_time, "occurrenceDateTime")                      \
    row(occurrence_period, "occurrencePeriod")                           \
    row(effective_date_time, "effectiveDateTime")                        \
    row(effective_period, "effectivePeriod")                             \
    row(effective_instant, "effectiveInstant")                           \
    /* Patient */                                                        \
    row(gender, "gender")                                                \
    row(birth_date, "birthDate")                                         \
    row(deceased_boolean, "deceasedBoolean")                             \
    row(deceased_date_time, "deceasedDateTime")                          \
    /* Condition */                                                      \
    row(stage, "stage")                                                  \
    row(summary, "summary")                                              \
    row(onset_date_time, "onsetDateTime")                                \
    row(onset_period, "onsetPeriod")                                     \
    row(onset_age, "onsetAge")                                           \
    row(abatement_date_time, "abatementDateTime")                        \
    row(abatement_period, "abatementPeriod")                             \
    row(recorded_date, "recordedDate")                                   \
    row(asserted_date, "assertedDate")                                   \
    row(due_to, "dueTo")                                                 \
    /* Observation */                                                    \
    row(component, "component")                                          \
    row(interpretation, "interpretation")                                \
    row(reference_range, "referenceRange")                               \
    row(applies_to, "appliesTo")                                         \
    row(age, "age")                                                      \
    row(data_absent_reason, "dataAbsentReason")                          \
    row(issued, "issued")                                                \
    row(specimen, "specimen")                                            \
    row(value_quantity, "valueQuantity")                                 \
    row(value_integer, "valueInteger")                                   \
    row(value_codeable_concept, "valueCodeableConcept")                  \
    row(value_string, "valueString")                                     \
    row(value_boolean, "valueBoolean")                                   \
    row(value_range, "valueRange")                                       \
    row(value_ratio, "valueRatio")                                       \
    row(value_sampled_data, "valueSampledData")                          \
    row(value_time, "valueTime")                                         \
    row(value_date_time, "valueDateTime")                                \
    row(value_period, "valuePeriod")                                     \
    row(value_attachment, "valueAttachment")                             \
    row(value_reference, "valueReference")                               \
    /* medications */                                                    \
    row(medication_codeable_concept, "medicationCodeableConcept")        \
    row(medication_reference, "medicationReference")                     \
    row(medication, "medication")                                        \
    row(ingredient, "ingredient")                                        \
    row(item_codeable_concept, "itemCodeableConcept")                    \
    row(item, "item")                                                    \
    row(dosage_instruction, "dosageInstruction")                         \
    row(dosage, "dosage")                                                \
    row(dose_and_rate, "doseAndRate")                                    \
    row(dose_quantity, "doseQuantity")                                   \
    row(dose_range, "doseRange")                                         \
    row(dose, "dose")                                                    \
    row(rate_quantity, "rateQuantity")                                   \
    row(route, "route")                                                  \
    row(timing, "timing")                                                \
    row(repeat, "repeat")                                                \
    row(frequency, "frequency")                                          \
    row(period, "period")                                                \
    row(period_unit, "periodUnit")                                       \
    row(when_handed_over, "whenHandedOver")                              \
    row(occurence_date_time, "occurenceDateTime") /* R5 spells it so */  \
    row(occurence_period, "occurencePeriod")                             \
    row(taken, "taken")                                                  \
    row(not_given, "notGiven")                                           \
    row(was_not_given, "wasNotGiven")                                    \
    row(was_not_taken, "wasNotTaken")                                    \
    /* procedures, service requests, care plans */                       \
    row(performed_date_time, "performedDateTime")                        \
    row(performed_period, "performedPeriod")                             \
    row(title, "title")                                                  \
    row(activity, "activity")                                            \
    row(detail, "detail")                                                \
    row(addresses, "addresses")                                          \
    row(created, "created")                                              \
    /* AllergyIntolerance */                                             \
    row(reaction, "reaction")                                            \
    row(substance, "substance")
// clang-format on

enum class element : std::uint8_t {
    none,     ///< no member name: array items and the root
    unknown,  ///< a name outside the vocabulary
#define FHIR_ELEMENT_VALUE(value, name) value,
    FHIR_ELEMENTS(FHIR_ELEMENT_VALUE)
#undef FHIR_ELEMENT_VALUE
        count,
};

inline constexpr std::size_t element_count = static_cast<std::size_t>(element::count);

/// The member name, or empty for `none` and `unknown`.
[[nodiscard]] std::string_view to_string(element name);

/// `unknown` when the name is not in the vocabulary. The comparison is exact.
[[nodiscard]] element parse_element(std::string_view name);

}  // namespace fhir
