// bench_client PORT BODY-FILE COUNT: posts the body COUNT times over one connection, one after another, so that a profiler
// under which the server runs sees an exact number of requests. Waits for the server to listen; fails unless all get 200.
#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>

namespace {

constexpr unsigned tenths_to_wait = 600;

int connect_to(std::uint16_t port) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    for (unsigned tries = 0; tries < tenths_to_wait; ++tries) {
        const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
        if (::connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0) return socket;
        ::close(socket);
        ::usleep(100'000);
    }
    return -1;
}

bool send_all(int socket, std::string_view bytes) {
    while (!bytes.empty()) {
        const auto sent = ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

std::size_t length_of_answer(std::string_view received) {
    const auto end = received.find("\r\n\r\n");
    const auto field = received.find("Content-Length: ");
    if (end == std::string_view::npos || field == std::string_view::npos) return std::string_view::npos;
    return end + 4 + static_cast<std::size_t>(std::atol(received.data() + field + 16));
}

/// The first line of one answer, read to its end; empty when the server hung up.
std::string receive_answer(int socket) {
    std::string received;
    char part[64 * 1024];
    while (received.size() < length_of_answer(received)) {
        const auto count = ::recv(socket, part, sizeof part, 0);
        if (count <= 0) return {};
        received.append(part, static_cast<std::size_t>(count));
    }
    return received.substr(0, received.find('\r'));
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 4) {
        std::cerr << "usage: bench_client PORT BODY-FILE COUNT\n";
        return 2;
    }
    std::ifstream file(argv[2], std::ios::binary);
    const std::string body(std::istreambuf_iterator<char>(file), {});
    const std::string request =
        "POST /cds-services/mrcc-order-sign HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: " +
        std::to_string(body.size()) + "\r\n\r\n" + body;
    const int socket = connect_to(static_cast<std::uint16_t>(std::atoi(argv[1])));
    for (int number = 0; number < std::atoi(argv[3]); ++number) {
        const std::string status = send_all(socket, request) ? receive_answer(socket) : "";
        if (!status.starts_with("HTTP/1.1 200")) {
            std::cerr << "request " << number << ": " << (status.empty() ? "no answer" : status) << '\n';
            return 1;
        }
    }
    ::close(socket);
}
