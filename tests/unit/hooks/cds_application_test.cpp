#include "hooks/cds_application.hpp"

#include "hooks/date_text.hpp"
#include "tests/support/answer_linter.hpp"
#include "tests/support/base_request.hpp"
#include "tests/support/finish.hpp"
#include "tests/support/refusal_rows.hpp"

#include <catch2/catch.hpp>

#include <string>

using hooks::http_method;

namespace {

const hooks::cds_application& application() {
    static const hooks::cds_application app(
        {.today = [] { return *hooks::parse_day("2026-03-01"); }, .settings = {}, .policy = {}});
    return app;
}

hooks::request_head head(http_method method, std::string_view target) {
    hooks::request_head head;
    head.method = method;
    head.target = target;
    return head;
}

hooks::answer post(std::string_view target, std::string_view body) {
    return support::finish(application().respond(head(http_method::post, target), body, {}));
}

void check_row(const support::call_row& row) {
    INFO(row.name);
    const hooks::answer answer = post(support::path_of(row.service), support::body_of(row));
    INFO(answer.body);
    CHECK(answer.status == row.status);
    if (row.status == 200) {
        CHECK(support::faults_of_answer(answer.body) == std::vector<std::string>{});
        return;
    }
    CHECK(support::faults_of_outcome(answer.body) == std::vector<std::string>{});
    CHECK(answer.body.find("\"code\":\"" + std::string(row.code) + "\"") != std::string::npos);
    CHECK(answer.body.find("\"diagnostics\":\"" + std::string(row.path)) != std::string::npos);
    CHECK(answer.body.find("\"expression\":[\"" + std::string(row.path)) != std::string::npos);
}

}  // namespace

TEST_CASE("application: the base calls are answered", "[hooks]") {
    for (const auto& [target, body] : {std::pair{"/cds-services/mrcc-order-sign", support::base_order_sign()},
                                       std::pair{"/cds-services/mrcc-order-select", support::base_order_select()},
                                       std::pair{"/cds-services/mrcc-patient-view", support::base_patient_view()}}) {
        const hooks::answer answer = post(target, body);
        INFO(answer.body);
        CHECK(answer.status == 200);
        CHECK(answer.content_type == "application/json");
        CHECK(answer.cache_control == "no-store");
        CHECK(support::faults_of_answer(answer.body) == std::vector<std::string>{});
    }
}

TEST_CASE("application: envelope, row by row", "[hooks]") {
    for (const support::call_row& row : support::envelope_rows())
        check_row(row);
}

TEST_CASE("application: contexts, row by row", "[hooks]") {
    for (const support::call_row& row : support::context_rows())
        check_row(row);
}

TEST_CASE("application: prefetch, row by row", "[hooks]") {
    for (const support::call_row& row : support::prefetch_rows())
        check_row(row);
}

TEST_CASE("application: what has to be put up with, row by row", "[hooks]") {
    for (const support::call_row& row : support::tolerance_rows())
        check_row(row);
}

TEST_CASE("application: broken bodies, row by row", "[hooks]") {
    for (const support::body_row& row : support::body_rows()) {
        INFO(row.name);
        const hooks::answer answer = post("/cds-services/mrcc-order-sign", row.body);
        INFO(answer.body);
        CHECK(answer.status == row.status);
        CHECK(support::faults_of_outcome(answer.body) == std::vector<std::string>{});
        CHECK(answer.body.find("\"code\":\"structure\"") != std::string::npos);
    }
}

TEST_CASE("application: GEN-4 a syntax error is told with its byte", "[hooks]") {
    const hooks::answer answer = post("/cds-services/mrcc-order-sign", R"({"hook" "order-sign"})");
    CHECK(answer.body.find("at byte 8") != std::string::npos);
}

TEST_CASE("application: REQ-6 the same hookInstance twice is answered twice, with other UUIDs", "[hooks]") {
    const hooks::answer first = post("/cds-services/mrcc-order-sign", support::base_order_sign());
    const hooks::answer second = post("/cds-services/mrcc-order-sign", support::base_order_sign());
    CHECK(first.status == 200);
    CHECK(second.status == 200);
    CHECK(first.body.size() == second.body.size());
}

TEST_CASE("application: all missing required keys are named", "[hooks]") {
    const hooks::answer answer =
        post("/cds-services/mrcc-patient-view", support::changed(support::base_patient_view(), "/prefetch", ""));
    CHECK(answer.status == 412);
    for (const char* key : {"prefetch.patient", "prefetch.conditions", "prefetch.observations"})
        CHECK(answer.body.find(key) != std::string::npos);
}

TEST_CASE("application: neither token nor patient text comes back in a refusal", "[hooks]") {
    std::string body = support::changed(support::base_order_sign(), "/fhirAuthorization",
                                        R"({"access_token":"top-secret","token_type":"top-secret","subject":"top-secret"})");
    body = support::changed(body, "/fhirServer", R"("https://top-secret@host/")");
    body = support::changed(body, "/hookInstance", R"("top-secret")");
    body = support::changed(body, "/context/patientId", R"("top secret")");
    body = support::changed(body, "/prefetch/patient", R"("top-secret")");
    const hooks::answer answer = post("/cds-services/mrcc-order-sign", body);
    CHECK(answer.status == 400);
    CHECK(answer.body.find("secret") == std::string::npos);
}

TEST_CASE("application: GEN-11 wrong methods name the right ones", "[hooks]") {
    const auto [method, target, allow] = GENERATE(table<http_method, std::string, std::string>({
        {http_method::post, "/cds-services", "GET, HEAD, OPTIONS"},
        {http_method::other, "/cds-services", "GET, HEAD, OPTIONS"},
        {http_method::get, "/cds-services/mrcc-order-sign", "POST, OPTIONS"},
        {http_method::head, "/cds-services/mrcc-order-sign", "POST, OPTIONS"},
        {http_method::other, "/cds-services/mrcc-patient-view", "POST, OPTIONS"},
    }));
    const auto refused = application().refuse(head(method, target));
    REQUIRE(refused);
    CHECK(refused->status == 405);
    CHECK(refused->allow == allow);
    CHECK(support::faults_of_outcome(refused->body) == std::vector<std::string>{});
}

TEST_CASE("application: OPTIONS tells the methods without a body", "[hooks]") {
    const hooks::answer answer =
        support::finish(application().respond(head(http_method::options, "/cds-services/mrcc-order-sign"), {}, {}));
    CHECK(answer.status == 204);
    CHECK(answer.allow == "POST, OPTIONS");
    CHECK(answer.body.empty());
}

TEST_CASE("application: unknown paths are refused from the head, and so is feedback", "[hooks]") {
    for (const char* target :
         {"/", "/cds-services/nobody", "/cds-services/mrcc-order-sign/feedback", "/cds-services/%6drcc-order-sign"}) {
        const auto refused = application().refuse(head(http_method::post, target));
        REQUIRE(refused);
        CHECK(refused->status == 404);
    }
}

TEST_CASE("application: GEN-8 media type and coding are judged from the head", "[hooks]") {
    hooks::request_head call = head(http_method::post, "/cds-services/mrcc-order-sign");
    CHECK_FALSE(application().refuse(call));
    call.content_type = "application/fhir+json; charset=UTF-8";
    CHECK_FALSE(application().refuse(call));
    call.content_type = "text/xml";
    REQUIRE(application().refuse(call));
    CHECK(application().refuse(call)->status == 415);
    call.content_type = "application/json";
    call.content_encoding = "gzip";
    REQUIRE(application().refuse(call));
    CHECK(application().refuse(call)->status == 415);
    call.content_encoding = "identity";
    CHECK_FALSE(application().refuse(call));
}

TEST_CASE("application: GEN-12 discovery, with and without a slash, cacheable for a short time", "[hooks]") {
    for (const char* target : {"/cds-services", "/cds-services/", "/cds-services?x=1"}) {
        const hooks::answer answer = support::finish(application().respond(head(http_method::get, target), {}, {}));
        CHECK(answer.status == 200);
        CHECK(answer.cache_control == "public, max-age=300");
        CHECK(support::faults_of_discovery(answer.body) == std::vector<std::string>{});
    }
}
