#pragma once
// A client on a plain socket that sends exactly the bytes it is given, right or wrong, and reads answers strictly.

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace support {

struct http_reply {
    unsigned status = 0;
    std::map<std::string, std::string> fields;  ///< names in lower case
    std::string body;

    [[nodiscard]] std::string field(const std::string& lower_case_name) const {
        const auto found = fields.find(lower_case_name);
        return found == fields.end() ? std::string() : found->second;
    }
};

enum class reply_body { expected, none };

class raw_client {
public:
    static constexpr std::chrono::milliseconds patience{5'000};

    /// Connects to 127.0.0.1; a negative descriptor() says that it failed.
    explicit raw_client(std::uint16_t port, int receive_buffer_bytes = 0);
    /// Takes over a socket that is not connected yet.
    static raw_client from_socket(int descriptor, std::uint16_t port);
    ~raw_client();
    raw_client(raw_client&& other) noexcept;
    raw_client(const raw_client&) = delete;
    raw_client& operator=(const raw_client&) = delete;

    [[nodiscard]] int descriptor() const { return descriptor_; }

    /// False: the peer does not take the bytes.
    bool send(std::string_view bytes);
    void finish_sending();
    /// Ends the connection with a reset.
    void reset();

    /// The next answer. Nothing: none came in time, or what came is no HTTP answer.
    [[nodiscard]] std::optional<http_reply> read(reply_body body = reply_body::expected,
                                                 std::chrono::milliseconds timeout = patience);
    /// Status of the next answer, 0 without one.
    [[nodiscard]] unsigned read_status() { return read().value_or(http_reply{}).status; }
    /// Sends and reads the status.
    unsigned ask(std::string_view bytes) { return send(bytes) ? read_status() : 0; }

    /// The peer closes without sending anything more.
    [[nodiscard]] bool closes_within(std::chrono::milliseconds timeout = patience);
    /// Nothing arrives and the connection stays open.
    [[nodiscard]] bool stays_silent_for(std::chrono::milliseconds time);

private:
    raw_client() = default;
    void connect(std::uint16_t port);
    bool receive_more(std::chrono::steady_clock::time_point until);
    bool fill(std::size_t size, std::chrono::steady_clock::time_point until);

    int descriptor_ = -1;
    bool ended_ = false;
    std::string received_;
};

/// A complete, ordinary request.
[[nodiscard]] std::string post(std::string_view target, std::string_view body, std::string_view more_fields = {});
[[nodiscard]] std::string get(std::string_view target, std::string_view more_fields = {});

}  // namespace support
