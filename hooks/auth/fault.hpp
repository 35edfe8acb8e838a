#pragma once
// Why a call is not let in. The caller learns none of this; the log says it in these words.

#include <cstdint>
#include <string_view>

namespace hooks::auth {

enum class fault : std::uint8_t {
    no_token,       ///< no Authorization field, several, another scheme, or nothing behind it
    malformed,      ///< no compact JWS of canonical base64url, or too long
    header_json,    ///< header: not a JSON object, or a name twice
    header_member,  ///< header: a member is missing or of the wrong type
    algorithm,      ///< not one of those allowed here
    token_type,     ///< `typ` is not JWT
    critical,       ///< `crit`, or `b64`: extensions that nobody here understands
    embedded_key,   ///< `jwk`, `x5c` or `x5u`: a key that the token brings along
    claims_json,    ///< claims: not a JSON object, or a name twice
    claims_member,  ///< claims: a member is missing or of the wrong type
    issuer,         ///< `iss` is no client of ours
    key_location,   ///< `jku` is not one of this client's, or it is absent and no key set was agreed
    unknown_key,    ///< no usable key of this client has this `kid` and fits the algorithm
    keys_away,      ///< the client's keys could not be fetched, and there are none from before
    audience,       ///< `aud` does not name this endpoint
    expired,        ///< `exp` has passed
    not_yet,        ///< `iat` or `nbf` lies in the future
    lifetime,       ///< from `iat` to `exp` is longer than allowed, or not positive
    tenant,         ///< `tenant` is not one of this client's
    signature,      ///< the signature does not hold
    replayed,       ///< this `jti` was used before
    memory_full,    ///< a good token, but its `jti` cannot be remembered
    busy,           ///< too many tokens wait to be verified
    not_entitled,   ///< a good token of a client that may not call this service
};

/// One or two words for the log, such as `expired` or `unknown key`.
[[nodiscard]] std::string_view to_string(fault what);

}  // namespace hooks::auth
