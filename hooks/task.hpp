#pragma once
// What runs on an event loop: coroutines of one thread's io_context, without strands and without type erasure.

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace hooks {

using executor = boost::asio::io_context::executor_type;

template <class Value>
using task = boost::asio::awaitable<Value, executor>;

/// Completion as a tuple (error, …): ordinary failures throw nothing.
inline constexpr boost::asio::as_tuple_t<boost::asio::use_awaitable_t<executor>> as_result{};

}  // namespace hooks
