#pragma once
// Dice that fall the same way everywhere: the standard's distributions may differ between libraries, these do not.

#include "tests/support/calendar.hpp"
#include "tests/support/chart.hpp"

#include <cstdint>
#include <initializer_list>
#include <random>
#include <string>

namespace support {

class dice {
public:
    explicit dice(std::uint64_t seed) : engine_(seed) {}

    int between(int low, int high) { return low + static_cast<int>(engine_() % static_cast<std::uint64_t>(high - low + 1)); }
    bool chance(int percent) { return between(1, 100) <= percent; }
    template <class T>
    T one_of(std::initializer_list<T> values) {
        return *(values.begin() + between(0, static_cast<int>(values.size()) - 1));
    }
    std::string days_ago(int days) { return date_text(day_of(evaluation_date) - days); }

private:
    std::mt19937_64 engine_;
};

}  // namespace support
