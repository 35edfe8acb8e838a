#pragma once
// The memory one request needs, and a small pool of it per thread: a connection borrows while a request is under way and
// owns nothing of it while idle.

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hooks {

/// Bytes in one piece, filled at the end and used up from the front. Memory is not zeroed, so what a client announces but
/// never sends costs address space only.
class read_buffer {
public:
    [[nodiscard]] std::string_view unread() const { return {storage_.get() + first_, last_ - first_}; }
    [[nodiscard]] std::span<char> room() { return {storage_.get() + last_, capacity_ - last_}; }
    [[nodiscard]] std::size_t capacity() const { return capacity_; }

    /// Counts `count` bytes of room() as received.
    void commit(std::size_t count) { last_ += count; }
    /// Drops `count` bytes at the front of unread().
    void consume(std::size_t count);
    /// Drops `count` bytes from unread()[offset], moving what follows; what precedes stays where it is.
    void cut(std::size_t offset, std::size_t count);
    void append(std::string_view bytes);
    /// Moves what is unread to the front of the storage.
    void compact();
    /// At least `capacity` bytes in all; moves the contents if it must grow.
    void reserve(std::size_t capacity);
    void clear() { first_ = last_ = 0; }
    void release();

private:
    std::unique_ptr<char[]> storage_;
    std::size_t capacity_ = 0;
    std::size_t first_ = 0;
    std::size_t last_ = 0;
};

struct request_buffers {
    /// The head, and behind it the body when both fit. An ordinary call of 68 KB does, so that it is never copied.
    static constexpr std::size_t input_bytes = 80 * 1024;
    /// What a body buffer may keep while nobody uses it: a pretty-printed ordinary call.
    static constexpr std::size_t kept_body_bytes = 160 * 1024;

    request_buffers() { input.reserve(input_bytes); }

    read_buffer input;
    read_buffer body;         ///< a body that does not fit behind its head, or a decoded chunked one
    std::string answer_head;  ///< belongs to the connection until it is written
};

/// Used by one thread.
class buffer_pool {
public:
    static constexpr std::size_t max_kept = 64;

    [[nodiscard]] std::unique_ptr<request_buffers> borrow();
    void give_back(std::unique_ptr<request_buffers> buffers);
    [[nodiscard]] std::size_t kept() const { return kept_.size(); }

private:
    std::vector<std::unique_ptr<request_buffers>> kept_;
};

}  // namespace hooks
