#include "fhir/medication_index.hpp"

#include "tests/unit/fhir/reading.hpp"

#include <catch2/catch.hpp>

using fhir_test::entry;
using fhir_test::ours;
using fhir_test::reading;
using fhir_test::value_of;

namespace {

const std::string sunitinib =
    R"("code":{"coding":[{"system":"rx","code":"357977"}]},"ingredient":[{"itemCodeableConcept":{"text":"sunitinib malate"}}])";

std::string medication(const std::string& members) { return R"({"resourceType":"Medication",)" + members + "}"; }

std::string request(const std::string& reference) {
    return ours("MedicationRequest", R"("id":"r","medicationReference":{"reference":")" + reference + R"(","display":"Sutent"})");
}

void check_resolved(const fhir::medication_event& event) {
    CHECK_FALSE(event.medication_unresolved);
    REQUIRE(event.medication.codings.size() == 1);
    CHECK(event.medication.codings[0].code == "357977");
    REQUIRE(event.ingredients.size() == 1);
    CHECK(event.ingredients[0].text == "sunitinib malate");
}

}  // namespace

TEST_CASE("medication: a reference is resolved within the call", "[fhir]") {
    const auto [reference, full_url] = GENERATE(table<const char*, const char*>({
        {"Medication/m1", ""},
        {"Medication/m1/_history/4", ""},
        {"https://ehr.example.org/fhir/Medication/m1", ""},
        {"urn:uuid:m", "urn:uuid:m"},
        {"https://elsewhere.example.org/Medication/m1", "https://elsewhere.example.org/Medication/m1"},
    }));
    CAPTURE(reference);
    const auto target = entry(medication(R"("id":"m1",)" + sunitinib), full_url);
    const reading read(value_of(entry(request(reference)) + "," + entry(medication(R"("id":"m0")")) + "," + target));
    REQUIRE(read.record.medications.size() == 1);
    check_resolved(read.record.medications[0]);
}

TEST_CASE("medication: a contained Medication is found by its local id", "[fhir]") {
    const auto with_contained =
        ours("MedicationRequest", R"("medicationReference":{"reference":"#m1"},"contained":[)" + medication(R"("id":"other")") +
                                      "," + medication(R"("id":"m1",)" + sunitinib) + "]");
    const reading read(R"({"v":)" + with_contained + "}", R"({"resourceType":"Bundle","entry":[)" + entry(with_contained) + "]}");
    check_resolved(read.record.medications.at(0));
    check_resolved(std::get<fhir::medication_event>(read.record.drafts.at(0).order));
}

TEST_CASE("medication: a Medication may come with another value or with the drafts", "[fhir]") {
    const reading other(R"({"a":)" + request("Medication/m1") + R"(,"b":)" + medication(R"("id":"m1",)" + sunitinib) + "}");
    check_resolved(other.record.medications.at(0));
    const reading drafts("{}", R"({"resourceType":"Bundle","entry":[)" + entry(request("urn:uuid:m")) + "," +
                                   entry(medication(sunitinib), "urn:uuid:m") + "]}");
    check_resolved(std::get<fhir::medication_event>(drafts.record.drafts.at(0).order));
}

TEST_CASE("medication: what cannot be resolved says so and keeps its display", "[fhir]") {
    const auto* reference =
        GENERATE("Medication/m2", "#m1", "urn:uuid:m", "https://elsewhere.example.org/Medication/m1", "Substance/m1", "m1", "");
    CAPTURE(reference);
    const reading read(value_of(entry(request(reference)) + "," + entry(medication(R"("id":"m1",)" + sunitinib))));
    REQUIRE(read.record.medications.size() == 1);
    CHECK(read.record.medications[0].medication_unresolved);
    CHECK(read.record.medications[0].medication.empty());
    CHECK(read.record.medications[0].medication_reference.display == "Sutent");
}

TEST_CASE("medication: a Medication that is modified or entered in error is not used", "[fhir]") {
    const auto* member =
        GENERATE(R"("modifierExtension":[{"url":"x"}],)", R"("status":"entered-in-error",)", R"("implicitRules":"x",)");
    CAPTURE(member);
    const auto target = medication(member + std::string(R"("id":"m1",)") + sunitinib);
    CHECK(
        reading(value_of(entry(request("Medication/m1")) + "," + entry(target))).record.medications.at(0).medication_unresolved);
    const auto contained = ours("MedicationRequest", R"("medicationReference":{"reference":"#m1"},"contained":[)" + target + "]");
    CHECK(reading(R"({"v":)" + contained + "}").record.medications.at(0).medication_unresolved);
}

TEST_CASE("medication: R5's CodeableReference is read, and its ingredients", "[fhir]") {
    const auto by_concept = fhir_test::read_one("MedicationRequest", R"("medication":{"concept":{"text":"sunitinib"}})");
    CHECK(by_concept.record.medications.at(0).medication.text == "sunitinib");
    CHECK_FALSE(by_concept.record.medications.at(0).medication_unresolved);
    const reading by_reference(
        value_of(entry(ours("MedicationRequest", R"("medication":{"reference":{"reference":"Medication/m1"}})")) + "," +
                 entry(medication(R"("id":"m1","ingredient":[{"item":{"concept":{"text":"sunitinib malate"}}}])"))));
    CHECK(by_reference.record.medications.at(0).ingredients.size() == 1);
    CHECK(by_reference.record.medications.at(0).ingredients[0].text == "sunitinib malate");
}
