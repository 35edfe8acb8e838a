#pragma once
// A client's JSON Web Token in compact form, taken apart and checked for its shape. Nothing here is proven yet: whether the
// signature holds is `signature`'s, whether the claims fit this call is `claim_check`'s.
// https://cds-hooks.hl7.org/2.0/#trusting-cds-clients, RFC 7515, RFC 7519, RFC 8725

#include "hooks/auth/algorithm.hpp"
#include "hooks/auth/fault.hpp"

#include <boost/system/result.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hooks::auth {

inline constexpr std::size_t max_token_bytes = 8192;

struct token_header {
    const algorithm* alg = nullptr;
    std::string kid;
    std::optional<std::string> jku;
};

struct token_claims {
    std::string iss;
    std::vector<std::string> aud;
    double exp = 0;  ///< seconds since 1970, as NumericDate
    double iat = 0;
    std::optional<double> nbf;
    std::string jti;
    std::optional<std::string> tenant;
};

struct token {
    std::string signed_part;  ///< header and claims with the dot between them, as received
    std::string signature;    ///< decoded
    token_header header;
    token_claims claims;
};

/// What a refused token says about itself, for the log: unproven, any bytes, empty where it says nothing readable.
struct token_identity {
    std::string iss;
    std::string tenant;
    std::string jti;
};

/// The token's parts, or why it is none. With `identity`, that is filled as far as the claims can be read.
[[nodiscard]] boost::system::result<token, fault> read_token(std::string_view text, token_identity* identity = nullptr);

/// What stands behind `Bearer ` in an Authorization field, the scheme in any case. Nothing: it is not of that form.
[[nodiscard]] std::optional<std::string_view> bearer_token(std::string_view field);

}  // namespace hooks::auth
