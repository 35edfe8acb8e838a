#include "hooks/uuid.hpp"

#include "hooks/text_forms.hpp"

#include <catch2/catch.hpp>

#include <regex>
#include <set>

TEST_CASE("uuid: lower case, version 4, variant 1", "[hooks]") {
    const std::regex form("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    hooks::uuid_generator generator;
    for (int i = 0; i < 1000; ++i) {
        const std::string uuid = generator.next();
        CAPTURE(uuid);
        CHECK(std::regex_match(uuid, form));
        CHECK(hooks::is_uuid(uuid));
    }
}

TEST_CASE("uuid: no two alike, also from two generators", "[hooks]") {
    hooks::uuid_generator first;
    hooks::uuid_generator second;
    std::set<std::string> seen;
    for (int i = 0; i < 5000; ++i) {
        seen.insert(first.next());
        seen.insert(second.next());
    }
    CHECK(seen.size() == 10000);
}

TEST_CASE("uuid: the same seed gives the same sequence", "[hooks]") {
    hooks::uuid_generator first(7);
    hooks::uuid_generator second(7);
    CHECK(first.next() == second.next());
    CHECK(first.next() == second.next());
}
