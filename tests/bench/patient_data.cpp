#include "tests/bench/patient_data.hpp"

#include "tests/bench/json_builder.hpp"

#include <array>
#include <cstdint>
#include <random>
#include <string_view>
#include <vector>

namespace bench {
namespace {

constexpr std::string_view patient_id = "eAZ0mRCC5xGvTnJkPq3WbdA3";
constexpr std::string_view terminology = "http://terminology.hl7.org/CodeSystem/";

struct result_kind {
    std::string_view loinc;
    std::string_view display;
    std::string_view unit;
    unsigned low, high;       ///< limits of normal, in hundredths
    unsigned value_at_first;  ///< in hundredths: the patient's newest result
};

// The first rows decide the IMDC score (poor risk); the others are what a metabolic panel and a blood count bring along.
constexpr std::array results{
    result_kind{"718-7", "Hemoglobin [Mass/volume] in Blood", "g/dL", 1320, 1660, 1010},
    result_kind{"17861-6", "Calcium [Mass/volume] in Serum or Plasma", "mg/dL", 850, 1020, 1090},
    result_kind{"1751-7", "Albumin [Mass/volume] in Serum or Plasma", "g/dL", 350, 500, 360},
    result_kind{"751-8", "Neutrophils [#/volume] in Blood by Automated count", "10*3/uL", 180, 780, 910},
    result_kind{"777-3", "Platelets [#/volume] in Blood by Automated count", "10*3/uL", 13500, 31700, 42200},
    result_kind{"2160-0", "Creatinine [Mass/volume] in Serum or Plasma", "mg/dL", 74, 135, 128},
    result_kind{"2951-2", "Sodium [Moles/volume] in Serum or Plasma", "mmol/L", 13500, 14500, 13800},
    result_kind{"2823-3", "Potassium [Moles/volume] in Serum or Plasma", "mmol/L", 360, 520, 440},
    result_kind{"2075-0", "Chloride [Moles/volume] in Serum or Plasma", "mmol/L", 9800, 10700, 10100},
    result_kind{"2345-7", "Glucose [Mass/volume] in Serum or Plasma", "mg/dL", 7000, 14000, 9800},
    result_kind{"1742-6", "Alanine aminotransferase [Enzymatic activity/volume] in Serum or Plasma", "U/L", 700, 5500, 2900},
    result_kind{"1920-8", "Aspartate aminotransferase [Enzymatic activity/volume] in Serum or Plasma", "U/L", 800, 4800, 3100},
    result_kind{"6768-6", "Alkaline phosphatase [Enzymatic activity/volume] in Serum or Plasma", "U/L", 4000, 12900, 11800},
    result_kind{"1975-2", "Bilirubin.total [Mass/volume] in Serum or Plasma", "mg/dL", 10, 120, 60},
    result_kind{"2532-0", "Lactate dehydrogenase [Enzymatic activity/volume] in Serum or Plasma", "U/L", 12200, 22200, 24100},
    result_kind{"6690-2", "Leukocytes [#/volume] in Blood by Automated count", "10*3/uL", 340, 960, 1120},
    result_kind{"789-8", "Erythrocytes [#/volume] in Blood by Automated count", "10*6/uL", 435, 565, 388},
    result_kind{"4544-3", "Hematocrit [Volume Fraction] of Blood by Automated count", "%", 3830, 4860, 3120},
    result_kind{"3016-3", "Thyrotropin [Units/volume] in Serum or Plasma", "m[IU]/L", 30, 420, 210},
    result_kind{"3094-0", "Urea nitrogen [Mass/volume] in Serum or Plasma", "mg/dL", 800, 2400, 2100},
};

struct coded {
    std::string_view code, display;
};

constexpr coded renal_cancer{"702391001", "Renal cell carcinoma"};
constexpr coded bone_metastasis{"94222008", "Secondary malignant neoplasm of bone"};
constexpr std::array other_conditions{
    coded{"59621000", "Essential hypertension"},
    coded{"44054006", "Type 2 diabetes mellitus"},
    coded{"13644009", "Hypercholesterolemia"},
    coded{"235595009", "Gastroesophageal reflux disease"},
    coded{"396275006", "Osteoarthritis"},
    coded{"73430006", "Sleep apnea"},
    coded{"266569009", "Benign prostatic hyperplasia"},
    coded{"193462001", "Insomnia"},
    coded{"61582004", "Allergic rhinitis"},
    coded{"414916001", "Obesity"},
};
constexpr std::array drugs{
    coded{"314076", "lisinopril 10 MG Oral Tablet"},     coded{"861007", "metformin hydrochloride 500 MG Oral Tablet"},
    coded{"617312", "atorvastatin 20 MG Oral Tablet"},   coded{"402014", "pantoprazole 40 MG Delayed Release Oral Tablet"},
    coded{"308136", "amlodipine 5 MG Oral Tablet"},      coded{"863671", "tamsulosin hydrochloride 0.4 MG Oral Capsule"},
    coded{"313782", "acetaminophen 325 MG Oral Tablet"}, coded{"1049621", "oxycodone hydrochloride 5 MG Oral Tablet"},
    coded{"312935", "sertraline 50 MG Oral Tablet"},     coded{"198051", "omeprazole 20 MG Delayed Release Oral Capsule"},
};

std::string padded(unsigned number, std::size_t width) {
    std::string digits = std::to_string(number);
    return std::string(digits.size() < width ? width - digits.size() : 0, '0') + digits;
}

/// FHIR decimals from hundredths, with the trailing zero that laboratories keep.
std::string hundredths(unsigned value) { return std::to_string(value / 100) + '.' + padded(value % 100, 2); }

std::string coding(std::string_view system, const coded& what) {
    return object({{"system", text(system)}, {"code", text(what.code)}, {"display", text(what.display)}});
}

std::string labelled(const std::string& coding, std::string_view label) {
    return object({{"coding", array({coding})}, {"text", label.empty() ? "" : text(label)}});
}

std::string concept_of(std::string_view system, std::string_view code) {
    return object({{"coding", array({object({{"system", text(system)}, {"code", text(code)}})})}});
}

class exporter {
public:
    explicit exporter(bool with_padding) : padding_(with_padding) {}

    std::string patient() {
        return object({{"resourceType", text("Patient")},
                       {"id", text(patient_id)},
                       {"meta", padded_only(meta())},
                       {"identifier", padded_only(identifiers())},
                       {"active", padded_only("true")},
                       {"name", array({object({{"use", text("official")},
                                               {"family", text("Testmann")},
                                               {"given", array({text("Otto"), text("K.")})}})})},
                       {"gender", text("male")},
                       {"birthDate", text("1961-05-14")}});
    }

    std::string condition(const coded& what, std::string_view onset) {
        return entry(object(
            {{"resourceType", text("Condition")},
             {"id", text(id())},
             {"meta", padded_only(meta())},
             {"clinicalStatus", concept_of(std::string(terminology) + "condition-clinical", "active")},
             {"verificationStatus", concept_of(std::string(terminology) + "condition-ver-status", "confirmed")},
             {"category", padded_only(array({concept_of(std::string(terminology) + "condition-category", "problem-list-item")}))},
             {"code", labelled(coding("http://snomed.info/sct", what), what.display)},
             {"subject", subject()},
             {"encounter", padded_only(encounter())},
             {"onsetDateTime", text(onset)},
             {"recordedDate", padded_only(text(onset))}}));
    }

    std::string performance_status() {
        return entry(
            object({{"resourceType", text("Observation")},
                    {"id", text(id())},
                    {"meta", padded_only(meta())},
                    {"status", text("final")},
                    {"category", padded_only(array({concept_of(std::string(terminology) + "observation-category", "exam")}))},
                    {"code", labelled(coding("http://loinc.org", {"89243-0", "Karnofsky Performance Status score"}), "KPS")},
                    {"subject", subject()},
                    {"effectiveDateTime", text("2026-02-20T09:15:00Z")},
                    {"valueQuantity", object({{"value", "70"}, {"unit", text("%")}})}}));
    }

    /// The newest result of each kind first, then older ones, further and further back.
    std::string laboratory(std::size_t number) {
        const result_kind& kind = results[number % results.size()];
        const unsigned round = static_cast<unsigned>(number / results.size());
        const unsigned value = round == 0 ? kind.value_at_first : kind.low + below(kind.high - kind.low);
        const std::string taken = day_before_march(round);
        return entry(
            object({{"resourceType", text("Observation")},
                    {"id", text(id())},
                    {"meta", padded_only(meta())},
                    {"status", text("final")},
                    {"category", padded_only(array({laboratory_category()}))},
                    {"code", labelled(coding("http://loinc.org", {kind.loinc, kind.display}), "")},
                    {"subject", subject()},
                    {"effectiveDateTime", text(taken + "T07:" + padded(below(60), 2) + ":00Z")},
                    {"valueQuantity", quantity(kind, value)},
                    {"interpretation", padded_only(array({interpretation(kind, value)}))},
                    {"referenceRange", array({object({{"low", limit(kind, kind.low)}, {"high", limit(kind, kind.high)}})})}}));
    }

    std::string medication_request(const coded& what, std::string_view status, std::string_view authored) {
        return entry(object(
            {{"resourceType", text("MedicationRequest")},
             {"id", text(id())},
             {"meta", padded_only(meta())},
             {"status", text(status)},
             {"intent", text("order")},
             {"category",
              padded_only(array({concept_of(std::string(terminology) + "medicationrequest-category", "outpatient")}))},
             {"medicationCodeableConcept", labelled(coding("http://www.nlm.nih.gov/research/umls/rxnorm", what), what.display)},
             {"subject", subject()},
             {"encounter", padded_only(encounter())},
             {"authoredOn", text(authored)},
             {"requester", padded_only(practitioner())},
             {"dosageInstruction",
              array({object(
                  {{"text", text("Take 1 by mouth daily")},
                   {"timing",
                    object({{"repeat", object({{"frequency", "1"}, {"period", "1"}, {"periodUnit", text("d")}})}})}})})}}));
    }

    std::string laboratory_order() {
        return entry(
            object({{"resourceType", text("ServiceRequest")},
                    {"id", text(id())},
                    {"status", text("draft")},
                    {"intent", text("order")},
                    {"code", labelled(coding("http://loinc.org", {"58410-2", "CBC panel - Blood by Automated count"}), "CBC")},
                    {"subject", subject()}}));
    }

private:
    unsigned below(unsigned limit) { return static_cast<unsigned>(random_()) % limit; }

    std::string id() {
        static constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
        std::string out = "e";
        while (out.size() < 24)
            out += letters[below(static_cast<unsigned>(letters.size()))];
        return out;
    }

    std::string padded_only(std::string value) const { return padding_ ? value : std::string(); }

    std::string meta() { return object({{"lastUpdated", text("2026-02-2" + std::to_string(below(9)) + "T11:20:00Z")}}); }

    std::string identifiers() {
        return array({object({{"use", text("usual")},
                              {"system", text("urn:oid:1.2.840.114350.1.13.0.1.7.2.798268")},
                              {"value", text(padded(below(1'000'000'000), 9))}})});
    }

    std::string subject() const { return object({{"reference", text("Patient/" + std::string(patient_id))}}); }

    std::string encounter() { return object({{"reference", text("Encounter/" + id())}}); }
    std::string practitioner() {
        return object({{"reference", text("Practitioner/" + id())}, {"display", text("Paula Prescriber, MD")}});
    }

    static std::string laboratory_category() {
        return labelled(coding(std::string(terminology) + "observation-category", {"laboratory", "Laboratory"}), "");
    }

    static std::string limit(const result_kind& kind, unsigned value) {
        return object({{"value", hundredths(value)}, {"unit", text(kind.unit)}});
    }

    static std::string quantity(const result_kind& kind, unsigned value) {
        return object({{"value", hundredths(value)},
                       {"unit", text(kind.unit)},
                       {"system", text("http://unitsofmeasure.org")},
                       {"code", text(kind.unit)}});
    }

    static std::string interpretation(const result_kind& kind, unsigned value) {
        return concept_of(std::string(terminology) + "v3-ObservationInterpretation", value < kind.low    ? "L"
                                                                                     : value > kind.high ? "H"
                                                                                                         : "N");
    }

    static std::string day_before_march(unsigned steps) {
        const unsigned month = 2 + 12 * 6 - steps % 72;
        return std::to_string(2020 + (month - 1) / 12) + '-' + padded((month - 1) % 12 + 1, 2) + "-20";
    }

    static std::string entry(std::string resource) { return object({{"resource", std::move(resource)}}); }

    bool padding_;
    std::mt19937 random_{20260301};
};

std::string bundle(std::string_view type, const std::vector<std::string>& entries) {
    return object({{"resourceType", text("Bundle")}, {"type", text(type)}, {"entry", entries.empty() ? "" : array(entries)}});
}

std::vector<std::string> conditions(exporter& from, std::size_t count) {
    std::vector<std::string> all{from.condition(renal_cancer, "2025-12-10"), from.condition(bone_metastasis, "2026-01-15")};
    while (all.size() < count)
        all.push_back(from.condition(other_conditions[all.size() % other_conditions.size()], "2014-06-02"));
    return all;
}

std::vector<std::string> observations(exporter& from, std::size_t count) {
    std::vector<std::string> all{from.performance_status()};
    while (all.size() < count)
        all.push_back(from.laboratory(all.size() - 1));
    return all;
}

std::vector<std::string> medication_requests(exporter& from, std::size_t count) {
    std::vector<std::string> all;
    while (all.size() < count)
        all.push_back(from.medication_request(drugs[all.size() % drugs.size()], "active", "2025-11-03"));
    return all;
}

}  // namespace

std::string order_sign_call(const body_size& size) {
    exporter from(size.with_padding);
    const std::string nothing = bundle("searchset", {});
    const std::vector<std::string> drafts{
        from.medication_request({"616283", "sunitinib 50 MG Oral Capsule"}, "draft", "2026-03-01"), from.laboratory_order()};
    const std::string context = object({{"userId", text("Practitioner/ePaulaPrescriber")},
                                        {"patientId", text(patient_id)},
                                        {"encounterId", text("eEncounterOfToday")},
                                        {"draftOrders", bundle("collection", drafts)}});
    const std::string prefetch =
        object({{"patient", from.patient()},
                {"conditions", bundle("searchset", conditions(from, size.conditions))},
                {"observations", bundle("searchset", observations(from, size.observations))},
                {"medicationRequests", bundle("searchset", medication_requests(from, size.medication_requests))},
                {"medicationStatements", nothing},
                {"medicationAdministrations", nothing},
                {"procedures", nothing},
                {"serviceRequests", nothing},
                {"allergies", nothing}});
    return object({{"hook", text("order-sign")},
                   {"hookInstance", text("d1577c69-dfbe-44ad-ba6d-3e05e953b2ea")},
                   {"fhirServer", text("https://ehr.example.org/FHIR/R4")},
                   {"context", context},
                   {"prefetch", prefetch}});
}

}  // namespace bench
