#include "tests/support/raw_client.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <utility>

namespace support {
namespace {

using steady = std::chrono::steady_clock;

/// True: the descriptor can be read, or has ended.
bool readable(int descriptor, steady::time_point until) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(until - steady::now()).count();
    pollfd waiting{descriptor, POLLIN, 0};
    return poll(&waiting, 1, static_cast<int>(std::max<long>(left, 0))) == 1;
}

std::string lower_case(std::string_view text) {
    std::string lowered(text);
    std::transform(lowered.begin(), lowered.end(), lowered.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return lowered;
}

std::optional<std::size_t> number(std::string_view digits) {
    std::size_t value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc{} || end != digits.data() + digits.size()) return {};
    return value;
}

std::optional<http_reply> parse_head(std::string_view head) {
    http_reply reply;
    if (!head.starts_with("HTTP/1.1 ") || head.size() < 13) return {};
    reply.status = static_cast<unsigned>(number(head.substr(9, 3)).value_or(0));
    for (std::size_t at = head.find("\r\n") + 2; at < head.size();) {
        const std::size_t end = head.find("\r\n", at);
        const std::string_view line = head.substr(at, end - at);
        const std::size_t colon = line.find(": ");
        if (colon == std::string_view::npos) return {};
        if (!reply.fields.emplace(lower_case(line.substr(0, colon)), line.substr(colon + 2)).second) return {};
        at = end + 2;
    }
    return reply;
}

}  // namespace

raw_client::raw_client(std::uint16_t port, int receive_buffer_bytes) : descriptor_(socket(AF_INET, SOCK_STREAM, 0)) {
    if (receive_buffer_bytes > 0)
        setsockopt(descriptor_, SOL_SOCKET, SO_RCVBUF, &receive_buffer_bytes, sizeof receive_buffer_bytes);
    connect(port);
}

raw_client raw_client::from_socket(int descriptor, std::uint16_t port) {
    raw_client client;
    client.descriptor_ = descriptor;
    client.connect(port);
    return client;
}

raw_client::raw_client(raw_client&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)), ended_(other.ended_), received_(std::move(other.received_)) {}

raw_client::~raw_client() {
    if (descriptor_ >= 0) close(descriptor_);
}

void raw_client::connect(std::uint16_t port) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(descriptor_, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0) return;
    close(descriptor_);
    descriptor_ = -1;
}

bool raw_client::send(std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t sent = ::send(descriptor_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

void raw_client::finish_sending() { shutdown(descriptor_, SHUT_WR); }

void raw_client::reset() {
    const linger at_once{1, 0};
    setsockopt(descriptor_, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
    close(std::exchange(descriptor_, -1));
}

bool raw_client::receive_more(steady::time_point until) {
    if (ended_ || !readable(descriptor_, until)) return false;
    std::array<char, 65536> bytes;
    const ssize_t count = recv(descriptor_, bytes.data(), bytes.size(), 0);
    ended_ = count <= 0;
    if (!ended_) received_.append(bytes.data(), static_cast<std::size_t>(count));
    return !ended_;
}

bool raw_client::fill(std::size_t size, steady::time_point until) {
    while (received_.size() < size) {
        if (!receive_more(until)) return false;
    }
    return true;
}

std::optional<http_reply> raw_client::read(reply_body body, std::chrono::milliseconds timeout) {
    const auto until = steady::now() + timeout;
    std::size_t end = received_.find("\r\n\r\n");
    while (end == std::string::npos) {
        if (!receive_more(until)) return {};
        end = received_.find("\r\n\r\n");
    }
    auto reply = parse_head(std::string_view(received_).substr(0, end + 2));
    received_.erase(0, end + 4);
    if (!reply || body == reply_body::none || reply->status == 204 || reply->status < 200) return reply;
    const auto length = number(reply->field("content-length"));
    if (!length || !fill(*length, until)) return {};
    reply->body = received_.substr(0, *length);
    received_.erase(0, *length);
    return reply;
}

bool raw_client::closes_within(std::chrono::milliseconds timeout) {
    const auto until = steady::now() + timeout;
    while (receive_more(until)) {
    }
    return ended_ && received_.empty();
}

bool raw_client::stays_silent_for(std::chrono::milliseconds time) {
    return !receive_more(steady::now() + time) && !ended_ && received_.empty();
}

std::string post(std::string_view target, std::string_view body, std::string_view more_fields) {
    std::string text = "POST ";
    text.append(target).append(" HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ");
    text.append(std::to_string(body.size())).append("\r\n").append(more_fields).append("\r\n").append(body);
    return text;
}

std::string get(std::string_view target, std::string_view more_fields) {
    std::string text = "GET ";
    text.append(target).append(" HTTP/1.1\r\nHost: localhost\r\n").append(more_fields).append("\r\n");
    return text;
}

}  // namespace support
