// Tokens whose header is bad: RFC 8725 sections 2.1 to 2.10, RFC 7515 section 4.1.
#include "hooks/auth/tokens/bad_tokens.hpp"

#include "hooks/auth/base64url.hpp"

namespace hooks::auth {
namespace {

/// One member with another value; no value: without the member. The signature is good for what the header then says.
struct member_row {
    std::string_view name;
    std::string_view member;
    std::string_view json;
    fault expected;
};

constexpr member_row members[] = {
    {"header-no-alg", "alg", "", fault::header_member},
    {"header-alg-null", "alg", "null", fault::header_member},
    {"header-alg-number", "alg", "384", fault::header_member},
    {"header-alg-list", "alg", R"(["ES384","RS384"])", fault::header_member},
    {"header-alg-empty", "alg", R"("")", fault::header_member},
    {"header-alg-none", "alg", R"("none")", fault::algorithm},
    {"header-alg-none-capital", "alg", R"("None")", fault::algorithm},
    {"header-alg-none-upper", "alg", R"("NONE")", fault::algorithm},
    {"header-alg-none-mixed", "alg", R"("nOnE")", fault::algorithm},
    {"header-alg-none-space", "alg", R"("none ")", fault::algorithm},
    {"header-alg-lower-case", "alg", R"("es384")", fault::algorithm},
    {"header-alg-lower-case-rsa", "alg", R"("rs384")", fault::algorithm},
    {"header-alg-space", "alg", R"("ES384 ")", fault::algorithm},
    {"header-alg-nul", "alg", R"("ES384\u0000")", fault::algorithm},
    {"header-alg-longer", "alg", R"("ES3840")", fault::algorithm},
    {"header-alg-es256k", "alg", R"("ES256K")", fault::algorithm},
    {"header-alg-eddsa", "alg", R"("EdDSA")", fault::algorithm},
    {"header-alg-rs1", "alg", R"("RS1")", fault::algorithm},
    {"header-alg-encryption", "alg", R"("RSA-OAEP")", fault::algorithm},
    {"header-alg-direct", "alg", R"("dir")", fault::algorithm},
    {"header-alg-password", "alg", R"("PBES2-HS256+A128KW")", fault::algorithm},
    {"header-no-kid", "kid", "", fault::header_member},
    {"header-kid-null", "kid", "null", fault::header_member},
    {"header-kid-number", "kid", "1", fault::header_member},
    {"header-kid-empty", "kid", R"("")", fault::header_member},
    {"header-kid-list", "kid", R"(["a"])", fault::header_member},
    {"header-kid-unknown", "kid", R"("nobody's key")", fault::unknown_key},
    {"header-kid-path", "kid", R"("../../../../dev/null")", fault::unknown_key},
    {"header-kid-sql", "kid", R"("x' UNION SELECT 'key' -- ")", fault::unknown_key},
    {"header-kid-command", "kid", R"("|/usr/bin/id")", fault::unknown_key},
    {"header-no-typ", "typ", "", fault::header_member},
    {"header-typ-null", "typ", "null", fault::header_member},
    {"header-typ-number", "typ", "1", fault::header_member},
    {"header-typ-empty", "typ", R"("")", fault::header_member},
    {"header-typ-list", "typ", R"(["JWT"])", fault::header_member},
    {"header-typ-access-token", "typ", R"("at+jwt")", fault::token_type},
    {"header-typ-jws", "typ", R"("JWS")", fault::token_type},
    {"header-typ-lower-case", "typ", R"("jwt")", fault::token_type},
    {"header-typ-media-type", "typ", R"("application/jwt")", fault::token_type},
    {"header-typ-event", "typ", R"("secevent+jwt")", fault::token_type},
    {"header-crit-empty", "crit", "[]", fault::critical},
    {"header-crit-known", "crit", R"(["exp"])", fault::critical},
    {"header-crit-unknown", "crit", R"(["urn:example:must-understand"])", fault::critical},
    {"header-crit-text", "crit", R"("exp")", fault::critical},
    {"header-crit-null", "crit", "null", fault::critical},
    {"header-b64-false", "b64", "false", fault::critical},
    {"header-x5u", "x5u", R"("https://attacker.example/chain.pem")", fault::embedded_key},
    {"header-x5c", "x5c", R"(["MIIB"])", fault::embedded_key},
    {"header-jwk-symmetric", "jwk", R"({"kty":"oct","k":"c2VjcmV0"})", fault::embedded_key},
    {"header-jku-null", "jku", "null", fault::header_member},
    {"header-jku-number", "jku", "1", fault::header_member},
    {"header-jku-empty", "jku", R"("")", fault::header_member},
    {"header-jku-list", "jku", R"(["https://attacker.example/jwks.json"])", fault::header_member},
    {"header-jku-foreign", "jku", R"("https://attacker.example/jwks.json")", fault::key_location},
    {"header-jku-metadata-service", "jku", R"("http://169.254.169.254/latest/meta-data")", fault::key_location},
    {"header-jku-loopback", "jku", R"("https://127.0.0.1/jwks.json")", fault::key_location},
    {"header-jku-file", "jku", R"("file:///etc/passwd")", fault::key_location},
    {"header-jku-data", "jku", R"("data:application/json,{\"keys\":[]}")", fault::key_location},
    {"header-jku-relative", "jku", R"("/jwks.json")", fault::key_location},
};

/// Variations on the `jku` that is allowed, or on one that could be.
struct location_row {
    std::string_view name;
    std::string (*change)(std::string url);
};

constexpr std::string_view https = "https://";

constexpr location_row locations[] = {
    {"header-jku-plain-http", [](std::string url) { return "http://" + url.substr(https.size()); }},
    {"header-jku-longer-host", [](std::string url) { return url.insert(url.find('/', https.size()), ".attacker.example"); }},
    {"header-jku-user-info", [](std::string url) { return url.insert(https.size(), "attacker.example@"); }},
    {"header-jku-other-port", [](std::string url) { return url.insert(url.find('/', https.size()), ":8443"); }},
    {"header-jku-upper-case", [](std::string url) { return "HTTPS" + url.substr(5); }},
    {"header-jku-query", [](std::string url) { return url + "?next=https://attacker.example/"; }},
    {"header-jku-fragment", [](std::string url) { return url + "#x"; }},
    {"header-jku-dots", [](std::string url) { return url + "/../upload/jwks.json"; }},
    {"header-jku-longer-path", [](std::string url) { return url + "x"; }},
    {"header-jku-space", [](std::string url) { return url + " "; }},
};

/// The whole header as text.
struct text_row {
    std::string_view name;
    std::string (*change)(std::string good);
    fault expected;
};

std::string with_first(std::string good, std::string_view member) { return good.insert(1, std::string(member) + ","); }

constexpr text_row texts[] = {
    {"header-empty-object", [](std::string) { return std::string("{}"); }, fault::header_member},
    {"header-array", [](std::string good) { return "[" + good + "]"; }, fault::header_json},
    {"header-text", [](std::string) { return std::string("\"JWT\""); }, fault::header_json},
    {"header-null", [](std::string) { return std::string("null"); }, fault::header_json},
    {"header-no-json", [](std::string) { return std::string("alg=ES384"); }, fault::header_json},
    {"header-cut-off", [](std::string good) { return good.substr(0, good.size() - 1); }, fault::header_json},
    {"header-trailing-bytes", [](std::string good) { return good + "{}"; }, fault::header_json},
    {"header-trailing-comma", [](std::string good) { return good.insert(good.size() - 1, ","); }, fault::header_json},
    {"header-trailing-nul", [](std::string good) { return good + '\0'; }, fault::header_json},
    {"header-byte-order-mark", [](std::string good) { return "\xEF\xBB\xBF" + good; }, fault::header_json},
    {"header-comment", [](std::string good) { return "/**/" + good; }, fault::header_json},
    {"header-bad-utf-8", [](std::string good) { return with_first(std::move(good), "\"x\":\"\xC0\xAF\""); }, fault::header_json},
    {"header-deep",
     [](std::string good) { return with_first(std::move(good), R"("x":)" + std::string(101, '[') + std::string(101, ']')); },
     fault::header_json},
    {"header-alg-twice", [](std::string good) { return with_first(std::move(good), R"("alg":"none")"); }, fault::header_json},
    {"header-alg-twice-escaped", [](std::string good) { return with_first(std::move(good), R"("\u0061lg":"HS256")"); },
     fault::header_json},
    {"header-kid-twice", [](std::string good) { return with_first(std::move(good), R"("kid":"other")"); }, fault::header_json},
    {"header-typ-twice", [](std::string good) { return with_first(std::move(good), R"("typ":"JWT")"); }, fault::header_json},
    {"header-unknown-twice", [](std::string good) { return with_first(std::move(good), R"("x":1,"x":2)"); }, fault::header_json},
    {"header-inner-twice", [](std::string good) { return with_first(std::move(good), R"("x":{"y":1,"y":2})"); },
     fault::header_json},
    {"header-alg-capital-name", [](std::string good) { return good.replace(good.find("alg"), 3, "Alg"); }, fault::header_member},
};

/// Variations on the `kid`.
struct kid_row {
    std::string_view name;
    std::string (*change)(std::string kid);
};

constexpr kid_row kids[] = {
    {"header-kid-longer", [](std::string kid) { return kid + "x"; }},
    {"header-kid-shorter", [](std::string kid) { return kid.substr(0, kid.size() - 1) + "\x01"; }},
    {"header-kid-space", [](std::string kid) { return kid + " "; }},
    {"header-kid-nul", [](std::string kid) { return kid + '\0'; }},
    {"header-kid-very-long", [](std::string) { return std::string(4000, 'k'); }},
};

/// An algorithm that is not switched on, named over a signature of the usual one.
constexpr std::string_view not_on[] = {"ES256", "ES512", "RS256", "RS512", "PS256", "PS384", "PS512", "HS256", "HS384", "HS512"};

std::string lower(std::string_view text) {
    std::string result(text);
    for (char& c : result)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
    return result;
}

std::string with_header_member(const recipe& from, std::string_view name, std::string_view json) {
    token_draft draft = draft_of(from);
    json.empty() ? drop(draft.header, name) : set(draft.header, name, json);
    return seal_draft(from, draft);
}

std::string with_own_jwk(const recipe& from) {
    const private_key own = private_key::make(*from.alg);
    recipe forged = from;
    forged.key = &own;
    return with_header_member(forged, "jwk", own.jwk(from.kid, *from.alg));
}

std::string other_standard_algorithm(const recipe& from) {
    return with_header_member(from, "alg", quoted(from.alg->scheme == signature_scheme::ecdsa ? "RS384" : "ES384"));
}

}  // namespace

void add_bad_headers(std::vector<bad_token>& to) {
    for (const member_row& row : members)
        to.push_back({std::string(row.name), row.expected,
                      [&row](const recipe& from) { return with_header_member(from, row.member, row.json); }});
    for (const location_row& row : locations)
        to.push_back({std::string(row.name), fault::key_location, [&row](const recipe& from) {
                          const std::string good = from.jku.empty() ? "https://ehr.example/jwks.json" : from.jku;
                          return with_header_member(from, "jku", quoted(row.change(good)));
                      }});
    for (const text_row& row : texts)
        to.push_back({std::string(row.name), row.expected, [&row](const recipe& from) {
                          const token_draft draft = draft_of(from);
                          return seal_texts(from, row.change(object_text(draft.header)), object_text(draft.claims));
                      }});
    for (const kid_row& row : kids)
        to.push_back({std::string(row.name), fault::unknown_key,
                      [&row](const recipe& from) { return with_header_member(from, "kid", quoted(row.change(from.kid))); }});
    for (const std::string_view alg : not_on)
        to.push_back({"header-alg-not-on-" + lower(alg), fault::algorithm,
                      [alg](const recipe& from) { return with_header_member(from, "alg", quoted(alg)); }});
    to.push_back({"header-alg-of-other-key-type", fault::unknown_key, other_standard_algorithm});
    to.push_back({"header-jwk-of-attacker", fault::embedded_key, with_own_jwk});
}

}  // namespace hooks::auth
