#pragma once
// The whole server on a free loopback port, evaluated on 2026-03-01, for as long as the object lives.

#include "hooks/cds_application.hpp"
#include "hooks/server.hpp"

#include <chrono>
#include <cstdint>
#include <stdexcept>
#include <thread>

namespace support {

class cds_server {
public:
    explicit cds_server(hooks::request_policy policy = {}) : app_(on_1_march_2026(policy)), server_(config(), app_) {
        if (const auto failure = server_.start()) throw std::runtime_error(failure->line);
        thread_ = std::thread([this] { server_.run(); });
    }
    ~cds_server() {
        server_.stop();
        thread_.join();
    }
    cds_server(const cds_server&) = delete;
    cds_server& operator=(const cds_server&) = delete;

    [[nodiscard]] std::uint16_t port() const { return server_.port(); }

private:
    static hooks::server_config config() {
        hooks::server_config config;
        config.port = 0;
        config.threads = 1;
        return config;
    }
    static hooks::application_config on_1_march_2026(hooks::request_policy policy) {
        return {.today = [] { return fhir::day{std::chrono::year{2026} / 3 / 1}; }, .settings = {}, .policy = policy};
    }

    hooks::cds_application app_;
    hooks::server server_;
    std::thread thread_;
};

}  // namespace support
