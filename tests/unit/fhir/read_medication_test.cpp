#include "fhir/resource_readers.hpp"

#include "tests/unit/fhir/reading.hpp"

#include <catch2/catch.hpp>

using fhir::resource_type;
using fhir_test::read_one;

TEST_CASE("medication event: a request is read", "[fhir]") {
    const auto read = read_one("MedicationRequest",
                               R"("id":"m","status":"active","intent":"order","medicationCodeableConcept":{"text":"sunitinib"},
        "category":[{"text":"outpatient"}],"reasonCode":[{"text":"RCC"}],"reasonReference":[{"reference":"Condition/c"}],"authoredOn":"2024-01-02",
        "note":[{"text":"adjuvant"}],"extension":[{"url":"http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-procedure-intent","valueCodeableConcept":{"text":"palliative"}}],
        "dosageInstruction":[{"text":"50 mg daily","timing":{"repeat":{"frequency":1,"period":1,"periodUnit":"d"}},"route":{"text":"oral"},
                              "doseAndRate":[{"doseQuantity":{"value":50,"unit":"mg"},"rateQuantity":{"value":2}}]}])");
    const auto& event = read.record.medications.at(0);
    CHECK(event.type == resource_type::medication_request);
    CHECK(event.id == "m");
    CHECK(event.status == "active");
    CHECK(event.intent == "order");
    CHECK_FALSE(event.do_not_perform);
    CHECK(event.medication.text == "sunitinib");
    CHECK_FALSE(event.medication_unresolved);
    CHECK(event.categories[0].text == "outpatient");
    CHECK(event.reasons[0].text == "RCC");
    CHECK(event.reason_references[0].id == "c");
    CHECK(event.procedure_intent.text == "palliative");
    CHECK(event.authored_on == fhir::parse_date_time("2024-01-02"));
    CHECK(event.notes[0] == "adjuvant");
    REQUIRE(event.dosages.size() == 1);
    CHECK(event.dosages[0].text == "50 mg daily");
    CHECK(event.dosages[0].dose->value->text == "50");
    CHECK(event.dosages[0].rate->value->text == "2");
    CHECK(event.dosages[0].frequency->value == 1);
    CHECK(event.dosages[0].period->value == 1);
    CHECK(event.dosages[0].period_unit == "d");
    CHECK(event.dosages[0].route.text == "oral");
}

TEST_CASE("medication event: every place a dose can stand in is read", "[fhir]") {
    const auto [type, member] = GENERATE(table<const char*, const char*>({
        {"MedicationRequest",
         R"("dosageInstruction":[{"doseAndRate":[{"doseRange":{"low":{"value":40},"high":{"value":60}}}]}])"},
        {"MedicationRequest", R"("dosageInstruction":[{"doseQuantity":{"value":60}}])"},
        {"MedicationRequest", R"("dosageInstruction":{"doseAndRate":{"doseQuantity":{"value":"60"}}})"},
        {"MedicationStatement", R"("dosage":[{"doseAndRate":[{"doseQuantity":{"value":60}},{"doseQuantity":{"value":1}}]}])"},
        {"MedicationAdministration", R"("dosage":{"dose":{"value":60}})"},
        {"MedicationDispense", R"("dosageInstruction":[{"doseAndRate":[{"doseQuantity":{"value":60}}]}])"},
    }));
    CAPTURE(type, member);
    const auto read = read_one(type, member);
    REQUIRE(read.record.medications.at(0).dosages.size() == 1);
    REQUIRE(read.record.medications.at(0).dosages[0].dose);
    CHECK(read.record.medications.at(0).dosages[0].dose->value->value == 60);
}

TEST_CASE("medication event: the time of use comes from each type's own element", "[fhir]") {
    const auto [type, member] = GENERATE(table<const char*, const char*>({
        {"MedicationStatement", R"("effectiveDateTime":"2024-03-01")"},
        {"MedicationStatement", R"("effectivePeriod":{"start":"2024-03-01"})"},
        {"MedicationAdministration", R"("effectiveDateTime":"2024-03-01")"},
        {"MedicationAdministration", R"("occurenceDateTime":"2024-03-01")"},
        {"MedicationAdministration", R"("occurencePeriod":{"start":"2024-03-01"})"},
        {"MedicationDispense", R"("whenHandedOver":"2024-03-01")"},
    }));
    CAPTURE(type, member);
    CHECK(read_one(type, member).record.medications.at(0).effective.start == fhir::parse_date_time("2024-03-01"));
}

TEST_CASE("medication event: whatever says that it was not done turns it round", "[fhir]") {
    const auto [member, negated] = GENERATE(table<const char*, bool>({
        {R"("doNotPerform":true)", true},
        {R"("doNotPerform":"true")", true},
        {R"("doNotPerform":false)", false},
        {R"("doNotPerform":"maybe")", true},
        {R"("notGiven":true)", true},
        {R"("notDone":true)", true},
        {R"("wasNotGiven":true)", true},
        {R"("wasNotTaken":true,"doNotPerform":false)", true},
        {R"("taken":"n")", true},
        {R"("taken":"y")", false},
        {R"("status":"active")", false},
    }));
    CAPTURE(member);
    CHECK(read_one("MedicationStatement", member).record.medications.at(0).do_not_perform == negated);
}

TEST_CASE("medication event: R5 reasons are read as concepts and references", "[fhir]") {
    const auto read =
        read_one("MedicationRequest",
                 R"("reasonCode":[{"text":"a"}],"reason":[{"concept":{"text":"b"}},{"reference":{"reference":"Condition/c"}}])");
    const auto& event = read.record.medications.at(0);
    REQUIRE(event.reasons.size() == 2);
    CHECK(event.reasons[1].text == "b");
    REQUIRE(event.reason_references.size() == 1);
    CHECK(event.reason_references[0].id == "c");
}

TEST_CASE("medication event: each of the four types is told apart", "[fhir]") {
    const auto [name, type] = GENERATE(table<const char*, resource_type>({
        {"MedicationRequest", resource_type::medication_request},
        {"MedicationStatement", resource_type::medication_statement},
        {"MedicationAdministration", resource_type::medication_administration},
        {"MedicationDispense", resource_type::medication_dispense},
    }));
    CHECK(read_one(name, R"("id":"x")").record.medications.at(0).type == type);
    CHECK(fhir::parse_resource_type(name) == type);
    CHECK(to_string(type) == name);
}
