#include "hooks/prefetch.hpp"

#include "hooks/services.hpp"

#include <catch2/catch.hpp>

#include <memory_resource>
#include <string>
#include <tuple>

using hooks::key_state;

namespace {

constexpr fhir::resource_type condition_type[] = {fhir::resource_type::condition};
constexpr fhir::resource_type patient_type[] = {fhir::resource_type::patient};
constexpr fhir::resource_type allergy_type[] = {fhir::resource_type::allergy_intolerance};

constexpr hooks::prefetch_key search_key = {"conditions", "Condition?patient={{context.patientId}}", nullptr,
                                            hooks::presence::required, condition_type};
constexpr hooks::prefetch_key read_key = {"patient", "Patient/{{context.patientId}}", nullptr, hooks::presence::required,
                                          patient_type};
constexpr hooks::prefetch_key optional_key = {"allergies", "AllergyIntolerance?patient={{context.patientId}}", nullptr,
                                              hooks::presence::optional, allergy_type};
constexpr hooks::prefetch_key keys[] = {read_key, search_key, optional_key};

/// The outcome for a whole prefetch object: `ok`, `ok without a b`, or the issues as `code path`.
std::string outcome(const std::string& prefetch) {
    std::pmr::monotonic_buffer_resource arena;
    const std::string body = R"({"prefetch":)" + prefetch + "}";
    const auto rows = fhir::json_rows::parse(body, &arena, 2);
    REQUIRE(rows.has_value());
    fhir::record record(&arena);
    fhir::record_reader reader(record, &arena, "p1", {});
    const auto missing = hooks::read_prefetch(rows->root()["prefetch"], keys, reader);
    std::string text;
    if (missing) {
        text = missing->empty() ? "ok" : "ok without";
        for (const std::string_view key : *missing)
            text.append(" ").append(key);
        return text;
    }
    for (const hooks::issue& issue : missing.error())
        text.append(text.empty() ? "" : "\n").append(hooks::row_of(issue.what).code).append(" ").append(issue.path);
    return text;
}

const std::string patient = R"("patient":{"resourceType":"Patient","id":"p1"})";
const std::string conditions = R"("conditions":{"resourceType":"Bundle","entry":[{"resource":{"resourceType":"Condition","id":"c",
    "subject":{"reference":"Patient/p1"},"code":{"text":"x"}}}]})";
const std::string allergies = R"("allergies":{"resourceType":"Bundle","type":"searchset","total":0})";

}  // namespace

TEST_CASE("prefetch: what a value amounts to", "[hooks]") {
    const auto [expected, content] = GENERATE(table<key_state, fhir::value_content>({
        {key_state::unsatisfied, {.resource = false}},
        {key_state::none, {.resource = true}},
        {key_state::data, {.resource = true, .expected = 1}},
        {key_state::data, {.resource = true, .expected = 1, .unexpected = 3}},
        {key_state::data, {.resource = true, .outcome = true, .expected = 1}},
        {key_state::partial, {.resource = true, .outcome = true, .part_failed = true, .expected = 1}},
        {key_state::failed, {.resource = true, .outcome = true}},
        {key_state::failed, {.resource = true, .outcome = true, .unexpected = 1}},
        {key_state::unsatisfied, {.resource = true, .unexpected = 1}},
        {key_state::partial, {.resource = true, .next_page = true, .expected = 1}},
        {key_state::partial, {.resource = true, .next_page = true}},
    }));
    std::pmr::monotonic_buffer_resource arena;
    const auto rows = fhir::json_rows::parse(R"({"a":{},"b":null})", &arena, 2);
    REQUIRE(rows.has_value());
    CHECK(hooks::judge(search_key, rows->root()["a"], content) == expected);
    CHECK(hooks::judge(search_key, rows->root()["b"], content) == key_state::none);
    CHECK(hooks::judge(search_key, rows->root()["c"], content) == key_state::absent);
}

TEST_CASE("prefetch: an empty Bundle is no answer to a read", "[hooks]") {
    std::pmr::monotonic_buffer_resource arena;
    const auto rows = fhir::json_rows::parse("{}", &arena, 2);
    REQUIRE(rows.has_value());
    CHECK(hooks::judge(read_key, rows->root(), {.resource = true}) == key_state::unsatisfied);
}

TEST_CASE("prefetch: required keys end the call, optional ones are remembered", "[hooks]") {
    const auto [value, expected] = GENERATE(table<std::string, std::string>({
        {"{" + patient + "," + conditions + "," + allergies + "}", "ok"},
        {"{" + patient + "," + conditions + R"(,"allergies":null})", "ok"},
        {"{" + patient + "," + conditions + "}", "ok without allergies"},
        {"{" + patient + "," + conditions + R"(,"allergies":{"resourceType":"OperationOutcome"}})", "ok without allergies"},
        {"{" + patient + "," + conditions + R"(,"allergies":{"resourceType":"Patient","id":"p1"}})", "ok without allergies"},
        {"{" + patient + "," + conditions + R"(,"allergies":{"a":1}})", "ok without allergies"},
        {"{" + patient + R"(,"conditions":null,)" + allergies + "}", "ok"},
        {"{" + patient + "," + allergies + "}", "processing prefetch.conditions"},
        {"{}", "processing prefetch.patient\nprocessing prefetch.conditions"},
        {R"({"patient":{"resourceType":"Patient"},)" + conditions + "}", "processing prefetch.patient"},
        {R"({"patient":"123","conditions":[]})", "value prefetch.patient\nvalue prefetch.conditions"},
        {"{" + patient + "," + conditions + R"(,"allergies":true})", "value prefetch.allergies"},
        {"{" + patient + "," + conditions + "," + allergies + R"(,"never-asked":"x"})", "ok"},
    }));
    CAPTURE(value);
    CHECK(outcome(value) == expected);
}

TEST_CASE("prefetch: PF-20 another patient's data end the call with their place", "[hooks]") {
    const std::string other = R"({"patient":{"resourceType":"Patient","id":"p2"},)" + conditions + "}";
    CHECK(outcome(other).starts_with("invariant prefetch.patient"));
    const std::string mixed = "{" + patient + R"(,"conditions":{"resourceType":"Bundle","entry":[{"resource":{"resourceType":
        "Condition","id":"c","subject":{"reference":"Patient/p2"}}}]}})";
    CHECK(outcome(mixed).starts_with("invariant prefetch.conditions.entry[0].resource.subject"));
}
