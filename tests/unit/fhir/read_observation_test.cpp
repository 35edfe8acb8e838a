#include "fhir/resource_readers.hpp"

#include "tests/unit/fhir/reading.hpp"

#include <catch2/catch.hpp>

using fhir_test::read_one;

TEST_CASE("observation: the elements of R4 are read", "[fhir]") {
    const auto read =
        read_one("Observation", R"("id":"o","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"718-7"}]},
        "effectiveDateTime":"2024-05-01T08:00:00Z","issued":"2024-05-01T09:00:00Z","specimen":{"reference":"Specimen/s1"},"bodySite":{"text":"arm"},
        "valueQuantity":{"value":10.10,"unit":"g/dL"},"interpretation":[{"coding":[{"code":"L"}]}],
        "referenceRange":[{"low":{"value":13.5,"unit":"g/dL"},"high":{"value":17},"type":{"text":"normal"},"appliesTo":[{"text":"male"}],
                           "age":{"low":{"value":18},"high":{"value":99}},"text":"13.5-17"}])");
    const auto& observation = read.record.observations.at(0);
    CHECK(observation.id == "o");
    CHECK(observation.status == "final");
    CHECK(observation.self.code.codings[0].code == "718-7");
    CHECK(observation.effective.start == fhir::parse_date_time("2024-05-01T08:00:00Z"));
    CHECK(observation.effective.end == observation.effective.start);
    CHECK(observation.issued == fhir::parse_date_time("2024-05-01T09:00:00Z"));
    CHECK(observation.specimen.id == "s1");
    CHECK(observation.body_site.text == "arm");
    CHECK(observation.self.value_quantity->value->text == "10.10");
    CHECK(observation.self.interpretations[0].codings[0].code == "L");
    CHECK_FALSE(observation.self.data_absent);
    CHECK_FALSE(observation.self.other_value);
    REQUIRE(observation.self.reference_ranges.size() == 1);
    const auto& range = observation.self.reference_ranges[0];
    CHECK(range.low->value->text == "13.5");
    CHECK(range.high->value->text == "17");
    CHECK(range.type.text == "normal");
    CHECK(range.applies_to[0].text == "male");
    CHECK(range.age_low->value->text == "18");
    CHECK(range.age_high->value->text == "99");
    CHECK(range.text == "13.5-17");
}

TEST_CASE("observation: each value type is read or told", "[fhir]") {
    const auto value = [](const std::string& member) {
        return read_one("Observation", member).record.observations.at(0).self.value_number;
    };
    CHECK(value(R"("valueInteger":70)")->value == 70);
    CHECK(value(R"("valueInteger":"70")")->value == 70);
    CHECK(value(R"("valueString":"70")")->value == 70);
    CHECK_FALSE(value(R"("valueString":"about 70")"));

    const auto text = read_one("Observation", R"("valueString":"positive")");
    CHECK(text.record.observations.at(0).self.value_concept.text == "positive");
    const auto coded = read_one("Observation", R"("valueCodeableConcept":{"coding":[{"code":"LA29178-3"}]})");
    CHECK(coded.record.observations.at(0).self.value_concept.codings[0].code == "LA29178-3");
    CHECK_FALSE(coded.record.observations.at(0).self.other_value);
}

TEST_CASE("observation: a value of a type that is not read is told", "[fhir]") {
    const auto* member = GENERATE(R"("valueBoolean":true)", R"("valueRange":{})", R"("valueRatio":{})",
                                  R"("valueSampledData":{})", R"("valueTime":"10:00")", R"("valueDateTime":"2024")",
                                  R"("valuePeriod":{})", R"("valueAttachment":{})", R"("valueReference":{})");
    CAPTURE(member);
    CHECK(read_one("Observation", member).record.observations.at(0).self.other_value);
}

TEST_CASE("observation: a null value says nothing", "[fhir]") {
    const auto read = read_one("Observation", R"("valueBoolean":null,"dataAbsentReason":null,"valueQuantity":null)");
    CHECK_FALSE(read.record.observations.at(0).self.other_value);
    CHECK_FALSE(read.record.observations.at(0).self.data_absent);
    CHECK_FALSE(read.record.observations.at(0).self.value_quantity);
}

TEST_CASE("observation: a reason for absent data is told", "[fhir]") {
    CHECK(read_one("Observation", R"("dataAbsentReason":{"text":"unknown"})").record.observations.at(0).self.data_absent);
}

TEST_CASE("observation: components are measurements of their own", "[fhir]") {
    const auto read = read_one("Observation", R"("code":{"text":"CBC"},"component":[
        {"code":{"text":"Hb"},"valueQuantity":{"value":9},"referenceRange":[{"low":{"value":12}}],"interpretation":[{"text":"low"}]},
        {"code":{"text":"PLT"},"dataAbsentReason":{"text":"error"}}])");
    const auto& observation = read.record.observations.at(0);
    REQUIRE(observation.components.size() == 2);
    CHECK(observation.self.code.text == "CBC");
    CHECK(observation.components[0].code.text == "Hb");
    CHECK(observation.components[0].value_quantity->value->value == 9);
    CHECK(observation.components[0].reference_ranges[0].low->value->value == 12);
    CHECK(observation.components[0].interpretations.size() == 1);
    CHECK(observation.components[1].data_absent);
}

TEST_CASE("observation: a period and an instant are effective times", "[fhir]") {
    const auto period = read_one("Observation", R"("effectivePeriod":{"start":"2024-01-01","end":"2024-01-05"})");
    CHECK(period.record.observations.at(0).effective.end == fhir::parse_date_time("2024-01-05"));
    const auto instant = read_one("Observation", R"("effectiveInstant":"2024-01-01T00:00:00Z")");
    CHECK(instant.record.observations.at(0).effective.start == fhir::parse_date_time("2024-01-01T00:00:00Z"));
}

TEST_CASE("observation: one interpretation and one range may stand without a list", "[fhir]") {
    const auto read = read_one("Observation", R"("interpretation":{"text":"H"},"referenceRange":{"high":{"value":"7.0"}})");
    CHECK(read.record.observations.at(0).self.interpretations.size() == 1);
    CHECK(read.record.observations.at(0).self.reference_ranges[0].high->value->text == "7.0");
}
