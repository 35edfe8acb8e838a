#include "fhir/resource_readers.hpp"

#include "tests/unit/fhir/reading.hpp"

#include <catch2/catch.hpp>

using fhir::resource_type;
using fhir_test::read_one;

TEST_CASE("service: a procedure is read", "[fhir]") {
    const auto read = read_one(
        "Procedure",
        R"("id":"p","status":"completed","code":{"text":"nephrectomy"},"category":{"text":"surgery"},"bodySite":[{"text":"kidney"}],
        "reasonCode":[{"text":"RCC"}],"reasonReference":[{"reference":"Condition/c"}],"performedPeriod":{"start":"2023-01-01","end":"2023-01-02"})");
    const auto& service = read.record.services.at(0);
    CHECK(service.type == resource_type::procedure);
    CHECK(service.id == "p");
    CHECK(service.status == "completed");
    CHECK(service.code.text == "nephrectomy");
    CHECK(service.categories[0].text == "surgery");
    CHECK(service.body_sites[0].text == "kidney");
    CHECK(service.reasons[0].text == "RCC");
    CHECK(service.reason_references[0].id == "c");
    CHECK(service.performed.end == fhir::parse_date_time("2023-01-02"));
}

TEST_CASE("service: a request is read, also with R5's code", "[fhir]") {
    const auto read = read_one(
        "ServiceRequest",
        R"("status":"active","intent":"order","code":{"text":"SBRT"},"authoredOn":"2024-01-01","occurrenceDateTime":"2024-02-01","doNotPerform":true)");
    const auto& service = read.record.services.at(0);
    CHECK(service.type == resource_type::service_request);
    CHECK(service.intent == "order");
    CHECK(service.do_not_perform);
    CHECK(service.authored_on == fhir::parse_date_time("2024-01-01"));
    CHECK(service.performed.start == fhir::parse_date_time("2024-02-01"));
    CHECK(service.performed.end == service.performed.start);
    const auto r5 = read_one("ServiceRequest", R"("code":{"concept":{"text":"SBRT"}},"reason":[{"concept":{"text":"pain"}}])");
    CHECK(r5.record.services.at(0).code.text == "SBRT");
    CHECK(r5.record.services.at(0).reasons[0].text == "pain");
}

TEST_CASE("service: a care plan gives its title and its activities", "[fhir]") {
    const auto read = read_one(
        "CarePlan",
        R"("status":"active","intent":"plan","title":"Active surveillance","category":[{"text":"oncology"}],"created":"2024-01-01",
        "period":{"start":"2024-01-05"},"addresses":[{"reference":"Condition/c"}],
        "activity":[{"detail":{"code":{"text":"CT"}}},{"detail":{"code":{"text":"MRI"},"doNotPerform":true}},{"reference":{"reference":"x"}}])");
    const auto& service = read.record.services.at(0);
    CHECK(service.type == resource_type::care_plan);
    CHECK(service.code.text == "Active surveillance");
    REQUIRE(service.categories.size() == 2);
    CHECK(service.categories[0].text == "oncology");
    CHECK(service.categories[1].text == "CT");
    CHECK(service.authored_on == fhir::parse_date_time("2024-01-01"));
    CHECK(service.performed.start == fhir::parse_date_time("2024-01-05"));
    REQUIRE(service.reason_references.size() == 1);
    CHECK(service.reason_references[0].id == "c");
}

TEST_CASE("service: radiotherapy modality and technique are read from either form of the extension", "[fhir]") {
    const std::string base = "http://hl7.org/fhir/us/mcode/StructureDefinition/";
    const auto one =
        read_one("Procedure", R"("extension":[{"url":")" + base + R"(mcode-radiotherapy-modality-and-technique","extension":[
        {"url":"modality","valueCodeableConcept":{"text":"photon"}},{"url":"technique","valueCodeableConcept":{"text":"IMRT"}}]},
        {"url":")" + base + R"(mcode-procedure-intent","valueCodeableConcept":{"text":"curative"}}])");
    const auto& service = one.record.services.at(0);
    REQUIRE(service.techniques.size() == 2);
    CHECK(service.techniques[0].text == "photon");
    CHECK(service.techniques[1].text == "IMRT");
    CHECK(service.procedure_intent.text == "curative");
    const auto two = read_one("Procedure", R"("extension":[{"url":")" + base +
                                               R"(mcode-radiotherapy-technique","valueCodeableConcept":{"text":"SBRT"}}])");
    CHECK(two.record.services.at(0).techniques[0].text == "SBRT");
}

TEST_CASE("service: a procedure that was not done is not done", "[fhir]") {
    CHECK(read_one("Procedure", R"("notDone":true)").record.services.at(0).do_not_perform);
    CHECK_FALSE(read_one("Procedure", R"("notDone":false)").record.services.at(0).do_not_perform);
}
