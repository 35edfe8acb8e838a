#include "fhir/record_reader.hpp"

#include "tests/unit/fhir/reading.hpp"

#include <catch2/catch.hpp>

#include <random>

using fhir::set_aside_reason;
using fhir_test::entry;
using fhir_test::every_type;
using fhir_test::ours;
using fhir_test::read_one;
using fhir_test::reading;
using fhir_test::value_of;

namespace {

const std::string condition = ours("Condition", R"("id":"c1")");
const std::string outcome = R"({"resourceType":"OperationOutcome","issue":[{"severity":"error"}]})";

/// What the last value of this prefetch turned out to hold.
fhir::value_content content_of(const std::string& prefetch) { return reading(prefetch).content; }

std::string drafts_of(const std::string& entries) { return R"({"resourceType":"Bundle","entry":[)" + entries + "]}"; }

}  // namespace

TEST_CASE("reader: one resource, a Bundle and nested Bundles give the same", "[fhir]") {
    const auto value = GENERATE_COPY(R"({"v":)" + condition + "}", value_of(entry(condition)),
                                     R"({"v":{"resourceType":"Bundle","entry":)" + entry(condition) + "}}",
                                     value_of(entry(R"({"resourceType":"Bundle","entry":[)" + entry(condition) + "]}")),
                                     value_of("{}," + entry(condition)),
                                     value_of(R"({"resource":null},{"resource":"x"},null,7,)" + entry(condition)),
                                     value_of(R"({"resource":[)" + condition + "]}"));
    CAPTURE(value);
    const reading read(value);
    CHECK(read.content.resource);
    CHECK(read.content.expected == 1);
    CHECK(read.content.unexpected == 0);
    CHECK_FALSE(read.content.outcome);
    CHECK(read.record.conditions.size() == 1);
}

TEST_CASE("reader: says what a value holds", "[fhir]") {
    CHECK_FALSE(content_of(R"({"v":{"id":"x"}})").resource);
    CHECK_FALSE(content_of(R"({"v":{"resourceType":""}})").resource);
    CHECK_FALSE(content_of(R"({"v":{"resourceType":7}})").resource);
    CHECK_FALSE(content_of(R"({"v":"Condition"})").resource);
    CHECK_FALSE(content_of(R"({"v":null})").resource);
    CHECK(content_of(R"({"v":)" + outcome + "}").outcome);
    CHECK(content_of(R"({"v":)" + outcome + "}").part_failed);
    CHECK_FALSE(content_of(R"({"v":{"resourceType":"OperationOutcome","issue":[{"severity":"warning"}]}})").part_failed);
    CHECK(content_of(R"({"v":)" + outcome + "}").resource);
    CHECK(content_of(R"({"v":)" + outcome + "}").unexpected == 0);
    CHECK(content_of(value_of(entry(outcome) + "," + entry(condition))).outcome);
    CHECK(content_of(value_of(entry(outcome) + "," + entry(condition))).expected == 1);
    CHECK(content_of(value_of(entry(R"({"resourceType":"Device"})"))).unexpected == 1);
    CHECK(content_of(value_of(entry(R"({"resourceType":"Medication","id":"m"})"))).unexpected == 0);
    CHECK(content_of(value_of("")).expected == 0);
    CHECK(content_of(value_of("")).resource);
}

TEST_CASE("reader: a next link means that there is more", "[fhir]") {
    CHECK(content_of(R"({"v":{"resourceType":"Bundle","link":[{"relation":"self"},{"relation":"next","url":"x"}]}})").next_page);
    CHECK(content_of(R"({"v":{"resourceType":"Bundle","link":{"relation":"next"}}})").next_page);
    CHECK_FALSE(content_of(R"({"v":{"resourceType":"Bundle","link":[{"relation":"self"}]}})").next_page);
}

TEST_CASE("reader: only the expected types count", "[fhir]") {
    const fhir_test::parsed document(value_of(entry(condition) + "," + entry(ours("Observation", R"("id":"o")"))), 2);
    std::pmr::monotonic_buffer_resource arena;
    fhir::record record(&arena);
    fhir::record_reader reader(record, &arena, "p1", "");
    const std::array expected = {fhir::resource_type::observation};
    const auto content = reader.add(document.root()["v"], expected);
    reader.finish();
    REQUIRE(content.has_value());
    CHECK(content->expected == 1);
    CHECK(content->unexpected == 1);
    CHECK(record.observations.size() == 1);
    CHECK(record.conditions.empty());
}

TEST_CASE("reader: contained resources are not resources of the value", "[fhir]") {
    const auto read =
        read_one("Condition", R"("contained":[{"resourceType":"Condition","id":"x","subject":{"reference":"Patient/p1"}}])");
    CHECK(read.record.conditions.size() == 1);
    CHECK(read.content.expected == 1);
}

TEST_CASE("reader: a modifier that is not understood sets the resource aside, wherever it stands in it", "[fhir]") {
    const auto* members =
        GENERATE(R"("modifierExtension":[{"url":"http://x","valueBoolean":true}])", R"("modifierExtension":{"url":"x"})",
                 R"("component":[{"modifierExtension":[{"url":"x"}]}])", R"("modifierExtension":"x")",
                 R"("referenceRange":[{"low":{"value":1},"modifierExtension":[{"url":"x"}]}])");
    CAPTURE(members);
    const auto read = read_one("Observation", members);
    CHECK(read.record.observations.empty());
    REQUIRE(read.record.aside.size() == 1);
    CHECK(read.record.aside[0].reason == set_aside_reason::unknown_modifier);
}

TEST_CASE("reader: a modifier on the entry covers the resource, one in a contained resource does not", "[fhir]") {
    CHECK(reading(value_of(R"({"modifierExtension":[{"url":"x"}],"resource":)" + condition + "}")).record.aside.size() == 1);
    CHECK(read_one("Condition", R"("contained":[{"resourceType":"Device","modifierExtension":[{"url":"x"}]}])")
              .record.conditions.size() == 1);
    CHECK(read_one("Condition", R"("modifierExtension":[])").record.conditions.size() == 1);
    CHECK(read_one("Condition", R"("modifierExtension":null)").record.conditions.size() == 1);
}

TEST_CASE("reader: implicitRules on the resource or its Bundle set it aside", "[fhir]") {
    const auto one = read_one("Condition", R"("implicitRules":"http://x")");
    REQUIRE(one.record.aside.size() == 1);
    CHECK(one.record.aside[0].reason == set_aside_reason::implicit_rules);
    const reading bundle(R"({"v":{"resourceType":"Bundle","implicitRules":"http://x","entry":[)" + entry(condition) + "]}}");
    CHECK(bundle.record.conditions.empty());
    CHECK(bundle.record.aside.size() == 1);
}

TEST_CASE("reader: drafts come in their order, with the row that gives back their bytes", "[fhir]") {
    const std::string request = R"({"resourceType":"MedicationRequest","id":"m","status":"draft","doseless":1.50})";
    const reading read("{}", drafts_of(entry(R"({"resourceType":"ServiceRequest","id":"s"})") + "," +
                                       entry(R"({"resourceType":"NutritionOrder"})") + "," + entry(request) + "," +
                                       entry(R"({"resourceType":"CarePlan","title":"Watch"})")));
    REQUIRE(read.record.drafts.size() == 3);
    CHECK(read.record.drafts[0].type_name == "ServiceRequest");
    CHECK(std::get<fhir::service>(read.record.drafts[0].order).id == "s");
    CHECK(read.record.drafts[1].id == "m");
    CHECK(std::get<fhir::medication_event>(read.record.drafts[1].order).status == "draft");
    CHECK(read.document.rows().raw(read.record.drafts[1].row) == request);
    CHECK(std::get<fhir::service>(read.record.drafts[2].order).code.text == "Watch");
    for (const auto& draft : read.record.drafts)
        CHECK(draft.usable);
}

TEST_CASE("reader: a draft needs no subject, but must not name another patient", "[fhir]") {
    const auto with = [](const std::string& subject) {
        return reading("{}", drafts_of(entry(ours("MedicationRequest", R"("id":"a")")) + "," +
                                       entry(R"({"resourceType":"MedicationRequest","id":"b")" + subject + "}")));
    };
    CHECK(with("").record.drafts.size() == 2);
    const auto other = with(R"(,"subject":{"reference":"Patient/p2"})");
    CHECK(other.refused());
    CHECK(other.failure.path == "draftOrders.entry[1].resource.subject");
    const auto group = with(R"(,"subject":{"reference":"Group/g"})");
    CHECK(group.record.drafts.size() == 1);
    REQUIRE(group.record.aside.size() == 1);
    CHECK(group.record.aside[0].reason == set_aside_reason::unresolved_subject);
    CHECK(reading("{}", drafts_of(entry(R"({"resourceType":"NutritionOrder","patient":{"reference":"Patient/p2"}})"))).refused());
}

TEST_CASE("reader: a draft with a modifier or implicit rules is there but not usable", "[fhir]") {
    const auto* member = GENERATE(R"("modifierExtension":[{"url":"x"}])", R"("implicitRules":"http://x")",
                                  R"("dosageInstruction":[{"modifierExtension":[{"url":"x"}]}])");
    const reading read("{}", drafts_of(entry(ours("MedicationRequest", std::string(R"("id":"m",)") + member))));
    REQUIRE(read.record.drafts.size() == 1);
    CHECK_FALSE(read.record.drafts[0].usable);
    CHECK(read.record.aside.empty());
}

TEST_CASE("reader: drafts that are no object are an error", "[fhir]") {
    const reading read("{}", "[]");
    CHECK(read.failure.code == fhir::errc::not_an_object);
    CHECK(read.failure.path == "draftOrders");
}

TEST_CASE("reader: random damage to a call never does more than change the outcome", "[fhir]") {
    const std::string call =
        R"({"prefetch":)" +
        value_of(
            entry(R"({"resourceType":"Patient","id":"p1","birthDate":"1960-01-02"})", "urn:uuid:a") + "," +
            entry(ours("Observation",
                       R"("id":"o","valueQuantity":{"value":1.5,"unit":"g"},"referenceRange":[{"low":{"value":1}}])")) +
            "," +
            entry(ours("MedicationRequest",
                       R"("medicationReference":{"reference":"#m"},"contained":[{"resourceType":"Medication","id":"m"}])"))) +
        R"(,"draftOrders":)" + drafts_of(entry(ours("ServiceRequest", R"("code":{"text":"x"})"))) + "}";
    std::mt19937 random(99);
    const auto pick = [&random](std::size_t below) { return std::uniform_int_distribution<std::size_t>(0, below - 1)(random); };
    std::size_t parsed_calls = 0;
    for (int round = 0; round < 20000; ++round) {
        std::string text = call;
        for (std::size_t i = pick(4); i > 0; --i) {
            const std::size_t from = pick(text.size());
            if (pick(2) == 0) {
                text[from] = call[pick(call.size())];
            } else {
                text.insert(pick(text.size()), text.substr(from, pick(40)));
            }
        }
        std::pmr::monotonic_buffer_resource arena;
        const auto rows = fhir::json_rows::parse(text, &arena, 2);
        if (!rows) continue;
        ++parsed_calls;
        fhir::record record(&arena);
        fhir::record_reader reader(record, &arena, "p1", "");
        bool good = true;
        for (const auto value : rows->root()["prefetch"])
            good = good && reader.add(value, every_type);
        good = good && reader.add_drafts(rows->root()["draftOrders"]);
        if (good) reader.finish();
        for (const auto& observation : record.observations)
            REQUIRE(observation.id.size() <= text.size());
    }
    CHECK(parsed_calls > 1000);
}
