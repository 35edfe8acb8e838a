#include "hooks/uuid.hpp"

#include <algorithm>
#include <array>

namespace hooks {
namespace {

std::mt19937_64 seeded_by_system() {
    std::random_device source;
    std::array<std::uint32_t, 8> words{};
    std::generate(words.begin(), words.end(), [&source] { return source(); });
    std::seed_seq seed(words.begin(), words.end());
    return std::mt19937_64(seed);
}

}  // namespace

uuid_generator::uuid_generator() : random_(seeded_by_system()) {}

std::string uuid_generator::next() {
    constexpr std::uint64_t version_4 = 0x4000;
    constexpr std::uint64_t variant_1 = 0x8000'0000'0000'0000;
    const std::uint64_t high = (random_() & ~std::uint64_t{0xF000}) | version_4;
    const std::uint64_t low = (random_() & 0x3FFF'FFFF'FFFF'FFFF) | variant_1;

    std::string text;
    text.reserve(36);
    for (int digit = 0; digit < 32; ++digit) {
        if (digit == 8 || digit == 12 || digit == 16 || digit == 20) text += '-';
        const std::uint64_t half = digit < 16 ? high : low;
        text += "0123456789abcdef"[(half >> (60 - 4 * (digit % 16))) & 0xF];
    }
    return text;
}

}  // namespace hooks
