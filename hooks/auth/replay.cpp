#include "hooks/auth/replay.hpp"

#include "hooks/auth/openssl_handles.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <mutex>
#include <queue>
#include <string>
#include <unordered_set>
#include <vector>

namespace hooks::auth {
namespace {

using std::chrono::sys_seconds;

/// Half a SHA-256: as many bytes for any token, and nobody finds two that are the same.
using fingerprint = std::array<std::uint64_t, 2>;

struct first_half {
    std::size_t operator()(const fingerprint& print) const { return static_cast<std::size_t>(print[0]); }
};

/// Nothing can be confused with another pair, since the length of the issuer goes first.
bool take_fingerprint(std::string_view iss, std::string_view jti, fingerprint& print) {
    const std::string text = std::to_string(iss.size()).append(":").append(iss).append(jti);
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    if (EVP_Digest(text.data(), text.size(), digest.data(), nullptr, EVP_sha256(), nullptr) != 1) return false;
    std::memcpy(print.data(), digest.data(), sizeof print);
    return true;
}

/// One part of the memory, with a lock of its own.
class shard {
public:
    first_use use(const fingerprint& print, sys_seconds forget_at, sys_seconds now, std::size_t max_tokens) {
        const std::lock_guard lock(mutex_);
        for (; !ends_.empty() && ends_.top().at <= now; ends_.pop())
            used_.erase(ends_.top().print);
        if (used_.contains(print)) return first_use::no;
        // Forgetting a token that is still good would let it in again.
        if (used_.size() >= max_tokens) return first_use::not_known;
        used_.insert(print);
        ends_.push({forget_at, print});
        return first_use::yes;
    }

private:
    struct end {
        sys_seconds at;
        fingerprint print;
        bool operator<(const end& other) const { return at > other.at; }  // the earliest on top
    };

    std::mutex mutex_;
    std::unordered_set<fingerprint, first_half> used_;
    std::priority_queue<end> ends_;
};

class memory_in_process final : public replay_memory {
public:
    explicit memory_in_process(std::size_t max_tokens) : max_in_shard_(std::max<std::size_t>(1, max_tokens / shard_count)) {}

    first_use use(std::string_view iss, std::string_view jti, sys_seconds forget_at, sys_seconds now) override {
        fingerprint print{};
        if (!take_fingerprint(iss, jti, print)) return first_use::not_known;
        return shards_[print[1] % shard_count].use(print, forget_at, now, max_in_shard_);
    }

private:
    static constexpr std::size_t shard_count = 16;

    std::size_t max_in_shard_;
    std::array<shard, shard_count> shards_;
};

}  // namespace

std::unique_ptr<replay_memory> make_replay_memory(std::size_t max_tokens) {
    return std::make_unique<memory_in_process>(max_tokens);
}

}  // namespace hooks::auth
