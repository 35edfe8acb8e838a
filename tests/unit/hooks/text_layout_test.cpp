#include "hooks/text_layout.hpp"

#include <catch2/catch.hpp>

TEST_CASE("text layout: lines break at words", "[hooks]") {
    CHECK(hooks::wrapped("one two three four", 10, "") == "one two\nthree four\n");
    CHECK(hooks::wrapped("one two", 10, "  ") == "  one two\n");
    CHECK(hooks::wrapped("a\n\nb", 10, " ") == " a\n\n b\n");
    CHECK(hooks::wrapped("unbreakablelongword x", 5, "") == "unbreakablelongword\nx\n");
}

TEST_CASE("text layout: list items hang, table rows stay whole", "[hooks]") {
    CHECK(hooks::wrapped("- one two three", 9, "") == "- one two\n  three\n");
    CHECK(hooks::wrapped("| a | b | c | d |", 5, " ") == " | a | b | c | d |\n");
}

TEST_CASE("text layout: width counts characters, not bytes", "[hooks]") {
    CHECK(hooks::wrapped("≥≥≥≥ ≥≥≥≥", 9, "") == "≥≥≥≥ ≥≥≥≥\n");
}

TEST_CASE("text layout: columns line up and trail no blanks", "[hooks]") {
    CHECK(hooks::columns({{"a", "≥1", ""}, {"bbb", "", "x"}, {"c", "22", ""}}, "") == "a    ≥1\nbbb      x\nc    22\n");
}
