// Text from the record on cards: cleaned, escaped, bounded.

#include "cards/markdown.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <string_view>

using cards::escape;
using cards::fit;
using cards::plain;
using cards::utf16_units;

TEST_CASE("markdown: markup is escaped", "[cards][advice]") {
    const auto [text, expected] = GENERATE(table<std::string_view, std::string_view>({
        {"<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"},
        {"<img src=x onerror=y>", "&lt;img src=x onerror=y&gt;"},
        {"a & b", "a &amp; b"},
        {"&lt;b&gt;", "&amp;lt;b&amp;gt;"},
        {"[text](http://x.y)", "\\[text\\](http\\://x.y)"},
        {"![image](x)", "!\\[image\\](x)"},
        {"www.example.com", "www\\.example.com"},
        {"https://example.com", "https\\://example.com"},
        {"a@b.c", "a&#64;b.c"},
        {"a | b", "a \\| b"},
        {"`code`", "\\`code\\`"},
        {"*bold* _it_ ~no~", "\\*bold\\* \\_it\\_ \\~no\\~"},
        {"\\*", "\\\\\\*"},
        {"$x$", "\\$x\\$"},
        {"10.1 g/dL (13.5-17.5)", "10.1 g/dL (13.5-17.5)"},
        {"≥ 13.5 g/dL – ok", "≥ 13.5 g/dL – ok"},
    }));
    CHECK(escape(text, 200) == expected);
}

TEST_CASE("markdown: a text stays one line and shows what it holds", "[cards][advice]") {
    const auto [text, expected] = GENERATE(table<std::string_view, std::string_view>({
        {"one\ntwo", "one two"},
        {"one\r\n\r\n# two", "one # two"},
        {"tab\tend", "tab end"},
        {"  edges  ", "edges"},
        {"nul\x01\x1f\x7f", "nul"},
        {"bidi\xE2\x80\xAE"
         "evil\xE2\x80\xAC",
         "bidievil"},
        {"isolate\xE2\x81\xA6x\xE2\x81\xA9", "isolatex"},
        {"zero\xE2\x80\x8Bwidth\xEF\xBB\xBF", "zerowidth"},
        {"c1\xC2\x85x\xC2\x9B", "c1 x"},
        {"line\xE2\x80\xA8separator", "line separator"},
        {"tag\xF3\xA0\x81\x81", "tag"},
        {"cut \xE2\x80", "cut"},
        {"bad \xFF byte", "bad byte"},
        {"surrogate \xED\xA0\x80!", "surrogate !"},
    }));
    CHECK(escape(text, 200) == expected);
    CHECK(plain(text, 200) == expected);
}

TEST_CASE("markdown: plain text loses what HTML or Markdown would run", "[cards][advice]") {
    CHECK(plain("<b>lupus</b> `x`", 100) == "b lupus /b x");
    CHECK(plain("systemic lupus & more", 100) == "systemic lupus & more");
}

TEST_CASE("markdown: a text is shortened at a word edge, counted in UTF-16 units", "[cards][advice]") {
    CHECK(fit("short", 5) == "short");
    CHECK(fit("two words", 8) == "two…");
    CHECK(fit("two words", 9) == "two words");
    CHECK(fit("exactly fits here", 8) == "exactly…");
    CHECK(fit("endlessword", 5) == "endl…");
    CHECK(fit("", 5).empty());
    CHECK(fit("anything", 0).empty());
    CHECK(utf16_units("≥ 3") == 3);
    CHECK(utf16_units("\xF0\x9F\x98\x80") == 2);
    CHECK(utf16_units(fit("\xF0\x9F\x98\x80\xF0\x9F\x98\x80\xF0\x9F\x98\x80", 4)) <= 4);
    for (std::size_t most = 1; most < 40; ++most) {
        CAPTURE(most);
        CHECK(utf16_units(fit("Ünïcode \xF0\x9F\x98\x80 and ≥ signs, with several words", most)) <= most);
    }
}
