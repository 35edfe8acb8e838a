#include "hooks/request.hpp"

#include "hooks/context.hpp"
#include "tests/support/base_request.hpp"

#include <catch2/catch.hpp>

#include <memory_resource>
#include <string>
#include <tuple>

namespace {

hooks::clinical_answer no_answer(const hooks::clinical_call&) { return {}; }

constexpr hooks::service order_sign_only = {
    .id = "test",
    .hook_name = "order-sign",
    .title = "Test",
    .description = "Test",
    .usage_requirements = {},
    .context = hooks::order_sign_context,
    .prefetch = {},
    .evaluate = no_answer,
};

/// `accepted`, or the issues as `code path`, one per line.
std::string read(const std::string& body, const hooks::request_policy& policy = {}) {
    std::pmr::monotonic_buffer_resource arena;
    const auto rows = fhir::json_rows::parse(body, &arena, 2);
    REQUIRE(rows.has_value());
    const auto request = hooks::read_request(rows->root(), order_sign_only, policy);
    if (request) return "accepted";
    std::string text;
    for (const hooks::issue& issue : request.error())
        text.append(text.empty() ? "" : "\n").append(hooks::row_of(issue.what).code).append(" ").append(issue.path);
    return text;
}

std::string with_token(std::string_view pointer = {}, std::string_view value = {}) {
    std::string body = support::changed(support::base_order_sign(), "/fhirServer", R"("https://ehr.example/fhir")");
    body = support::changed(
        body, "/fhirAuthorization",
        R"({"access_token":"t","token_type":"Bearer","expires_in":300,"scope":"user/*.read","subject":"cds","patient":"p1"})");
    return pointer.empty() ? body : support::changed(body, pointer, value);
}

}  // namespace

TEST_CASE("request: a valid call is read", "[hooks]") {
    const std::string body = with_token();
    std::pmr::monotonic_buffer_resource arena;
    const auto rows = fhir::json_rows::parse(body, &arena, 2);
    REQUIRE(rows.has_value());
    const auto request = hooks::read_request(rows->root(), order_sign_only);
    REQUIRE(request.has_value());
    CHECK(request->hook == "order-sign");
    CHECK(request->hook_instance == "d1577c69-dfbe-44ad-ba6d-3e05e953b2ea");
    CHECK(request->fhir_server == "https://ehr.example/fhir");
    CHECK(request->patient_id == "p1");
    CHECK(request->context["draftOrders"].present());
    CHECK(request->prefetch["patient"].present());
}

TEST_CASE("request: REQ-11 all members of fhirAuthorization", "[hooks]") {
    const auto [pointer, value, expected] = GENERATE(table<std::string, std::string, std::string>({
        {"/fhirAuthorization/access_token", "", "required fhirAuthorization.access_token"},
        {"/fhirAuthorization/access_token", R"("")", "value fhirAuthorization.access_token"},
        {"/fhirAuthorization/access_token", "5", "value fhirAuthorization.access_token"},
        {"/fhirAuthorization/token_type", "", "required fhirAuthorization.token_type"},
        {"/fhirAuthorization/token_type", R"("mac")", "value fhirAuthorization.token_type"},
        {"/fhirAuthorization/token_type", R"("bearer")", "value fhirAuthorization.token_type"},
        {"/fhirAuthorization/expires_in", "", "required fhirAuthorization.expires_in"},
        {"/fhirAuthorization/expires_in", R"("300")", "value fhirAuthorization.expires_in"},
        {"/fhirAuthorization/expires_in", "1.5", "value fhirAuthorization.expires_in"},
        {"/fhirAuthorization/expires_in", "-1", "value fhirAuthorization.expires_in"},
        {"/fhirAuthorization/scope", "", "required fhirAuthorization.scope"},
        {"/fhirAuthorization/scope", "null", "required fhirAuthorization.scope"},
        {"/fhirAuthorization/subject", "", "required fhirAuthorization.subject"},
        {"/fhirAuthorization/patient", R"("a/b")", "value fhirAuthorization.patient"},
        {"/fhirAuthorization", "[]", "value fhirAuthorization"},
        {"/fhirServer", "", "required fhirServer"},
        {"/fhirServer", "null", "required fhirServer"},
        {"/fhirAuthorization/foo", R"({"unknown":"member"})", "accepted"},
        {"/fhirAuthorization/patient", "", "accepted"},
        {"/fhirAuthorization/patient", "null", "accepted"},
        {"/fhirAuthorization/scope", R"("user/Patient.rs?x patient/*.read nonsense")", "accepted"},
    }));
    CAPTURE(pointer, value);
    CHECK(read(with_token(pointer, value)) == expected);
}

TEST_CASE("request: REQ-11 a missing expires_in is forgiven only when the site says so", "[hooks]") {
    const std::string body = with_token("/fhirAuthorization/expires_in", "");
    CHECK(read(body) == "required fhirAuthorization.expires_in");
    CHECK(read(body, {.tolerate_no_expires_in = true}) == "accepted");
    CHECK(read(with_token("/fhirAuthorization/expires_in", R"("x")"), {.tolerate_no_expires_in = true}) ==
          "value fhirAuthorization.expires_in");
}

TEST_CASE("request: REQ-9 https is demanded only when the site says so", "[hooks]") {
    const std::string body = support::changed(support::base_order_sign(), "/fhirServer", R"("http://ehr.example/fhir")");
    CHECK(read(body) == "accepted");
    CHECK(read(body, {.require_https_fhir = true}) == "value fhirServer");
    CHECK(read(with_token(), {.require_https_fhir = true}) == "accepted");
}

TEST_CASE("request: FA-13 the token is for another patient", "[hooks]") {
    CHECK(read(with_token("/fhirAuthorization/patient", R"("p2")")) == "invariant fhirAuthorization.patient");
}

TEST_CASE("request: every issue of the envelope is told at once, before the context is looked at", "[hooks]") {
    std::string body = support::changed(support::base_order_sign(), "/hookInstance", "");
    body = support::changed(body, "/fhirServer", "1");
    body = support::changed(body, "/context/patientId", "");
    CHECK(read(body) == "required hookInstance\nvalue fhirServer");
}

TEST_CASE("request: an empty context names every required member", "[hooks]") {
    CHECK(read(support::changed(support::base_order_sign(), "/context", "{}")) ==
          "required context.userId\nrequired context.patientId\nrequired context.draftOrders");
}

TEST_CASE("request: the body is no object", "[hooks]") { CHECK(read("[]") == "structure "); }
