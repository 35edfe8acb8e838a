#include "hooks/auth/tokens/recipe.hpp"

#include "hooks/auth/base64url.hpp"

namespace hooks::auth {

token_draft draft_of(const recipe& from) {
    token_draft draft;
    draft.header = {{"alg", quoted(from.alg->name)}, {"typ", quoted("JWT")}, {"kid", quoted(from.kid)}};
    if (!from.jku.empty()) draft.header.push_back({"jku", quoted(from.jku)});
    draft.claims = {{"iss", quoted(from.iss)},
                    {"aud", quoted(from.aud)},
                    {"exp", std::to_string(from.now + from.lifetime)},
                    {"iat", std::to_string(from.now)},
                    {"jti", quoted(from.jti)}};
    if (!from.tenant.empty()) draft.claims.push_back({"tenant", quoted(from.tenant)});
    return draft;
}

std::string seal(const recipe& from, std::string_view header_part, std::string_view claims_part) {
    std::string token(header_part);
    token.append(".").append(claims_part);
    const std::string signature = from.key->sign(*from.alg, token);
    return token.append(".").append(encode_base64url(signature));
}

std::string seal_texts(const recipe& from, std::string_view header_text, std::string_view claims_text) {
    return seal(from, encode_base64url(header_text), encode_base64url(claims_text));
}

std::string seal_draft(const recipe& from, const token_draft& draft) {
    return seal_texts(from, object_text(draft.header), object_text(draft.claims));
}

std::string mint(const recipe& from) { return seal_draft(from, draft_of(from)); }

}  // namespace hooks::auth
