// Sizes and deadlines: what is too much or too slow is ended with its status, and others do not notice.
#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include "tests/support/raw_client.hpp"
#include "tests/support/transport_fixture.hpp"

using namespace std::chrono_literals;
using support::get;
using support::post;
using support::raw_client;
using support::running_server;

namespace {

hooks::server_config impatient() {
    hooks::server_config config;
    config.header_deadline = 300ms;
    config.body_deadline = 300ms;
    config.idle_deadline = 400ms;
    config.write_deadline = 400ms;
    config.linger_deadline = 200ms;
    return config;
}

auto now() { return std::chrono::steady_clock::now(); }

/// Sends a byte every 20 ms until the peer answers; returns how long that took.
std::chrono::milliseconds trickle(raw_client& client, const std::string& bytes) {
    const auto began = now();
    for (const char byte : bytes) {
        if (!client.send(std::string_view(&byte, 1)) || !client.stays_silent_for(20ms)) break;
    }
    return std::chrono::duration_cast<std::chrono::milliseconds>(now() - began);
}

}  // namespace

TEST_CASE("size: a Content-Length beyond the limit is refused before the body", "[transport]") {
    running_server server;
    raw_client client(server.port());
    REQUIRE(client.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 10000001\r\n\r\n"));
    CHECK(client.read_status() == 413);
    CHECK(client.closes_within());
}

TEST_CASE("size: a client that sends all of a 50 MB body still reads its 413", "[transport]") {
    running_server server;
    raw_client client(server.port());
    CHECK(client.send(post("/echo", std::string(50'000'000, 'x'))));
    CHECK(client.read_status() == 413);
}

TEST_CASE("size: a chunked body cannot pass the limit", "[transport]") {
    hooks::server_config config;
    config.max_body_bytes = 1000;
    running_server server(config);
    const std::string start = "POST /size HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";
    const std::string hundred = "64\r\n" + std::string(100, 'x') + "\r\n";
    std::string thousand;
    for (int i = 0; i < 10; ++i) {
        thousand += hundred;
    }
    CHECK(raw_client(server.port()).ask(start + thousand + "0\r\n\r\n") == 200);
    CHECK(raw_client(server.port()).ask(start + thousand + "1\r\nx\r\n0\r\n\r\n") == 413);
    CHECK(raw_client(server.port()).ask(start + "3e9\r\n") == 413);
    CHECK(raw_client(server.port()).ask(post("/size", std::string(1000, 'x'))) == 200);
    CHECK(raw_client(server.port()).ask(post("/size", std::string(1001, 'x'))) == 413);
}

TEST_CASE("size: chunk extensions and trailers are bounded", "[transport]") {
    running_server server;
    const std::string start = "POST /size HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";
    CHECK(raw_client(server.port()).ask(start + "1;a=" + std::string(100'000, 'x')) == 400);
    CHECK(raw_client(server.port()).ask(start + "0\r\nX: " + std::string(100'000, 'x')) == 400);
    std::string many = start;
    for (int i = 0; i < 100; ++i) {
        many += "1;a=" + std::string(1000, 'x') + "\r\n.\r\n";
    }
    CHECK(raw_client(server.port()).ask(many) == 400);
}

TEST_CASE("size: a header beyond the limit is 431, a request line 414", "[transport]") {
    running_server server;
    CHECK(raw_client(server.port()).ask(get("/echo", "X: " + std::string(15'000, 'x') + "\r\n")) == 200);
    CHECK(raw_client(server.port()).ask(get("/echo", "X: " + std::string(17'000, 'x') + "\r\n")) == 431);
    CHECK(raw_client(server.port()).ask(get("/echo", "X: " + std::string(1'000'000, 'x'))) == 431);
    CHECK(raw_client(server.port()).ask(get("/" + std::string(17'000, 'x'))) == 414);
    CHECK(raw_client(server.port()).ask(get("/" + std::string(1'000'000, 'x'))) == 414);
}

TEST_CASE("size: many short field lines are 431 too", "[transport]") {
    running_server server;
    std::string fields;
    for (int i = 0; i < 99; ++i) {
        fields += "X: y\r\n";
    }
    CHECK(raw_client(server.port()).ask(get("/echo", fields)) == 200);
    CHECK(raw_client(server.port()).ask(get("/echo", fields + "X: y\r\n")) == 431);
}

TEST_CASE("size: sending the header line by line does not pass the limit", "[transport]") {
    running_server server;
    raw_client client(server.port());
    REQUIRE(client.send("GET /echo HTTP/1.1\r\nHost: a\r\n"));
    for (int i = 0; i < 40; ++i) {
        if (!client.send("X: " + std::string(1000, 'x') + "\r\n")) break;
        std::this_thread::sleep_for(1ms);
    }
    CHECK(client.read_status() == 431);
}

TEST_CASE("deadline: a slow header is cut by its total time", "[transport]") {
    running_server server(impatient());
    raw_client client(server.port());
    const auto took = trickle(client, get("/echo", "X: " + std::string(200, 'x') + "\r\n"));
    CHECK(took >= 250ms);
    CHECK(took < 1500ms);
    CHECK(client.read_status() == 408);
    CHECK(client.closes_within());
}

TEST_CASE("deadline: a slow body is cut by its total time", "[transport]") {
    running_server server(impatient());
    raw_client client(server.port());
    const std::string body(200, 'x');
    const bool chunked = GENERATE(false, true);
    REQUIRE(client.send("POST /echo HTTP/1.1\r\nHost: a\r\n" +
                        std::string(chunked ? "Transfer-Encoding: chunked\r\n\r\nc8\r\n" : "Content-Length: 200\r\n\r\n")));
    const auto took = trickle(client, body);
    CHECK(took >= 250ms);
    CHECK(took < 1500ms);
    CHECK(client.read_status() == 408);
    CHECK(client.closes_within());
}

TEST_CASE("deadline: an idle connection is closed without a word", "[transport]") {
    running_server server(impatient());
    raw_client fresh(server.port());
    raw_client used(server.port());
    CHECK(used.ask(get("/echo")) == 200);
    CHECK(fresh.stays_silent_for(200ms));
    CHECK(used.stays_silent_for(50ms));
    CHECK(fresh.closes_within(1500ms));
    CHECK(used.closes_within(1500ms));
}

TEST_CASE("deadline: requests in between keep a connection open", "[transport]") {
    running_server server(impatient());
    raw_client client(server.port());
    for (int i = 0; i < 8; ++i) {
        CHECK(client.ask(get("/echo")) == 200);
        std::this_thread::sleep_for(100ms);
    }
}

TEST_CASE("deadline: a client that does not read its answer is dropped", "[transport]") {
    running_server server(impatient());
    raw_client client(server.port(), 4096);
    REQUIRE(client.send(get("/large")));
    std::this_thread::sleep_for(1000ms);
    CHECK_FALSE(client.read());
}

TEST_CASE("deadline: a large answer reaches a client that reads", "[transport]") {
    running_server server;
    raw_client client(server.port());
    REQUIRE(client.send(get("/large")));
    CHECK(client.read().value().body.size() == support::echo_application::large_answer_bytes);
}

TEST_CASE("deadline: 200 slow clients of each kind do not slow others", "[transport]") {
    running_server server;
    std::vector<raw_client> slow;
    for (int i = 0; i < 200; ++i) {
        slow.emplace_back(server.port()).send("GET /echo HTTP/1.1\r\nHo");
        slow.emplace_back(server.port()).send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nx");
        slow.emplace_back(server.port()).send("POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nx");
    }
    raw_client client(server.port());
    std::vector<std::chrono::steady_clock::duration> took;
    for (int i = 0; i < 200; ++i) {
        const auto began = now();
        REQUIRE(client.ask(post("/echo", "{}")) == 200);
        took.push_back(now() - began);
    }
    std::sort(took.begin(), took.end());
    CHECK(took[190] < 200ms);  // 50 ms is the goal on a quiet machine; sanitizers and neighbours need room
}
