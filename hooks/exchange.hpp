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
    std::optional<std::string_view> authorization;
    std::optional<std::string_view> origin;       ///< of a browser: https://fetch.spec.whatwg.org/#origin-header
    std::optional<std::string_view> traceparent;  ///< https://www.w3.org/TR/trace-context/
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

}  // namespace hooks
