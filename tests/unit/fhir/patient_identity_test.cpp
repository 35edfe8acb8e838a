// Whose data it is, through the whole reader.

#include "fhir/patient_identity.hpp"

#include "tests/unit/fhir/reading.hpp"

#include <catch2/catch.hpp>

using fhir::set_aside_reason;
using fhir_test::entry;
using fhir_test::ours;
using fhir_test::reading;
using fhir_test::value_of;

namespace {

std::string condition(const std::string& members) {
    return R"({"resourceType":"Condition","id":"c1")" + (members.empty() ? "" : "," + members) + "}";
}

std::string with_subject(const std::string& reference) { return condition(R"("subject":{"reference":")" + reference + R"("})"); }

const std::string our_condition = R"({"resourceType":"Condition","id":"named","subject":{"reference":"Patient/p1"}})";

}  // namespace

TEST_CASE("subject: every spelling of our patient counts", "[fhir]") {
    const auto* text = GENERATE("Patient/p1", "Patient/p1/_history/3", "https://ehr.example.org/fhir/Patient/p1",
                                "https://EHR.example.org:443/fhir/Patient/p1/_history/1");
    CAPTURE(text);
    const reading read(value_of(entry(with_subject(text))));
    CHECK_FALSE(read.failure.code);
    CHECK(read.record.conditions.size() == 1);
    CHECK(read.record.aside.empty());
}

TEST_CASE("subject: a resource of another patient refuses the whole call", "[fhir]") {
    const auto* text =
        GENERATE("Patient/p2", "Patient/P1", "Patient/p1x", "Patient/p2/_history/1", "https://ehr.example.org/fhir/Patient/p2",
                 "https://other.example.org/fhir/Patient/p1", "https://ehr.example.org/fhir2/Patient/p1",
                 "http://ehr.example.org/fhir/Patient/p1", "https://ehr.example.org.evil.net/fhir/Patient/p1");
    CAPTURE(text);
    const reading read(value_of(entry(our_condition) + "," + entry(with_subject(text))));
    CHECK(read.refused());
    CHECK(read.failure.path == "prefetch.v.entry[1].resource.subject");
    CHECK(read.record.conditions.empty());
}

TEST_CASE("subject: without a fhirServer no absolute reference is ours", "[fhir]") {
    CHECK(reading(value_of(entry(with_subject("https://ehr.example.org/fhir/Patient/p1"))), {}, "").refused());
}

TEST_CASE("subject: patient is read like subject, in resources of any type", "[fhir]") {
    CHECK(reading(value_of(entry(R"({"resourceType":"AllergyIntolerance","patient":{"reference":"Patient/p2"}})"))).refused());
    CHECK(reading(value_of(entry(R"({"resourceType":"Coverage","patient":{"reference":"Patient/p2"}})"))).refused());
    CHECK(reading(value_of(entry(condition(R"("subject":{"reference":"Patient/p1"},"patient":{"reference":"Patient/p2"})"))))
              .refused());
    CHECK(reading(value_of(entry(condition(R"("subject":[{"reference":"Patient/p1"},{"reference":"Patient/p2"}])")))).refused());
    const reading read(value_of(entry(R"({"resourceType":"AllergyIntolerance","patient":{"reference":"Patient/p1"}})")));
    CHECK(read.record.allergies.size() == 1);
}

TEST_CASE("subject: what cannot be traced to a patient is set aside", "[fhir]") {
    const auto* subject = GENERATE(R"({"reference":"Group/g"})", R"({"reference":"https://ehr.example.org/fhir/Device/p1"})",
                                   R"({"reference":"p1"})", R"({"reference":"Patient?x=y"})",
                                   R"({"reference":"urn:uuid:nobody"})", R"({"reference":"#p1"})", R"({"display":"Jane"})",
                                   R"({"identifier":{"value":"p1"}})", R"({})", R"("Patient/p1")", R"(17)", R"({"reference":17})",
                                   R"({"reference":""})", R"([{"reference":"Patient/p1"},{"reference":"Group/g"}])");
    CAPTURE(subject);
    const reading read(value_of(entry(condition(std::string(R"("subject":)") + subject))));
    CHECK_FALSE(read.failure.code);
    CHECK(read.record.conditions.empty());
    REQUIRE(read.record.aside.size() == 1);
    CHECK(read.record.aside[0].reason == set_aside_reason::unresolved_subject);
    CHECK(read.record.aside[0].type == fhir::resource_type::condition);
    CHECK(read.record.aside[0].id == "c1");
    CHECK(read.content.expected == 1);
}

TEST_CASE("subject: a urn resolves through the fullUrl of our patient's entry, also one that stands later", "[fhir]") {
    const std::string us = entry(R"({"resourceType":"Patient","id":"p1"})", "urn:uuid:a");
    const std::string it = entry(with_subject("urn:uuid:a"));
    for (const auto& value : {value_of(us + "," + it), value_of(it + "," + us)}) {
        const reading read(value);
        CHECK(read.record.conditions.size() == 1);
        CHECK(read.record.aside.empty());
    }
    const reading later(R"({"a":{"resourceType":"Bundle","entry":[)" + it + R"(]},"patient":{"resourceType":"Bundle","entry":[)" +
                        us + "]}}");
    CHECK(later.record.conditions.size() == 1);
    CHECK(later.record.aside.empty());
}

TEST_CASE("subject: a urn that resolves late does not make up for a modifier", "[fhir]") {
    const reading read(R"({"a":)" + condition(R"("subject":{"reference":"urn:uuid:a"},"modifierExtension":[{"url":"x"}])") +
                       R"(,"b":{"resourceType":"Bundle","entry":[)" +
                       entry(R"({"resourceType":"Patient","id":"p1"})", "urn:uuid:a") + "]}}");
    CHECK(read.record.conditions.empty());
    REQUIRE(read.record.aside.size() == 1);
    CHECK(read.record.aside[0].reason == set_aside_reason::unknown_modifier);
}

TEST_CASE("subject: a contained patient counts only under our id", "[fhir]") {
    const auto read = [](const std::string& contained) {
        return reading(value_of(entry(condition(R"("contained":[)" + contained + R"(],"subject":{"reference":"#p1"})"))));
    };
    CHECK(read(R"({"resourceType":"Patient","id":"p1"})").record.conditions.size() == 1);
    CHECK(read(R"({"resourceType":"Group","id":"p1"})").record.conditions.empty());
    CHECK(read(R"({"resourceType":"Patient","id":"p2"})").record.conditions.empty());
    const reading other(
        value_of(entry(condition(R"("contained":[{"resourceType":"Patient","id":"x"}],"subject":{"reference":"#x"})"))));
    CHECK(other.record.conditions.empty());
    CHECK(other.record.aside.size() == 1);
}

TEST_CASE("subject: a Patient with another id refuses the whole call, wherever it stands", "[fhir]") {
    const std::string other = R"({"resourceType":"Patient","id":"p2"})";
    CHECK(reading(R"({"patient":)" + other + "}").refused());
    const reading nested(value_of(entry(R"({"resourceType":"Bundle","entry":[)" + entry(other) + "]}")));
    CHECK(nested.refused());
    CHECK(nested.failure.path == "prefetch.v.entry[0].resource.entry[0].resource");
    CHECK(reading("{}", R"({"resourceType":"Bundle","entry":[)" + entry(other) + "]}").refused());
}

TEST_CASE("subject: a Patient without an id is not used", "[fhir]") {
    const reading read(R"({"patient":{"resourceType":"Patient","gender":"male"}})");
    CHECK_FALSE(read.record.subject);
    CHECK(read.record.aside.size() == 1);
}

TEST_CASE("subject: a resource without one counts only where no other names one", "[fhir]") {
    const reading alone(value_of(entry(condition(""))));
    CHECK(alone.record.conditions.size() == 1);

    const reading mixed(value_of(entry(condition("")) + "," + entry(our_condition)));
    CHECK(mixed.record.conditions.size() == 1);
    CHECK(mixed.record.conditions[0].id == "named");
    REQUIRE(mixed.record.aside.size() == 1);
    CHECK(mixed.record.aside[0].reason == set_aside_reason::no_subject);

    const reading null_subject(value_of(entry(condition(R"("subject":null)")) + "," + entry(our_condition)));
    CHECK(null_subject.record.aside.size() == 1);

    const reading other_value(R"({"a":)" + condition("") + R"(,"b":)" + our_condition + "}");
    CHECK(other_value.record.conditions.size() == 2);
}

TEST_CASE("subject: our Patient beside them does not make resources without a subject mixed", "[fhir]") {
    const reading read(value_of(entry(R"({"resourceType":"Patient","id":"p1"})") + "," + entry(condition(""))));
    CHECK(read.record.conditions.size() == 1);
}

TEST_CASE("subject: an observation that focuses on another person is set aside", "[fhir]") {
    const auto read = [](const std::string& focus) {
        return reading(R"({"v":)" + ours("Observation", R"("id":"o","focus":[)" + focus + "]") + "}");
    };
    CHECK(read(R"({"reference":"Patient/donor"})").record.aside.size() == 1);
    CHECK(read(R"({"reference":"RelatedPerson/fetus"})").record.aside.size() == 1);
    CHECK(read(R"({"type":"Patient","identifier":{"value":"x"}})").record.aside.size() == 1);
    CHECK(read(R"({"reference":"Condition/tumour"})").record.observations.size() == 1);
    CHECK(read(R"({"reference":"Patient/p1"})").record.observations.size() == 1);
}
