// Bytes through Beast's parser and the framing gate. What is accepted must have one reading: a second, much simpler reader
// of the raw head has to agree about its borders, and the verdict may not depend on how the bytes were cut.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "hooks/read_buffers.hpp"
#include "hooks/request_parser.hpp"

namespace {

using hooks::request_parser;
using progress = request_parser::progress;

constexpr std::size_t max_header = 4096;
constexpr std::size_t max_body = 65536;

void require(bool holds) {
    if (!holds) std::abort();
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

/// How many lines of the head begin with the name and a colon, in any case.
std::size_t lines_named(std::string_view head, std::string_view name) {
    std::size_t count = 0;
    for (std::size_t at = head.find("\r\n"); at != std::string_view::npos; at = head.find("\r\n", at + 2)) {
        const std::string_view line = head.substr(at + 2);
        const bool same = line.size() > name.size() && line[name.size()] == ':' &&
                          std::equal(name.begin(), name.end(), line.begin(), [](char a, char b) { return a == lower(b); });
        if (same) ++count;
    }
    return count;
}

void check_accepted(const request_parser& parser, std::string_view bytes) {
    const hooks::request_head& head = parser.head();
    const std::string_view raw = bytes.substr(0, parser.head_bytes());
    require(raw.ends_with("\r\n\r\n") && raw.find("\r\n\r\n") == raw.size() - 4);
    require(raw.find("\r\n ") == std::string_view::npos && raw.find("\r\n\t") == std::string_view::npos);
    require(raw.find('\0') == std::string_view::npos);
    require(static_cast<std::size_t>(std::count(raw.begin(), raw.end(), '\n')) ==
            static_cast<std::size_t>(std::count(raw.begin(), raw.end(), '\r')));
    const std::size_t lengths = lines_named(raw, "content-length");
    const std::size_t codings = lines_named(raw, "transfer-encoding");
    require(lengths + codings <= 1);
    require(head.content_length.has_value() == (lengths == 1));
    require(head.chunked == (codings == 1));
    require(lines_named(raw, "host") <= 1);
    require(head.target == "*" || head.target.front() == '/');
    const std::string_view line = raw.substr(0, raw.find("\r\n"));
    require(line.ends_with(" HTTP/1.1") || line.ends_with(" HTTP/1.0"));
    require(line.ends_with(" HTTP/1.0") || lines_named(raw, "host") == 1);
    require(std::count(line.begin(), line.end(), ' ') == 2);
}

/// The session's use of a chunked body: what is decoded leaves, what is unfinished stays.
progress read_body(request_parser& parser, std::string_view bytes, std::size_t piece, std::string& body) {
    hooks::read_buffer decoded;
    std::string waiting;
    progress state = progress::more;
    while (state == progress::more && !bytes.empty()) {
        const std::size_t count = std::min(piece, bytes.size());
        waiting += bytes.substr(0, count);
        bytes.remove_prefix(count);
        state = parser.read_chunks(waiting, decoded);
        require(parser.chunk_bytes() <= waiting.size());
        waiting.erase(0, parser.chunk_bytes());
    }
    require(decoded.unread().size() <= max_body);
    body = decoded.unread();
    return state;
}

struct reading {
    progress head = progress::more;
    progress body = progress::more;
    std::string text;
    std::size_t head_bytes = 0;
};

reading read(std::string_view bytes, std::size_t piece) {
    reading result;
    request_parser parser(max_header, max_body);
    for (std::size_t end = 0; end < bytes.size() && result.head == progress::more;) {
        end = std::min(end + piece, bytes.size());
        result.head = parser.read_head(bytes.substr(0, end));
    }
    if (result.head == progress::refused) require(parser.refusal().status >= 400 && !parser.refusal().reason.empty());
    if (result.head != progress::done) return result;
    result.head_bytes = parser.head_bytes();
    check_accepted(parser, bytes);
    if (parser.head().chunked) result.body = read_body(parser, bytes.substr(parser.head_bytes()), piece, result.text);
    return result;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size < 2) return 0;
    const std::size_t piece = 1 + data[0] % 64;
    const std::string bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
    const reading whole = read(bytes, bytes.size());
    const reading cut = read(bytes, piece);
    // A fault behind the first unfinished line may be seen earlier when all bytes are there; acceptance must agree.
    require((whole.head == progress::done) == (cut.head == progress::done));
    if (whole.head != progress::done) return 0;
    require(whole.head_bytes == cut.head_bytes);
    require((whole.body == progress::done) == (cut.body == progress::done));
    if (whole.body == progress::done) require(whole.text == cut.text);
    return 0;
}
