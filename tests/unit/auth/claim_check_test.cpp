#include "hooks/auth/claim_check.hpp"

#include <catch2/catch.hpp>

using namespace hooks::auth;
using hooks::client;

namespace {

constexpr double now = 1'000'000;
const std::vector<std::string> urls{"https://cds.example/cds-services/x"};

token_claims good() { return {"https://ehr.example", {urls.front()}, now + 300, now, {}, "1", {}}; }

std::optional<fault> check(const token_claims& claims, const client& from = {}, time_limits limits = {}) {
    return check_claims(claims, from, urls, wall_time(std::chrono::duration<double>(now)), limits);
}

}  // namespace

TEST_CASE("claims: times are good up to a minute of skew and an hour of life", "[auth]") {
    using times = std::tuple<double, double, std::optional<fault>>;
    const auto [iat, exp, expected] = GENERATE(values<times>({
        {0, 300, std::nullopt},
        {-300, 0, std::nullopt},
        {-300, -59, std::nullopt},
        {-300, -59.5, std::nullopt},
        {-300, -60, fault::expired},
        {-300, -61, fault::expired},
        {60, 300, std::nullopt},
        {60.5, 300, fault::not_yet},
        {61, 300, fault::not_yet},
        {0, 3600, std::nullopt},
        {0, 3600.5, fault::lifetime},
        {60, 3660, std::nullopt},
        {60, 3661, fault::lifetime},
        {-3500, 100, std::nullopt},
        {10, 10, fault::lifetime},
        {11, 10, fault::lifetime},
    }));
    CAPTURE(iat, exp);
    token_claims claims = good();
    claims.iat = now + iat;
    claims.exp = now + exp;
    CHECK(check(claims) == expected);
}

TEST_CASE("claims: nbf counts where it is given", "[auth]") {
    const auto [nbf, expected] = GENERATE(table<double, std::optional<fault>>(
        {{-300, std::nullopt}, {0, std::nullopt}, {60, std::nullopt}, {61, fault::not_yet}, {1e9, fault::not_yet}}));
    token_claims claims = good();
    claims.nbf = now + nbf;
    CHECK(check(claims) == expected);
}

TEST_CASE("claims: tighter limits of the settings hold", "[auth]") {
    token_claims claims = good();
    claims.exp = now - 10;
    claims.iat = now - 300;
    CHECK(check(claims) == std::nullopt);
    CHECK(check(claims, {}, {.skew = std::chrono::seconds(5)}) == fault::expired);
    CHECK(check(good(), {}, {.max_lifetime = std::chrono::seconds(299)}) == fault::lifetime);
}

TEST_CASE("claims: the audience is the endpoint, with a slash more at most", "[auth]") {
    const auto [audience, fits] = GENERATE(table<std::string, bool>({
        {"https://cds.example/cds-services/x", true},
        {"https://cds.example/cds-services/x/", true},
        {"https://cds.example/cds-services/x//", false},
        {"https://cds.example/cds-services/X", false},
        {"https://CDS.example/cds-services/x", false},
        {"https://cds.example/cds-services", false},
        {"https://cds.example:443/cds-services/x", false},
        {"http://cds.example/cds-services/x", false},
        {"https://cds.example/cds-services/x?a", false},
        {"", false},
        {"/", false},
    }));
    CAPTURE(audience);
    token_claims claims = good();
    claims.aud = {audience};
    CHECK(check(claims) == (fits ? std::nullopt : std::optional(fault::audience)));
    claims.aud = {"https://other.example", audience, "third"};
    CHECK(check(claims) == (fits ? std::nullopt : std::optional(fault::audience)));
}

TEST_CASE("claims: a client's own audiences are accepted from it", "[auth]") {
    client from;
    from.audiences = {"urn:cds"};
    token_claims claims = good();
    claims.aud = {"urn:cds"};
    CHECK(check(claims, from) == std::nullopt);
    CHECK(check(claims) == fault::audience);
}

TEST_CASE("claims: the tenant counts where tenants are listed", "[auth]") {
    client from;
    token_claims claims = good();
    claims.tenant = "a";
    CHECK(check(claims, from) == std::nullopt);
    from.tenants = {"a", "b"};
    CHECK(check(claims, from) == std::nullopt);
    claims.tenant = "A";
    CHECK(check(claims, from) == fault::tenant);
    claims.tenant.reset();
    CHECK(check(claims, from) == fault::tenant);
}

TEST_CASE("claims: an endpoint's URL comes from the public base", "[auth]") {
    using row = std::tuple<std::string, std::string, std::vector<std::string>>;
    const auto [base, target, expected] = GENERATE(values<row>({
        {"https://a.example", "/cds-services", {"https://a.example/cds-services"}},
        {"https://a.example/", "/cds-services/", {"https://a.example/cds-services"}},
        {"https://a.example/p", "/cds-services/x?y=/z", {"https://a.example/p/cds-services/x"}},
        {"https://a.example",
         "/cds-services/x/feedback",
         {"https://a.example/cds-services/x/feedback", "https://a.example/cds-services/x"}},
    }));
    CHECK(endpoint_urls(base, target) == expected);
}
