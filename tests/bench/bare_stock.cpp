// bench_bare_stock PORT: an ordinary Beast program, as its examples are written: a string body, tcp_stream with timeouts,
// type-erased executors; but with a buffer of 64 KiB reserved, without which Beast reads 512 bytes at a time.
#include "tests/bench/fixed_answer.hpp"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http.hpp>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <string>
#include <utility>

namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;

constexpr std::size_t body_limit = 16 * 1024 * 1024;

asio::awaitable<void> serve(beast::tcp_stream stream, const std::string& body) {
    beast::flat_buffer buffer;
    buffer.reserve(64 * 1024);
    for (;;) {
        stream.expires_after(std::chrono::seconds(30));
        http::request_parser<http::string_body> parser;
        parser.body_limit(body_limit);
        co_await http::async_read(stream, buffer, parser, asio::use_awaitable);
        http::response<http::string_body> answer{http::status::ok, parser.get().version()};
        answer.set(http::field::content_type, "application/json");
        answer.keep_alive(parser.keep_alive());
        answer.body() = body;
        answer.prepare_payload();
        co_await http::async_write(stream, answer, asio::use_awaitable);
        if (!answer.keep_alive()) co_return;
    }
}

/// A connection that ends is no event here.
void ignore(const std::exception_ptr&) {}

asio::awaitable<void> listen(asio::ip::tcp::acceptor& acceptor, const std::string& body) {
    for (;;) {
        beast::tcp_stream stream(co_await acceptor.async_accept(asio::use_awaitable));
        stream.socket().set_option(asio::ip::tcp::no_delay(true));
        co_spawn(acceptor.get_executor(), serve(std::move(stream), body), ignore);
    }
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        std::cerr << "usage: bench_bare_stock PORT\n";
        return 2;
    }
    const std::string body = bench::fixed_answer();
    asio::io_context context(1);
    const auto port = static_cast<unsigned short>(std::atoi(argv[1]));
    asio::ip::tcp::acceptor acceptor(context, {asio::ip::address_v4::loopback(), port});
    asio::signal_set stop(context, SIGTERM, SIGINT);
    stop.async_wait([&context](auto...) { context.stop(); });
    co_spawn(context, listen(acceptor, body), ignore);
    context.run();
}
