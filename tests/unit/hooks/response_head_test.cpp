#include "hooks/response_head.hpp"

#include <catch2/catch.hpp>

using hooks::answer;
using hooks::connection_after;

namespace {

std::string head_of(const answer& reply, connection_after connection = connection_after::kept) {
    std::string text = "replaced";
    hooks::write_response_head(text, reply, {.connection = connection, .date = {}});
    return text;
}

}  // namespace

TEST_CASE("response head: an ordinary answer", "[hooks]") {
    answer reply;
    reply.body = "{}";
    std::string text;
    hooks::write_response_head(text, reply, {.connection = connection_after::kept, .date = "Sun, 06 Nov 1994 08:49:37 GMT"});
    CHECK(text ==
          "HTTP/1.1 200 OK\r\nDate: Sun, 06 Nov 1994 08:49:37 GMT\r\nContent-Type: application/json\r\nContent-Length: 2\r\n"
          "Cache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\n\r\n");
}

TEST_CASE("response head: Connection is said only when it is not the default", "[hooks]") {
    CHECK(head_of({}).find("Connection") == std::string::npos);
    CHECK(head_of({}, connection_after::closed).find("\r\nConnection: close\r\n") != std::string::npos);
    CHECK(head_of({}, connection_after::kept_1_0).find("\r\nConnection: keep-alive\r\n") != std::string::npos);
}

TEST_CASE("response head: 204 has neither length nor type", "[hooks]") {
    answer reply;
    reply.status = 204;
    reply.allow = "GET";
    const std::string text = head_of(reply);
    CHECK(text.starts_with("HTTP/1.1 204 No Content\r\n"));
    CHECK(text.find("Content-") == text.find("Content-Type-Options"));
    CHECK(text.find("\r\nAllow: GET\r\n") != std::string::npos);
    CHECK_FALSE(hooks::has_body(204));
    CHECK_FALSE(hooks::has_body(304));
    CHECK_FALSE(hooks::has_body(100));
    CHECK(hooks::has_body(200));
}

TEST_CASE("response head: an empty body has a length and no type", "[hooks]") {
    const std::string text = head_of({});
    CHECK(text.find("Content-Length: 0\r\n") != std::string::npos);
    CHECK(text.find("Content-Type:") == std::string::npos);
}

TEST_CASE("response head: 503 says when to come again", "[hooks]") {
    answer reply;
    reply.status = 503;
    CHECK(head_of(reply).find("\r\nRetry-After: 1\r\n") != std::string::npos);
}

TEST_CASE("response head: a status without a phrase is still a status line", "[hooks]") {
    answer reply;
    reply.status = 418;
    CHECK(head_of(reply).starts_with("HTTP/1.1 418 \r\n"));
}

TEST_CASE("response head: dates are in the fixed form", "[hooks]") {
    CHECK(hooks::http_date(784111777) == "Sun, 06 Nov 1994 08:49:37 GMT");
    CHECK(hooks::http_date(1709164800) == "Thu, 29 Feb 2024 00:00:00 GMT");
}
