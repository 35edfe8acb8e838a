// Requests with more than one reading, on a real socket: each is refused with its status and the connection ends, so that
// nothing behind them can be taken for a request. https://www.rfc-editor.org/rfc/rfc9112 sections 2 to 7 and 11.2
#include <catch2/catch.hpp>

#include <string>

#include "tests/support/raw_client.hpp"
#include "tests/support/transport_fixture.hpp"

namespace {

enum class then { open, closed };

struct framing_case {
    std::string name;
    std::string bytes;
    unsigned status;
    then connection;
};

std::string head(const std::string& line, const std::string& fields) { return line + "\r\n" + fields + "\r\n"; }
std::string posted(const std::string& fields, const std::string& body = "") {
    return head("POST /echo HTTP/1.1", "Host: a\r\n" + fields) + body;
}
std::string got(const std::string& line) { return head(line, "Host: a\r\n"); }

const framing_case length_cases[] = {
    {"one length", posted("Content-Length: 2\r\n", "{}"), 200, then::open},
    {"no length means no body", posted(""), 200, then::open},
    {"leading zeros", posted("Content-Length: 002\r\n", "{}"), 200, then::open},
    {"name in other case", posted("cOnTeNt-lEnGtH: 2\r\n", "{}"), 200, then::open},
    {"blanks around the value", posted("Content-Length: \t 2 \t\r\n", "{}"), 200, then::open},
    {"two different lengths", posted("Content-Length: 2\r\nContent-Length: 3\r\n", "{}x"), 400, then::closed},
    {"two equal lengths", posted("Content-Length: 2\r\nContent-Length: 2\r\n", "{}"), 400, then::closed},
    {"a list of equal lengths", posted("Content-Length: 2, 2\r\n", "{}"), 400, then::closed},
    {"trailing comma", posted("Content-Length: 2,\r\n", "{}"), 400, then::closed},
    {"plus sign", posted("Content-Length: +2\r\n", "{}"), 400, then::closed},
    {"minus sign", posted("Content-Length: -2\r\n", "{}"), 400, then::closed},
    {"hexadecimal", posted("Content-Length: 0x2\r\n", "{}"), 400, then::closed},
    {"blank inside", posted("Content-Length: 1 0\r\n", "{}"), 400, then::closed},
    {"fraction", posted("Content-Length: 2.0\r\n", "{}"), 400, then::closed},
    {"exponent", posted("Content-Length: 2e0\r\n", "{}"), 400, then::closed},
    {"quoted", posted("Content-Length: \"2\"\r\n", "{}"), 400, then::closed},
    {"empty", posted("Content-Length:\r\n", "{}"), 400, then::closed},
    {"beyond 64 bits", posted("Content-Length: 18446744073709551618\r\n", "{}"), 400, then::closed},
    {"largest 64-bit number", posted("Content-Length: 18446744073709551615\r\n", "{}"), 413, then::closed},
    {"blank before the colon", posted("Content-Length : 2\r\n", "{}"), 400, then::closed},
    {"folded", posted("Content-Length:\r\n 2\r\n", "{}"), 400, then::closed},
};

const framing_case coding_cases[] = {
    {"chunked", posted("Transfer-Encoding: chunked\r\n", "2\r\n{}\r\n0\r\n\r\n"), 200, then::open},
    {"chunked in other case", posted("Transfer-Encoding: Chunked\r\n", "2\r\n{}\r\n0\r\n\r\n"), 200, then::open},
    {"both, length first", posted("Content-Length: 2\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n"), 400, then::closed},
    {"both, coding first", posted("Transfer-Encoding: chunked\r\nContent-Length: 2\r\n", "0\r\n\r\n"), 400, then::closed},
    {"xchunked", posted("Transfer-Encoding: xchunked\r\n", "0\r\n\r\n"), 400, then::closed},
    {"chunkedx", posted("Transfer-Encoding: chunkedx\r\n", "0\r\n\r\n"), 400, then::closed},
    {"gzip, chunked", posted("Transfer-Encoding: gzip, chunked\r\n", "0\r\n\r\n"), 400, then::closed},
    {"chunked, identity", posted("Transfer-Encoding: chunked, identity\r\n", "0\r\n\r\n"), 400, then::closed},
    {"identity", posted("Transfer-Encoding: identity\r\n", "0\r\n\r\n"), 400, then::closed},
    {"chunked twice in a list", posted("Transfer-Encoding: chunked, chunked\r\n", "0\r\n\r\n"), 400, then::closed},
    {"chunked twice", posted("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n"), 400, then::closed},
    {"chunked, then identity", posted("Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n", "0\r\n\r\n"), 400,
     then::closed},
    {"quoted", posted("Transfer-Encoding: \"chunked\"\r\n", "0\r\n\r\n"), 400, then::closed},
    {"with a parameter", posted("Transfer-Encoding: chunked;q=1\r\n", "0\r\n\r\n"), 400, then::closed},
    {"empty", posted("Transfer-Encoding:\r\n", "0\r\n\r\n"), 400, then::closed},
    {"leading comma", posted("Transfer-Encoding: ,chunked\r\n", "0\r\n\r\n"), 400, then::closed},
    {"folded", posted("Transfer-Encoding:\r\n chunked\r\n", "0\r\n\r\n"), 400, then::closed},
    {"folded behind", posted("Transfer-Encoding: chunked\r\n \r\n", "0\r\n\r\n"), 400, then::closed},
    {"vertical tab",
     posted("Transfer-Encoding: \x0b"
            "chunked\r\n",
            "0\r\n\r\n"),
     400, then::closed},
    {"8-bit padding",
     posted("Transfer-Encoding: \xa0"
            "chunked\r\n",
            "0\r\n\r\n"),
     400, then::closed},
    {"blank before the colon", posted("Transfer-Encoding : chunked\r\n", "0\r\n\r\n"), 400, then::closed},
    {"HTTP/1.0", head("POST /echo HTTP/1.0", "Transfer-Encoding: chunked\r\n") + "0\r\n\r\n", 400, then::closed},
};

const framing_case chunk_cases[] = {
    {"extension", posted("Transfer-Encoding: chunked\r\n", "2;a=b\r\n{}\r\n0\r\n\r\n"), 200, then::open},
    {"upper-case size with zeros", posted("Transfer-Encoding: chunked\r\n", "000A\r\n0123456789\r\n0\r\n\r\n"), 200, then::open},
    {"trailer", posted("Transfer-Encoding: chunked\r\n", "2\r\n{}\r\n0\r\nX-Sum: 1\r\n\r\n"), 200, then::open},
    {"empty body", posted("Transfer-Encoding: chunked\r\n", "0\r\n\r\n"), 200, then::open},
    {"size with 0x", posted("Transfer-Encoding: chunked\r\n", "0x2\r\n{}\r\n0\r\n\r\n"), 400, then::closed},
    {"size with sign", posted("Transfer-Encoding: chunked\r\n", "+2\r\n{}\r\n0\r\n\r\n"), 400, then::closed},
    {"negative size", posted("Transfer-Encoding: chunked\r\n", "-2\r\n{}\r\n0\r\n\r\n"), 400, then::closed},
    {"blank before the size", posted("Transfer-Encoding: chunked\r\n", " 2\r\n{}\r\n0\r\n\r\n"), 400, then::closed},
    {"blank behind the size", posted("Transfer-Encoding: chunked\r\n", "2 \r\n{}\r\n0\r\n\r\n"), 400, then::closed},
    {"no size", posted("Transfer-Encoding: chunked\r\n", "\r\n{}\r\n0\r\n\r\n"), 400, then::closed},
    {"size beyond 64 bits", posted("Transfer-Encoding: chunked\r\n", "10000000000000002\r\n{}\r\n0\r\n\r\n"), 400, then::closed},
    {"huge size", posted("Transfer-Encoding: chunked\r\n", "ffffffffffffffff\r\n{}\r\n0\r\n\r\n"), 413, then::closed},
    {"bare LF behind the size", posted("Transfer-Encoding: chunked\r\n", "2\n{}\r\n0\r\n\r\n"), 400, then::closed},
    {"data longer than the size", posted("Transfer-Encoding: chunked\r\n", "2\r\n{}xx\r\n0\r\n\r\n"), 400, then::closed},
    {"data shorter than the size", posted("Transfer-Encoding: chunked\r\n", "4\r\n{}\r\n0\r\n\r\n"), 400, then::closed},
    {"length in a trailer", posted("Transfer-Encoding: chunked\r\n", "0\r\nContent-Length: 5\r\n\r\n"), 400, then::closed},
    {"coding in a trailer", posted("Transfer-Encoding: chunked\r\n", "0\r\nTransfer-Encoding: chunked\r\n\r\n"), 400,
     then::closed},
    {"malformed trailer", posted("Transfer-Encoding: chunked\r\n", "0\r\nX y: 5\r\n\r\n"), 400, then::closed},
};

const framing_case host_cases[] = {
    {"name and port", head("GET /echo HTTP/1.1", "Host: cds.example:8443\r\n"), 200, then::open},
    {"IPv6 address", head("GET /echo HTTP/1.1", "Host: [::1]:8080\r\n"), 200, then::open},
    {"none", head("GET /echo HTTP/1.1", ""), 400, then::closed},
    {"none on HTTP/1.0", head("GET /echo HTTP/1.0", ""), 200, then::closed},
    {"two", head("GET /echo HTTP/1.1", "Host: a\r\nHost: b\r\n"), 400, then::closed},
    {"two equal", head("GET /echo HTTP/1.1", "Host: a\r\nHost: a\r\n"), 400, then::closed},
    {"two on HTTP/1.0", head("GET /echo HTTP/1.0", "Host: a\r\nHost: b\r\n"), 400, then::closed},
    {"empty", head("GET /echo HTTP/1.1", "Host:\r\n"), 400, then::closed},
    {"with a path", head("GET /echo HTTP/1.1", "Host: a/b\r\n"), 400, then::closed},
    {"with a user", head("GET /echo HTTP/1.1", "Host: u@a\r\n"), 400, then::closed},
    {"with a blank", head("GET /echo HTTP/1.1", "Host: a b\r\n"), 400, then::closed},
    {"port not a number", head("GET /echo HTTP/1.1", "Host: a:b\r\n"), 400, then::closed},
    {"only a port", head("GET /echo HTTP/1.1", "Host: :80\r\n"), 400, then::closed},
    {"bracket left open", head("GET /echo HTTP/1.1", "Host: [::1\r\n"), 400, then::closed},
    {"8-bit character", head("GET /echo HTTP/1.1", "Host: a\xff\r\n"), 400, then::closed},
};

const framing_case line_cases[] = {
    {"one empty line before", "\r\n" + got("GET /echo HTTP/1.1"), 200, then::open},
    {"two empty lines before", "\r\n\r\n" + got("GET /echo HTTP/1.1"), 400, then::closed},
    {"known method not offered", got("PUT /echo HTTP/1.1"), 405, then::open},
    {"lower-case method", got("get /echo HTTP/1.1"), 501, then::closed},
    {"unknown method", got("FETCH /echo HTTP/1.1"), 501, then::closed},
    {"CONNECT", got("CONNECT a:443 HTTP/1.1"), 501, then::closed},
    {"TRACE", got("TRACE /echo HTTP/1.1"), 501, then::closed},
    {"PRI of HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505, then::closed},
    {"method with an invalid character", got("G@T /echo HTTP/1.1"), 400, then::closed},
    {"no method", got(" /echo HTTP/1.1"), 400, then::closed},
    {"absolute form", got("GET http://a/echo HTTP/1.1"), 400, then::closed},
    {"authority form", got("GET a:80 HTTP/1.1"), 400, then::closed},
    {"asterisk with GET", got("GET * HTTP/1.1"), 400, then::closed},
    {"relative path", got("GET echo HTTP/1.1"), 400, then::closed},
    {"backslash", got("GET /a\\b HTTP/1.1"), 400, then::closed},
    {"fragment", got("GET /echo#x HTTP/1.1"), 400, then::closed},
    {"8-bit target", got("GET /\xc3\xa9 HTTP/1.1"), 400, then::closed},
    {"quotation mark", got("GET /\" HTTP/1.1"), 400, then::closed},
    {"bad escape", got("GET /%zz HTTP/1.1"), 400, then::closed},
    {"escape cut short", got("GET /%2 HTTP/1.1"), 400, then::closed},
    {"good escape goes to the application", got("GET /%2e%2e/x HTTP/1.1"), 404, then::open},
    {"blank in the target", got("GET /a b HTTP/1.1"), 400, then::closed},
    {"two blanks", got("GET  /echo HTTP/1.1"), 400, then::closed},
    {"tab", got("GET\t/echo HTTP/1.1"), 400, then::closed},
    {"no version", got("GET /echo"), 400, then::closed},
    {"HTTP/1.2", got("GET /echo HTTP/1.2"), 505, then::closed},
    {"HTTP/2.0", got("GET /echo HTTP/2.0"), 505, then::closed},
    {"HTTP/0.9", got("GET /echo HTTP/0.9"), 505, then::closed},
    {"HTTP/1", got("GET /echo HTTP/1"), 400, then::closed},
    {"http/1.1", got("GET /echo http/1.1"), 400, then::closed},
    {"blank behind the version", got("GET /echo HTTP/1.1 "), 400, then::closed},
    {"bare LF behind the line", "GET /echo HTTP/1.1\nHost: a\r\n\r\n", 400, then::closed},
    {"bare LF throughout", "GET /echo HTTP/1.1\nHost: a\n\n", 400, then::closed},
    {"bare CR", "GET /echo HTTP/1.1\rHost: a\r\n\r\n", 400, then::closed},
    {"TLS on the plain port", std::string("\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03", 11), 400, then::closed},
};

const framing_case field_cases[] = {
    {"unknown field", head("GET /echo HTTP/1.1", "Host: a\r\nX-Any: thing\r\n"), 200, then::open},
    {"empty value", head("GET /echo HTTP/1.1", "Host: a\r\nX-Any:\r\n"), 200, then::open},
    {"8-bit value", head("GET /echo HTTP/1.1", "Host: a\r\nX-Any: \xe9\r\n"), 200, then::open},
    {"tab in a value", head("GET /echo HTTP/1.1", "Host: a\r\nX-Any: a\tb\r\n"), 200, then::open},
    {"folded with a blank", head("GET /echo HTTP/1.1", "Host: a\r\nX-Any: a\r\n b\r\n"), 400, then::closed},
    {"folded with a tab", head("GET /echo HTTP/1.1", "Host: a\r\nX-Any: a\r\n\tb\r\n"), 400, then::closed},
    {"fold at the first field", head("GET /echo HTTP/1.1", " X: a\r\nHost: a\r\n"), 400, then::closed},
    {"NUL in a value", head("GET /echo HTTP/1.1", std::string("Host: a\r\nX: a\0b\r\n", 17)), 400, then::closed},
    {"escape character in a value", head("GET /echo HTTP/1.1", "Host: a\r\nX: \x1b[0m\r\n"), 400, then::closed},
    {"DEL in a value", head("GET /echo HTTP/1.1", "Host: a\r\nX: \x7f\r\n"), 400, then::closed},
    {"bare CR in a value", head("GET /echo HTTP/1.1", "Host: a\r\nX: a\rb\r\n"), 400, then::closed},
    {"bare LF in a value", head("GET /echo HTTP/1.1", "Host: a\r\nX: a\nb: c\r\n"), 400, then::closed},
    {"blank in a name", head("GET /echo HTTP/1.1", "Host: a\r\nX Y: a\r\n"), 400, then::closed},
    {"blank before the colon", head("GET /echo HTTP/1.1", "Host: a\r\nX : a\r\n"), 400, then::closed},
    {"no colon", head("GET /echo HTTP/1.1", "Host: a\r\nXYZ\r\n"), 400, then::closed},
    {"no name", head("GET /echo HTTP/1.1", "Host: a\r\n: a\r\n"), 400, then::closed},
    {"8-bit name", head("GET /echo HTTP/1.1", "Host: a\r\nX\xe9: a\r\n"), 400, then::closed},
    {"unknown expectation", posted("Expect: 200-ok\r\nContent-Length: 2\r\n", "{}"), 417, then::closed},
    {"two expectations", posted("Expect: 100-continue\r\nExpect: 100-continue\r\nContent-Length: 2\r\n"), 417, then::closed},
};

void check(const framing_case& test, std::uint16_t port) {
    CAPTURE(test.name);
    support::raw_client client(port);
    REQUIRE(client.send(test.bytes));
    const auto reply = client.read();
    REQUIRE(reply);
    CHECK(reply->status == test.status);
    CHECK(reply->field("connection") == (test.connection == then::closed ? "close" : ""));
    if (test.connection == then::closed) {
        CHECK(client.closes_within());
    } else {
        CHECK(client.ask(support::get("/echo")) == 200);
    }
}

template <class Cases>
void check_all(const Cases& cases) {
    support::running_server server;
    for (const framing_case& test : cases) {
        check(test, server.port());
    }
}

}  // namespace

TEST_CASE("framing: a body has one length or is refused", "[transport]") { check_all(length_cases); }
TEST_CASE("framing: chunked is the only transfer coding", "[transport]") { check_all(coding_cases); }
TEST_CASE("framing: chunk syntax is strict", "[transport]") { check_all(chunk_cases); }
TEST_CASE("framing: exactly one valid Host", "[transport]") { check_all(host_cases); }
TEST_CASE("framing: the request line is strict", "[transport]") { check_all(line_cases); }
TEST_CASE("framing: field lines are strict", "[transport]") { check_all(field_cases); }

TEST_CASE("framing: bytes behind a refused request are never served", "[transport]") {
    support::running_server server;
    support::raw_client client(server.port());
    const auto smuggled = support::post("/echo", "smuggled");
    REQUIRE(client.send(posted("Content-Length: 4\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n" + smuggled)));
    CHECK(client.read_status() == 400);
    CHECK(client.closes_within());
}

TEST_CASE("framing: a refusal does not repeat what was sent", "[transport]") {
    support::running_server server;
    support::raw_client client(server.port());
    REQUIRE(client.send(head("GET /secret<> HTTP/1.1", "Host: a\r\nAuthorization: Bearer token\r\n")));
    const auto reply = client.read();
    REQUIRE(reply);
    CHECK(reply->body.find("secret") == std::string::npos);
    CHECK(reply->body.find("token") == std::string::npos);
}

TEST_CASE("framing: the verdict is the same when bytes come one by one", "[transport]") {
    support::running_server server;
    const framing_case tests[] = {
        {"good", posted("Content-Length: 2\r\n", "{}"), 200, then::open},
        {"chunked", posted("Transfer-Encoding: chunked\r\n", "1;a=b\r\n{\r\n1\r\n}\r\n0\r\nX-Sum: 1\r\n\r\n"), 200, then::open},
        {"folded", posted("X: a\r\n b\r\nContent-Length: 2\r\n"), 400, then::closed},
        {"both", posted("Content-Length: 2\r\nTransfer-Encoding: chunked\r\n"), 400, then::closed},
        {"chunk size", posted("Transfer-Encoding: chunked\r\n", "2\r\n{}\r\nx\r\n"), 400, then::closed},
    };
    for (const framing_case& test : tests) {
        CAPTURE(test.name);
        support::raw_client client(server.port());
        for (const char byte : test.bytes) {
            REQUIRE(client.send(std::string_view(&byte, 1)));
            std::this_thread::sleep_for(std::chrono::microseconds(300));
        }
        CHECK(client.read_status() == test.status);
        CHECK(client.closes_within(std::chrono::milliseconds(200)) == (test.connection == then::closed));
    }
}
