// What a well-behaved client may do with a connection.
#include <catch2/catch.hpp>

#include <array>
#include <cstdio>
#include <string>

#include "tests/support/raw_client.hpp"
#include "tests/support/transport_fixture.hpp"

using support::get;
using support::post;
using support::raw_client;
using support::reply_body;
using support::running_server;

TEST_CASE("connection: serves many requests one after the other", "[transport]") {
    running_server server;
    raw_client client(server.port());
    for (int i = 0; i < 50; ++i) {
        REQUIRE(client.send(post("/echo", std::to_string(i))));
        const auto reply = client.read();
        REQUIRE(reply);
        CHECK(reply->body == std::to_string(i));
    }
}

TEST_CASE("connection: an answer carries length, type and the safety fields", "[transport]") {
    running_server server;
    raw_client client(server.port());
    REQUIRE(client.send(post("/echo", "{}")));
    const auto reply = client.read();
    REQUIRE(reply);
    CHECK(reply->field("content-type") == "application/json");
    CHECK(reply->field("content-length") == "2");
    CHECK(reply->field("cache-control") == "no-store");
    CHECK(reply->field("x-content-type-options") == "nosniff");
    CHECK(reply->field("date").ends_with(" GMT"));
    CHECK(reply->field("connection").empty());
}

TEST_CASE("connection: pipelined requests are answered in order", "[transport]") {
    running_server server;
    raw_client client(server.port());
    std::string bytes;
    for (int i = 0; i < 300; ++i) {
        bytes += post("/echo", std::string(static_cast<std::size_t>(i), 'a') + std::to_string(i));
    }
    REQUIRE(client.send(bytes));
    for (int i = 0; i < 300; ++i) {
        const auto reply = client.read();
        REQUIRE(reply);
        REQUIRE(reply->body == std::string(static_cast<std::size_t>(i), 'a') + std::to_string(i));
    }
}

TEST_CASE("connection: pipelining mixes sized, chunked, refused and oversized bodies", "[transport]") {
    running_server server;
    raw_client client(server.port());
    const std::string large(300'000, 'b');
    REQUIRE(client.send(post("/echo", "one") + get("/nowhere") + post("/refused", "ignored body") +
                        "POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n2\r\ntw\r\n1\r\no\r\n0\r\n\r\n" +
                        post("/size", large) + post("/echo", "last")));
    CHECK(client.read().value().body == "one");
    CHECK(client.read_status() == 404);
    CHECK(client.read_status() == 415);
    CHECK(client.read().value().body == "two");
    CHECK(client.read().value().body == "300000");
    CHECK(client.read().value().body == "last");
}

TEST_CASE("connection: bodies of every size class arrive whole", "[transport]") {
    running_server server;
    raw_client client(server.port());
    const std::size_t size = GENERATE(0U, 1U, 68'000U, 81'000U, 81'920U, 82'000U, 133'000U, 2'000'000U, 10'000'000U);
    CAPTURE(size);
    std::string body(size, ' ');
    for (std::size_t i = 0; i < size; ++i) {
        body[i] = static_cast<char>('a' + i % 23);
    }
    REQUIRE(client.send(post("/echo", body)));
    const auto reply = client.read();
    REQUIRE(reply);
    CHECK((reply->body == body));
    CHECK(client.ask(get("/echo")) == 200);
}

TEST_CASE("connection: a chunked body of many small chunks arrives whole", "[transport]") {
    running_server server;
    raw_client client(server.port());
    std::string bytes = "POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";
    std::string body;
    for (int i = 0; i < 20'000; ++i) {
        const std::string part = std::to_string(i) + std::string(static_cast<std::size_t>(i % 12), '.');
        body += part;
        std::array<char, 8> size{};
        std::snprintf(size.data(), size.size(), "%zx", part.size());
        bytes += size.data() + std::string(i % 100 == 0 ? ";n=1\r\n" : "\r\n") + part + "\r\n";
    }
    REQUIRE(client.send(bytes + "0\r\n\r\n"));
    const auto reply = client.read();
    REQUIRE(reply);
    CHECK((reply->body == body));
}

TEST_CASE("connection: a client that has finished sending still gets its answer", "[transport]") {
    running_server server;
    raw_client client(server.port());
    REQUIRE(client.send(post("/echo", "half") + post("/slow", "closed")));
    client.finish_sending();
    CHECK(client.read().value().body == "half");
    CHECK(client.read().value().body == "closed");
    CHECK(client.closes_within());
}

TEST_CASE("connection: half a request and the end is answered 400", "[transport]") {
    running_server server;
    raw_client client(server.port());
    const std::string whole = post("/echo", "0123456789");
    REQUIRE(client.send(whole.substr(0, GENERATE_COPY(3U, 20U, 60U, unsigned(whole.size() - 1)))));
    client.finish_sending();
    CHECK(client.read_status() == 400);
    CHECK(client.closes_within());
}

TEST_CASE("connection: the end without a request is just the end", "[transport]") {
    running_server server;
    raw_client client(server.port());
    client.finish_sending();
    CHECK(client.closes_within());
}

TEST_CASE("connection: HTTP/1.0 closes unless asked to keep", "[transport]") {
    running_server server;
    raw_client closing(server.port());
    REQUIRE(closing.send("GET /echo HTTP/1.0\r\n\r\n"));
    CHECK(closing.read().value().field("connection") == "close");
    CHECK(closing.closes_within());

    raw_client kept(server.port());
    REQUIRE(kept.send("GET /echo HTTP/1.0\r\nConnection: keep-alive\r\n\r\n"));
    CHECK(kept.read().value().field("connection") == "keep-alive");
    CHECK(kept.ask("POST /echo HTTP/1.0\r\nContent-Length: 1\r\n\r\nx") == 200);
    CHECK(kept.closes_within());
}

TEST_CASE("connection: Connection: close is obeyed, whatever stands beside it", "[transport]") {
    running_server server;
    raw_client client(server.port());
    REQUIRE(client.send(get("/echo", GENERATE("Connection: close\r\n", "Connection: keep-alive, Close\r\n"))));
    CHECK(client.read().value().field("connection") == "close");
    CHECK(client.closes_within());
}

TEST_CASE("connection: HEAD has the header of GET and no body", "[transport]") {
    running_server server;
    raw_client client(server.port());
    REQUIRE(client.send("HEAD /size HTTP/1.1\r\nHost: a\r\n\r\n" + get("/echo")));
    const auto reply = client.read(reply_body::none);
    REQUIRE(reply);
    CHECK(reply->status == 200);
    CHECK(reply->field("content-length") == "1");
    CHECK(client.read_status() == 200);
}

TEST_CASE("connection: a refused HEAD has no body either", "[transport]") {
    running_server server;
    raw_client client(server.port());
    REQUIRE(client.send("HEAD /echo HTTP/1.1\r\n\r\n"));
    CHECK(client.read(reply_body::none).value().status == 400);
    CHECK(client.closes_within());
}

TEST_CASE("connection: OPTIONS * names the methods of the server", "[transport]") {
    running_server server;
    raw_client client(server.port());
    REQUIRE(client.send("OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n"));
    const auto reply = client.read();
    REQUIRE(reply);
    CHECK(reply->status == 204);
    CHECK(reply->field("allow") == "GET, HEAD, POST, OPTIONS");
    CHECK(reply->field("content-length").empty());
    CHECK(client.ask(get("/echo")) == 200);
}

TEST_CASE("connection: a wrong method names the right ones", "[transport]") {
    running_server server;
    raw_client client(server.port());
    REQUIRE(client.send("DELETE /echo HTTP/1.1\r\nHost: a\r\n\r\n"));
    const auto reply = client.read();
    REQUIRE(reply);
    CHECK(reply->status == 405);
    CHECK(reply->field("allow") == "GET, POST");
}

TEST_CASE("expect: 100 is sent before the body, and the body is answered", "[transport]") {
    running_server server;
    raw_client client(server.port());
    REQUIRE(client.send("POST /echo HTTP/1.1\r\nHost: a\r\nExpect: 100-Continue\r\nContent-Length: 4\r\n\r\n"));
    CHECK(client.read_status() == 100);
    CHECK(client.ask("body") == 200);
    CHECK(client.ask(get("/echo")) == 200);
}

TEST_CASE("expect: no 100 when the body is already on its way, or there is none", "[transport]") {
    running_server server;
    raw_client client(server.port());
    CHECK(client.ask(post("/echo", "body", "Expect: 100-continue\r\n")) == 200);
    CHECK(client.ask(get("/echo", "Expect: 100-continue\r\n")) == 200);
}

TEST_CASE("expect: HTTP/1.0 knows no 100", "[transport]") {
    running_server server;
    raw_client client(server.port());
    REQUIRE(client.send("POST /echo HTTP/1.0\r\nExpect: 100-continue\r\nContent-Length: 4\r\n\r\n"));
    CHECK(client.stays_silent_for(std::chrono::milliseconds(100)));
    CHECK(client.ask("body") == 200);
}

TEST_CASE("expect: a refused request is never asked for its body", "[transport]") {
    running_server server;
    raw_client client(server.port());
    const auto [target, length, status] = GENERATE(table<std::string, std::string, unsigned>({
        {"/nowhere", "4", 404},
        {"/refused", "4", 415},
        {"/echo", "10000001", 413},
    }));
    REQUIRE(
        client.send("POST " + target + " HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: " + length + "\r\n\r\n"));
    CHECK(client.read_status() == status);
    CHECK(client.closes_within());
}

TEST_CASE("refusal: comes before the body, and a small body does not end the connection", "[transport]") {
    running_server server;
    raw_client client(server.port());
    REQUIRE(client.send("POST /refused HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\n"));
    CHECK(client.read_status() == 415);
    REQUIRE(client.send(std::string(1000, 'x')));
    CHECK(client.ask(get("/echo")) == 200);
}

TEST_CASE("refusal: a large or chunked body ends the connection", "[transport]") {
    running_server server;
    raw_client client(server.port());
    REQUIRE(client.send("POST /refused HTTP/1.1\r\nHost: a\r\n" +
                        std::string(GENERATE("Content-Length: 5000000", "Transfer-Encoding: chunked")) + "\r\n\r\n"));
    CHECK(client.read_status() == 415);
    CHECK(client.closes_within());
}

TEST_CASE("fault: an exception of the application is a 500 that says nothing", "[transport]") {
    running_server server;
    raw_client client(server.port());
    REQUIRE(client.send(post("/fault", "{}")));
    const auto reply = client.read();
    REQUIRE(reply);
    CHECK(reply->status == 500);
    CHECK(reply->body.find("patient") == std::string::npos);
    CHECK(client.closes_within());
    CHECK(raw_client(server.port()).ask(get("/echo")) == 200);
}

TEST_CASE("connection: a call that waits does not hold up others on its thread", "[transport]") {
    hooks::server_config config;
    config.threads = 1;
    const running_server server(config);
    raw_client waiting(server.port());
    raw_client other(server.port());
    REQUIRE(waiting.send(post("/wait", "late")));
    CHECK(waiting.stays_silent_for(std::chrono::milliseconds(20)));
    CHECK(other.ask(post("/release", "")) == 200);
    CHECK(waiting.read().value().body == "late");
}

TEST_CASE("connection: the application learns the address of the peer", "[transport]") {
    const running_server server;
    raw_client client(server.port());
    REQUIRE(client.send(post("/who", "")));
    CHECK(client.read().value().body == "127.0.0.1");
}

TEST_CASE("connection: who may not ask is refused, and the connection kept for the next request", "[transport]") {
    const running_server server;
    raw_client client(server.port());
    REQUIRE(client.send(post("/locked", "secret") + post("/echo", "next")));
    CHECK(client.read().value().status == 401);
    CHECK(client.read().value().body == "next");
}

TEST_CASE("connection: an exception while asking who calls is a 500 without its text", "[transport]") {
    const running_server server;
    raw_client client(server.port());
    REQUIRE(client.send(post("/locked/fault", "{}")));
    const auto answer = client.read();
    REQUIRE(answer);
    CHECK(answer->status == 500);
    CHECK(answer->body.find("patient") == std::string::npos);
}
