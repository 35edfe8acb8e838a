#include "hooks/response.hpp"

#include "tests/support/answer_linter.hpp"

#include <catch2/catch.hpp>

#include <memory_resource>
#include <string>

namespace {

constexpr std::string_view request_text =
    R"({"orders":[{"resourceType":"MedicationRequest","id":"d1","dosageInstruction":[{"doseAndRate":
    [{"doseQuantity":{"value":60,"unit":"mg"}}]}]},{"resourceType":"MedicationRequest"}]})";

/// An answer from one card, with two drafts on file: one with an id, one without.
std::string body_of(const cards::card& card) {
    static std::pmr::monotonic_buffer_resource arena;
    const auto rows = fhir::json_rows::parse(request_text, &arena, 5);
    REQUIRE(rows.has_value());
    fhir::record record(&arena);
    for (const fhir::json_value order : rows->root()["orders"].items())
        record.drafts.push_back({fhir::medication_event{}, "MedicationRequest", order["id"].string(), order.row(), true});
    hooks::clinical_answer answer{{card}, {}};
    for (std::size_t i = 0; i < cards::factor_count; ++i)
        answer.assessment.factors[i].id = static_cast<cards::factor_id>(i);
    hooks::uuid_generator uuids(1);
    return hooks::response_body(answer, {*rows, record, "p1"}, uuids);
}

cards::card plain_card() {
    cards::card card;
    card.id = "bone-protection";
    card.rule = "B1";
    card.indicator = cards::indicator::warning;
    card.summary = "Summary.";
    card.detail = "Detail.";
    return card;
}

cards::suggestion deletion_of(std::string_view id) {
    return {"Remove it", false, {{"Delete the draft", cards::draft_deletion{0, "MedicationRequest", id}}}};
}

cards::new_service scan() {
    cards::new_service order;
    order.code.text = "MRI";
    return order;
}

bool says(const std::string& body, std::string_view part) { return body.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("response: a plain card", "[hooks]") {
    const std::string body = body_of(plain_card());
    CHECK(support::faults_of_answer(body) == std::vector<std::string>{});
    CHECK(says(body, R"("summary":"Summary.","detail":"Detail.","indicator":"warning")"));
    CHECK(says(
        body,
        R"("topic":{"system":"https://imdc-cds.example/CodeSystem/card-topic","code":"bone-protection","display":"Bone protection"})"));
    CHECK(says(body, R"("extension":{"imdc-cds.rule":"B1"})"));
    CHECK_FALSE(says(body, "selectionBehavior"));
    CHECK_FALSE(says(body, "suggestions"));
    CHECK_FALSE(says(body, "links"));
}

TEST_CASE("response: no cards is an empty list, and the assessment is there", "[hooks]") {
    std::pmr::monotonic_buffer_resource arena;
    const auto rows = fhir::json_rows::parse("{}", &arena);
    REQUIRE(rows.has_value());
    fhir::record record(&arena);
    hooks::uuid_generator uuids(1);
    const std::string body = hooks::response_body({}, {*rows, record, "p1"}, uuids);
    CHECK(body.starts_with(
        R"({"cards":[],"extension":{"imdc-cds.assessment":{"state":"UNDETERMINED","min":0,"max":6,"factors":[)"));
    CHECK(support::faults_of_answer(body) == std::vector<std::string>{});
}

TEST_CASE("response: suggestions, override reasons and links", "[hooks]") {
    cards::card card = plain_card();
    card.selection = cards::selection_behavior::any;
    card.suggestions.push_back(deletion_of("d1"));
    card.suggestions.back().recommended = true;
    card.suggestions.push_back({"Order it", false, {{"Order the scan", scan()}}});
    card.override_reasons.push_back({"trial", "In a clinical trial"});
    card.links.push_back({"ASCO", "https://doi.org/10.1200/JCO.22.00868"});
    const std::string body = body_of(card);
    CHECK(support::faults_of_answer(body) == std::vector<std::string>{});
    CHECK(says(body, R"("selectionBehavior":"any")"));
    CHECK(says(
        body,
        R"("isRecommended":true,"actions":[{"type":"delete","description":"Delete the draft","resourceId":"MedicationRequest/d1"}])"));
    CHECK(says(
        body,
        R"({"system":"https://imdc-cds.example/CodeSystem/override-reason","code":"trial","display":"In a clinical trial"})"));
    CHECK(says(body, R"("links":[{"label":"ASCO","url":"https://doi.org/10.1200/JCO.22.00868","type":"absolute"}])"));
}

TEST_CASE("response: a draft without an id can be neither deleted nor updated", "[hooks]") {
    cards::card card = plain_card();
    card.suggestions.push_back(deletion_of(""));
    card.suggestions.push_back({"Reduce", false, {{"Reduce to 40 mg", cards::dose_change{1, 40, "mg", 60}}}});
    const std::string body = body_of(card);
    CHECK(support::faults_of_answer(body) == std::vector<std::string>{});
    CHECK_FALSE(says(body, "suggestions"));
    CHECK_FALSE(says(body, "selectionBehavior"));
}

TEST_CASE("response: a suggestion goes whole or not at all", "[hooks]") {
    cards::card card = plain_card();
    card.suggestions.push_back(deletion_of(""));
    card.suggestions.back().actions.push_back({"Order the scan", scan()});
    card.suggestions.push_back(deletion_of("d1"));
    const std::string body = body_of(card);
    CHECK_FALSE(says(body, "MRI"));
    CHECK(says(body, R"("resourceId":"MedicationRequest/d1")"));
}

TEST_CASE("response: an update carries the whole draft", "[hooks]") {
    cards::card card = plain_card();
    card.suggestions.push_back({"Reduce", false, {{"Reduce to 40 mg", cards::dose_change{0, 40, "mg", 60}}}});
    const std::string body = body_of(card);
    CHECK(support::faults_of_answer(body) == std::vector<std::string>{});
    CHECK(says(body,
               R"("type":"update","description":"Reduce to 40 mg","resource":{"resourceType":"MedicationRequest","id":"d1",)"));
    CHECK(says(body, R"("doseQuantity":{"value":40,"unit":"mg"})"));
}

TEST_CASE("response: a factor says what it rests on and leaves out what it does not know", "[hooks]") {
    cards::assessment assessment;
    cards::factor& haemoglobin = assessment.factors[2];
    haemoglobin.id = cards::factor_id::haemoglobin;
    haemoglobin.status = cards::verdict::present;
    haemoglobin.value = 10.1;
    haemoglobin.unit = "g/dL";
    haemoglobin.limit_value = 13.5;
    haemoglobin.limit_from = cards::limit_source::reference_range;
    haemoglobin.from = cards::origin{fhir::resource_type::observation, "hb"};
    haemoglobin.effective = fhir::parse_date_time("2026-02-24T08:00:00Z");
    haemoglobin.marks = cards::flag::aged | cards::flag::preliminary;
    cards::factor& calcium = assessment.factors[3];
    calcium.id = cards::factor_id::calcium;
    calcium.unit = "mg/dL";
    calcium.why_unknown = cards::unknown_reason::missing;

    std::pmr::monotonic_buffer_resource arena;
    const auto rows = fhir::json_rows::parse("{}", &arena);
    REQUIRE(rows.has_value());
    fhir::record record(&arena);
    hooks::uuid_generator uuids(1);
    const std::string body = hooks::response_body({{}, assessment}, {*rows, record, "p1"}, uuids);
    CHECK(says(body,
               R"({"id":"haemoglobin","status":"present","value":10.1,"unit":"g/dL","limit":13.5,"source":"reference-range",)"
               R"("effective":"2026-02-24","resource":"Observation/hb","flags":["aged","preliminary"]})"));
    CHECK(says(body, R"({"id":"calcium","status":"unknown","reason":)"));
}
