// [server]: where it listens, and its limits and deadlines. https://datatracker.ietf.org/doc/html/rfc9110
#include "hooks/settings/configuration.hpp"
#include "hooks/settings/parts.hpp"
#include "hooks/settings/section.hpp"

#include <arpa/inet.h>
#include <array>
#include <string>

namespace hooks::settings {
namespace {

using config = server_config;

constexpr text_form ip_address{"a numeric IPv4 or IPv6 address", [](std::string_view text) {
                                   std::array<unsigned char, sizeof(in6_addr)> binary{};
                                   const std::string address(text);
                                   return ::inet_pton(AF_INET, address.c_str(), binary.data()) == 1 ||
                                          ::inet_pton(AF_INET6, address.c_str(), binary.data()) == 1;
                               }};

constexpr key keys[] = {
    {.name = "address",
     .allowed = text(ip_address),
     .member = at<&config::address>(),
     .meaning = "Address to listen on; 0.0.0.0 or :: for every interface"},
    {.name = "port", .allowed = whole(0, 65535), .member = at<&config::port>(), .meaning = "TCP port; 0 takes any free one"},
    {.name = "threads", .allowed = whole(0, 1024), .member = at<&config::threads>(), .meaning = "Event loops; 0 is one per core"},
    {.name = "max_header_bytes",
     .allowed = whole(1024, 27'306),
     .member = at<&config::max_header_bytes>(),
     .meaning = "Request line and header fields; more is answered with 431",
     .unit = "bytes"},
    {.name = "max_body_bytes",
     .allowed = whole(1024, 100'000'000),
     .member = at<&config::max_body_bytes>(),
     .meaning = "Body of a call; more is answered with 413",
     .unit = "bytes"},
    {.name = "max_connections",
     .allowed = whole(1, 1'000'000),
     .member = at<&config::max_connections>(),
     .meaning = "More are answered with 503; lowered to what the descriptor limit allows"},
    {.name = "header_deadline_seconds",
     .allowed = number(0.1, 600),
     .member = at<&config::header_deadline>(),
     .meaning = "From the first byte of a request to the end of its header",
     .unit = "seconds"},
    {.name = "body_deadline_seconds",
     .allowed = number(0.1, 600),
     .member = at<&config::body_deadline>(),
     .meaning = "From the end of the header to the end of the body",
     .unit = "seconds"},
    {.name = "idle_deadline_seconds",
     .allowed = number(0.1, 3600),
     .member = at<&config::idle_deadline>(),
     .meaning = "A connection without a request is closed after this",
     .unit = "seconds"},
    {.name = "write_deadline_seconds",
     .allowed = number(0.1, 600),
     .member = at<&config::write_deadline>(),
     .meaning = "For the client to take one whole answer",
     .unit = "seconds"},
    {.name = "linger_deadline_seconds",
     .allowed = number(0, 60),
     .member = at<&config::linger_deadline>(),
     .meaning = "For the client to read an answer that closes the connection",
     .unit = "seconds"},
    {.name = "drain_deadline_seconds",
     .allowed = number(0, 600),
     .member = at<&config::drain_deadline>(),
     .meaning = "At the end: calls still open after this are cut",
     .unit = "seconds"},
    {.name = "sweep_interval_seconds",
     .allowed = number(0.01, 10),
     .member = at<&config::sweep_interval>(),
     .meaning = "How often deadlines are looked at, hence their precision",
     .unit = "seconds"},
};

constexpr section rows[] = {
    checked({.name = "server",
             .meaning = "Where the server listens, and its limits",
             .keys = keys,
             .where = in<&configuration::server>()}),
};

}  // namespace

std::span<const section> server_sections() { return rows; }

}  // namespace hooks::settings
