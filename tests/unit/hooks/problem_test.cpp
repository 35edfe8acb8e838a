#include "hooks/problem.hpp"

#include "tests/support/answer_linter.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <tuple>

using hooks::problem;

TEST_CASE("problem: status and code of each", "[hooks]") {
    const auto [what, status, code] = GENERATE(table<problem, unsigned, std::string>({
        {problem::bad_json, 400, "structure"},
        {problem::not_an_object, 400, "structure"},
        {problem::missing, 400, "required"},
        {problem::bad_value, 400, "value"},
        {problem::other_hook, 400, "invalid"},
        {problem::patient_mismatch, 400, "invariant"},
        {problem::data_missing, 412, "processing"},
        {problem::no_such_path, 404, "not-found"},
        {problem::method_not_allowed, 405, "not-supported"},
        {problem::media_type, 415, "not-supported"},
        {problem::content_coding, 415, "not-supported"},
        {problem::internal, 500, "exception"},
    }));
    const hooks::answer answer = hooks::to_answer({{what, "context.patientId", "expected something"}});
    CHECK(answer.status == status);
    CHECK(answer.content_type == "application/json");
    CHECK(answer.cache_control == "no-store");
    CHECK(answer.body == R"({"resourceType":"OperationOutcome","issue":[{"severity":"error","code":")" + code +
                             R"(","diagnostics":"context.patientId: expected something","expression":["context.patientId"]}]})");
}

TEST_CASE("problem: an issue without a place has no expression", "[hooks]") {
    const hooks::answer answer = hooks::to_answer({{problem::no_such_path, "", "there is nothing at this path"}});
    CHECK(
        answer.body ==
        R"({"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"not-found","diagnostics":"there is nothing at this path"}]})");
}

TEST_CASE("problem: every issue is told, and the body stays below 16 KB", "[hooks]") {
    const hooks::refusal two{{problem::missing, "hook", "a"}, {problem::bad_value, "context", "b"}};
    CHECK(hooks::to_answer(two).body.find("\"context: b\"") != std::string::npos);

    const hooks::refusal many(500, {problem::missing, std::string(5000, 'p'), std::string(5000, 'x')});
    const hooks::answer answer = hooks::to_answer(many);
    CHECK(support::faults_of_outcome(answer.body) == std::vector<std::string>{});
}

TEST_CASE("problem: what the transport refuses is an OperationOutcome too", "[hooks]") {
    const auto [status, code] = GENERATE(table<unsigned, std::string>({
        {400, "structure"},
        {408, "timeout"},
        {413, "too-long"},
        {414, "too-long"},
        {431, "too-long"},
        {500, "exception"},
        {503, "transient"},
        {501, "not-supported"},
        {418, "processing"},
    }));
    const hooks::answer answer = hooks::status_answer(status, "why");
    CHECK(answer.status == status);
    CHECK(answer.body.find("\"code\":\"" + code + "\"") != std::string::npos);
    CHECK(support::faults_of_outcome(answer.body) == std::vector<std::string>{});
}
