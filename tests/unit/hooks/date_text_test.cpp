#include "hooks/date_text.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <tuple>

TEST_CASE("date text: a partial date stays partial, a time is left out", "[hooks]") {
    const auto [text, shown] = GENERATE(table<std::string, std::string>({
        {"2026", "2026"},
        {"2026-02", "2026-02"},
        {"2026-02-04", "2026-02-04"},
        {"2026-02-04T23:30:00-05:00", "2026-02-04"},
    }));
    const auto parsed = fhir::parse_date_time(text);
    REQUIRE(parsed);
    CHECK(hooks::to_text(*parsed) == shown);
}

TEST_CASE("date text: only a whole calendar date is a day", "[hooks]") {
    CHECK(hooks::parse_day("2026-03-01").has_value());
    for (const char* text : {"", "2026", "2026-03", "2026-02-30", "2026-03-01T00:00:00Z", "01.03.2026", "2026-3-1", "tomorrow"})
        CHECK_FALSE(hooks::parse_day(text).has_value());
}
