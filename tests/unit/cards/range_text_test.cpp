#include "cards/facts/range_text.hpp"

#include <catch2/catch.hpp>

#include <string>

namespace {

std::string text_of(const std::optional<fhir::decimal>& number) { return number ? std::string(number->text) : ""; }

}  // namespace

TEST_CASE("range text: the plain forms", "[cards][ranges]") {
    const auto [text, low, high] = GENERATE(table<std::string, std::string, std::string>({
        {"12.0-15.5", "12.0", "15.5"},
        {"12.0 - 15.5", "12.0", "15.5"},
        {"12.0–15.5", "12.0", "15.5"},
        {" 12.0 – 15.5 ", "12.0", "15.5"},
        {"<400", "", "400"},
        {"< 400", "", "400"},
        {"≤400", "", "400"},
        {"<=400", "", "400"},
        {">12.0", "12.0", ""},
        {"≥12.0", "12.0", ""},
        {">= 12.0", "12.0", ""},
    }));
    CAPTURE(text);
    const auto read = cards::read_range_text(text);
    CHECK(text_of(read.low) == low);
    CHECK(text_of(read.high) == high);
}

TEST_CASE("range text: anything else is not read", "[cards][ranges]") {
    const std::string text = GENERATE("", "12.0", "12.0-15.5 g/dL", "male 13.5-17.5", "12 to 15", "15.5-12.0", "<", "-", "12-",
                                      "-15", "12-15-18", "<400 or so", "normal");
    CAPTURE(text);
    const auto read = cards::read_range_text(text);
    CHECK_FALSE(read.low);
    CHECK_FALSE(read.high);
}
