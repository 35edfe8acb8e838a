#include "hooks/read_buffers.hpp"

#include <algorithm>
#include <cstring>

namespace hooks {

void read_buffer::consume(std::size_t count) {
    first_ += count;
    if (first_ == last_) clear();
}

void read_buffer::cut(std::size_t offset, std::size_t count) {
    char* const at = storage_.get() + first_ + offset;
    std::memmove(at, at + count, last_ - first_ - offset - count);
    last_ -= count;
}

void read_buffer::append(std::string_view bytes) {
    if (bytes.empty()) return;
    if (bytes.size() > capacity_ - last_) reserve(std::max(last_ + bytes.size(), 2 * capacity_));
    std::memcpy(storage_.get() + last_, bytes.data(), bytes.size());
    last_ += bytes.size();
}

void read_buffer::compact() {
    if (first_ == 0) return;
    std::memmove(storage_.get(), storage_.get() + first_, last_ - first_);
    last_ -= first_;
    first_ = 0;
}

void read_buffer::reserve(std::size_t capacity) {
    if (capacity <= capacity_) return;
    auto larger = std::make_unique_for_overwrite<char[]>(capacity);
    if (last_ > 0) std::memcpy(larger.get(), storage_.get(), last_);
    storage_ = std::move(larger);
    capacity_ = capacity;
}

void read_buffer::release() {
    storage_.reset();
    capacity_ = 0;
    clear();
}

std::unique_ptr<request_buffers> buffer_pool::borrow() {
    if (kept_.empty()) return std::make_unique<request_buffers>();
    auto buffers = std::move(kept_.back());
    kept_.pop_back();
    return buffers;
}

void buffer_pool::give_back(std::unique_ptr<request_buffers> buffers) {
    if (!buffers || kept_.size() >= max_kept) return;
    buffers->input.clear();
    buffers->body.clear();
    if (buffers->body.capacity() > request_buffers::kept_body_bytes) buffers->body.release();
    if (kept_.capacity() == 0) kept_.reserve(max_kept);
    kept_.push_back(std::move(buffers));
}

}  // namespace hooks
