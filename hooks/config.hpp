#pragma once
// Settings of the HTTP server: plain values, each with its unit and the reason for its default.

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>

namespace hooks {

struct server_config {
    std::string address = "127.0.0.1";  ///< numeric IPv4 or IPv6 address to listen on
    std::uint16_t port = 8080;          ///< 0: any free port, see server::port()
    unsigned threads = 0;               ///< event loops, each with its own acceptor; 0: one per core

    std::size_t max_header_bytes = 16 * 1024;       ///< request line and fields; more is answered 431 (414 for the line alone)
    std::size_t max_body_bytes = 10 * 1000 * 1000;  ///< decoded body; more is answered 413
    std::size_t max_connections = 16 * 1024;        ///< beyond: 503 with Retry-After; lowered to what descriptors allow

    std::chrono::milliseconds header_deadline{10'000};  ///< first byte to end of header, in total, not between bytes
    std::chrono::milliseconds body_deadline{30'000};    ///< end of header to end of body, in total
    std::chrono::milliseconds idle_deadline{60'000};    ///< without a request, also before the first one
    std::chrono::milliseconds write_deadline{30'000};   ///< for the peer to take one whole answer
    std::chrono::milliseconds linger_deadline{2'000};   ///< for the peer to read a closing answer before the socket goes
    std::chrono::milliseconds drain_deadline{8'000};    ///< after stop(): then connections still open are cut
    std::chrono::milliseconds sweep_interval{250};      ///< how often deadlines are looked at, hence their precision
};

}  // namespace hooks
