// Starting and stopping: one clear line when the port cannot be had, no call lost when the server is told to stop.
#include <catch2/catch.hpp>

#include <csignal>
#include <string>
#include <vector>

#include "tests/support/raw_client.hpp"
#include "tests/support/transport_fixture.hpp"

using namespace std::chrono_literals;
using support::get;
using support::post;
using support::raw_client;
using support::running_server;

TEST_CASE("stop: idle connections do not hold the server", "[transport]") {
    running_server server;
    std::vector<raw_client> idle;
    for (int i = 0; i < 50; ++i) {
        idle.emplace_back(server.port());
        CHECK(idle.back().ask(get("/echo")) == 200);
    }
    CHECK(server.stop() < 1000ms);
    for (raw_client& client : idle) {
        CHECK(client.closes_within());
    }
}

TEST_CASE("stop: calls under way are answered, then the connection is closed", "[transport]") {
    hooks::server_config config;
    config.threads = 4;
    running_server server(config);
    std::vector<raw_client> clients;
    for (int i = 0; i < 8; ++i) {
        REQUIRE(clients.emplace_back(server.port()).send(post("/slow", "{}")));
    }
    std::this_thread::sleep_for(50ms);
    server.begin_stop();
    for (raw_client& client : clients) {
        const auto reply = client.read();
        REQUIRE(reply);
        CHECK(reply->status == 200);
        CHECK(client.closes_within());
    }
    CHECK(server.stop() < 5000ms);
}

TEST_CASE("stop: a body that is still arriving is read and answered", "[transport]") {
    running_server server;
    raw_client client(server.port());
    const std::string whole = post("/echo", "0123456789");
    REQUIRE(client.send(whole.substr(0, whole.size() - 5)));
    std::this_thread::sleep_for(50ms);
    server.begin_stop();
    std::this_thread::sleep_for(50ms);
    REQUIRE(client.send(whole.substr(whole.size() - 5)));
    const auto reply = client.read();
    REQUIRE(reply);
    CHECK(reply->body == "0123456789");
    CHECK(reply->field("connection") == "close");
    CHECK(client.closes_within());
}

TEST_CASE("stop: no new connection is accepted", "[transport]") {
    running_server server;
    raw_client open(server.port());
    REQUIRE(open.send("GET /echo HTTP/1.1\r\n"));
    std::this_thread::sleep_for(50ms);
    server.begin_stop();
    std::this_thread::sleep_for(100ms);
    CHECK(raw_client(server.port()).descriptor() < 0);
}

TEST_CASE("stop: a client that never finishes is cut at the drain deadline", "[transport]") {
    hooks::server_config config;
    config.drain_deadline = 300ms;
    running_server server(config);
    raw_client client(server.port());
    REQUIRE(client.send("GET /echo HTTP/1.1\r\n"));
    std::this_thread::sleep_for(50ms);
    const auto took = server.stop();
    CHECK(took >= 250ms);
    CHECK(took < 2000ms);
}

TEST_CASE("stop: twice is the same as once", "[transport]") {
    running_server server;
    server.begin_stop();
    server.begin_stop();
    CHECK(server.stop() < 1000ms);
}

TEST_CASE("stop: a signal stops the server when asked for", "[transport]") {
    support::echo_application app;
    hooks::server_config config;
    config.port = 0;
    config.threads = 2;
    hooks::server server(config, app);
    REQUIRE_FALSE(server.start());
    server.stop_on({SIGTERM, SIGINT});
    std::thread serving([&server] { server.run(); });
    CHECK(raw_client(server.port()).ask(get("/echo")) == 200);
    REQUIRE(std::raise(SIGTERM) == 0);
    serving.join();
    CHECK(raw_client(server.port()).descriptor() < 0);
}

TEST_CASE("start: a taken port is one clear line, even when this server has taken it", "[transport]") {
    running_server first;
    support::echo_application app;
    hooks::server_config config;
    config.port = first.port();
    hooks::server second(config, app);
    const auto failure = second.start();
    REQUIRE(failure);
    CHECK(failure->code == boost::system::errc::address_in_use);
    CHECK(failure->line == "cannot listen on 127.0.0.1 port " + std::to_string(config.port) + ": Address already in use");
}

TEST_CASE("start: an address that is none is one clear line", "[transport]") {
    support::echo_application app;
    hooks::server_config config;
    config.address = GENERATE("nowhere", "256.1.1.1", "203.0.113.7");
    config.port = 0;
    hooks::server server(config, app);
    const auto failure = server.start();
    REQUIRE(failure);
    CHECK(failure->line.starts_with("cannot listen on " + config.address + " port 0: "));
    CHECK(failure->line.find('\n') == std::string::npos);
}

TEST_CASE("start: a stopped server frees its port", "[transport]") {
    std::uint16_t port = 0;
    {
        running_server first;
        port = first.port();
        CHECK(raw_client(port).ask(get("/echo", "Connection: close\r\n")) == 200);
    }
    support::echo_application app;
    hooks::server_config config;
    config.port = port;
    hooks::server second(config, app);
    CHECK_FALSE(second.start());
}
