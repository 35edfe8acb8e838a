#include "hooks/request_cycle.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <exception>
#include <typeinfo>
#include <utility>

namespace hooks {
namespace {

/// An exception of the application is a fault of ours. Its type goes to the log; its text could hold patient data.
void log_fault() noexcept {
    try {
        throw;
    } catch (const std::exception& fault) {
        spdlog::error("a request failed with an unexpected {}", typeid(fault).name());
    } catch (...) {
        spdlog::error("a request failed with an unknown exception");
    }
}

answer options_of_server() {
    answer options;
    options.status = 204;
    options.allow = "GET, HEAD, POST, OPTIONS";
    return options;
}

}  // namespace

answer internal_failure(const application& app) noexcept {
    try {
        answer failure = app.transport_problem(500, "The request could not be processed.");
        failure.close = true;
        return failure;
    } catch (...) {
        answer empty;
        empty.status = 500;
        empty.close = true;
        return empty;
    }
}

request_cycle::request_cycle(const server_config& config, const application& app, request_buffers& buffers)
    : config_(config), app_(app), buffers_(buffers), parser_(config.max_header_bytes, config.max_body_bytes) {
    buffers_.input.compact();
}

request_cycle::step request_cycle::next() {
    switch (stage_) {
        case stage::head:
            return read_head();
        case stage::authorising:
            return step::authorise;
        case stage::sized_body:
        case stage::chunked_body:
            if (std::exchange(continue_wanted_, false)) return step::send_continue;
            return stage_ == stage::sized_body ? read_sized_body() : read_chunked_body();
        case stage::responding:
            return step::respond;
        case stage::answered:
            break;
    }
    return reply_.status == 0 ? step::hang_up : step::answer;
}

std::span<char> request_cycle::room() {
    if (stage_ != stage::sized_body) return buffers_.input.room();
    // Exactly the rest of the body: the next request stays in the socket.
    return body_in_->room().first(body_from_ + body_bytes_ - body_in_->unread().size());
}

void request_cycle::received(std::size_t count) { (stage_ == stage::sized_body ? *body_in_ : buffers_.input).commit(count); }

void request_cycle::peer_finished() {
    if (stage_ == stage::head && buffers_.input.unread().empty()) {
        reply_.status = 0;
        stage_ = stage::answered;
        return;
    }
    refuse({400, "The connection ended before the request was complete."});
}

void request_cycle::timed_out() { refuse({408, "The request was not complete in time."}); }

void request_cycle::overloaded() { refuse({503, "The server has too many connections."}); }

std::size_t request_cycle::finish() {
    buffers_.input.consume(taken_);
    buffers_.body.clear();
    return unread_body_;
}

/// One empty line before a request line is to be ignored (RFC 9112 section 2.2).
void request_cycle::skip_blank_line() {
    if (blank_line_skipped_ || !buffers_.input.unread().starts_with("\r\n")) return;
    buffers_.input.consume(2);
    blank_line_skipped_ = true;
}

request_cycle::step request_cycle::read_head() {
    skip_blank_line();
    const std::string_view bytes = buffers_.input.unread();
    if (bytes.empty() || bytes == "\r") return step::read_head;
    switch (parser_.read_head(bytes)) {
        case request_parser::progress::more:
            return step::read_head;
        case request_parser::progress::refused:
            return refuse(parser_.refusal());
        case request_parser::progress::done:
            break;
    }
    taken_ = parser_.head_bytes();
    const request_head& head = parser_.head();
    if (head.target == "*") return refuse_early(options_of_server());
    std::optional<answer> refused;
    try {
        refused = app_.refuse(head);
    } catch (...) {
        log_fault();
        refused = internal_failure(app_);
    }
    if (refused) return refuse_early(std::move(*refused));
    stage_ = stage::authorising;
    return step::authorise;
}

void request_cycle::authorised(std::optional<answer> refused) {
    if (refused) {
        refuse_early(std::move(*refused));
    } else if (parser_.head().content_length.value_or(0) > config_.max_body_bytes) {
        refuse({413, "The request body is too large."});
    } else {
        begin_body();
    }
}

void request_cycle::begin_body() {
    const request_head& head = parser_.head();
    stage_ = head.chunked ? stage::chunked_body : stage::sized_body;
    const bool body_under_way = buffers_.input.unread().size() > taken_;
    const auto length = static_cast<std::size_t>(head.content_length.value_or(0));
    if (!head.chunked) begin_sized_body(length);
    continue_wanted_ = parser_.expects_continue() && !body_under_way && (head.chunked || length > 0);
}

/// An ordinary body follows its head in place; one that does not fit gets a buffer of its own, so that the head, which
/// is borrowed from the input buffer, never moves.
void request_cycle::begin_sized_body(std::size_t length) {
    read_buffer& input = buffers_.input;
    body_bytes_ = length;
    const std::size_t received = input.unread().size() - taken_;
    if (length <= received + input.room().size()) {
        body_in_ = &input;
        body_from_ = taken_;
        taken_ += length;
        return;
    }
    buffers_.body.reserve(length);
    buffers_.body.append(input.unread().substr(taken_));
    input.cut(taken_, received);
    body_in_ = &buffers_.body;
    body_from_ = 0;
}

request_cycle::step request_cycle::read_sized_body() {
    const std::string_view bytes = body_in_->unread();
    if (bytes.size() < body_from_ + body_bytes_) return step::read_body;
    stage_ = stage::responding;
    return step::respond;
}

request_cycle::step request_cycle::read_chunked_body() {
    const auto progress = parser_.read_chunks(buffers_.input.unread().substr(taken_), buffers_.body);
    if (progress == request_parser::progress::refused) return refuse(parser_.refusal());
    buffers_.input.cut(taken_, parser_.chunk_bytes());
    if (progress == request_parser::progress::more) return step::read_body;
    stage_ = stage::responding;
    return step::respond;
}

std::string_view request_cycle::body() const {
    return parser_.head().chunked ? buffers_.body.unread() : body_in_->unread().substr(body_from_, body_bytes_);
}

void request_cycle::answered(answer reply) {
    keep_open_ = parser_.keep_alive() && !reply.close;
    reply_ = std::move(reply);
    stage_ = stage::answered;
}

void request_cycle::failed() {
    log_fault();
    answered(internal_failure(app_));
}

request_cycle::step request_cycle::refuse(framing_refusal refusal) {
    try {
        reply_ = app_.transport_problem(refusal.status, refusal.reason);
    } catch (...) {
        log_fault();
        reply_ = internal_failure(app_);
    }
    keep_open_ = false;
    stage_ = stage::answered;
    return step::answer;
}

/// The answer goes out before the body is read. The connection is kept only when the body is known to come and to be
/// small: a client that waits for 100 may or may not send it, and the end of a chunked one is not known.
request_cycle::step request_cycle::refuse_early(answer refused) {
    const request_head& head = parser_.head();
    const std::uint64_t length = head.content_length.value_or(0);
    const std::uint64_t received = std::min<std::uint64_t>(length, buffers_.input.unread().size() - taken_);
    const bool body_is_near = received == length || (length - received <= max_skipped_bytes && !parser_.expects_continue());
    keep_open_ = parser_.keep_alive() && !refused.close && !head.chunked && body_is_near;
    taken_ += static_cast<std::size_t>(received);
    unread_body_ = static_cast<std::size_t>(length - received);
    reply_ = std::move(refused);
    stage_ = stage::answered;
    return step::answer;
}

}  // namespace hooks
