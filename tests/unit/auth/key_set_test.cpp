#include "hooks/auth/key_set.hpp"

#include "hooks/auth/tokens/private_key.hpp"
#include "tests/support/known_client.hpp"

#include <catch2/catch.hpp>

using namespace hooks::auth;
using Catch::Matchers::Contains;
using support::key_for;

namespace {

const algorithm& es384 = *find_algorithm("ES384");
const algorithm& rs384 = *find_algorithm("RS384");

std::string key_json(std::string_view alg) { return key_for(alg).jwk("a", *find_algorithm(alg)); }

/// The JSON text with one piece exchanged.
std::string with(std::string json, const std::string& piece, const std::string& other) {
    const auto at = json.find(piece);
    REQUIRE(at != std::string::npos);
    return json.replace(at, piece.size(), other);
}

key_set parse(const std::string& keys) {
    auto set = key_set::parse(R"({"keys":[)" + keys + "]}");
    REQUIRE(set.has_value());
    return *std::move(set);
}

/// The text between `"name":"` and the next quote.
std::string member_of(const std::string& json, const std::string& name) {
    const auto at = json.find("\"" + name + "\":\"") + name.size() + 4;
    return json.substr(at, json.find('"', at) - at);
}

}  // namespace

TEST_CASE("key set: a key is found by name and algorithm", "[auth]") {
    const key_set set = parse(key_json("ES384") + "," + key_json("RS384"));
    CHECK(set.size() == 2);
    CHECK(set.left_out().empty());
    CHECK(set.knows("a", es384));
    CHECK(set.knows("a", rs384));
    CHECK_FALSE(set.knows("b", es384));
    CHECK_FALSE(set.knows("a", *find_algorithm("ES256")));
    CHECK_FALSE(set.knows("a", *find_algorithm("PS384")));
    CHECK(set.verifies("a", es384, "text", key_for("ES384").sign(es384, "text")));
    CHECK(set.verifies("a", rs384, "text", key_for("RS384").sign(rs384, "text")));
    CHECK_FALSE(set.verifies("a", es384, "other", key_for("ES384").sign(es384, "text")));
}

TEST_CASE("key set: what no set should say is an error", "[auth]") {
    const auto [text, why] = GENERATE(table<std::string, std::string>({
        {"", "not JSON"},
        {"{", "not JSON"},
        {"[]", "no array named keys"},
        {"{}", "no array named keys"},
        {R"({"keys":{}})", "no array named keys"},
        {R"({"keys":[],"keys":[]})", "not JSON, or a member name comes twice"},
        {R"({"keys":[{"kid":"a","kid":"b"}]})", "not JSON, or a member name comes twice"},
        {R"({"keys":[]}x)", "not JSON"},
    }));
    const auto set = key_set::parse(text);
    REQUIRE(set.has_error());
    CHECK_THAT(set.error(), Contains(why));
}

TEST_CASE("key set: an empty one is one, so that a client can withdraw its keys", "[auth]") { CHECK(parse("").size() == 0); }

TEST_CASE("key set: a key that cannot serve is left out and the others stand", "[auth]") {
    const std::string ec = key_json("ES384");
    const std::string rsa = key_json("RS384");
    const std::string n = member_of(rsa, "n");
    const std::string x = member_of(ec, "x");
    const std::string y = member_of(ec, "y");
    using row = std::pair<std::string, std::string>;
    const std::vector<row> rows{
        {"1", "not an object"},
        {"null", "not an object"},
        {with(ec, R"("kid":"a",)", ""), "no kid"},
        {with(ec, R"("kid":"a")", R"("kid":7)"), "no kid"},
        {with(ec, R"("use":"sig")", R"("use":"enc")"), "use"},
        {with(ec, R"("use":"sig")", R"("key_ops":["sign"])"), "key_ops"},
        {with(ec, R"("use":"sig")", R"("key_ops":"verify")"), "key_ops"},
        {with(ec, R"("alg":"ES384")", R"("alg":"ECDH-ES")"), "alg"},
        {with(ec, R"("alg":"ES384")", R"("alg":"HS384")"), "alg"},
        {with(ec, R"("kty":"EC")", R"("kty":"oct","k":"c2VjcmV0")"), "kty"},
        {with(ec, R"("kty":"EC")", R"("kty":"OKP")"), "kty"},
        {with(ec, R"("crv":"P-384")", R"("crv":"P-256")"), "point"},
        {with(ec, R"("crv":"P-384")", R"("crv":"secp256k1")"), "point"},
        {with(ec, x, y), "point"},
        {with(ec, x, std::string(64, 'A')), "point"},
        {with(ec, x, x.substr(0, 60)), "point"},
        {with(ec, x, x + "AAAA"), "point"},
        {with(ec, x, x + "===="), "point"},
        {with(ec, R"("y":)", R"("z":)"), "point"},
        {with(rsa, R"("e":"AQAB")", R"("e":"AQ")"), "RSA"},    // 1
        {with(rsa, R"("e":"AQAB")", R"("e":"Aw")"), "RSA"},    // 3
        {with(rsa, R"("e":"AQAB")", R"("e":"AQAA")"), "RSA"},  // 65536
        {with(rsa, R"("e":"AQAB")", R"("e":"")"), "RSA"},
        {with(rsa, R"("e":"AQAB")", R"("e":"AQABAQABAQABAQAB")"), "RSA"},
        {with(rsa, n, n.substr(0, 340)), "RSA"},  // 255 bytes
        {with(rsa, n, n.substr(0, 172)), "RSA"},
        {with(rsa, n, std::string(4000, 'B')), "RSA"},
        {with(rsa, n, ""), "RSA"},
    };
    for (const auto& [key, why] : rows) {
        CAPTURE(key);
        const key_set set = parse(key + "," + with(ec, R"("kid":"a")", R"("kid":"good")"));
        CHECK(set.size() == 1);
        CHECK(set.knows("good", es384));
        REQUIRE(set.left_out().size() == 1);
        CHECK_THAT(set.left_out().front(), Contains("key 1: ") && Contains(why));
    }
}

TEST_CASE("key set: what is not known of a key is ignored, private members too", "[auth]") {
    const std::string key = key_json("ES384");
    const std::string more =
        GENERATE(R"("d":"AAAA",)", R"("x5c":["MIIB"],"x5t":"AA",)", R"("key_ops":["sign","verify"],)", R"("ext":true,)");
    CHECK(parse(with(key, "{", "{" + more)).knows("a", es384));
}

TEST_CASE("key set: alg restricts a key to one algorithm", "[auth]") {
    const std::string key = with(key_json("RS384"), R"("alg":"RS384")", R"("alg":"RS256")");
    CHECK_FALSE(parse(key).knows("a", rs384));
    CHECK(parse(key).knows("a", *find_algorithm("RS256")));
    CHECK(parse(with(key, R"("alg":"RS256",)", "")).knows("a", rs384));
}

TEST_CASE("key set: a name used twice is served, up to three keys", "[auth]") {
    const std::string last = key_json("ES384");
    const auto other = [] { return private_key::make(es384).jwk("a", es384) + ","; };
    const std::string signature = key_for("ES384").sign(es384, "text");
    CHECK(parse(other() + last).verifies("a", es384, "text", signature));
    CHECK(parse(other() + other() + last).verifies("a", es384, "text", signature));
    CHECK_FALSE(parse(other() + other() + other() + last).verifies("a", es384, "text", signature));
}

TEST_CASE("key set: too many keys are not read", "[auth]") {
    std::string keys = key_json("ES384");
    for (int i = 0; i < 200; ++i)
        keys += ",{}";
    const key_set set = parse(keys);
    CHECK(set.size() == 1);
    CHECK(set.left_out().size() == 100);
    CHECK_THAT(set.left_out().back(), Contains("too many"));
}

TEST_CASE("key set: a private key comes back from its PEM", "[auth]") {
    const std::string alg = GENERATE("ES384", "RS384", "ES256", "ES512");
    const private_key& key = key_for(alg);
    const auto again = private_key::read_pem(key.pem());
    REQUIRE(again.has_value());
    CHECK(again->jwk("a", *find_algorithm(alg)) == key.jwk("a", *find_algorithm(alg)));
    CHECK(private_key::read_pem("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n").has_error());
    CHECK(private_key::read_pem(key.public_pem()).has_error());
}
