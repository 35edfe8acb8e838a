#include "hooks/auth/token.hpp"

#include "hooks/auth/tokens/bad_tokens.hpp"
#include "tests/support/known_client.hpp"

#include <catch2/catch.hpp>

using namespace hooks::auth;

TEST_CASE("token: its parts are read as they were written", "[auth]") {
    recipe recipe = support::good_recipe("ES384");
    recipe.jku = "https://ehr.example/jwks.json";
    const std::string text = mint(recipe);
    const auto read = read_token(text);
    REQUIRE(read.has_value());
    CHECK(read->header.alg->name == "ES384");
    CHECK(read->header.kid == recipe.kid);
    CHECK(read->header.jku == recipe.jku);
    CHECK(read->claims.iss == recipe.iss);
    CHECK(read->claims.aud == std::vector<std::string>{recipe.aud});
    CHECK(read->claims.exp == static_cast<double>(recipe.now + recipe.lifetime));
    CHECK(read->claims.iat == static_cast<double>(recipe.now));
    CHECK(read->claims.nbf == std::nullopt);
    CHECK(read->claims.jti == recipe.jti);
    CHECK(read->claims.tenant == recipe.tenant);
    CHECK(read->signature.size() == 96);
    CHECK(read->signed_part == text.substr(0, text.rfind('.')));
}

TEST_CASE("token: up to 8 KiB", "[auth]") {
    const recipe recipe = support::good_recipe("ES384");
    token_draft draft = draft_of(recipe);
    set(draft.claims, "x", quoted(""));
    const std::size_t bare = seal_draft(recipe, draft).size();
    std::size_t longest = 0;
    for (std::size_t filling = (max_token_bytes - bare) / 4 * 3 - 6; filling < (max_token_bytes - bare) / 4 * 3 + 9; ++filling) {
        set(draft.claims, "x", quoted(std::string(filling, 'x')));
        const std::string text = seal_draft(recipe, draft);
        CHECK(read_token(text).has_value() == (text.size() <= max_token_bytes));
        if (text.size() <= max_token_bytes) longest = text.size();
    }
    CHECK(longest > max_token_bytes - 4);
}

TEST_CASE("token: a refused one still says who it claims to be, for the log", "[auth]") {
    const recipe recipe = support::good_recipe("ES384");
    token_identity identity;
    SECTION("when its header is bad") {
        CHECK(read_token(find_bad_token("header-alg-none")->make(recipe), &identity).has_error());
        CHECK(identity.iss == recipe.iss);
        CHECK(identity.tenant == recipe.tenant);
        CHECK(identity.jti == recipe.jti);
    }
    SECTION("as far as it can be read") {
        CHECK(read_token(find_bad_token("claim-iss-number")->make(recipe), &identity).has_error());
        CHECK(identity.iss.empty());
        CHECK(identity.jti == recipe.jti);
    }
    SECTION("unless it is no token") {
        CHECK(read_token(find_bad_token("claims-jti-twice")->make(recipe), &identity).has_error());
        CHECK(identity.iss.empty());
    }
}

TEST_CASE("token: the Authorization field", "[auth]") {
    using row = std::tuple<std::string, std::optional<std::string>>;
    const auto [field, expected] = GENERATE(values<row>({
        {"Bearer a.b.c", "a.b.c"},
        {"bearer a.b.c", "a.b.c"},
        {"BEARER a.b.c", "a.b.c"},
        {"Bearer  a.b.c", "a.b.c"},
        {"", std::nullopt},
        {"Bearer", std::nullopt},
        {"Bearer ", std::nullopt},
        {"Bearera.b.c", std::nullopt},
        {"Bearer\ta.b.c", std::nullopt},
        {"Basic YTpi", std::nullopt},
        {"a.b.c", std::nullopt},
        {"Token a.b.c", std::nullopt},
    }));
    CAPTURE(field);
    const auto token = bearer_token(field);
    CHECK(token.has_value() == expected.has_value());
    if (token && expected) CHECK(*token == *expected);
}

TEST_CASE("token: every fault has its own words", "[auth]") {
    for (int what = 0; what <= static_cast<int>(fault::not_entitled); ++what)
        CHECK(to_string(static_cast<fault>(what)) != "unknown");
}
