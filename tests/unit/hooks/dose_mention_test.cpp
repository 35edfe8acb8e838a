#include "hooks/dose_mention.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <tuple>

TEST_CASE("dose mention: 60 mg in its spellings, and nothing else", "[hooks]") {
    const auto [text, count] = GENERATE(table<std::string, std::size_t>({
        {"60 mg", 1},
        {"60mg", 1},
        {"60-mg tablet", 1},
        {"60.0 MG Oral Tablet", 1},
        {"cabozantinib 60 mg once daily", 1},
        {"60 mg in the morning, 60 mg at night", 2},
        {"(60 mg)", 1},
        {"60 mg/day", 1},
        {"160 mg", 0},
        {"60.5 mg", 0},
        {"1,60 mg", 0},
        {"60 mcg", 0},
        {"60 mgs", 0},
        {"60 mg/kg", 0},
        {"60 mg/100 mL", 0},
        {"60 mL", 0},
        {"60", 0},
        {"x60 mg", 0},
        {"", 0},
    }));
    CAPTURE(text);
    CHECK(hooks::milligram_mentions(text, 60).size() == count);
}

TEST_CASE("dose mention: the place of the number", "[hooks]") {
    const auto found = hooks::milligram_mentions("take 3.30 mg", 3.3);
    REQUIRE(found.size() == 1);
    CHECK(found[0].offset == 5);
    CHECK(found[0].length == 4);
}
