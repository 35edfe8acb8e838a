// The worked patients and the shipped cases through a socket: what is right inside must arrive outside.

#include "tests/support/worked_patients.hpp"
#include "hooks/cds_application.hpp"
#include "hooks/server.hpp"
#include "tests/support/answer_reader.hpp"
#include "tests/support/case_files.hpp"
#include "tests/support/raw_client.hpp"
#include "tests/support/service_call.hpp"

#include <catch2/catch.hpp>

#include <thread>

using namespace support;

namespace {

/// A server of our own on a free port, evaluated on 2026-03-01, for as long as the object lives.
class running_server {
public:
    running_server() : server_(config(), application()) {
        REQUIRE_FALSE(server_.start());
        thread_ = std::thread([this] { server_.run(); });
    }
    ~running_server() {
        server_.stop();
        thread_.join();
    }
    [[nodiscard]] std::uint16_t port() const { return server_.port(); }

private:
    static hooks::server_config config() {
        hooks::server_config out;
        out.port = 0;
        out.threads = 1;
        return out;
    }

    hooks::server server_;
    std::thread thread_;
};

http_reply exchange(raw_client& client, std::string_view path, std::string_view body) {
    REQUIRE(client.send(post(path, body)));
    return client.read().value_or(http_reply{});
}

}  // namespace

TEST_CASE("over http: every worked patient gets its cards, on one connection", "[integration]") {
    const running_server server;
    raw_client client(server.port());
    for (const worked_patient& expected : worked_patients()) {
        CAPTURE(expected.row, expected.facts);
        const http_reply reply = exchange(client, service_path(expected.at), request_for(expected.patient, expected.at));
        REQUIRE(reply.status == 200);
        const std::string wrong = complaints(expected, read_answer(reply.body));
        INFO(wrong);
        CHECK(wrong.empty());
    }
}

TEST_CASE("over http: every shipped case gets its expected answer", "[integration]") {
    const running_server server;
    raw_client client(server.port());
    for (const case_file& one : read_cases(std::string(IMDC_SOURCE_DIR) + "/conformance/cases")) {
        CAPTURE(one.hook, one.name);
        const http_reply reply = exchange(client, "/cds-services/mrcc-" + one.hook, one.request);
        const std::string wrong = differences(one, reply.status, reply.body);
        INFO(wrong);
        CHECK(wrong.empty());
    }
}
