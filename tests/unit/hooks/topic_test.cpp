#include "hooks/topic.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <tuple>

TEST_CASE("topic: a card id as people read it", "[hooks]") {
    const auto [id, shown] = GENERATE(table<std::string, std::string>({
        {"systemic-therapy", "Systemic therapy"},
        {"sbrt-timing", "SBRT timing"},
        {"imdc-incomplete", "IMDC incomplete"},
        {"tki-monotherapy", "TKI monotherapy"},
        {"pregnancy", "Pregnancy"},
        {"", ""},
    }));
    CHECK(hooks::topic_display(id) == shown);
}
