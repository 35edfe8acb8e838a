#pragma once
// Random UUIDs for cards and suggestions, lower case. RFC 4122 version 4.
// They name a card to the feedback endpoint and guard nothing: they need to be unique, not secret.

#include <cstdint>
#include <random>
#include <string>

namespace hooks {

class uuid_generator {
public:
    /// Seeded from the operating system.
    uuid_generator();
    /// The same UUIDs for the same seed.
    explicit uuid_generator(std::uint64_t seed) : random_(seed) {}

    [[nodiscard]] std::string next();

private:
    std::mt19937_64 random_;
};

}  // namespace hooks
