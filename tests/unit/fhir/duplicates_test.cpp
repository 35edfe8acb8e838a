#include "fhir/duplicates.hpp"

#include "tests/unit/fhir/reading.hpp"

#include <catch2/catch.hpp>

using fhir_test::entry;
using fhir_test::ours;
using fhir_test::reading;

namespace {

std::string copy(const std::string& meta, const std::string& gender_like_marker) {
    return ours("Condition", R"("id":"c1","meta":)" + meta + R"(,"clinicalStatus":")" + gender_like_marker + "\"");
}

/// The status of the one Condition that is left when both copies are sent, each in a prefetch value of its own.
std::string kept(const std::string& first_meta, const std::string& second_meta) {
    const reading read(R"({"a":)" + copy(first_meta, "first") + R"(,"b":)" + copy(second_meta, "second") + "}");
    REQUIRE(read.record.conditions.size() == 1);
    return std::string(read.record.conditions[0].clinical_status);
}

}  // namespace

TEST_CASE("duplicates: of two copies the newer counts when both say so, else the first", "[fhir]") {
    const auto [first, second, winner] = GENERATE(table<const char*, const char*, const char*>({
        {"{}", "{}", "first"},
        {R"({"lastUpdated":"2024-01-01T00:00:00Z"})", R"({"lastUpdated":"2024-01-01T00:00:01Z"})", "second"},
        {R"({"lastUpdated":"2024-01-01T00:00:01Z"})", R"({"lastUpdated":"2024-01-01T00:00:00Z"})", "first"},
        {R"({"lastUpdated":"2024-01-01T00:00:00Z","versionId":"1"})", R"({"lastUpdated":"2024-01-01T00:00:00Z","versionId":"2"})",
         "second"},
        {R"({"versionId":"9"})", R"({"versionId":"10"})", "second"},
        {R"({"versionId":"10"})", R"({"versionId":"9"})", "first"},
        {R"({"versionId":"a"})", R"({"versionId":"b"})", "first"},
        {R"({"versionId":"1"})", "{}", "first"},
        {"{}", R"({"lastUpdated":"2024-01-01T00:00:01Z"})", "first"},
        {"null", "7", "first"},
    }));
    CAPTURE(first, second);
    CHECK(kept(first, second) == winner);
}

TEST_CASE("duplicates: the newest of three counts", "[fhir]") {
    const reading read(R"({"a":)" + copy(R"({"versionId":"1"})", "one") + R"(,"b":)" + copy(R"({"versionId":"3"})", "three") +
                       R"(,"c":)" + copy(R"({"versionId":"2"})", "two") + "}");
    REQUIRE(read.record.conditions.size() == 1);
    CHECK(read.record.conditions[0].clinical_status == "three");
}

TEST_CASE("duplicates: resources without an id are all kept, and types have their own ids", "[fhir]") {
    const std::string nameless = ours("Condition", R"("code":{"text":"x"})");
    CHECK(reading(R"({"a":)" + nameless + R"(,"b":)" + nameless + "}").record.conditions.size() == 2);
    const reading read(R"({"a":)" + ours("Condition", R"("id":"1")") + R"(,"b":)" + ours("Observation", R"("id":"1")") + "}");
    CHECK(read.record.conditions.size() == 1);
    CHECK(read.record.observations.size() == 1);
}

TEST_CASE("duplicates: what is set aside is told once", "[fhir]") {
    const std::string modified = ours("Condition", R"("id":"1","modifierExtension":[{"url":"x"}])");
    CHECK(reading(R"({"a":)" + modified + R"(,"b":)" + modified + "}").record.aside.size() == 1);
}

TEST_CASE("duplicates: the order of what is left is that of the document", "[fhir]") {
    std::string entries;
    for (const auto* id : {"z", "a", "m", "a", "b"})
        entries += (entries.empty() ? "" : ",") + entry(ours("Condition", std::string(R"("id":")") + id + "\""));
    const reading read(fhir_test::value_of(entries));
    std::string order;
    for (const auto& condition : read.record.conditions)
        order += condition.id;
    CHECK(order == "zamb");
}
