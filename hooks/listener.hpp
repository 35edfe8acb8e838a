#pragma once
// One thread's share of the server: an event loop, an acceptor on the common port (SO_REUSEPORT lets the kernel spread
// connections over them), its connections, and the sweep over their deadlines.

#include <boost/asio/basic_socket_acceptor.hpp>
#include <boost/asio/basic_waitable_timer.hpp>
#include <functional>

#include "hooks/session.hpp"

namespace hooks {

class listener {
public:
    listener(const server_config& config, const application& app, std::atomic<std::size_t>& connections);

    [[nodiscard]] boost::system::error_code open(const boost::asio::ip::tcp::endpoint& endpoint);
    [[nodiscard]] std::uint16_t port() const;

    /// Returns after stop(), when the last connection has ended.
    void run();
    /// From any thread: answers what is under way, ends the rest.
    void stop();

    [[nodiscard]] boost::asio::io_context& context() { return context_; }

private:
    using acceptor = boost::asio::basic_socket_acceptor<boost::asio::ip::tcp, executor>;
    using timer = boost::asio::basic_waitable_timer<steady, boost::asio::wait_traits<steady>, executor>;

    task<void> accept();
    task<void> sweep();
    void admit(tcp_socket socket);
    void begin_stop();
    void refresh_date();

    boost::asio::io_context context_{1};
    acceptor acceptor_;
    timer accept_pause_;
    timer sweep_timer_;
    session_surroundings surroundings_;
    steady::time_point cut_at_ = steady::time_point::max();
    std::time_t date_of_ = 0;
};

}  // namespace hooks
