#pragma once
// Whether a token's claims fit this client, this endpoint and this moment. RFC 7519 section 4.1, RFC 8725 section 3

#include "hooks/auth/token.hpp"
#include "hooks/client.hpp"

#include <chrono>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hooks::auth {

using wall_time = std::chrono::sys_time<std::chrono::duration<double>>;

/// The standard limits; the settings may only tighten them.
struct time_limits {
    std::chrono::seconds skew{60};            ///< how far the client's clock may be off
    std::chrono::seconds max_lifetime{3600};  ///< from `iat` to `exp`
};

/// The URLs that may stand in `aud`: the endpoint's own, built from the public base URL and never from what the request says.
/// For `target`, the path of a request that has a route.
[[nodiscard]] std::vector<std::string> endpoint_urls(std::string_view public_url, std::string_view target);

/// Nothing: all fits.
[[nodiscard]] std::optional<fault> check_claims(const token_claims& claims, const client& from,
                                                std::span<const std::string> endpoint_urls, wall_time now, time_limits limits);

}  // namespace hooks::auth
