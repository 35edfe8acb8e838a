#include "hooks/json_writer.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <tuple>

using hooks::json_writer;

namespace {

std::string written(std::string_view text) {
    std::string out;
    json_writer(out).string(text);
    return out;
}

}  // namespace

TEST_CASE("json writer: text is escaped", "[hooks]") {
    const auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"plain", R"("plain")"},
        {"", R"("")"},
        {"a \"quoted\" word", R"("a \"quoted\" word")"},
        {"back\\slash", R"("back\\slash")"},
        {"line\nbreak\ttab\r", R"("line\nbreak\ttab\r")"},
        {std::string("nul\0x", 5), R"("nul\u0000x")"},
        {"\x1b[1m", R"("\u001b[1m")"},
        {"≥ 13.5 µg – “x”", "\"≥ 13.5 µg – “x”\""},
    }));
    CHECK(written(text) == expected);
}

TEST_CASE("json writer: commas stand between members and items only", "[hooks]") {
    std::string out;
    json_writer json(out);
    json.begin_object();
    json.key("a").begin_array().number(1).number(2).begin_object().end_object().end_array();
    json.key("b").boolean(true);
    json.key("c").raw("null");
    json.end_object();
    CHECK(out == R"({"a":[1,2,{}],"b":true,"c":null})");
}

TEST_CASE("json writer: a member without text is left out", "[hooks]") {
    std::string out;
    json_writer json(out);
    json.begin_object();
    json.member("a", "");
    json.member("b", "x");
    json.member("c", "");
    json.end_object();
    CHECK(out == R"({"b":"x"})");
}

TEST_CASE("json writer: numbers show no rounding of binary fractions", "[hooks]") {
    const auto [value, expected] = GENERATE(table<double, std::string>({
        {9.8 + 0.8 * 0.5, "10.2"},
        {3.3, "3.3"},
        {240, "240"},
        {0, "0"},
        {-1.5, "-1.5"},
        {1000000, "1000000"},
        {0.1 + 0.2, "0.3"},
    }));
    CHECK(hooks::number_text(value) == expected);
}

TEST_CASE("json writer: a cut never splits a character", "[hooks]") {
    CHECK(hooks::cut_utf8("ab", 5) == "ab");
    CHECK(hooks::cut_utf8("a≥b", 4) == "a≥");
    CHECK(hooks::cut_utf8("a≥b", 3) == "a");
    CHECK(hooks::cut_utf8("a≥b", 1) == "a");
}
