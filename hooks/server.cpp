#include "hooks/server.hpp"

#include <sys/resource.h>

#include <algorithm>
#include <boost/asio/signal_set.hpp>
#include <boost/system/error_code.hpp>
#include <thread>
#include <vector>

#include "hooks/listener.hpp"

namespace hooks {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;

/// Descriptors that are not connections: acceptors, event queues, logs.
constexpr std::size_t reserved_descriptors = 64;
/// Head, unfinished chunk line and some data must fit into one input buffer together.
constexpr std::size_t largest_max_header = request_buffers::input_bytes / 3;

server_config completed(server_config config) {
    if (config.threads == 0) config.threads = std::max(1U, std::thread::hardware_concurrency());
    config.max_header_bytes = std::min(config.max_header_bytes, largest_max_header);
    return config;
}

/// The soft limit is 1,024 on most systems for the sake of select(), which nothing here uses. Returns the new limit.
std::size_t raise_descriptor_limit() {
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return 1024;
    if (limit.rlim_cur < limit.rlim_max) {
        rlimit raised = limit;
        raised.rlim_cur = limit.rlim_max;
        if (setrlimit(RLIMIT_NOFILE, &raised) == 0) limit = raised;
    }
    return static_cast<std::size_t>(limit.rlim_cur);
}

/// SO_REUSEPORT would let a second server of the same user share the port unnoticed; a plain bind does not.
error_code probe(const tcp::endpoint& endpoint) {
    asio::io_context context;
    asio::basic_socket_acceptor<tcp, executor> acceptor(context.get_executor());
    error_code error;
    acceptor.open(endpoint.protocol(), error);
    if (!error) acceptor.set_option(asio::socket_base::reuse_address(true), error);
    if (!error) acceptor.bind(endpoint, error);
    return error;
}

start_failure cannot_listen(const server_config& config, const error_code& error) {
    return {error, "cannot listen on " + config.address + " port " + std::to_string(config.port) + ": " + error.message()};
}

}  // namespace

struct server::parts {
    parts(server_config settings, const application& app_) : config(completed(std::move(settings))), app(app_) {}

    server_config config;
    const application& app;
    std::uint16_t port = 0;
    std::atomic<std::size_t> connections{0};
    std::vector<std::unique_ptr<listener>> listeners;
    std::unique_ptr<asio::signal_set> signals;
};

server::server(server_config config, const application& app) : parts_(std::make_unique<parts>(std::move(config), app)) {}
server::~server() = default;

std::optional<start_failure> server::start() {
    server_config& config = parts_->config;
    error_code error;
    const auto address = asio::ip::make_address(config.address, error);
    if (error) return cannot_listen(config, error);
    tcp::endpoint endpoint(address, config.port);
    if (config.port != 0) error = probe(endpoint);
    if (error) return cannot_listen(config, error);

    const std::size_t descriptors = raise_descriptor_limit();
    if (descriptors > 2 * reserved_descriptors)
        config.max_connections = std::min(config.max_connections, descriptors - reserved_descriptors);

    for (unsigned i = 0; i < config.threads; ++i) {
        parts_->listeners.push_back(std::make_unique<listener>(config, parts_->app, parts_->connections));
        error = parts_->listeners.back()->open(endpoint);
        if (error) return cannot_listen(config, error);
        endpoint.port(parts_->listeners.back()->port());
    }
    parts_->port = endpoint.port();
    return {};
}

std::uint16_t server::port() const { return parts_->port; }

void server::stop_on(std::initializer_list<int> signals) {
    parts_->signals = std::make_unique<asio::signal_set>(parts_->listeners.front()->context());
    for (const int signal : signals) {
        parts_->signals->add(signal);
    }
    parts_->signals->async_wait([this](const error_code& error, int) {
        if (!error) stop();
    });
}

void server::run() {
    std::vector<std::thread> others;
    for (std::size_t i = 1; i < parts_->listeners.size(); ++i) {
        others.emplace_back([one = parts_->listeners[i].get()] { one->run(); });
    }
    if (!parts_->listeners.empty()) parts_->listeners.front()->run();
    for (std::thread& other : others) {
        other.join();
    }
}

void server::stop() {
    if (parts_->listeners.empty()) return;
    // The signal set belongs to the first event loop and would keep it running.
    asio::post(parts_->listeners.front()->context(), [this] { parts_->signals.reset(); });
    for (const auto& one : parts_->listeners) {
        one->stop();
    }
}

}  // namespace hooks
