// Many connections, lost connections, and too few descriptors.
#include <catch2/catch.hpp>

#include <dirent.h>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <string>
#include <vector>

#include "tests/support/raw_client.hpp"
#include "tests/support/transport_fixture.hpp"

using namespace std::chrono_literals;
using support::get;
using support::post;
using support::raw_client;
using support::running_server;

namespace {

std::size_t open_descriptors() {
    std::size_t count = 0;
    DIR* const folder = opendir("/proc/self/fd");
    while (readdir(folder) != nullptr) {
        ++count;
    }
    closedir(folder);
    return count;
}

/// Waits until the server has noticed that its clients are gone.
bool descriptors_return_to(std::size_t count) {
    for (int i = 0; i < 1000 && open_descriptors() > count; ++i) {
        std::this_thread::sleep_for(10ms);
    }
    return open_descriptors() <= count;
}

double processor_seconds() {
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return seconds(used.ru_utime) + seconds(used.ru_stime);
}

/// Lets the process open `spare` descriptors more, and restores the limit.
class descriptor_limit {
public:
    explicit descriptor_limit(rlim_t spare) {
        getrlimit(RLIMIT_NOFILE, &before_);
        const int next = fcntl(0, F_DUPFD, 0);  // the lowest free number
        close(next);
        rlimit low = before_;
        low.rlim_cur = static_cast<rlim_t>(next) + spare;
        setrlimit(RLIMIT_NOFILE, &low);
    }
    ~descriptor_limit() { setrlimit(RLIMIT_NOFILE, &before_); }
    descriptor_limit(const descriptor_limit&) = delete;
    descriptor_limit& operator=(const descriptor_limit&) = delete;

private:
    rlimit before_{};
};

}  // namespace

TEST_CASE("crowd: 1,000 idle connections and others are answered", "[transport]") {
    running_server server;
    const std::size_t before = open_descriptors();
    {
        std::vector<raw_client> idle;
        for (int i = 0; i < 1000; ++i) {
            REQUIRE(idle.emplace_back(server.port()).descriptor() >= 0);
            if (i % 2 == 0) REQUIRE(idle.back().ask(get("/echo")) == 200);
        }
        raw_client client(server.port());
        for (int i = 0; i < 100; ++i) {
            REQUIRE(client.ask(post("/echo", "{}")) == 200);
        }
        for (raw_client& one : idle) {
            REQUIRE(one.ask(get("/echo")) == 200);
        }
    }
    CHECK(descriptors_return_to(before));
}

TEST_CASE("crowd: resets and abandoned calls leave nothing behind", "[transport]") {
    running_server server;
    const std::size_t before = open_descriptors();
    for (int i = 0; i < 500; ++i) {
        raw_client reset(server.port());
        reset.send(i % 3 == 0 ? get("/echo").substr(0, 10) : post("/echo", "whole"));
        reset.reset();
    }
    for (int i = 0; i < 50; ++i) {
        raw_client abandoned(server.port());
        abandoned.send(get("/large"));
    }
    CHECK(descriptors_return_to(before));
    CHECK(raw_client(server.port()).ask(get("/echo")) == 200);
}

TEST_CASE("crowd: one connection too many is told 503 and when to come again", "[transport]") {
    hooks::server_config config;
    config.max_connections = 5;
    running_server server(config);
    std::vector<raw_client> clients;
    for (int i = 0; i < 5; ++i) {
        REQUIRE(clients.emplace_back(server.port()).ask(get("/echo")) == 200);
    }
    {
        raw_client refused(server.port());
        refused.send(get("/echo"));
        const auto reply = refused.read();
        REQUIRE(reply);
        CHECK(reply->status == 503);
        CHECK(reply->field("retry-after") == "1");
        CHECK(refused.closes_within());
    }
    clients.pop_back();
    unsigned status = 503;
    for (int i = 0; i < 100 && status == 503; ++i) {
        std::this_thread::sleep_for(10ms);
        status = raw_client(server.port()).ask(get("/echo"));
    }
    CHECK(status == 200);
}

TEST_CASE("crowd: without descriptors the server waits quietly and recovers", "[transport]") {
    running_server server;
    std::vector<int> sockets;
    for (int i = 0; i < 20; ++i) {
        sockets.push_back(socket(AF_INET, SOCK_STREAM, 0));
    }
    std::vector<raw_client> clients;
    double used = 0;
    {
        // No assertion in here: Catch and the sanitizers may want descriptors of their own.
        const descriptor_limit few(4);
        for (const int one : sockets) {
            clients.emplace_back(raw_client::from_socket(one, server.port())).send(get("/echo"));
        }
        const double before = processor_seconds();
        std::this_thread::sleep_for(500ms);
        used = processor_seconds() - before;
    }
    CHECK(used < 0.05);
    for (raw_client& client : clients) {
        CHECK(client.read_status() == 200);
    }
}
