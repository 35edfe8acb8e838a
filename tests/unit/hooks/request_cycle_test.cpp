#include "hooks/request_cycle.hpp"

#include "tests/support/finish.hpp"

#include <catch2/catch.hpp>

#include <cstring>
#include <stdexcept>
#include <string>

using hooks::request_cycle;
using step = request_cycle::step;

namespace {

/// Shows what it was given: method, target, type and body.
class showing final : public hooks::application {
public:
    [[nodiscard]] std::optional<hooks::answer> refuse(const hooks::request_head& head) const override {
        if (head.target != "/no") return {};
        return with(404, "no");
    }
    [[nodiscard]] hooks::task<std::optional<hooks::answer>> authorise(const hooks::request_head& head,
                                                                      hooks::caller&) const override {
        if (head.target == "/locked") co_return with(401, "who?");
        co_return std::nullopt;
    }
    [[nodiscard]] hooks::task<hooks::answer> respond(const hooks::request_head& head, std::string_view body,
                                                     const hooks::caller&) const override {
        if (head.target == "/fault") throw 1;
        co_return with(200,
                       std::string(head.target) + " " + std::string(head.content_type.value_or("-")) + " " + std::string(body));
    }
    [[nodiscard]] hooks::answer transport_problem(unsigned status, std::string_view) const override {
        if (fails) throw std::runtime_error("no memory");
        return with(status, "problem");
    }
    bool fails = false;

private:
    static hooks::answer with(unsigned status, std::string body) {
        hooks::answer reply;
        reply.status = status;
        reply.body = std::move(body);
        return reply;
    }
};

struct fixture {
    hooks::server_config config;
    showing app;
    hooks::request_buffers buffers;
};

/// Has the application do what the cycle asks of it, as a session would.
step consult(request_cycle& cycle, const showing& app) {
    step next = cycle.next();
    for (; next == step::authorise || next == step::respond; next = cycle.next()) {
        try {
            hooks::caller who;
            if (next == step::authorise) {
                cycle.authorised(support::finish(app.authorise(cycle.head(), who)));
            } else {
                cycle.answered(support::finish(app.respond(cycle.head(), cycle.body(), who)));
            }
        } catch (...) {
            cycle.failed();
        }
    }
    return next;
}

/// Puts bytes into what the cycle wants to receive, at most `piece` at a time. Returns the first step that is not reading,
/// or the last one when the bytes are used up; `rest` is what was not taken.
step feed(request_cycle& cycle, const showing& app, std::string_view& rest, std::size_t piece) {
    step next = consult(cycle, app);
    while ((next == step::read_head || next == step::read_body) && !rest.empty()) {
        const auto room = cycle.room();
        const std::size_t count = std::min({piece, room.size(), rest.size()});
        REQUIRE(count > 0);
        std::memcpy(room.data(), rest.data(), count);
        cycle.received(count);
        rest.remove_prefix(count);
        next = consult(cycle, app);
    }
    return next;
}

const std::string sized = "POST /a HTTP/1.1\r\nHost: h\r\nContent-Type: t\r\nContent-Length: 5\r\n\r\nhello";
const std::string chunked =
    "POST /b HTTP/1.1\r\nHost: h\r\nContent-Type: t\r\nTransfer-Encoding: chunked\r\n\r\n2;x=y\r\nhe\r\n3\r\nllo\r\n0\r\nT: "
    "u\r\n\r\n";

const std::string empty_chunked = "POST /c HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n";

}  // namespace

TEST_CASE("request cycle: the answer does not depend on how the bytes come", "[hooks]") {
    fixture with;
    const std::size_t piece = GENERATE(range(1, 40), take(1, value(1000)));
    const std::string bytes = sized + chunked + empty_chunked + "\r\n" + sized;
    std::string_view rest = bytes;
    for (const char* const expected : {"/a t hello", "/b t hello", "/c - ", "/a t hello"}) {
        request_cycle cycle(with.config, with.app, with.buffers);
        REQUIRE(feed(cycle, with.app, rest, piece) == step::answer);
        CHECK(cycle.reply().body == expected);
        CHECK(cycle.keeps_open());
        CHECK(cycle.finish() == 0);
    }
    CHECK(rest.empty());
    CHECK(with.buffers.input.unread().empty());
}

TEST_CASE("request cycle: a body that does not fit behind its head keeps the head readable", "[hooks]") {
    fixture with;
    const std::size_t size = hooks::request_buffers::input_bytes + GENERATE(0U, 1U, 100'000U);
    const std::string body(size, 'x');
    const std::string bytes =
        "POST /a HTTP/1.1\r\nHost: h\r\nContent-Type: t\r\nContent-Length: " + std::to_string(size) + "\r\n\r\n" + body;
    std::string_view rest = bytes;
    request_cycle cycle(with.config, with.app, with.buffers);
    REQUIRE(feed(cycle, with.app, rest, GENERATE(50U, 70'000U, 1'000'000U)) == step::answer);
    CHECK((cycle.reply().body == "/a t " + body));
    CHECK(rest.empty());
}

TEST_CASE("request cycle: a body never takes bytes of the next request out of the socket", "[hooks]") {
    fixture with;
    const std::string bytes = sized.substr(0, sized.size() - 1);
    std::string_view rest = bytes;
    request_cycle cycle(with.config, with.app, with.buffers);
    REQUIRE(feed(cycle, with.app, rest, 1000) == step::read_body);
    CHECK(cycle.room().size() == 1);
}

TEST_CASE("request cycle: an early refusal leaves the rest of a small body to be skipped", "[hooks]") {
    fixture with;
    std::string_view rest = "POST /no HTTP/1.1\r\nHost: h\r\nContent-Length: 10\r\n\r\nabc";
    request_cycle cycle(with.config, with.app, with.buffers);
    REQUIRE(feed(cycle, with.app, rest, 1000) == step::answer);
    CHECK(cycle.reply().status == 404);
    CHECK(cycle.keeps_open());
    CHECK(cycle.finish() == 7);
    CHECK(with.buffers.input.unread().empty());
}

TEST_CASE("request cycle: an early refusal keeps what follows a body that is already there", "[hooks]") {
    fixture with;
    std::string_view rest = "POST /no HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\n\r\nabcGET";
    request_cycle cycle(with.config, with.app, with.buffers);
    REQUIRE(feed(cycle, with.app, rest, 1000) == step::answer);
    CHECK(cycle.finish() == 0);
    CHECK(with.buffers.input.unread() == "GET");
}

TEST_CASE("request cycle: an early refusal closes when the body is large, chunked or held back", "[hooks]") {
    fixture with;
    const std::string fields = GENERATE("Content-Length: 65537", "Transfer-Encoding: chunked",
                                        "Content-Length: 5\r\nExpect: 100-continue", "Content-Length: 0\r\nConnection: close");
    const std::string bytes = "POST /no HTTP/1.1\r\nHost: h\r\n" + fields + "\r\n\r\n";
    std::string_view rest = bytes;
    request_cycle cycle(with.config, with.app, with.buffers);
    REQUIRE(feed(cycle, with.app, rest, 1000) == step::answer);
    CHECK(cycle.reply().status == 404);
    CHECK_FALSE(cycle.keeps_open());
}

TEST_CASE("request cycle: who may not ask is told so before the body is read", "[hooks]") {
    fixture with;
    std::string_view rest = "POST /locked HTTP/1.1\r\nHost: h\r\nContent-Length: 10\r\n\r\n";
    request_cycle cycle(with.config, with.app, with.buffers);
    REQUIRE(feed(cycle, with.app, rest, 1000) == step::answer);
    CHECK(cycle.reply().status == 401);
    CHECK(cycle.keeps_open());
    CHECK(cycle.finish() == 10);
}

TEST_CASE("request cycle: who may not ask learns nothing of the size limit", "[hooks]") {
    fixture with;
    std::string_view rest = "POST /locked HTTP/1.1\r\nHost: h\r\nContent-Length: 99999999\r\n\r\n";
    request_cycle cycle(with.config, with.app, with.buffers);
    REQUIRE(feed(cycle, with.app, rest, 1000) == step::answer);
    CHECK(cycle.reply().status == 401);
    CHECK_FALSE(cycle.keeps_open());
}

TEST_CASE("request cycle: 100 is asked for once", "[hooks]") {
    fixture with;
    std::string_view rest = "POST /a HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\nContent-Length: 1\r\n\r\n";
    request_cycle cycle(with.config, with.app, with.buffers);
    REQUIRE(feed(cycle, with.app, rest, 1000) == step::send_continue);
    CHECK(cycle.next() == step::read_body);
    rest = "x";
    REQUIRE(feed(cycle, with.app, rest, 1000) == step::answer);
    CHECK(cycle.reply().body == "/a - x");
}

TEST_CASE("request cycle: the end before the first byte is no request", "[hooks]") {
    fixture with;
    request_cycle cycle(with.config, with.app, with.buffers);
    REQUIRE(cycle.next() == step::read_head);
    cycle.peer_finished();
    CHECK(cycle.next() == step::hang_up);
}

TEST_CASE("request cycle: the end or a deadline in the middle is answered and closes", "[hooks]") {
    fixture with;
    const std::string bytes = sized.substr(0, GENERATE(1U, 30U, 80U));
    std::string_view rest = bytes;
    request_cycle cycle(with.config, with.app, with.buffers);
    (void)feed(cycle, with.app, rest, 1000);
    unsigned expected = 0;
    SECTION("end") {
        cycle.peer_finished();
        expected = 400;
    }
    SECTION("deadline") {
        cycle.timed_out();
        expected = 408;
    }
    SECTION("too many connections") {
        cycle.overloaded();
        expected = 503;
    }
    REQUIRE(cycle.next() == step::answer);
    CHECK(cycle.reply().status == expected);
    CHECK_FALSE(cycle.keeps_open());
}

TEST_CASE("request cycle: an exception of any type is a 500, even when the problem fails as well", "[hooks]") {
    fixture with;
    with.app.fails = GENERATE(false, true);
    std::string_view rest = "GET /fault HTTP/1.1\r\nHost: h\r\n\r\n";
    request_cycle cycle(with.config, with.app, with.buffers);
    REQUIRE(feed(cycle, with.app, rest, 1000) == step::answer);
    CHECK(cycle.reply().status == 500);
    CHECK_FALSE(cycle.keeps_open());
}
