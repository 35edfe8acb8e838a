#include "fhir/resource_readers.hpp"

#include "tests/unit/fhir/reading.hpp"

#include <catch2/catch.hpp>

using fhir_test::reading;

namespace {

fhir::patient patient_with(const std::string& members) {
    const reading read(R"({"patient":{"resourceType":"Patient","id":"p1")" + members + "}}");
    REQUIRE(read.record.subject);
    auto patient = *read.record.subject;
    patient.id = patient.gender = {};  // they borrow from the text, which ends here
    return patient;
}

}  // namespace

TEST_CASE("patient: sex and date of birth are read", "[fhir]") {
    const reading read(R"({"patient":{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"1960-04"}})");
    REQUIRE(read.record.subject);
    CHECK(read.record.subject->id == "p1");
    CHECK(read.record.subject->gender == "female");
    CHECK(read.record.subject->birth_date == fhir::parse_date_time("1960-04"));
    CHECK_FALSE(read.record.subject->deceased);
}

TEST_CASE("patient: deceased is a boolean or any date", "[fhir]") {
    CHECK(patient_with(R"(,"deceasedBoolean":true)").deceased);
    CHECK(patient_with(R"(,"deceasedBoolean":"true")").deceased);
    CHECK(patient_with(R"(,"deceasedDateTime":"2024-01-01")").deceased);
    CHECK(patient_with(R"(,"deceasedDateTime":"last week")").deceased);
    CHECK_FALSE(patient_with(R"(,"deceasedBoolean":false)").deceased);
    CHECK_FALSE(patient_with("").deceased);
}

TEST_CASE("allergy: code, statuses and substances are read", "[fhir]") {
    const reading read(
        R"({"v":{"resourceType":"AllergyIntolerance","id":"a","patient":{"reference":"Patient/p1"},"clinicalStatus":{"coding":[{"code":"active"}]},
        "verificationStatus":{"coding":[{"code":"confirmed"}]},"code":{"text":"zoledronic acid"},"reaction":[{"substance":{"text":"Zometa"}},{}]}})");
    const auto& allergy = read.record.allergies.at(0);
    CHECK(allergy.id == "a");
    CHECK(allergy.clinical_status == "active");
    CHECK(allergy.verification_status == "confirmed");
    CHECK(allergy.code.text == "zoledronic acid");
    REQUIRE(allergy.substances.size() == 2);
    CHECK(allergy.substances[0].text == "Zometa");
}
