#pragma once
// One request from its first byte to its answer, without a socket: bytes go in, the next thing to do comes out.
// The session does the waiting, reading and writing.

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "hooks/application.hpp"
#include "hooks/config.hpp"
#include "hooks/read_buffers.hpp"
#include "hooks/request_parser.hpp"

namespace hooks {

class request_cycle {
public:
    enum class step {
        read_head,      ///< receive into room(); the header deadline runs
        authorise,      ///< ask the application about head(), then tell authorised() or failed()
        read_body,      ///< receive into room(); the body deadline runs
        send_continue,  ///< write the interim answer 100, then ask again
        respond,        ///< have the application answer head() and body(), then tell answered() or failed()
        answer,         ///< write reply()
        hang_up,        ///< the peer left between two requests
    };

    /// A refused request with a body up to this size is read to its end, so that the connection can be kept.
    static constexpr std::size_t max_skipped_bytes = 64 * 1024;

    request_cycle(const server_config& config, const application& app, request_buffers& buffers);

    /// What to do next, given what has been received.
    [[nodiscard]] step next();
    [[nodiscard]] std::span<char> room();
    void received(std::size_t count);
    [[nodiscard]] const request_head& head() const { return parser_.head(); }
    [[nodiscard]] std::string_view body() const;  ///< at step::respond
    void authorised(std::optional<answer> refused);
    void answered(answer reply);
    /// In an exception handler: the application threw, which is a fault of ours.
    void failed();
    /// The peer has finished sending.
    void peer_finished();
    void timed_out();
    /// The request is not read, because the server has too many connections.
    void overloaded();

    [[nodiscard]] const answer& reply() const { return reply_; }
    [[nodiscard]] bool head_only() const { return parser_.is_head_request(); }
    [[nodiscard]] bool is_http_1_0() const { return parser_.is_http_1_0(); }
    [[nodiscard]] bool keeps_open() const { return keep_open_; }
    /// After the answer, on a connection kept open: drops this request from the buffer.
    /// Returns how many bytes of its body have yet to be received and thrown away.
    [[nodiscard]] std::size_t finish();

private:
    enum class stage { head, authorising, sized_body, chunked_body, responding, answered };

    step read_head();
    void begin_body();
    void begin_sized_body(std::size_t length);
    step read_sized_body();
    step read_chunked_body();

    step refuse(framing_refusal refusal);
    step refuse_early(answer refused);
    void skip_blank_line();

    const server_config& config_;
    const application& app_;
    request_buffers& buffers_;
    request_parser parser_;
    stage stage_ = stage::head;
    bool blank_line_skipped_ = false;
    bool continue_wanted_ = false;
    bool keep_open_ = false;
    read_buffer* body_in_ = nullptr;  ///< where a sized body goes: behind the head, or into a buffer of its own
    std::size_t body_from_ = 0;       ///< where in that buffer it begins
    std::size_t body_bytes_ = 0;
    std::size_t taken_ = 0;        ///< bytes of the input that belong to this request
    std::size_t unread_body_ = 0;  ///< bytes of a refused body still in the socket
    answer reply_;
};

/// The answer to what must not happen: an exception of the application. Never throws.
[[nodiscard]] answer internal_failure(const application& app) noexcept;

}  // namespace hooks
