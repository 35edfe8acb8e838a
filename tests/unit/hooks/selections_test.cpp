#include "hooks/selections.hpp"

#include "fhir/bundle.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <memory_resource>
#include <string>

namespace {

/// Seven entries: `a` to `f`, and `a` a second time as another type.
constexpr std::string_view drafts = R"({"resourceType":"Bundle","entry":[
    {"resource":{"resourceType":"MedicationRequest","id":"a"}},
    {"fullUrl":"urn:uuid:7a0e","resource":{"resourceType":"MedicationRequest","id":"b"}},
    {"fullUrl":"urn:uuid:9c1f","resource":{"resourceType":"ServiceRequest"}},
    {"fullUrl":"https://ehr.example/fhir/ServiceRequest/d","resource":{"resourceType":"ServiceRequest"}},
    {"resource":{"resourceType":"NutritionOrder","id":"e"}},
    {"resource":{"resourceType":"ServiceRequest","id":"a"}},
    {"resource":{"resourceType":"Bundle","entry":[{"resource":{"resourceType":"ServiceRequest","id":"f"}}]}}]})";

/// `1` for each entry that is selected, or the path of what is refused.
std::string selected(std::string_view selections, std::string_view bundle = drafts) {
    std::pmr::monotonic_buffer_resource arena;
    const std::string body =
        R"({"context":{"selections":)" + std::string(selections) + R"(,"draftOrders":)" + std::string(bundle) + "}}";
    const auto rows = fhir::json_rows::parse(body, &arena, 2);
    REQUIRE(rows.has_value());
    const fhir::json_value context = rows->root()["context"];
    const auto chosen = hooks::read_selections(context, &arena);
    if (!chosen) return chosen.error().front().path;
    CHECK(std::is_sorted(chosen->begin(), chosen->end()));
    std::string marks;
    for (const fhir::bundled_resource& entry : fhir::read_bundle(context["draftOrders"], &arena).resources)
        marks += std::binary_search(chosen->begin(), chosen->end(), entry.resource.row()) ? '1' : '0';
    return marks;
}

}  // namespace

TEST_CASE("selections: an entry answers to its type and id, to its fullUrl, and to its id when no other has it", "[hooks]") {
    const auto [selections, marks] = GENERATE(table<std::string, std::string>({
        {R"(["MedicationRequest/a"])", "1000000"},
        {R"(["ServiceRequest/a"])", "0000010"},
        {R"(["MedicationRequest/a","ServiceRequest/f"])", "1000001"},
        {R"(["NutritionOrder/e"])", "0000100"},
        {R"(["https://other.example/fhir/MedicationRequest/a"])", "1000000"},
        {R"(["MedicationRequest/a/_history/1"])", "1000000"},
        {R"(["urn:uuid:7a0e"])", "0100000"},
        {R"(["MedicationRequest/7a0e"])", "0100000"},
        {R"(["urn:uuid:9c1f"])", "0010000"},
        {R"(["ServiceRequest/9c1f"])", "0010000"},
        {R"(["ServiceRequest/d"])", "0001000"},
        {R"(["https://ehr.example/fhir/ServiceRequest/d"])", "0001000"},
        {R"(["b"])", "0100000"},
        {R"(["urn:uuid:b"])", "0100000"},
        {R"(["9c1f"])", "0010000"},
        {R"(["MedicationRequest/a","MedicationRequest/a","MedicationRequest/b"])", "1100000"},
        {R"(["a"])", "context.selections[0]"},  // two entries have it
        {R"(["MedicationRequest/e"])", "context.selections[0]"},
        {R"(["MedicationRequest/9c1f"])", "context.selections[0]"},
        {R"(["ServiceRequest/f","MedicationRequest/"])", "context.selections[1]"},
        {R"(["ServiceRequest/f","#a"])", "context.selections[1]"},
        {R"(["urn:uuid:0000"])", "context.selections[0]"},
        {R"(["ServiceRequest/f",null])", "context.selections[1]"},
        {R"(["ServiceRequest/f",["MedicationRequest/a"]])", "context.selections[1]"},
    }));
    CAPTURE(selections);
    CHECK(selected(selections) == marks);
}

TEST_CASE("selections: two entries of one name are both selected", "[hooks]") {
    constexpr std::string_view twins = R"({"resourceType":"Bundle","entry":[{"resource":{"resourceType":"Task","id":"t"}},
        {"resource":{"resourceType":"Task","id":"u"}},{"resource":{"resourceType":"Task","id":"t"}}]})";
    CHECK(selected(R"(["Task/t"])", twins) == "101");
    CHECK(selected(R"(["t"])", twins) == "context.selections[0]");
}

TEST_CASE("selections: many selections of many entries of one name take no longer than they should", "[hooks]") {
    std::string entries;
    std::string selections = "[";
    for (int i = 0; i < 20000; ++i) {
        entries.append(i == 0 ? "" : ",").append(R"({"resource":{"resourceType":"Task","id":")").append(i % 2 == 0 ? "t" : "u");
        entries.append("\"}}");
        selections.append(i == 0 ? "" : ",").append(i % 2 == 0 ? R"("Task/t")" : R"("Task/u")");
    }
    const std::string marks = selected(selections + "]", R"({"resourceType":"Bundle","entry":[)" + entries + "]}");
    CHECK(marks == std::string(20000, '1'));
}
