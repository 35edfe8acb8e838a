#pragma once
// One HTTP exchange as the application sees it: no sockets, no Beast. The session turns bytes into a `request_head` and a
// body, and an `answer` into bytes.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hooks {

enum class http_method : std::uint8_t { get, head, post, options, other };

/// What is known once the header is read. Views borrow from the read buffer.
struct request_head {
    http_method method = http_method::other;
    std::string_view target;  ///< origin form, as received
    std::optional<std::string_view> content_type;
    std::optional<std::string_view> content_encoding;
    std::optional<std::uint64_t> content_length;
    bool chunked = false;
};

/// What goes back. The session adds Content-Length, Connection, Date and the security headers.
struct answer {
    unsigned status = 200;
    std::string body;                                    ///< JSON, or empty
    std::string_view content_type = "application/json";  ///< also for an OperationOutcome
    std::string_view allow;                              ///< Allow header; empty: none
    std::string_view cache_control = "no-store";
    bool close = false;  ///< the connection is not to be used again
};

/// The application behind the transport: pure apart from the clock and the UUIDs it was given.
class application {
public:
    virtual ~application() = default;

    /// Decides from the head alone: unknown path, wrong method, media type, coding, size. Nothing: go on and read the body.
    [[nodiscard]] virtual std::optional<answer> refuse(const request_head& head) const = 0;

    /// The answer to a complete request. Never throws for anything a client can send.
    [[nodiscard]] virtual answer respond(const request_head& head, std::string_view body) const = 0;

    /// An OperationOutcome for what the transport itself refuses (400, 408, 413, 431, 501, 503 …).
    [[nodiscard]] virtual answer transport_problem(unsigned status, std::string_view diagnostics) const = 0;
};

}  // namespace hooks
