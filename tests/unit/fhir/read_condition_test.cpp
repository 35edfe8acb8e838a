#include "fhir/resource_readers.hpp"

#include "tests/unit/fhir/reading.hpp"

#include <catch2/catch.hpp>

using fhir_test::read_one;

namespace {

const std::string mcode = "http://hl7.org/fhir/us/mcode/StructureDefinition/";
const std::string hl7 = "http://hl7.org/fhir/StructureDefinition/";

std::string extension(const std::string& url, const std::string& value) { return R"({"url":")" + url + "\"," + value + "}"; }

}  // namespace

TEST_CASE("condition: the elements of R4 are read", "[fhir]") {
    const auto read = read_one(
        "Condition",
        R"("id":"c","clinicalStatus":{"coding":[{"code":"active"}]},"verificationStatus":{"coding":[{"code":"confirmed"}]},
        "code":{"text":"RCC"},"bodySite":[{"text":"left kidney"},{"text":"bone"}],"stage":[{"summary":{"text":"IV"}},{"type":{"text":"x"}}],
        "onsetPeriod":{"start":"2023-05","end":"2023-06"},"onsetAge":{"value":61,"code":"a"},"abatementDateTime":"2024-02-03","recordedDate":"2023-07-01")");
    const auto& condition = read.record.conditions.at(0);
    CHECK(condition.id == "c");
    CHECK(condition.clinical_status == "active");
    CHECK(condition.verification_status == "confirmed");
    CHECK(condition.code.text == "RCC");
    REQUIRE(condition.body_sites.size() == 2);
    CHECK(condition.body_sites[1].text == "bone");
    REQUIRE(condition.stage_summaries.size() == 2);
    CHECK(condition.stage_summaries[0].text == "IV");
    CHECK(condition.onset.start == fhir::parse_date_time("2023-05"));
    CHECK(condition.onset.end == fhir::parse_date_time("2023-06"));
    CHECK(condition.onset_age->value->text == "61");
    CHECK(condition.abatement.end == fhir::parse_date_time("2024-02-03"));
    CHECK(condition.abatement.start == condition.abatement.end);
    CHECK(condition.recorded_date == fhir::parse_date_time("2023-07-01"));
}

TEST_CASE("condition: onsetDateTime fills the start only", "[fhir]") {
    const auto read = read_one("Condition", R"("onsetDateTime":"2023")");
    CHECK(read.record.conditions.at(0).onset.start == fhir::parse_date_time("2023"));
    CHECK_FALSE(read.record.conditions.at(0).onset.end);
}

TEST_CASE("condition: the mCODE extensions are read by their URLs", "[fhir]") {
    const auto read = read_one(
        "Condition",
        R"("extension":[)" + extension(hl7 + "condition-assertedDate", R"("valueDateTime":"2022-11-05")") + "," +
            extension(mcode + "mcode-histology-morphology-behavior", R"("valueCodeableConcept":{"coding":[{"code":"8310/3"}]})") +
            "," + extension(hl7 + "condition-related", R"("valueReference":{"reference":"Condition/primary"})") + "," +
            extension("http://elsewhere", R"("valueCodeableConcept":{"text":"x"})") +
            R"(],"bodySite":[{"text":"kidney","extension":[)" +
            extension(mcode + "mcode-laterality-qualifier", R"("valueCodeableConcept":{"text":"left"})") + "]}]");
    const auto& condition = read.record.conditions.at(0);
    CHECK(condition.asserted_date == fhir::parse_date_time("2022-11-05"));
    REQUIRE(condition.histology.codings.size() == 1);
    CHECK(condition.histology.codings[0].code == "8310/3");
    REQUIRE(condition.related.size() == 1);
    CHECK(condition.related[0].id == "primary");
    CHECK(condition.laterality.text == "left");
}

TEST_CASE("condition: body location on the resource gives the laterality too", "[fhir]") {
    const auto read = read_one(
        "Condition", R"("extension":[)" +
                         extension(mcode + "mcode-body-location-qualifier", R"("valueCodeableConcept":{"text":"right"})") + "]");
    CHECK(read.record.conditions.at(0).laterality.text == "right");
}

TEST_CASE("condition: dueTo is read as a reference, a CodeableReference and an extension", "[fhir]") {
    const auto* member = GENERATE(
        R"("dueTo":[{"reference":{"reference":"Condition/a"}}])", R"("dueTo":{"reference":"Condition/a"})",
        R"("extension":[{"url":"http://hl7.org/fhir/StructureDefinition/condition-dueTo","valueReference":{"reference":"Condition/a"}}])");
    CAPTURE(member);
    const auto read = read_one("Condition", member);
    REQUIRE(read.record.conditions.at(0).related.size() == 1);
    CHECK(read.record.conditions.at(0).related[0].id == "a");
}

TEST_CASE("condition: STU3's plain statuses and assertedDate are read", "[fhir]") {
    const auto read = read_one(
        "Condition",
        R"("clinicalStatus":"active","verificationStatus":"confirmed","assertedDate":"2020-01-01","bodySite":{"text":"x"})");
    const auto& condition = read.record.conditions.at(0);
    CHECK(condition.clinical_status == "active");
    CHECK(condition.verification_status == "confirmed");
    CHECK(condition.recorded_date == fhir::parse_date_time("2020-01-01"));
    CHECK_FALSE(condition.asserted_date);
    CHECK(condition.body_sites.size() == 1);
}

TEST_CASE("condition: elements of the wrong kind are absent", "[fhir]") {
    const auto read = read_one(
        "Condition",
        R"("id":7,"code":"RCC","onsetDateTime":2023,"recordedDate":"yesterday","stage":"IV","onsetAge":61,"extension":"x")");
    const auto& condition = read.record.conditions.at(0);
    CHECK(condition.id.empty());
    CHECK(condition.code.empty());
    CHECK_FALSE(condition.onset.start);
    CHECK_FALSE(condition.recorded_date);
    CHECK_FALSE(condition.onset_age);
    for (const auto& summary : condition.stage_summaries)
        CHECK(summary.empty());
}
