#include "hooks/auth/tokens/bad_tokens.hpp"

#include "tests/support/known_client.hpp"

#include <catch2/catch.hpp>

#include <set>

using namespace hooks::auth;
using support::good_recipe;

TEST_CASE("auth: every named bad token is refused, and for what is wrong with it", "[auth]") {
    const std::string alg = GENERATE("ES384", "RS384");
    const recipe recipe = good_recipe(alg);
    std::size_t tried = 0;
    for (const bad_token& bad : bad_tokens()) {
        if (!is_for(bad, recipe)) continue;
        const auto refused = support::verdict(recipe, bad.make(recipe));
        INFO(alg << ", " << bad.name << ": expected " << to_string(bad.expected) << ", got "
                 << (refused ? to_string(*refused) : "accepted"));
        CHECK(refused == bad.expected);
        ++tried;
    }
    CHECK(tried >= 150);
}

TEST_CASE("auth: bad tokens go by different names", "[auth]") {
    std::set<std::string> names;
    for (const bad_token& bad : bad_tokens())
        CHECK(names.insert(bad.name).second);
    CHECK(find_bad_token("header-alg-none") != nullptr);
    CHECK(find_bad_token("header-alg-nome") == nullptr);
}

TEST_CASE("auth: a token that is used twice is refused the second time", "[auth]") {
    const std::string alg = GENERATE("ES384", "RS384");
    const recipe recipe = good_recipe(alg);
    const auto used = make_replay_memory(100);
    const std::string token = mint(recipe);
    CHECK(support::verdict(recipe, token, support::ehr_client(), used.get()) == std::nullopt);
    CHECK(support::verdict(recipe, token, support::ehr_client(), used.get()) == fault::replayed);
    CHECK(support::verdict(recipe, token, support::ehr_client(), used.get(), support::noon + 359) == fault::replayed);
    SECTION("also when it comes in another token") {
        hooks::auth::recipe again = recipe;
        again.lifetime = 400;
        CHECK(support::verdict(recipe, mint(again), support::ehr_client(), used.get()) == fault::replayed);
    }
    SECTION("but not where the client's row says so") {
        hooks::client lenient = support::ehr_client();
        lenient.check_replay = false;
        CHECK(support::verdict(recipe, token, lenient, used.get()) == std::nullopt);
    }
}

TEST_CASE("auth: a forged token uses up nothing", "[auth]") {
    const recipe recipe = good_recipe("ES384");
    const auto used = make_replay_memory(100);
    CHECK(support::verdict(recipe, find_bad_token("signature-last-bit")->make(recipe), support::ehr_client(), used.get()) ==
          fault::signature);
    CHECK(support::verdict(recipe, mint(recipe), support::ehr_client(), used.get()) == std::nullopt);
}
