#pragma once
// Runs a task of the server to its end on an event loop of its own, and returns or throws what it ends with.

#include "hooks/task.hpp"

#include <boost/asio/co_spawn.hpp>

#include <exception>
#include <optional>
#include <utility>

namespace support {

template <class Value>
Value finish(hooks::task<Value> task) {
    boost::asio::io_context context(1);
    std::optional<Value> value;
    std::exception_ptr thrown;
    boost::asio::co_spawn(context, std::move(task), [&](std::exception_ptr fault, Value result) {
        thrown = fault;
        value = std::move(result);
    });
    context.run();
    if (thrown) std::rethrow_exception(thrown);
    return *std::move(value);
}

}  // namespace support
