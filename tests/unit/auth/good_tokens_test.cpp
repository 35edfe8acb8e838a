// Tokens as real clients send them, which must be let in.
#include "tests/support/known_client.hpp"

#include <catch2/catch.hpp>

using namespace hooks::auth;
using support::good_recipe;
using support::noon;

namespace {

std::optional<fault> verdict_of(const recipe& recipe, const token_draft& draft) {
    return support::verdict(recipe, seal_draft(recipe, draft));
}

}  // namespace

TEST_CASE("auth: a good token is let in", "[auth]") {
    const recipe recipe = good_recipe(GENERATE("ES384", "RS384"));
    CHECK(support::verdict(recipe, mint(recipe)) == std::nullopt);
}

TEST_CASE("auth: opt-in algorithms are let in when they are switched on, and only then", "[auth]") {
    const std::string alg = GENERATE("ES256", "ES512", "RS256", "RS512", "PS256", "PS384", "PS512");
    const recipe recipe = good_recipe(alg);
    CHECK(support::verdict(recipe, mint(recipe)) == fault::algorithm);
    token_rules rules;
    rules.algorithms.push_back(alg);
    CHECK(support::verdict(recipe, mint(recipe), support::ehr_client(), nullptr, noon, rules) == std::nullopt);
}

TEST_CASE("auth: Epic's shape: RS384, nbf five minutes back, sub, a base64 kid", "[auth]") {
    recipe recipe = good_recipe("RS384");
    recipe.kid = "wrl7uPd+Ohx/3MFAk2Ro5q0Jn2Y=";
    recipe.lifetime = 900;
    token_draft draft = draft_of(recipe);
    set(draft.claims, "nbf", std::to_string(noon - 300));
    set(draft.claims, "sub", quoted("USER^7"));
    CHECK(verdict_of(recipe, draft) == std::nullopt);
}

TEST_CASE("auth: small liberties of good clients", "[auth]") {
    const recipe recipe = good_recipe(GENERATE("ES384", "RS384"));
    token_draft draft = draft_of(recipe);
    SECTION("a list of audiences") {
        set(draft.claims, "aud", "[" + quoted("https://other.example") + "," + quoted(recipe.aud) + "]");
    }
    SECTION("one trailing slash") { set(draft.claims, "aud", quoted(recipe.aud + "/")); }
    SECTION("times with fractions") {
        set(draft.claims, "iat", std::to_string(noon) + ".25");
        set(draft.claims, "exp", std::to_string(noon + 300) + ".75");
    }
    SECTION("times with an exponent") { set(draft.claims, "exp", "1.7723666e9"); }
    SECTION("claims nobody asked for") {
        set(draft.claims, "fhirContext", R"({"deep":[{"er":null}],"iss":"https://attacker.example"})");
        set(draft.claims, "scope", quoted("system/*.read"));
    }
    SECTION("header members nobody asked for") {
        set(draft.header, "x5t", quoted("GvnPApfWMdLRi8PDmisFn7bprKg"));
        set(draft.header, "cty", quoted("application/json"));
    }
    SECTION("members in another order, with white space") {
        const std::string claims = object_text(draft.claims);
        CHECK(support::verdict(recipe, seal_texts(recipe, "\n" + object_text(draft.header) + "  ",
                                                  "{ \"x\" : 1 ,\t" + claims.substr(1))) == std::nullopt);
    }
    SECTION("a name that must be escaped") { set(draft.claims, "jti", R"("\u0061\/\"")"); }
    CHECK(verdict_of(recipe, draft) == std::nullopt);
}

TEST_CASE("auth: the sandbox's shape: ES384 with jku, and no sub or tenant", "[auth]") {
    recipe recipe = good_recipe("ES384");
    recipe.jku = "https://sandbox.example/.well-known/jwks.json";
    recipe.tenant.clear();
    const auto what = read_token(mint(recipe));
    REQUIRE(what.has_value());
    hooks::client sandbox;
    sandbox.iss = recipe.iss;
    sandbox.jku = {recipe.jku};
    const auto clients = client_register::load({sandbox});
    REQUIRE(clients.has_value());
    const wall_time now{std::chrono::duration<double>(noon)};
    const auto known = screen(*what, *clients, endpoint_urls(support::public_url, support::service_target), now, {});
    REQUIRE(known.has_value());
    CHECK(known->key_url == recipe.jku);
    CHECK_FALSE(known->agreed_keys);
    const auto used = make_replay_memory(10);
    CHECK(prove(*what, *known->from, *support::keys_of(recipe), *used, now, {}) == std::nullopt);
}

TEST_CASE("auth: keys agreed by URL serve tokens that name no place", "[auth]") {
    const recipe recipe = good_recipe("RS384");
    hooks::client client = support::ehr_client();
    client.jwks_url = "https://ehr.example/jwks.json";
    const auto clients = client_register::load({client});
    REQUIRE(clients.has_value());
    const wall_time now{std::chrono::duration<double>(noon)};
    const auto known =
        screen(*read_token(mint(recipe)), *clients, endpoint_urls(support::public_url, support::service_target), now, {});
    REQUIRE(known.has_value());
    CHECK(known->key_url == client.jwks_url);
}

TEST_CASE("auth: without an agreed key set a token has to say where its key is", "[auth]") {
    const recipe recipe = good_recipe("ES384");
    hooks::client client = support::ehr_client();
    client.jku = {"https://ehr.example/jwks.json"};
    const auto clients = client_register::load({client});
    REQUIRE(clients.has_value());
    const wall_time now{std::chrono::duration<double>(noon)};
    const auto known =
        screen(*read_token(mint(recipe)), *clients, endpoint_urls(support::public_url, support::service_target), now, {});
    REQUIRE(known.has_error());
    CHECK(known.error() == fault::key_location);
}
