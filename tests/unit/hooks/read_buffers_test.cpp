#include "hooks/read_buffers.hpp"

#include <catch2/catch.hpp>

#include <string>

using hooks::buffer_pool;
using hooks::read_buffer;
using hooks::request_buffers;

TEST_CASE("read buffer: consuming everything starts again at the front", "[hooks]") {
    read_buffer buffer;
    buffer.reserve(8);
    buffer.append("12345678");
    CHECK(buffer.room().empty());
    buffer.consume(3);
    CHECK(buffer.unread() == "45678");
    CHECK(buffer.room().empty());
    buffer.consume(5);
    CHECK(buffer.unread().empty());
    CHECK(buffer.room().size() == 8);
}

TEST_CASE("read buffer: compacting makes room at the end", "[hooks]") {
    read_buffer buffer;
    buffer.reserve(8);
    buffer.append("12345678");
    buffer.consume(3);
    buffer.compact();
    CHECK(buffer.unread() == "45678");
    CHECK(buffer.room().size() == 3);
}

TEST_CASE("read buffer: cutting keeps what is before and behind", "[hooks]") {
    read_buffer buffer;
    buffer.append("head-chunk-rest");
    buffer.cut(5, 6);
    CHECK(buffer.unread() == "head-rest");
    buffer.cut(5, 4);
    CHECK(buffer.unread() == "head-");
}

TEST_CASE("read buffer: grows and keeps its contents", "[hooks]") {
    read_buffer buffer;
    std::string expected;
    for (int i = 0; i < 1000; ++i) {
        buffer.append(std::to_string(i));
        expected += std::to_string(i);
    }
    CHECK(buffer.unread() == expected);
    buffer.release();
    CHECK(buffer.capacity() == 0);
}

TEST_CASE("buffer pool: lends again what was given back, empty", "[hooks]") {
    buffer_pool pool;
    auto buffers = pool.borrow();
    CHECK(buffers->input.capacity() == request_buffers::input_bytes);
    const auto* const address = buffers.get();
    buffers->input.append("left");
    buffers->body.append("over");
    pool.give_back(std::move(buffers));
    CHECK(pool.kept() == 1);
    buffers = pool.borrow();
    CHECK(buffers.get() == address);
    CHECK(buffers->input.unread().empty());
    CHECK(buffers->body.unread().empty());
}

TEST_CASE("buffer pool: keeps no oversized body and no more than its number", "[hooks]") {
    buffer_pool pool;
    auto large = pool.borrow();
    large->body.reserve(request_buffers::kept_body_bytes + 1);
    pool.give_back(std::move(large));
    CHECK(pool.borrow()->body.capacity() == 0);
    for (std::size_t i = 0; i < buffer_pool::max_kept + 10; ++i) {
        pool.give_back(std::make_unique<request_buffers>());
    }
    CHECK(pool.kept() == buffer_pool::max_kept);
    pool.give_back(nullptr);
    CHECK(pool.kept() == buffer_pool::max_kept);
}
