#include "hooks/auth/claim_check.hpp"

#include <algorithm>

namespace hooks::auth {
namespace {

std::string_view without_last_slash(std::string_view url) {
    if (url.ends_with('/')) url.remove_suffix(1);
    return url;
}

bool names_endpoint(std::string_view audience, const client& from, std::span<const std::string> urls) {
    const auto is = [audience](const std::string& accepted) {
        return without_last_slash(audience) == without_last_slash(accepted);
    };
    return std::any_of(urls.begin(), urls.end(), is) || std::any_of(from.audiences.begin(), from.audiences.end(), is);
}

std::optional<fault> check_times(const token_claims& claims, wall_time now, time_limits limits) {
    const double moment = now.time_since_epoch().count();
    const auto skew = static_cast<double>(limits.skew.count());
    const double lifetime = claims.exp - claims.iat;
    if (moment >= claims.exp + skew) return fault::expired;
    if (claims.iat > moment + skew) return fault::not_yet;
    if (claims.nbf && *claims.nbf > moment + skew) return fault::not_yet;
    if (lifetime <= 0 || lifetime > static_cast<double>(limits.max_lifetime.count())) return fault::lifetime;
    return std::nullopt;
}

}  // namespace

std::vector<std::string> endpoint_urls(std::string_view public_url, std::string_view target) {
    constexpr std::string_view feedback = "/feedback";
    const std::string_view path = without_last_slash(target.substr(0, std::min(target.find('?'), target.size())));
    std::vector<std::string> urls{std::string(without_last_slash(public_url)).append(path)};
    // Clients that make one token for a service and its feedback name the service.
    if (path.ends_with(feedback)) urls.push_back(urls.front().substr(0, urls.front().size() - feedback.size()));
    return urls;
}

std::optional<fault> check_claims(const token_claims& claims, const client& from, std::span<const std::string> urls,
                                  wall_time now, time_limits limits) {
    if (const auto wrong = check_times(claims, now, limits)) return wrong;
    if (std::none_of(claims.aud.begin(), claims.aud.end(),
                     [&](const std::string& audience) { return names_endpoint(audience, from, urls); }))
        return fault::audience;
    const auto& tenants = from.tenants;
    if (!tenants.empty() && (!claims.tenant || std::find(tenants.begin(), tenants.end(), *claims.tenant) == tenants.end()))
        return fault::tenant;
    return std::nullopt;
}

}  // namespace hooks::auth
