#include "hooks/auth/client_register.hpp"

#include "tests/support/known_client.hpp"

#include <catch2/catch.hpp>

using namespace hooks::auth;
using Catch::Matchers::Contains;
using support::temporary_file;

namespace {

std::string good_keys() { return key_set_json(support::key_for("ES384").jwk("a", *find_algorithm("ES384"))); }

std::string why_not(std::vector<hooks::client> clients) {
    const auto made = client_register::load(std::move(clients));
    return made ? std::string() : made.error();
}

}  // namespace

TEST_CASE("client register: a client is found by its exact issuer", "[auth]") {
    const temporary_file keys(good_keys());
    hooks::client one = support::ehr_client();
    one.jwks_file = keys.path();
    const auto clients = client_register::load({one});
    REQUIRE(clients.has_value());
    REQUIRE(clients->find("https://ehr.example") != nullptr);
    CHECK(clients->find("https://ehr.example")->agreed_keys->size() == 1);
    CHECK(clients->find("https://ehr.example/") == nullptr);
    CHECK(clients->find("") == nullptr);
}

TEST_CASE("client register: what is wrong with a client is said with its name", "[auth]") {
    const temporary_file keys(good_keys());
    const temporary_file no_json("{");
    const temporary_file no_keys(R"({"keys":[{"kty":"oct","kid":"x","k":"AA"}]})");
    using change = void (*)(hooks::client&);
    const auto [edit, expected] = GENERATE(table<change, std::string>({
        {[](hooks::client& c) { c.iss.clear(); }, "iss is missing"},
        {[](hooks::client& c) { c.jwks_file.clear(); }, "no way to its keys"},
        {[](hooks::client& c) { c.jwks_url = "https://ehr.example/keys"; }, "exclude each other"},
        {[](hooks::client& c) { c.jwks_file.clear(), c.jwks_url = "http://ehr.example/keys"; },
         "jwks_url: expected an https URL"},
        {[](hooks::client& c) {
             c.jku = {"https://ehr.example/keys", "http://ehr.example/keys"};
         },
         "jku: expected https URLs"},
        {[](hooks::client& c) { c.jku = {"https://user@ehr.example/keys"}; }, "jku: expected https URLs"},
        {[](hooks::client& c) { c.jku = {"https:///keys"}; }, "jku: expected https URLs"},
        {[](hooks::client& c) { c.jwks_file = "/nowhere/keys.json"; }, "cannot read /nowhere/keys.json"},
    }));
    hooks::client one = support::ehr_client();
    one.jwks_file = keys.path();
    edit(one);
    CHECK_THAT(why_not({one}), Contains("client ehr: ") && Contains(expected));

    one = support::ehr_client();
    one.jwks_file = no_json.path();
    CHECK_THAT(why_not({one}), Contains("not JSON"));
    one.jwks_file = no_keys.path();
    CHECK_THAT(why_not({one}), Contains("holds no key") && Contains("kty"));
    one.jwks_file = keys.path();
    CHECK(why_not({one}).empty());
    CHECK_THAT(why_not({one, one}), Contains("same iss"));
}

TEST_CASE("client register: keys come only from where the client's row says, byte by byte", "[auth]") {
    hooks::client who;
    CHECK_FALSE(may_come_from(who, ""));
    who.jku = {"https://ehr.example/a"};
    who.jwks_url = "https://ehr.example/b";
    CHECK(may_come_from(who, "https://ehr.example/a"));
    CHECK(may_come_from(who, "https://ehr.example/b"));
    CHECK_FALSE(may_come_from(who, "https://ehr.example/A"));
    CHECK_FALSE(may_come_from(who, "https://ehr.example/a/"));
    CHECK_FALSE(may_come_from(who, ""));
}
