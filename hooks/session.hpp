#pragma once
// One connection: waits for a request, reads it, has it answered, writes the answer, again. All connections of a thread
// belong to that thread alone, hence no strand and no lock.

#include <atomic>
#include <boost/asio/basic_stream_socket.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/intrusive/list.hpp>
#include <chrono>
#include <memory>
#include <string>
#include <utility>

#include "hooks/application.hpp"
#include "hooks/config.hpp"
#include "hooks/read_buffers.hpp"
#include "hooks/request_cycle.hpp"
#include "hooks/task.hpp"

namespace hooks {

using tcp_socket = boost::asio::basic_stream_socket<boost::asio::ip::tcp, executor>;

using steady = std::chrono::steady_clock;
using session_hook = boost::intrusive::list_base_hook<boost::intrusive::link_mode<boost::intrusive::auto_unlink>>;
class session;
using session_list =
    boost::intrusive::list<session, boost::intrusive::base_hook<session_hook>, boost::intrusive::constant_time_size<false>>;

/// What the sessions of one thread share.
struct session_surroundings {
    const server_config& config;
    const application& app;
    std::atomic<std::size_t>& connections;  ///< of the whole server
    std::size_t own_connections = 0;
    buffer_pool buffers{};
    session_list sessions{};
    std::string date{};  ///< value of the Date field, refreshed by the sweep
    bool stopping = false;
};

enum class admission { served, overloaded };

/// Counts a connection from its acceptance to its end.
class connection_slot {
public:
    explicit connection_slot(session_surroundings& surroundings) : surroundings_(&surroundings) {
        ++surroundings.connections;
        ++surroundings.own_connections;
    }
    connection_slot(connection_slot&& other) noexcept : surroundings_(std::exchange(other.surroundings_, nullptr)) {}
    connection_slot& operator=(connection_slot&&) = delete;
    ~connection_slot() {
        if (surroundings_ == nullptr) return;
        --surroundings_->connections;
        --surroundings_->own_connections;
    }

private:
    session_surroundings* surroundings_;
};

class session : public session_hook {
public:
    session(tcp_socket socket, session_surroundings& surroundings);
    ~session();
    session(const session&) = delete;
    session& operator=(const session&) = delete;

    /// Runs the connection to its end.
    static task<void> serve(tcp_socket socket, session_surroundings& surroundings, admission admitted, connection_slot slot);

    /// Cancels what the connection waits for when that has taken too long.
    void sweep(steady::time_point now);
    /// Ends the connection if no request has begun to arrive on it.
    void stop();
    /// Ends the connection whatever it does.
    void cut();

private:
    enum class phase { idle, request, working, writing, lingering };

    task<bool> wait_for_request();
    task<bool> exchange();
    task<void> authorise(request_cycle& cycle);
    task<void> respond(request_cycle& cycle);
    task<bool> receive(request_cycle& cycle);
    task<bool> skip(std::size_t count);
    task<void> turn_away();
    task<void> linger();
    task<bool> write(const request_cycle& cycle);
    task<bool> write_continue();

    void enter(phase next, std::chrono::milliseconds allowed);
    void enter_working();
    void give_buffers_back();

    tcp_socket socket_;
    std::string address_;  ///< of the peer
    caller caller_;        ///< of the request under way
    session_surroundings& surroundings_;
    std::unique_ptr<request_buffers> buffers_;
    phase phase_ = phase::idle;
    steady::time_point deadline_ = steady::time_point::max();
};

}  // namespace hooks
