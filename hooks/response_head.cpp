#include "hooks/response_head.hpp"

#include <array>
#include <charconv>
#include <cstdio>

namespace hooks {
namespace {

struct status_line {
    unsigned status;
    std::string_view text;
};

constexpr status_line status_lines[] = {
    {200, "HTTP/1.1 200 OK\r\n"},
    {204, "HTTP/1.1 204 No Content\r\n"},
    {400, "HTTP/1.1 400 Bad Request\r\n"},
    {401, "HTTP/1.1 401 Unauthorized\r\n"},
    {403, "HTTP/1.1 403 Forbidden\r\n"},
    {404, "HTTP/1.1 404 Not Found\r\n"},
    {405, "HTTP/1.1 405 Method Not Allowed\r\n"},
    {408, "HTTP/1.1 408 Request Timeout\r\n"},
    {412, "HTTP/1.1 412 Precondition Failed\r\n"},
    {413, "HTTP/1.1 413 Content Too Large\r\n"},
    {414, "HTTP/1.1 414 URI Too Long\r\n"},
    {415, "HTTP/1.1 415 Unsupported Media Type\r\n"},
    {417, "HTTP/1.1 417 Expectation Failed\r\n"},
    {422, "HTTP/1.1 422 Unprocessable Content\r\n"},
    {429, "HTTP/1.1 429 Too Many Requests\r\n"},
    {431, "HTTP/1.1 431 Request Header Fields Too Large\r\n"},
    {500, "HTTP/1.1 500 Internal Server Error\r\n"},
    {501, "HTTP/1.1 501 Not Implemented\r\n"},
    {503, "HTTP/1.1 503 Service Unavailable\r\n"},
    {505, "HTTP/1.1 505 HTTP Version Not Supported\r\n"},
    {507, "HTTP/1.1 507 Insufficient Storage\r\n"},
};

void append_number(std::string& out, std::size_t number) {
    std::array<char, 20> digits{};
    const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), number);
    out.append(digits.data(), end);
}

void append_status_line(std::string& out, unsigned status) {
    for (const status_line& line : status_lines) {
        if (line.status == status) {
            out.append(line.text);
            return;
        }
    }
    out.append("HTTP/1.1 ");
    append_number(out, status);
    out.append(" \r\n");
}

void append_field(std::string& out, std::string_view name, std::string_view value) {
    if (value.empty()) return;
    out.append(name);
    out.append(value);
    out.append("\r\n");
}

std::string_view connection_value(connection_after connection) {
    switch (connection) {
        case connection_after::kept:
            return {};
        case connection_after::kept_1_0:
            return "keep-alive";
        case connection_after::closed:
            break;
    }
    return "close";
}

}  // namespace

bool has_body(unsigned status) { return status >= 200 && status != 204 && status != 304; }

void write_response_head(std::string& out, const answer& reply, const response_framing& framing) {
    out.clear();
    append_status_line(out, reply.status);
    append_field(out, "Date: ", framing.date);
    if (has_body(reply.status)) {
        if (!reply.body.empty()) append_field(out, "Content-Type: ", reply.content_type);
        out.append("Content-Length: ");
        append_number(out, reply.body.size());
        out.append("\r\n");
    }
    append_field(out, "Cache-Control: ", reply.cache_control);
    append_field(out, "Allow: ", reply.allow);
    if (reply.status == 503) append_field(out, "Retry-After: ", "1");
    append_field(out, "Connection: ", connection_value(framing.connection));
    out.append("X-Content-Type-Options: nosniff\r\n\r\n");
}

std::string http_date(std::time_t time) {
    static constexpr std::array<const char*, 7> days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static constexpr std::array<const char*, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                        "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    std::tm utc{};
    gmtime_r(&time, &utc);
    std::array<char, 64> text{};
    const int size = std::snprintf(
        text.data(), text.size(), "%s, %02d %s %04d %02d:%02d:%02d GMT", days[static_cast<std::size_t>(utc.tm_wday)], utc.tm_mday,
        months[static_cast<std::size_t>(utc.tm_mon)], utc.tm_year + 1900, utc.tm_hour, utc.tm_min, utc.tm_sec);
    return {text.data(), static_cast<std::size_t>(size)};
}

}  // namespace hooks
