#include "hooks/listener.hpp"

#include <spdlog/spdlog.h>
#include <sys/socket.h>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include <exception>
#include <new>
#include <typeinfo>
#include <utility>

#include "hooks/response_head.hpp"

namespace hooks {
namespace {

namespace asio = boost::asio;
using boost::system::error_code;
using reuse_port = asio::detail::socket_option::boolean<SOL_SOCKET, SO_REUSEPORT>;

/// After a failed accept, usually for want of descriptors: trying again at once would only burn the processor.
constexpr std::chrono::milliseconds accept_pause{100};
/// While stopping, so that the end is not late by a whole sweep.
constexpr std::chrono::milliseconds stopping_sweep{10};

bool concerns_one_connection_only(const error_code& error) {
    return error == asio::error::connection_aborted || error == asio::error::connection_reset;
}

}  // namespace

listener::listener(const server_config& config, const application& app, std::atomic<std::size_t>& connections)
    : acceptor_(context_.get_executor()),
      accept_pause_(context_.get_executor()),
      sweep_timer_(context_.get_executor()),
      surroundings_{.config = config, .app = app, .connections = connections} {}

error_code listener::open(const asio::ip::tcp::endpoint& endpoint) {
    error_code error;
    acceptor_.open(endpoint.protocol(), error);
    if (!error) acceptor_.set_option(asio::socket_base::reuse_address(true), error);
    if (!error) acceptor_.set_option(reuse_port(true), error);
    if (!error) acceptor_.bind(endpoint, error);
    if (!error) acceptor_.listen(asio::socket_base::max_listen_connections, error);
    if (!error) acceptor_.non_blocking(true, error);
    return error;
}

std::uint16_t listener::port() const {
    error_code error;
    return acceptor_.local_endpoint(error).port();
}

void listener::run() {
    refresh_date();
    asio::co_spawn(context_, accept(), asio::detached);
    asio::co_spawn(context_, sweep(), asio::detached);
    for (;;) {
        try {
            context_.run();
            return;
        } catch (const std::exception& fault) {
            spdlog::error("an event loop met an unexpected {} and goes on", typeid(fault).name());
        }
    }
}

void listener::stop() {
    asio::post(context_, [this] { begin_stop(); });
}

task<void> listener::accept() {
    bool pausing = false;
    while (acceptor_.is_open()) {
        auto [error, socket] = co_await acceptor_.async_accept(as_result);
        if (!error) {
            pausing = false;
            admit(std::move(socket));
        } else if (error != asio::error::operation_aborted && !concerns_one_connection_only(error)) {
            if (!pausing) spdlog::warn("accepting connections pauses: {}", error.message());
            pausing = true;
            accept_pause_.expires_after(accept_pause);
            co_await accept_pause_.async_wait(as_result);
        }
    }
}

void listener::admit(tcp_socket socket) {
    try {
        const bool crowded = surroundings_.connections >= surroundings_.config.max_connections;
        const admission admitted = crowded ? admission::overloaded : admission::served;
        connection_slot slot(surroundings_);
        asio::co_spawn(context_, session::serve(std::move(socket), surroundings_, admitted, std::move(slot)), asio::detached);
    } catch (const std::bad_alloc&) {
        spdlog::error("no memory for another connection");
    }
}

task<void> listener::sweep() {
    while (!surroundings_.stopping || surroundings_.own_connections > 0) {
        sweep_timer_.expires_after(surroundings_.stopping ? stopping_sweep : surroundings_.config.sweep_interval);
        co_await sweep_timer_.async_wait(as_result);
        refresh_date();
        const auto now = steady::now();
        for (session& connection : surroundings_.sessions) {
            if (now >= cut_at_) {
                connection.cut();
            } else {
                connection.sweep(now);
            }
        }
    }
}

void listener::begin_stop() {
    if (surroundings_.stopping) return;
    surroundings_.stopping = true;
    cut_at_ = steady::now() + surroundings_.config.drain_deadline;
    // Whoever the kernel has already connected is served too: closing the acceptor would reset them.
    error_code error;
    for (tcp_socket socket = acceptor_.accept(error); !error; socket = acceptor_.accept(error)) {
        admit(std::move(socket));
    }
    acceptor_.close(error);
    accept_pause_.cancel();
    sweep_timer_.cancel();
    for (session& connection : surroundings_.sessions) {
        connection.stop();
    }
}

void listener::refresh_date() {
    const std::time_t now = std::time(nullptr);
    if (now == date_of_) return;
    date_of_ = now;
    surroundings_.date = http_date(now);
}

}  // namespace hooks
