#pragma once
// The HTTP server: one listener per thread on a common port, in front of an application.

#include <boost/system/error_code.hpp>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>

#include "hooks/application.hpp"
#include "hooks/config.hpp"

namespace hooks {

/// Why the server does not listen: for programs, and as one line for people.
struct start_failure {
    boost::system::error_code code;
    std::string line;
};

class server {
public:
    /// `app` must outlive the server and is called from all its threads.
    server(server_config config, const application& app);
    ~server();
    server(const server&) = delete;
    server& operator=(const server&) = delete;

    /// Binds and listens. Nothing: connections are accepted from now on, and answered as soon as run() is called.
    [[nodiscard]] std::optional<start_failure> start();

    /// The port listened on, after start().
    [[nodiscard]] std::uint16_t port() const;

    /// Signals that shall call stop(), such as SIGTERM and SIGINT. The second one of a kind has its default effect.
    void stop_on(std::initializer_list<int> signals);

    /// Serves until stop(); returns when every call under way has been answered, at the latest after the drain deadline.
    void run();

    /// From any thread: accepts no more, closes idle connections, lets run() return. Calling it again does nothing.
    void stop();

private:
    struct parts;
    std::unique_ptr<parts> parts_;
};

}  // namespace hooks
