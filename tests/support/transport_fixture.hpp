#pragma once
// A server on a free loopback port in front of an application that shows what reached it.

#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <chrono>
#include <functional>
#include <stdexcept>
#include <string>
#include <thread>

#include "hooks/server.hpp"

namespace support {

/// `/echo` returns the body, `/size` its length, `/large` 8 MB, `/who` the peer's address, `/slow` answers after 300 ms of work,
/// `/wait` waits until `/release` is asked for (on a server with one thread), `/fault` throws, `/locked` asks in vain for
/// credentials, `/locked/fault` throws while asking,
/// `/refused` is refused from the head alone. Anything else: 404 from the head alone.
class echo_application final : public hooks::application {
public:
    static constexpr std::size_t large_answer_bytes = 8 * 1024 * 1024;
    static constexpr std::chrono::milliseconds slow_answer{300};
    static constexpr std::chrono::seconds longest_wait{10};

    [[nodiscard]] std::optional<hooks::answer> refuse(const hooks::request_head& head) const override {
        for (const std::string_view known :
             {"/echo", "/size", "/large", "/slow", "/wait", "/release", "/who", "/fault", "/locked", "/locked/fault"}) {
            if (head.target != known) continue;
            if (head.method != hooks::http_method::other) return {};
            return with(405, "method");
        }
        return with(head.target == "/refused" ? 415 : 404, "refused");
    }

    [[nodiscard]] hooks::task<std::optional<hooks::answer>> authorise(const hooks::request_head& head,
                                                                      hooks::caller& who) const override {
        if (head.target == "/locked") co_return with(401, "who?");
        if (head.target == "/locked/fault") throw std::runtime_error("patient name");
        if (who.address.empty()) co_return with(500, "no address");
        co_return std::nullopt;
    }

    [[nodiscard]] hooks::task<hooks::answer> respond(const hooks::request_head& head, std::string_view body,
                                                     const hooks::caller& who) const override {
        if (head.target == "/fault") throw std::runtime_error("patient name");
        if (head.target == "/large") co_return with(200, std::string(large_answer_bytes, 'x'));
        if (head.target == "/slow") std::this_thread::sleep_for(slow_answer);
        if (head.target == "/wait") co_await released();
        if (head.target == "/release" && release_) release_();
        if (head.target == "/who") co_return with(200, std::string(who.address));
        co_return with(200, head.target == "/size" ? std::to_string(body.size()) : std::string(body));
    }

    [[nodiscard]] hooks::answer transport_problem(unsigned status, std::string_view diagnostics) const override {
        return with(status, std::string(diagnostics));
    }

private:
    hooks::task<void> released() const {
        boost::asio::steady_timer timer(co_await boost::asio::this_coro::executor, longest_wait);
        release_ = [&timer] { timer.cancel(); };
        co_await timer.async_wait(hooks::as_result);
        release_ = nullptr;
    }

    mutable std::function<void()> release_;

    static hooks::answer with(unsigned status, std::string body) {
        hooks::answer reply;
        reply.status = status;
        reply.body = std::move(body);
        if (status == 405) reply.allow = "GET, POST";
        return reply;
    }
};

/// Serves from construction to destruction.
class running_server {
public:
    explicit running_server(hooks::server_config config = {}) : server_(on_free_port(std::move(config)), app_) {
        if (const auto failure = server_.start()) throw std::runtime_error(failure->line);
        thread_ = std::thread([this] { server_.run(); });
    }
    ~running_server() { stop(); }
    running_server(const running_server&) = delete;
    running_server& operator=(const running_server&) = delete;

    [[nodiscard]] std::uint16_t port() const { return server_.port(); }
    void begin_stop() { server_.stop(); }
    /// Returns how long the server took to end.
    std::chrono::milliseconds stop() {
        const auto began = std::chrono::steady_clock::now();
        server_.stop();
        if (thread_.joinable()) thread_.join();
        return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - began);
    }

private:
    static hooks::server_config on_free_port(hooks::server_config config) {
        config.port = 0;
        if (config.threads == 0) config.threads = 2;
        config.sweep_interval = std::chrono::milliseconds(20);
        return config;
    }

    echo_application app_;
    hooks::server server_;
    std::thread thread_;
};

}  // namespace support
