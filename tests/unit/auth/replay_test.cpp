#include "hooks/auth/replay.hpp"

#include <catch2/catch.hpp>

#include <atomic>
#include <string>
#include <thread>
#include <vector>

using namespace hooks::auth;
using std::chrono::seconds;
using std::chrono::sys_seconds;

namespace {

constexpr sys_seconds start{seconds(1'000'000)};

}  // namespace

TEST_CASE("replay: the second use of a jti is found, per issuer", "[auth]") {
    const auto memory = make_replay_memory(1000);
    CHECK(memory->use("a", "1", start + seconds(60), start) == first_use::yes);
    CHECK(memory->use("a", "1", start + seconds(60), start) == first_use::no);
    CHECK(memory->use("a", "1", start + seconds(900), start + seconds(59)) == first_use::no);
    CHECK(memory->use("a", "2", start + seconds(60), start) == first_use::yes);
    CHECK(memory->use("b", "1", start + seconds(60), start) == first_use::yes);
}

TEST_CASE("replay: issuer and jti are not run together", "[auth]") {
    const auto memory = make_replay_memory(1000);
    CHECK(memory->use("ab", "c", start + seconds(60), start) == first_use::yes);
    CHECK(memory->use("a", "bc", start + seconds(60), start) == first_use::yes);
    CHECK(memory->use("", "abc", start + seconds(60), start) == first_use::yes);
}

TEST_CASE("replay: what has ended is forgotten, not earlier", "[auth]") {
    const auto memory = make_replay_memory(1000);
    CHECK(memory->use("a", "1", start + seconds(60), start) == first_use::yes);
    CHECK(memory->use("a", "1", start + seconds(120), start + seconds(60)) == first_use::yes);
    CHECK(memory->use("a", "1", start + seconds(120), start + seconds(119)) == first_use::no);
}

TEST_CASE("replay: a full memory refuses rather than forgets", "[auth]") {
    const auto memory = make_replay_memory(16 * 4);
    unsigned taken = 0;
    unsigned refused = 0;
    for (int i = 0; i < 1000; ++i)
        ++(memory->use("a", std::to_string(i), start + seconds(60), start) == first_use::yes ? taken : refused);
    CHECK(taken == 16 * 4);
    CHECK(refused == 1000 - 16 * 4);
    for (int i = 0; i < 1000; ++i)
        CHECK(memory->use("a", std::to_string(i), start + seconds(60), start) != first_use::yes);
    CHECK(memory->use("a", "new", start + seconds(200), start + seconds(60)) == first_use::yes);
}

TEST_CASE("replay: of many threads with one token exactly one wins", "[auth]") {
    const auto memory = make_replay_memory(100'000);
    constexpr int threads = 24;
    constexpr int tokens = 500;
    std::vector<std::atomic<int>> winners(tokens);
    std::atomic<bool> go{false};
    std::vector<std::thread> racers;
    for (int i = 0; i < threads; ++i)
        racers.emplace_back([&] {
            while (!go)
                std::this_thread::yield();
            for (int token = 0; token < tokens; ++token)
                if (memory->use("a", std::to_string(token), start + seconds(60), start) == first_use::yes) ++winners[token];
        });
    go = true;
    for (std::thread& racer : racers)
        racer.join();
    for (const auto& count : winners)
        CHECK(count == 1);
}
