// Tokens whose claims are bad, but for their times: RFC 7519 section 4.1, RFC 8725 sections 2.8 and 3.8 to 3.9.
#include "hooks/auth/tokens/bad_tokens.hpp"

namespace hooks::auth {
namespace {

/// One claim with another value; no value: without the claim.
struct claim_row {
    std::string_view name;
    std::string_view claim;
    std::string_view json;
    fault expected;
};

constexpr claim_row claims[] = {
    {"claim-no-iss", "iss", "", fault::claims_member},
    {"claim-iss-null", "iss", "null", fault::claims_member},
    {"claim-iss-number", "iss", "1", fault::claims_member},
    {"claim-iss-empty", "iss", R"("")", fault::claims_member},
    {"claim-iss-list", "iss", R"(["https://ehr.example"])", fault::claims_member},
    {"claim-iss-object", "iss", "{}", fault::claims_member},
    {"claim-iss-unknown", "iss", R"("https://attacker.example")", fault::issuer},
    {"claim-no-aud", "aud", "", fault::claims_member},
    {"claim-aud-null", "aud", "null", fault::claims_member},
    {"claim-aud-number", "aud", "1", fault::claims_member},
    {"claim-aud-empty", "aud", R"("")", fault::claims_member},
    {"claim-aud-empty-list", "aud", "[]", fault::claims_member},
    {"claim-aud-object", "aud", "{}", fault::claims_member},
    {"claim-aud-true", "aud", "true", fault::claims_member},
    {"claim-aud-wildcard", "aud", R"("*")", fault::audience},
    {"claim-aud-client-name", "aud", R"("CDS service")", fault::audience},
    {"claim-aud-other-host", "aud", R"("https://other.example/cds-services")", fault::audience},
    {"claim-aud-list-of-others", "aud", R"(["https://a.example","https://b.example"])", fault::audience},
    {"claim-no-jti", "jti", "", fault::claims_member},
    {"claim-jti-null", "jti", "null", fault::claims_member},
    {"claim-jti-number", "jti", "1", fault::claims_member},
    {"claim-jti-empty", "jti", R"("")", fault::claims_member},
    {"claim-jti-list", "jti", R"(["a"])", fault::claims_member},
    {"claim-tenant-null", "tenant", "null", fault::claims_member},
    {"claim-tenant-number", "tenant", "1", fault::claims_member},
    {"claim-tenant-empty", "tenant", R"("")", fault::claims_member},
    {"claim-tenant-list", "tenant", R"(["a"])", fault::claims_member},
    {"claim-tenant-unknown", "tenant", R"("another tenant")", fault::tenant},
    {"claim-no-tenant", "tenant", "", fault::tenant},
};

/// Variations on the endpoint's URL or on the issuer.
struct text_row {
    std::string_view name;
    std::string_view claim;
    std::string (*change)(std::string good);
    fault expected;
};

std::string upper_scheme(std::string url) {
    const auto end = url.find(':');
    for (std::size_t at = 0; at < end; ++at)
        url[at] = static_cast<char>(url[at] - ('a' - 'A'));
    return url;
}

std::string other_scheme(std::string url) { return url.starts_with("https:") ? "http" + url.substr(5) : "https" + url.substr(4); }

std::size_t host_at(const std::string& url) { return url.find("://") + 3; }

constexpr text_row texts[] = {
    {"claim-iss-upper-case", "iss", upper_scheme, fault::issuer},
    {"claim-iss-slash", "iss", [](std::string iss) { return iss + "/"; }, fault::issuer},
    {"claim-iss-space", "iss", [](std::string iss) { return iss + " "; }, fault::issuer},
    {"claim-iss-nul", "iss", [](std::string iss) { return iss + '\0'; }, fault::issuer},
    {"claim-iss-longer", "iss", [](std::string iss) { return iss + ".attacker.example"; }, fault::issuer},
    {"claim-iss-shorter", "iss", [](std::string iss) { return iss.substr(0, iss.size() - 1); }, fault::issuer},
    {"claim-aud-other-scheme", "aud", other_scheme, fault::audience},
    {"claim-aud-upper-case-scheme", "aud", upper_scheme, fault::audience},
    {"claim-aud-longer-host", "aud", [](std::string url) { return url.insert(url.find('/', host_at(url)), ".attacker.example"); },
     fault::audience},
    {"claim-aud-user-info", "aud", [](std::string url) { return url.insert(host_at(url), "cds@"); }, fault::audience},
    {"claim-aud-other-service", "aud", [](std::string url) { return url.substr(0, url.rfind('/')) + "/another-service"; },
     fault::audience},
    {"claim-aud-longer-service", "aud", [](std::string url) { return url + "-2"; }, fault::audience},
    {"claim-aud-shorter-service", "aud", [](std::string url) { return url.substr(0, url.size() - 1); }, fault::audience},
    {"claim-aud-parent", "aud", [](std::string url) { return url.substr(0, url.rfind('/')); }, fault::audience},
    {"claim-aud-server-only", "aud", [](std::string url) { return url.substr(0, url.find('/', host_at(url))); }, fault::audience},
    {"claim-aud-feedback", "aud", [](std::string url) { return url + "/feedback"; }, fault::audience},
    {"claim-aud-path-only", "aud", [](std::string url) { return url.substr(url.find('/', host_at(url))); }, fault::audience},
    {"claim-aud-two-slashes", "aud", [](std::string url) { return url + "//"; }, fault::audience},
    {"claim-aud-query", "aud", [](std::string url) { return url + "?x"; }, fault::audience},
    {"claim-aud-fragment", "aud", [](std::string url) { return url + "#x"; }, fault::audience},
    {"claim-aud-escaped", "aud", [](std::string url) { return url.replace(url.rfind('/'), 1, "%2F"); }, fault::audience},
    {"claim-aud-dots", "aud", [](std::string url) { return url.insert(url.rfind('/'), "/x/.."); }, fault::audience},
    {"claim-aud-space", "aud", [](std::string url) { return url + " "; }, fault::audience},
    {"claim-aud-nul", "aud", [](std::string url) { return url + '\0'; }, fault::audience},
    {"claim-aud-list-in-text", "aud", [](std::string url) { return url + " https://other.example"; }, fault::audience},
};

/// The whole set of claims as text.
struct whole_row {
    std::string_view name;
    std::string (*change)(std::string good);
    fault expected;
};

std::string with_first(std::string good, std::string_view member) { return good.insert(1, std::string(member) + ","); }

constexpr whole_row wholes[] = {
    {"claims-empty-object", [](std::string) { return std::string("{}"); }, fault::claims_member},
    {"claims-empty", [](std::string) { return std::string(); }, fault::claims_json},
    {"claims-array", [](std::string good) { return "[" + good + "]"; }, fault::claims_json},
    {"claims-text", [](std::string) { return std::string("\"admin\""); }, fault::claims_json},
    {"claims-null", [](std::string) { return std::string("null"); }, fault::claims_json},
    {"claims-cut-off", [](std::string good) { return good.substr(0, good.size() - 1); }, fault::claims_json},
    {"claims-trailing-bytes", [](std::string good) { return good + "{}"; }, fault::claims_json},
    {"claims-byte-order-mark", [](std::string good) { return "\xEF\xBB\xBF" + good; }, fault::claims_json},
    {"claims-bad-utf-8", [](std::string good) { return with_first(std::move(good), "\"x\":\"\xED\xA0\x80\""); },
     fault::claims_json},
    {"claims-lone-surrogate", [](std::string good) { return with_first(std::move(good), R"("x":"\ud800")"); },
     fault::claims_json},
    {"claims-iss-twice", [](std::string good) { return with_first(std::move(good), R"("iss":"https://ehr.example")"); },
     fault::claims_json},
    {"claims-aud-twice", [](std::string good) { return with_first(std::move(good), R"("aud":"https://other.example")"); },
     fault::claims_json},
    {"claims-exp-twice", [](std::string good) { return with_first(std::move(good), R"("exp":1)"); }, fault::claims_json},
    {"claims-iat-twice", [](std::string good) { return with_first(std::move(good), R"("iat":1)"); }, fault::claims_json},
    {"claims-jti-twice", [](std::string good) { return with_first(std::move(good), R"("jti":"x")"); }, fault::claims_json},
    {"claims-jti-twice-escaped", [](std::string good) { return with_first(std::move(good), R"("\u006ati":"x")"); },
     fault::claims_json},
    {"claims-nbf-twice", [](std::string good) { return with_first(std::move(good), R"("nbf":1,"nbf":1)"); }, fault::claims_json},
    {"claims-tenant-twice", [](std::string good) { return with_first(std::move(good), R"("tenant":"a","tenant":"b")"); },
     fault::claims_json},
    {"claims-iss-capital-name", [](std::string good) { return good.replace(good.find("iss"), 3, "Iss"); }, fault::claims_member},
};

std::string with_claim(const recipe& from, std::string_view name, std::string_view json) {
    token_draft draft = draft_of(from);
    json.empty() ? drop(draft.claims, name) : set(draft.claims, name, json);
    return seal_draft(from, draft);
}

}  // namespace

void add_bad_claims(std::vector<bad_token>& to) {
    for (const claim_row& row : claims)
        to.push_back(
            {std::string(row.name), row.expected, [&row](const recipe& from) { return with_claim(from, row.claim, row.json); }});
    for (const text_row& row : texts)
        to.push_back({std::string(row.name), row.expected, [&row](const recipe& from) {
                          return with_claim(from, row.claim, quoted(row.change(row.claim == "iss" ? from.iss : from.aud)));
                      }});
    for (const whole_row& row : wholes)
        to.push_back({std::string(row.name), row.expected, [&row](const recipe& from) {
                          const token_draft draft = draft_of(from);
                          return seal_texts(from, object_text(draft.header), row.change(object_text(draft.claims)));
                      }});
    to.push_back({"claim-aud-list-with-number", fault::claims_member,
                  [](const recipe& from) { return with_claim(from, "aud", "[" + quoted(from.aud) + ",1]"); }});
    to.push_back({"claim-aud-nested-list", fault::claims_member,
                  [](const recipe& from) { return with_claim(from, "aud", "[[" + quoted(from.aud) + "]]"); }});
}

}  // namespace hooks::auth
