#include "hooks/framing_gate.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace hooks {
namespace {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_alpha(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
constexpr bool is_hex(char c) { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

/// A character class of RFC 3986: letters, digits and what is listed.
constexpr std::array<bool, 256> uri_characters(std::string_view others) {
    std::array<bool, 256> table{};
    for (unsigned c = 0; c < 128; ++c) {
        table[c] = is_digit(static_cast<char>(c)) || is_alpha(static_cast<char>(c));
    }
    for (const char c : others) {
        table[static_cast<unsigned char>(c)] = true;
    }
    return table;
}

constexpr auto name_characters = uri_characters("-._~!$&'()*+,;=");
constexpr auto target_characters = uri_characters("-._~!$&'()*+,;=:@/?");
constexpr auto bracket_characters = uri_characters("-._~!$&'()*+,;=:");

/// Only characters of the class, and `%` only before two hexadecimal digits.
bool consists_of(std::string_view text, const std::array<bool, 256>& allowed) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (allowed[static_cast<unsigned char>(text[i])]) continue;
        const bool escaped = text[i] == '%' && i + 2 < text.size() && is_hex(text[i + 1]) && is_hex(text[i + 2]);
        if (!escaped) return false;
        i += 2;
    }
    return true;
}

bool equals_ignoring_case(std::string_view text, std::string_view lower_case) {
    return std::ranges::equal(text, lower_case, [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a + ('a' - 'A') : a) == b; });
}

/// uri-host [ ":" port ], RFC 9110 section 7.2. Empty is refused: an http URI always has a host.
bool is_host(std::string_view host) {
    std::size_t end = 0;
    if (host.starts_with('[')) {
        end = host.find(']');
        if (end == std::string_view::npos || end < 2 || !consists_of(host.substr(1, end - 1), bracket_characters)) return false;
        ++end;
    } else {
        end = std::min(host.find(':'), host.size());
        if (end == 0 || !consists_of(host.substr(0, end), name_characters)) return false;
    }
    const std::string_view port = host.substr(end);
    if (port.empty()) return true;
    return port.front() == ':' && port.size() <= 6 && std::ranges::all_of(port.substr(1), is_digit);
}

/// A field line that begins with a blank continues the one before it; Beast joins the two, others do not.
bool has_folded_line(std::string_view raw) {
    for (std::size_t at = raw.find('\n'); at != std::string_view::npos; at = raw.find('\n', at + 1)) {
        if (at + 1 < raw.size() && (raw[at + 1] == ' ' || raw[at + 1] == '\t')) return true;
    }
    return false;
}

using verdict = std::optional<framing_refusal>;

verdict refuse_fields(const message_head& head) {
    if (head.fields > max_field_lines) return framing_refusal{431, "The request has too many header fields."};
    if (has_folded_line(head.raw)) return framing_refusal{400, "A header field is folded over several lines."};
    return {};
}

/// Methods are case-sensitive. What is known but not offered at a path is the application's 405.
verdict refuse_method(const message_head& head) {
    constexpr std::array<std::string_view, 7> known{"POST", "GET", "HEAD", "OPTIONS", "PUT", "DELETE", "PATCH"};
    if (std::ranges::find(known, head.method) != known.end()) return {};
    return framing_refusal{501, "The request method is not supported."};
}

verdict refuse_target(const message_head& head) {
    if (head.target == "*" && head.method == "OPTIONS") return {};
    if (!head.target.starts_with('/')) return framing_refusal{400, "The request target is not an absolute path."};
    if (!consists_of(head.target, target_characters)) return framing_refusal{400, "The request target has an invalid character."};
    return {};
}

verdict refuse_version(const message_head& head) {
    if (head.version == 10 || head.version == 11) return {};
    return framing_refusal{505, "Only HTTP/1.0 and HTTP/1.1 are supported."};
}

verdict refuse_host(const message_head& head) {
    if (head.hosts > 1) return framing_refusal{400, "The request has more than one Host field."};
    if (head.hosts == 0 && head.version >= 11) return framing_refusal{400, "The request has no Host field."};
    if (head.hosts == 1 && !is_host(head.host)) return framing_refusal{400, "The Host field is not a host name and port."};
    return {};
}

verdict refuse_transfer_encoding(const message_head& head) {
    if (head.transfer_encodings == 0) return {};
    if (head.transfer_encodings > 1) return framing_refusal{400, "The request has more than one Transfer-Encoding field."};
    if (head.content_lengths > 0) return framing_refusal{400, "The request has both Transfer-Encoding and Content-Length."};
    if (head.version < 11) return framing_refusal{400, "HTTP/1.0 has no Transfer-Encoding."};
    if (!equals_ignoring_case(head.transfer_encoding, "chunked"))
        return framing_refusal{400, "The only transfer coding supported is chunked."};
    return {};
}

verdict refuse_content_length(const message_head& head) {
    if (head.content_lengths == 0) return {};
    if (head.content_lengths > 1) return framing_refusal{400, "The request has more than one Content-Length field."};
    if (!parse_content_length(head.content_length)) return framing_refusal{400, "Content-Length is not a decimal number."};
    return {};
}

verdict refuse_expectation(const message_head& head) {
    if (head.expects == 0 || head.version < 11) return {};
    if (head.expects > 1 || !equals_ignoring_case(head.expect, "100-continue"))
        return framing_refusal{417, "The only expectation supported is 100-continue."};
    return {};
}

}  // namespace

std::optional<framing_refusal> refuse_framing(const message_head& head) {
    // Folding first: the value of a folded field must not be looked at.
    for (const auto check : {refuse_fields, refuse_version, refuse_method, refuse_target, refuse_host, refuse_transfer_encoding,
                             refuse_content_length, refuse_expectation}) {
        if (const verdict refused = check(head)) return refused;
    }
    return {};
}

std::optional<std::uint64_t> parse_content_length(std::string_view value) {
    if (value.empty() || !std::ranges::all_of(value, is_digit)) return {};
    std::uint64_t length = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), length);
    if (error != std::errc{}) return {};
    return length;
}

}  // namespace hooks
