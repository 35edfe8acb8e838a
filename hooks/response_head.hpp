#pragma once
// The status line and header of an answer as text (RFC 9112 section 4, RFC 9110 sections 6.6 and 8).

#include <ctime>
#include <string>
#include <string_view>

#include "hooks/exchange.hpp"

namespace hooks {

enum class connection_after { kept, kept_1_0, closed };

struct response_framing {
    connection_after connection = connection_after::kept;
    std::string_view date;  ///< IMF-fixdate; empty: no Date field
};

/// Replaces `out` by everything up to and including the empty line. Content-Length is that of the body, also for HEAD.
void write_response_head(std::string& out, const answer& reply, const response_framing& framing);

/// 1xx, 204 and 304 have no body and no Content-Length.
[[nodiscard]] bool has_body(unsigned status);

/// `Sun, 06 Nov 1994 08:49:37 GMT`
[[nodiscard]] std::string http_date(std::time_t time);

}  // namespace hooks
