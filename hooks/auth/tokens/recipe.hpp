#pragma once
// What a token is made from: a good one follows a recipe to the letter, a bad one departs from it in one thing.

#include "hooks/auth/tokens/json_text.hpp"
#include "hooks/auth/tokens/private_key.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace hooks::auth {

struct recipe {
    const private_key* key = nullptr;
    const algorithm* alg = nullptr;
    std::string kid;
    std::string jku;  ///< empty: none
    std::string iss;
    std::string aud;
    std::string tenant;  ///< empty: none
    std::string jti;
    std::int64_t now = 0;  ///< seconds since 1970
    std::int64_t lifetime = 300;
};

/// Header and claims before they are encoded and signed.
struct token_draft {
    json_members header;
    json_members claims;
};

[[nodiscard]] token_draft draft_of(const recipe& from);

/// Signs the two encoded parts as they stand.
[[nodiscard]] std::string seal(const recipe& from, std::string_view header_part, std::string_view claims_part);
/// Encodes and signs two JSON texts, whatever they are.
[[nodiscard]] std::string seal_texts(const recipe& from, std::string_view header_text, std::string_view claims_text);
[[nodiscard]] std::string seal_draft(const recipe& from, const token_draft& draft);

/// A good token.
[[nodiscard]] std::string mint(const recipe& from);

}  // namespace hooks::auth
