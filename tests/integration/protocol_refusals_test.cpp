// Every refusal and every tolerance of the protocol over HTTP: the base call with one thing changed per row.

#include "tests/support/answer_linter.hpp"
#include "tests/support/base_request.hpp"
#include "tests/support/cds_server.hpp"
#include "tests/support/raw_client.hpp"
#include "tests/support/refusal_rows.hpp"

#include <catch2/catch.hpp>

#include <string>

namespace {

support::http_reply answer_to(support::raw_client& client, std::string_view bytes,
                              support::reply_body body = support::reply_body::expected) {
    REQUIRE(client.send(bytes));
    const auto reply = client.read(body);
    REQUIRE(reply.has_value());
    return *reply;
}

void check_refusal(const support::http_reply& reply, const support::call_row& row) {
    CHECK(support::faults_of_outcome(reply.body) == std::vector<std::string>{});
    CHECK(reply.body.find("\"code\":\"" + std::string(row.code) + "\"") != std::string::npos);
    CHECK(reply.body.find("\"diagnostics\":\"" + std::string(row.path)) != std::string::npos);
}

/// All rows on one connection: a refusal must leave it fit for the next call.
void check_rows(std::span<const support::call_row> rows, hooks::request_policy policy = {}) {
    const support::cds_server server(policy);
    support::raw_client client(server.port());
    for (const support::call_row& row : rows) {
        INFO(row.name);
        const support::http_reply reply = answer_to(client, support::post(support::path_of(row.service), support::body_of(row)));
        INFO(reply.body);
        CHECK(reply.status == row.status);
        CHECK(reply.field("content-type").starts_with("application/json"));
        CHECK(reply.field("cache-control") == "no-store");
        if (row.status == 200)
            CHECK(support::faults_of_answer(reply.body) == std::vector<std::string>{});
        else
            check_refusal(reply, row);
    }
}

}  // namespace

TEST_CASE("over http: REQ rows of the envelope", "[integration]") { check_rows(support::envelope_rows()); }

TEST_CASE("over http: HOOK-OS, HOOK-PV and HOOK-X rows of the contexts", "[integration]") { check_rows(support::context_rows()); }

TEST_CASE("over http: PF rows of prefetch", "[integration]") { check_rows(support::prefetch_rows()); }

TEST_CASE("over http: what has to be put up with", "[integration]") { check_rows(support::tolerance_rows()); }

TEST_CASE("over http: REQ-11 and FA-13, the token for the FHIR server", "[integration]") { check_rows(support::token_rows()); }

TEST_CASE("over http: REQ-9 https is demanded when the site says so", "[integration]") {
    check_rows(support::https_site_rows(), {.require_https_fhir = true});
}

TEST_CASE("over http: REQ-11 a missing expires_in is forgiven when the site says so", "[integration]") {
    check_rows(support::lenient_site_rows(), {.tolerate_no_expires_in = true});
}

TEST_CASE("over http: GEN rows of broken bodies", "[integration]") {
    const support::cds_server server;
    for (const support::body_row& row : support::body_rows()) {
        INFO(row.name);
        support::raw_client client(server.port());
        const support::http_reply reply = answer_to(client, support::post("/cds-services/mrcc-order-sign", row.body));
        CHECK(reply.status == row.status);
        CHECK(support::faults_of_outcome(reply.body) == std::vector<std::string>{});
    }
}

TEST_CASE("over http: GEN-11 and GEN-12 methods and paths", "[integration]") {
    const support::cds_server server;
    const auto [bytes, status, allow] = GENERATE(table<std::string, unsigned, std::string>({
        {"GET /cds-services HTTP/1.1\r\nHost: h\r\n\r\n", 200, ""},
        {"GET /cds-services/ HTTP/1.1\r\nHost: h\r\n\r\n", 200, ""},
        {"GET /cds-services?x=y HTTP/1.1\r\nHost: h\r\nAccept: text/html\r\n\r\n", 200, ""},
        {"POST /cds-services HTTP/1.1\r\nHost: h\r\nContent-Length: 0\r\n\r\n", 405, "GET, HEAD, OPTIONS"},
        {"PUT /cds-services/mrcc-order-sign HTTP/1.1\r\nHost: h\r\nContent-Length: 0\r\n\r\n", 405, "POST, OPTIONS"},
        {"GET /cds-services/mrcc-order-sign HTTP/1.1\r\nHost: h\r\n\r\n", 405, "POST, OPTIONS"},
        {"GET / HTTP/1.1\r\nHost: h\r\n\r\n", 404, ""},
        {"POST /cds-services/nobody HTTP/1.1\r\nHost: h\r\nContent-Length: 0\r\n\r\n", 404, ""},
        {"POST /cds-services/mrcc%2Dorder-sign HTTP/1.1\r\nHost: h\r\nContent-Length: 0\r\n\r\n", 404, ""},
        {"POST /cds-services/mrcc-order-sign/feedback HTTP/1.1\r\nHost: h\r\nContent-Length: 0\r\n\r\n", 404, ""},
    }));
    CAPTURE(bytes);
    support::raw_client client(server.port());
    const support::http_reply reply = answer_to(client, bytes);
    CHECK(reply.status == status);
    CHECK(reply.field("allow") == allow);
    if (status == 200)
        CHECK(support::faults_of_discovery(reply.body) == std::vector<std::string>{});
    else
        CHECK(support::faults_of_outcome(reply.body) == std::vector<std::string>{});
}

TEST_CASE("over http: HEAD tells the length of GET, OPTIONS the methods, both without a body", "[integration]") {
    const support::cds_server server;
    support::raw_client client(server.port());
    const auto get = answer_to(client, support::get("/cds-services"));
    const auto head = answer_to(client, "HEAD /cds-services HTTP/1.1\r\nHost: h\r\n\r\n", support::reply_body::none);
    CHECK(head.status == 200);
    CHECK(head.field("content-length") == std::to_string(get.body.size()));
    const auto options =
        answer_to(client, "OPTIONS /cds-services/mrcc-order-sign HTTP/1.1\r\nHost: h\r\n\r\n", support::reply_body::none);
    CHECK(options.status == 204);
    CHECK(options.field("allow") == "POST, OPTIONS");
    CHECK(answer_to(client, support::get("/cds-services")).status == 200);
}

TEST_CASE("over http: GEN-8 media types and codings", "[integration]") {
    const support::cds_server server;
    const auto [fields, status] = GENERATE(table<std::string, unsigned>({
        {"", 200},
        {"Content-Type: application/json\r\n", 200},
        {"Content-Type: application/json; charset=UTF-8\r\n", 200},
        {"Content-Type: application/fhir+json\r\n", 200},
        {"Content-Type: application/json\r\nContent-Encoding: identity\r\n", 200},
        {"Content-Type: text/xml\r\n", 415},
        {"Content-Type: application/json; charset=latin1\r\n", 415},
        {"Content-Type: application/json\r\nContent-Encoding: gzip\r\n", 415},
    }));
    CAPTURE(fields);
    const std::string body = support::base_order_sign();
    support::raw_client client(server.port());
    const auto reply = answer_to(client, "POST /cds-services/mrcc-order-sign HTTP/1.1\r\nHost: h\r\n" + fields +
                                             "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body);
    CHECK(reply.status == status);
    if (status != 200) CHECK(support::faults_of_outcome(reply.body) == std::vector<std::string>{});
}
