#include "hooks/framing_gate.hpp"

#include <catch2/catch.hpp>

#include <string>

using hooks::message_head;
using hooks::refuse_framing;

namespace {

message_head good() {
    message_head head;
    head.method = "POST";
    head.target = "/cds-services/x";
    head.hosts = 1;
    head.host = "localhost:8080";
    head.fields = 1;
    head.raw = "POST /cds-services/x HTTP/1.1\r\nHost: localhost:8080\r\n\r\n";
    return head;
}

/// 0: accepted.
unsigned status(const message_head& head) {
    const auto refused = refuse_framing(head);
    return refused ? refused->status : 0;
}

}  // namespace

TEST_CASE("framing gate: an ordinary head passes", "[hooks]") { CHECK(status(good()) == 0); }

TEST_CASE("framing gate: methods are the ones of the server, in upper case", "[hooks]") {
    const auto [method, expected] = GENERATE(table<std::string, unsigned>({
        {"GET", 0},
        {"HEAD", 0},
        {"POST", 0},
        {"OPTIONS", 0},
        {"PUT", 0},
        {"DELETE", 0},
        {"PATCH", 0},
        {"get", 501},
        {"Post", 501},
        {"CONNECT", 501},
        {"TRACE", 501},
        {"PROPFIND", 501},
        {"POSTX", 501},
        {"", 501},
    }));
    CAPTURE(method);
    message_head head = good();
    head.method = method;
    CHECK(status(head) == expected);
}

TEST_CASE("framing gate: a target is a path of URI characters", "[hooks]") {
    const auto [target, expected] = GENERATE(table<std::string, unsigned>({
        {"/", 0},
        {"//x", 0},
        {"/a-._~!$&'()*+,;=:@/?b", 0},
        {"/%41%af", 0},
        {"/a?b?c", 0},
        {"", 400},
        {"x", 400},
        {"*", 400},
        {"?x", 400},
        {"http://a/", 400},
        {"a:80", 400},
        {"/%", 400},
        {"/%4", 400},
        {"/%4g", 400},
        {"/%%41", 400},
        {"/ ", 400},
        {"/#", 400},
        {"/\\", 400},
        {"/\"", 400},
        {"/<", 400},
        {"/[", 400},
        {"/{", 400},
        {"/|", 400},
        {"/^", 400},
        {"/`", 400},
        {"/\x7f", 400},
        {"/\x80", 400},
        {std::string("/\0", 2), 400},
    }));
    CAPTURE(target);
    message_head head = good();
    head.target = target;
    CHECK(status(head) == expected);
}

TEST_CASE("framing gate: the asterisk belongs to OPTIONS", "[hooks]") {
    message_head head = good();
    head.method = "OPTIONS";
    head.target = "*";
    CHECK(status(head) == 0);
    head.target = "**";
    CHECK(status(head) == 400);
}

TEST_CASE("framing gate: versions are 1.0 and 1.1", "[hooks]") {
    const auto [version, expected] = GENERATE(table<unsigned, unsigned>({{9, 505}, {10, 0}, {11, 0}, {12, 505}, {20, 505}}));
    message_head head = good();
    head.version = version;
    CHECK(status(head) == expected);
}

TEST_CASE("framing gate: Host comes once, and not at all only on HTTP/1.0", "[hooks]") {
    const auto [version, hosts, expected] = GENERATE(table<unsigned, unsigned, unsigned>({
        {11, 0, 400},
        {11, 1, 0},
        {11, 2, 400},
        {10, 0, 0},
        {10, 1, 0},
        {10, 2, 400},
    }));
    message_head head = good();
    head.version = version;
    head.hosts = hosts;
    CHECK(status(head) == expected);
}

TEST_CASE("framing gate: Host is a host and a port", "[hooks]") {
    const auto [host, expected] = GENERATE(table<std::string, unsigned>({
        {"a", 0},      {"a.b-c_d~", 0}, {"127.0.0.1:80", 0}, {"a:", 0},         {"a:65535", 0}, {"[::1]", 0},     {"[::1]:80", 0},
        {"%41", 0},    {"", 400},       {":80", 400},        {"a:123456", 400}, {"a:8x", 400},  {"a:80:80", 400}, {"[]", 400},
        {"[::1", 400}, {"[::1]x", 400}, {"[a b]", 400},      {"a b", 400},      {"a/b", 400},   {"a@b", 400},     {"a?b", 400},
        {"a#b", 400},  {"a\\b", 400},   {"a%4", 400},        {"a\xe9", 400},    {"a\tb", 400},
    }));
    CAPTURE(host);
    message_head head = good();
    head.host = host;
    CHECK(status(head) == expected);
}

TEST_CASE("framing gate: Transfer-Encoding is chunked and nothing else", "[hooks]") {
    const auto [value, expected] = GENERATE(table<std::string, unsigned>({
        {"chunked", 0},
        {"CHUNKED", 0},
        {"Chunked", 0},
        {"", 400},
        {"xchunked", 400},
        {"chunkedx", 400},
        {"chunked,", 400},
        {",chunked", 400},
        {"gzip, chunked", 400},
        {"chunked, identity", 400},
        {"identity", 400},
        {"\"chunked\"", 400},
        {"chunked;q=1", 400},
        {"chunked\x80", 400},
        {"c hunked", 400},
    }));
    CAPTURE(value);
    message_head head = good();
    head.transfer_encodings = 1;
    head.transfer_encoding = value;
    CHECK(status(head) == expected);
}

TEST_CASE("framing gate: chunked stands alone and needs HTTP/1.1", "[hooks]") {
    message_head head = good();
    head.transfer_encodings = 1;
    head.transfer_encoding = "chunked";
    SECTION("beside a length") {
        head.content_lengths = 1;
        head.content_length = "5";
    }
    SECTION("twice") { head.transfer_encodings = 2; }
    SECTION("on HTTP/1.0") { head.version = 10; }
    CHECK(status(head) == 400);
}

TEST_CASE("framing gate: Content-Length is one decimal number", "[hooks]") {
    const auto [value, expected] = GENERATE(table<std::string, unsigned>({
        {"0", 0},
        {"10", 0},
        {"007", 0},
        {"18446744073709551615", 0},
        {"", 400},
        {"+1", 400},
        {"-1", 400},
        {" 1", 400},
        {"1 ", 400},
        {"1,1", 400},
        {"0x1", 400},
        {"1e1", 400},
        {"1.0", 400},
        {"18446744073709551616", 400},
        {"\xd9\xa1", 400},
    }));
    CAPTURE(value);
    message_head head = good();
    head.content_lengths = 1;
    head.content_length = value;
    CHECK(status(head) == expected);
    head.content_lengths = 2;
    CHECK(status(head) == 400);
}

TEST_CASE("framing gate: the value of a Content-Length", "[hooks]") {
    CHECK(hooks::parse_content_length("68000") == 68000);
    CHECK(hooks::parse_content_length("18446744073709551615") == 18446744073709551615U);
    CHECK_FALSE(hooks::parse_content_length("18446744073709551616"));
}

TEST_CASE("framing gate: a folded line is refused wherever it stands", "[hooks]") {
    const std::string raw = GENERATE("POST / HTTP/1.1\r\n Host: a\r\n\r\n", "POST / HTTP/1.1\r\nHost: a\r\n\tb\r\n\r\n",
                                     "POST / HTTP/1.1\r\nX:\r\n a\r\nHost: a\r\n\r\n", "POST / HTTP/1.1\r\nHost: a\r\n \r\n\r\n");
    message_head head = good();
    head.raw = raw;
    CHECK(status(head) == 400);
}

TEST_CASE("framing gate: field lines are counted", "[hooks]") {
    message_head head = good();
    head.fields = hooks::max_field_lines;
    CHECK(status(head) == 0);
    ++head.fields;
    CHECK(status(head) == 431);
}

TEST_CASE("framing gate: the only expectation is 100-continue, and HTTP/1.0 has none", "[hooks]") {
    const auto [version, count, value, expected] = GENERATE(table<unsigned, unsigned, std::string, unsigned>({
        {11, 1, "100-continue", 0},
        {11, 1, "100-Continue", 0},
        {11, 1, "", 417},
        {11, 1, "100-continue, x", 417},
        {11, 1, "200-ok", 417},
        {11, 2, "100-continue", 417},
        {10, 1, "200-ok", 0},
    }));
    message_head head = good();
    head.version = version;
    head.expects = count;
    head.expect = value;
    CHECK(status(head) == expected);
}
