#include "fhir/decimal.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <cstdlib>
#include <random>
#include <string>

using fhir::parse_decimal;

TEST_CASE("decimal: keeps the digits it was sent with", "[fhir]") {
    const auto number = parse_decimal("1.10");
    REQUIRE(number);
    CHECK(number->text == "1.10");
    CHECK(number->value == 1.1);
    CHECK_FALSE(*number == *parse_decimal("1.1"));
}

TEST_CASE("decimal: reads what the JSON grammar allows", "[fhir]") {
    const auto [text, value] = GENERATE(table<const char*, double>({
        {"0", 0},
        {"-0", 0},
        {"7", 7},
        {"-7", -7},
        {"10.1", 10.1},
        {"0.1", 0.1},
        {"-0.05", -0.05},
        {"1e3", 1000},
        {"1E+3", 1000},
        {"2.5e-1", 0.25},
        {"123456789012345", 123456789012345},
        {"123456789012345678", 123456789012345678},
        {"0.000000000000001", 1e-15},
        {"0.00000000000000000001", 1e-20},
        {"3.14159265358979323846", 3.14159265358979323846},
    }));
    CAPTURE(text);
    const auto number = parse_decimal(text);
    REQUIRE(number);
    CHECK(number->value == value);
}

TEST_CASE("decimal: text that is no JSON number gives nothing", "[fhir]") {
    const auto* text = GENERATE("", " 1", "1 ", "+1", "01", "-01", "00", ".5", "5.", "-", "-.5", "1e", "1e+", "1e-", "e5", "1,5",
                                "0x10", "NaN", "Infinity", "inf", "1.2.3", "--1", "1e5.5", "<7", "10 mg");
    CAPTURE(text);
    CHECK_FALSE(parse_decimal(text));
}

TEST_CASE("decimal: a number beyond the range of a double gives nothing", "[fhir]") {
    CHECK_FALSE(parse_decimal("1e999"));
    CHECK_FALSE(parse_decimal("-1e999"));
    CHECK_FALSE(parse_decimal(std::string(400, '9')));
    CHECK(parse_decimal("1" + std::string(300, '0')));
}

TEST_CASE("decimal: gives the double nearest to the text", "[fhir]") {
    std::mt19937 random(20240501);
    std::uniform_int_distribution<int> digit('0', '9');
    std::uniform_int_distribution<int> length(1, 12);
    for (int round = 0; round < 20000; ++round) {
        std::string text(1, static_cast<char>(std::uniform_int_distribution<int>('1', '9')(random)));
        for (int i = length(random); i > 0; --i)
            text += static_cast<char>(digit(random));
        text += '.';
        for (int i = length(random); i > 0; --i)
            text += static_cast<char>(digit(random));
        const auto number = parse_decimal(text);
        CAPTURE(text);
        REQUIRE(number);
        REQUIRE(number->value == std::strtod(text.c_str(), nullptr));
    }
}
