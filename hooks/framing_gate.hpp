#pragma once
// Decides whether a parsed request head has exactly one reading, so that no proxy in front can see other message borders
// than this server does. Pure: values in, a verdict out. RFC 9112 sections 3, 5 and 6: https://www.rfc-editor.org/rfc/rfc9112

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace hooks {

/// Where a request ends, as its head says. Views borrow from the bytes that were parsed.
struct message_head {
    std::string_view method;
    std::string_view target;
    unsigned version = 11;  ///< 10 or 11

    // How often each framing field came, and its last value without surrounding blanks.
    unsigned hosts = 0;
    std::string_view host;
    unsigned content_lengths = 0;
    std::string_view content_length;
    unsigned transfer_encodings = 0;
    std::string_view transfer_encoding;
    unsigned expects = 0;
    std::string_view expect;

    unsigned fields = 0;   ///< all field lines
    std::string_view raw;  ///< the head as received: request line, field lines, empty line
};

/// Why a request is refused before its body is read. The connection closes after the answer, because where the next
/// request would begin is not known. `reason` is a fixed text without a byte of the request.
struct framing_refusal {
    unsigned status;
    std::string_view reason;
};

/// Nothing: the head has one reading, and content_length is all digits when present.
[[nodiscard]] std::optional<framing_refusal> refuse_framing(const message_head& head);

/// A Content-Length value, `1*DIGIT` only. Nothing: it is something else or does not fit.
[[nodiscard]] std::optional<std::uint64_t> parse_content_length(std::string_view value);

/// More field lines than any honest client sends.
inline constexpr unsigned max_field_lines = 100;

}  // namespace hooks
