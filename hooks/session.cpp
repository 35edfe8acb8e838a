#include "hooks/session.hpp"

#include <spdlog/spdlog.h>

#include <array>
#include <boost/asio/buffer.hpp>
#include <exception>
#include <typeinfo>
#include <utility>

#include "hooks/response_head.hpp"

namespace hooks {
namespace {

namespace asio = boost::asio;
using boost::system::error_code;

/// Bytes thrown away at most while a closing answer waits to be read. A client in the middle of a large upload goes on
/// sending, and closing the socket on it would take the answer away.
constexpr std::size_t max_lingered_bytes = 64 * 1024 * 1024;

using step = request_cycle::step;

}  // namespace

session::session(tcp_socket socket, session_surroundings& surroundings)
    : socket_(std::move(socket)), surroundings_(surroundings) {
    surroundings_.sessions.push_back(*this);
    error_code ignored;
    socket_.set_option(asio::ip::tcp::no_delay(true), ignored);
    const auto peer = socket_.remote_endpoint(ignored);
    if (!ignored) address_ = peer.address().to_string();
    caller_.address = address_;
}

session::~session() { give_buffers_back(); }

task<void> session::serve(tcp_socket socket, session_surroundings& surroundings, admission admitted, connection_slot) {
    try {
        session connection(std::move(socket), surroundings);
        if (admitted == admission::overloaded) {
            co_await connection.turn_away();
            co_return;
        }
        bool open = true;
        while (open) {
            open = co_await connection.wait_for_request();
            if (open) open = co_await connection.exchange();
        }
    } catch (const std::exception& fault) {
        spdlog::error("a connection ended with an unexpected {}", typeid(fault).name());
    }
}

/// On an idle connection only the socket is waited for: no buffer is held.
task<bool> session::wait_for_request() {
    if (buffers_ && !buffers_->input.unread().empty()) co_return true;
    give_buffers_back();
    error_code ignored;
    if (surroundings_.stopping && socket_.available(ignored) == 0) co_return false;
    enter(phase::idle, surroundings_.config.idle_deadline);
    const auto [error] = co_await socket_.async_wait(tcp_socket::wait_read, as_result);
    co_return !error;
}

task<bool> session::exchange() {
    if (!buffers_) buffers_ = surroundings_.buffers.borrow();
    request_cycle cycle(surroundings_.config, surroundings_.app, *buffers_);
    enter(phase::request, surroundings_.config.header_deadline);
    bool in_body = false;
    for (step next = cycle.next(); next != step::answer; next = cycle.next()) {
        bool going_on = true;
        switch (next) {
            case step::read_body:
                if (!in_body) enter(phase::request, surroundings_.config.body_deadline);
                in_body = true;
                [[fallthrough]];
            case step::read_head:
                going_on = co_await receive(cycle);
                break;
            case step::send_continue:
                enter(phase::writing, surroundings_.config.write_deadline);
                going_on = co_await write_continue();
                break;
            case step::authorise:
                co_await authorise(cycle);
                break;
            case step::respond:
                co_await respond(cycle);
                break;
            case step::hang_up:
            case step::answer:
                going_on = false;
                break;
        }
        if (!going_on) co_return false;
    }
    const bool kept = co_await write(cycle);
    if (!kept) co_return false;
    const std::size_t unread = cycle.finish();
    if (unread == 0) co_return true;
    const bool skipped = co_await skip(unread);
    co_return skipped;
}

/// False: the connection is gone.
task<bool> session::receive(request_cycle& cycle) {
    const std::span<char> room = cycle.room();
    const auto [error, count] = co_await socket_.async_read_some(asio::buffer(room.data(), room.size()), as_result);
    if (!error) {
        cycle.received(count);
    } else if (error == asio::error::eof) {
        cycle.peer_finished();
    } else if (error == asio::error::operation_aborted && socket_.is_open()) {
        cycle.timed_out();
    } else {
        co_return false;
    }
    co_return true;
}

task<void> session::authorise(request_cycle& cycle) {
    enter_working();
    try {
        caller_.client = nullptr;
        std::optional<answer> refused = co_await surroundings_.app.authorise(cycle.head(), caller_);
        cycle.authorised(std::move(refused));
    } catch (...) {
        cycle.failed();
    }
}

task<void> session::respond(request_cycle& cycle) {
    enter_working();
    try {
        answer reply = co_await surroundings_.app.respond(cycle.head(), cycle.body(), caller_);
        cycle.answered(std::move(reply));
    } catch (...) {
        cycle.failed();
    }
}

task<bool> session::write(const request_cycle& cycle) {
    const answer& reply = cycle.reply();
    const bool kept = cycle.keeps_open() && !surroundings_.stopping;
    const connection_after after = !kept                 ? connection_after::closed
                                   : cycle.is_http_1_0() ? connection_after::kept_1_0
                                                         : connection_after::kept;
    write_response_head(buffers_->answer_head, reply, {.connection = after, .date = surroundings_.date});
    const bool body_follows = has_body(reply.status) && !cycle.head_only();
    std::array<asio::const_buffer, 2> rest{asio::buffer(buffers_->answer_head),
                                           asio::buffer(reply.body.data(), body_follows ? reply.body.size() : 0)};
    enter(phase::writing, surroundings_.config.write_deadline);
    while (rest[0].size() + rest[1].size() > 0) {
        auto [error, written] = co_await socket_.async_write_some(rest, as_result);
        if (error) co_return false;
        const std::size_t of_head = std::min(written, rest[0].size());
        rest[0] += of_head;
        rest[1] += written - of_head;
    }
    if (!kept) co_await linger();
    co_return kept;
}

task<bool> session::write_continue() {
    static constexpr std::string_view go_ahead = "HTTP/1.1 100 Continue\r\n\r\n";
    std::size_t written = 0;
    while (written < go_ahead.size()) {
        const auto [error, count] =
            co_await socket_.async_write_some(asio::buffer(go_ahead.data() + written, go_ahead.size() - written), as_result);
        if (error) co_return false;
        written += count;
    }
    co_return true;
}

/// The body of a request that was refused before it was read.
task<bool> session::skip(std::size_t count) {
    enter(phase::request, surroundings_.config.body_deadline);
    while (count > 0) {
        const std::span<char> room = buffers_->input.room();
        const auto [error, received] =
            co_await socket_.async_read_some(asio::buffer(room.data(), std::min(count, room.size())), as_result);
        if (error) co_return false;
        count -= received;
    }
    co_return true;
}

/// Closing a socket with unread bytes resets the connection, and the reset can overtake the answer. So only the sending
/// side is closed, and what still comes is thrown away until the peer has closed too, within limits (RFC 9112 section 9.6).
task<void> session::linger() {
    error_code ignored;
    socket_.shutdown(tcp_socket::shutdown_send, ignored);
    enter(phase::lingering, surroundings_.config.linger_deadline);
    read_buffer& input = buffers_->input;
    input.clear();
    const std::span<char> room = input.room();
    std::size_t received = 0;
    while (received < max_lingered_bytes) {
        const auto [error, count] = co_await socket_.async_read_some(asio::buffer(room.data(), room.size()), as_result);
        if (error) co_return;
        received += count;
    }
}

/// One connection too many: told so without reading what it wants.
task<void> session::turn_away() {
    buffers_ = surroundings_.buffers.borrow();
    request_cycle cycle(surroundings_.config, surroundings_.app, *buffers_);
    cycle.overloaded();
    co_await write(cycle);
}

void session::sweep(steady::time_point now) {
    if (now < deadline_) return;
    error_code ignored;
    // An answer that nobody takes is dropped with the connection instead of staying in the kernel.
    if (phase_ == phase::writing) socket_.set_option(asio::socket_base::linger(true, 0), ignored);
    socket_.cancel(ignored);
}

void session::stop() {
    error_code error;
    if (phase_ == phase::lingering || (phase_ == phase::idle && socket_.available(error) == 0)) socket_.cancel(error);
}

void session::cut() {
    error_code ignored;
    socket_.close(ignored);
}

void session::enter(phase next, std::chrono::milliseconds allowed) {
    phase_ = next;
    deadline_ = steady::now() + allowed;
}

/// The application keeps its own time.
void session::enter_working() {
    phase_ = phase::working;
    deadline_ = steady::time_point::max();
}

void session::give_buffers_back() { surroundings_.buffers.give_back(std::move(buffers_)); }

}  // namespace hooks
