#include "hooks/request_parser.hpp"

#include <algorithm>

namespace hooks {
namespace {

namespace http = boost::beast::http;

std::string_view to_std(boost::beast::string_view text) { return {text.data(), text.size()}; }

http_method method_of(std::string_view name) {
    if (name == "POST") return http_method::post;
    if (name == "GET") return http_method::get;
    if (name == "HEAD") return http_method::head;
    if (name == "OPTIONS") return http_method::options;
    return http_method::other;
}

/// The request line is well formed but names another version, which Beast does not tell from bad syntax.
bool names_other_version(std::string_view bytes) {
    const std::string_view line = bytes.substr(0, bytes.find("\r\n"));
    if (line.size() < 9 || std::ranges::count(line, ' ') != 2) return false;
    const std::string_view version = line.substr(line.size() - 9);
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    if (!version.starts_with(" HTTP/") || !digit(version[6]) || version[7] != '.' || !digit(version[8])) return false;
    return version != " HTTP/1.0" && version != " HTTP/1.1";
}

framing_refusal refusal_of(const boost::beast::error_code& error, std::string_view bytes) {
    if (error == http::error::header_limit) return {431, "The request header is too large."};
    if (error == http::error::body_limit) return {413, "The request body is too large."};
    if (error == http::error::bad_version && names_other_version(bytes))
        return {505, "Only HTTP/1.0 and HTTP/1.1 are supported."};
    if (error == http::error::bad_method || error == http::error::bad_target || error == http::error::bad_version)
        return {400, "The request line is malformed."};
    if (error == http::error::bad_content_length || error == http::error::multiple_content_length)
        return {400, "Content-Length is not one decimal number, or contradicts Transfer-Encoding."};
    if (error == http::error::bad_transfer_encoding) return {400, "Transfer-Encoding is repeated or contradicts Content-Length."};
    if (error == http::error::bad_chunk || error == http::error::bad_chunk_extension)
        return {400, "The chunked body is malformed."};
    return {400, "A header field is malformed."};
}

/// `0 CRLF CRLF`: whatever is unfinished needs at least as much. Beast 1.81 asserts on less of a last chunk, so that an empty
/// chunked body sent byte by byte would end the process.
constexpr std::size_t fewest_chunk_bytes = 5;

}  // namespace

request_parser::request_parser(std::size_t max_header_bytes, std::size_t max_body_bytes)
    : max_header_bytes_(max_header_bytes), max_body_bytes_(max_body_bytes) {
    header_limit(static_cast<std::uint32_t>(max_header_bytes));
    // A Content-Length beyond the limit must reach the gate first and is refused by the caller.
    body_limit(boost::none);
}

request_parser::progress request_parser::read_head(std::string_view bytes) {
    boost::beast::error_code error;
    while (!is_header_done() && head_bytes_ < bytes.size()) {
        const std::string_view rest = bytes.substr(head_bytes_);
        head_bytes_ += put(boost::asio::buffer(rest.data(), rest.size()), error);
        if (error) break;
    }
    if (error && error != http::error::need_more) {
        if (error == http::error::header_limit && message_.method.empty())
            return refuse({414, "The request target is too long."});
        return refuse(refusal_of(error, bytes));
    }
    if (is_header_done()) return finish_head(bytes);
    // Beast's limit is on what is still unparsed, which a client that sends line by line never reaches.
    if (bytes.size() < max_header_bytes_) return progress::more;
    if (message_.method.empty()) return refuse({414, "The request target is too long."});
    return refuse({431, "The request header is too large."});
}

request_parser::progress request_parser::finish_head(std::string_view bytes) {
    if (head_bytes_ > max_header_bytes_) return refuse({431, "The request header is too large."});
    message_.raw = bytes.substr(0, head_bytes_);
    if (const auto refused = refuse_framing(message_)) return refuse(*refused);
    head_.method = method_of(message_.method);
    head_.target = message_.target;
    head_.chunked = message_.transfer_encodings > 0;
    if (message_.content_lengths > 0) head_.content_length = parse_content_length(message_.content_length);
    if (head_.chunked) {
        body_limit(max_body_bytes_);
        in_chunks_ = true;
    }
    return progress::done;
}

request_parser::progress request_parser::read_chunks(std::string_view bytes, read_buffer& body) {
    body_ = &body;
    chunk_bytes_ = 0;
    boost::beast::error_code error;
    while (!is_done() && bytes.size() - chunk_bytes_ >= fewest_chunk_bytes) {
        const std::string_view rest = bytes.substr(chunk_bytes_);
        chunk_bytes_ += put(boost::asio::buffer(rest.data(), rest.size()), error);
        if (error) break;
    }
    if (is_done()) return progress::done;
    if (error && error != http::error::need_more) return refuse(refusal_of(error, {}));
    // Beast takes data as it comes and leaves only an unfinished chunk line or trailer.
    if (bytes.size() - chunk_bytes_ > max_header_bytes_) return refuse({400, "A chunk header or trailer is too large."});
    return progress::more;
}

void request_parser::on_request_impl(http::verb, string_view method, string_view target, int version, error_code&) {
    message_.method = to_std(method);
    message_.target = to_std(target);
    message_.version = static_cast<unsigned>(version);
}

void request_parser::on_field_impl(http::field name, string_view name_text, string_view value, error_code&) {
    if (in_chunks_) return;  // a trailer: nothing in it changes the request
    // The value of a folded field lives in Beast's scratch space and must not be read later: the gate refuses it unread.
    ++message_.fields;
    switch (name) {
        case http::field::host:
            ++message_.hosts;
            message_.host = to_std(value);
            break;
        case http::field::content_length:
            ++message_.content_lengths;
            message_.content_length = to_std(value);
            break;
        case http::field::transfer_encoding:
            ++message_.transfer_encodings;
            message_.transfer_encoding = to_std(value);
            break;
        case http::field::expect:
            ++message_.expects;
            message_.expect = to_std(value);
            break;
        case http::field::content_type:
            head_.content_type = to_std(value);
            break;
        case http::field::content_encoding:
            head_.content_encoding = to_std(value);
            break;
        case http::field::authorization:
            // Given twice there is no telling which one counts: then it is none that could be right.
            head_.authorization = head_.authorization ? std::string_view() : to_std(value);
            break;
        case http::field::origin:
            head_.origin = head_.origin ? std::string_view() : to_std(value);
            break;
        case http::field::unknown:
            if (boost::beast::iequals(name_text, "traceparent")) head_.traceparent = to_std(value);
            break;
        default:
            break;
    }
}

void request_parser::on_chunk_header_impl(std::uint64_t, string_view extensions, error_code& error) {
    // Extensions mean nothing here, and no honest client sends much of them.
    chunk_overhead_ += extensions.size();
    if (chunk_overhead_ > max_header_bytes_) error = http::error::bad_chunk_extension;
}

std::size_t request_parser::on_chunk_body_impl(std::uint64_t, string_view body, error_code&) {
    body_->append(to_std(body));
    return body.size();
}

request_parser::progress request_parser::refuse(framing_refusal refusal) {
    refusal_ = refusal;
    return progress::refused;
}

}  // namespace hooks
