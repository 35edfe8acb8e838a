#include "hooks/auth/base64url.hpp"

#include <catch2/catch.hpp>

#include <random>
#include <set>

using hooks::auth::decode_base64url;
using hooks::auth::encode_base64url;

TEST_CASE("base64url: the examples of RFC 4648 and RFC 7515", "[auth]") {
    const auto [bytes, text] = GENERATE(table<std::string, std::string>({
        {"", ""},
        {"f", "Zg"},
        {"fo", "Zm8"},
        {"foo", "Zm9v"},
        {"foob", "Zm9vYg"},
        {"fooba", "Zm9vYmE"},
        {"foobar", "Zm9vYmFy"},
        {"\xFB\xFF", "-_8"},
        {"\x03\xEC\xFF\xE0\xC1", "A-z_4ME"},
    }));
    CHECK(encode_base64url(bytes) == text);
    CHECK(decode_base64url(text) == bytes);
}

TEST_CASE("base64url: what is not the one spelling is refused", "[auth]") {
    const std::string text = GENERATE("Zg==", "Zm8=", "Z", "Zm9vY", "Zh", "Zm9", "Zm9v\n", " Zm9v", "Zm 9v", "-/8", "+_8",
                                      "Zm9v.", "Zm9v\xC3\xA9", "====", "=");
    CAPTURE(text);
    CHECK(decode_base64url(text) == std::nullopt);
    CHECK(decode_base64url(std::string("Zm9v\0", 5)) == std::nullopt);
}

TEST_CASE("base64url: no two texts of three characters mean the same bytes", "[auth]") {
    std::set<std::string> seen;
    std::size_t accepted = 0;
    for (const char first : std::string_view("AZaz09-_"))
        for (int second = 0; second < 256; ++second)
            for (int third = 0; third < 256; ++third) {
                const auto bytes = decode_base64url(std::string{first, static_cast<char>(second), static_cast<char>(third)});
                if (!bytes) continue;
                ++accepted;
                seen.insert(*bytes);
            }
    CHECK(accepted == 8 * 64 * 16);
    CHECK(seen.size() == accepted);
}

TEST_CASE("base64url: any bytes come back", "[auth]") {
    std::mt19937 dice(7);
    for (std::size_t size = 0; size < 200; ++size) {
        std::string bytes(size, '\0');
        for (char& c : bytes)
            c = static_cast<char>(dice());
        CHECK(decode_base64url(encode_base64url(bytes)) == bytes);
    }
}
