// bench_bare_lean PORT: the limit to compare with. Beast parses the header, the body is read in place into a buffer reserved
// beforehand and lent only while a request is under way, one write answers; nothing looks at the body.
#include "tests/bench/fixed_answer.hpp"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/basic_socket_acceptor.hpp>
#include <boost/asio/basic_stream_socket.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <iostream>
#include <memory>
#include <utility>
#include <vector>

namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;

using executor = asio::io_context::executor_type;
using acceptor_type = asio::basic_socket_acceptor<asio::ip::tcp, executor>;
using socket_type = asio::basic_stream_socket<asio::ip::tcp, executor>;
using buffer_pointer = std::unique_ptr<beast::flat_buffer>;
template <class T>
using task = asio::awaitable<T, executor>;

constexpr auto as_result = asio::as_tuple(asio::use_awaitable_t<executor>());
constexpr std::size_t reserved = 80 * 1024;
constexpr std::size_t body_limit = 16 * 1024 * 1024;

buffer_pointer borrow(std::vector<buffer_pointer>& pool) {
    if (pool.empty()) {
        auto fresh = std::make_unique<beast::flat_buffer>();
        fresh->reserve(reserved);
        return fresh;
    }
    buffer_pointer taken = std::move(pool.back());
    pool.pop_back();
    return taken;
}

/// The rest of the body behind what the header's read brought along; false when the peer went away.
task<bool> read_body(socket_type& socket, beast::flat_buffer& buffer, std::size_t length) {
    if (length > buffer.size()) {
        buffer.reserve(length + 64);
        while (buffer.size() < length) {
            const auto [error, count] =
                co_await socket.async_read_some(buffer.prepare(std::max(length - buffer.size(), std::size_t{512})), as_result);
            if (error) co_return false;
            buffer.commit(count);
        }
    }
    buffer.consume(length);
    co_return true;
}

task<void> serve(socket_type socket, const std::string& answer, std::vector<buffer_pointer>& pool) {
    socket.set_option(asio::ip::tcp::no_delay(true));
    for (;;) {
        const auto [idle_error] = co_await socket.async_wait(socket_type::wait_read, as_result);
        if (idle_error) co_return;
        buffer_pointer buffer = borrow(pool);
        http::request_parser<http::empty_body> parser;
        parser.body_limit(body_limit);
        const auto [header_error, header_bytes] = co_await http::async_read_header(socket, *buffer, parser, as_result);
        if (header_error) co_return;
        const auto length = static_cast<std::size_t>(parser.content_length().value_or(0));
        const bool complete = co_await read_body(socket, *buffer, length);
        if (!complete) co_return;
        const auto [write_error, written] = co_await asio::async_write(socket, asio::buffer(answer), as_result);
        if (write_error) co_return;
        if (buffer->capacity() <= 4 * reserved) pool.push_back(std::move(buffer));
    }
}

task<void> listen(acceptor_type& acceptor, const std::string& answer, std::vector<buffer_pointer>& pool) {
    for (;;) {
        auto [error, socket] = co_await acceptor.async_accept(as_result);
        if (error) co_return;
        co_spawn(acceptor.get_executor(), serve(std::move(socket), answer, pool), asio::detached);
    }
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        std::cerr << "usage: bench_bare_lean PORT\n";
        return 2;
    }
    const std::string body = bench::fixed_answer();
    const std::string answer =
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
    std::vector<buffer_pointer> pool;
    asio::io_context context(1);
    const auto port = static_cast<unsigned short>(std::atoi(argv[1]));
    acceptor_type acceptor(context.get_executor(), {asio::ip::address_v4::loopback(), port});
    asio::signal_set stop(context, SIGTERM, SIGINT);
    stop.async_wait([&context](auto...) { context.stop(); });
    co_spawn(context, listen(acceptor, answer, pool), asio::detached);
    context.run();
}
