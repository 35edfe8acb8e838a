#include "hooks/auth/screening.hpp"

#include <algorithm>
#include <cmath>

namespace hooks::auth {
namespace {

using boost::system::result;

/// Longer than any call takes from the check of its times to the check of its use.
constexpr std::chrono::seconds replay_margin{60};

std::chrono::sys_seconds whole_seconds(double since_1970) {
    return std::chrono::sys_seconds(std::chrono::seconds(static_cast<std::int64_t>(std::ceil(since_1970))));
}

std::optional<fault> find_keys(const token_header& header, const registered_client& known, screened& found) {
    if (header.jku) {
        if (!may_come_from(*known.who, *header.jku)) return fault::key_location;
        found.key_url = *header.jku;
        return std::nullopt;
    }
    found.agreed_keys = known.agreed_keys;
    found.key_url = known.who->jwks_url;
    if (!found.agreed_keys && found.key_url.empty()) return fault::key_location;
    return std::nullopt;
}

}  // namespace

result<screened, fault> screen(const token& what, const client_register& clients, std::span<const std::string> endpoint_urls,
                               wall_time now, const token_rules& rules) {
    const auto& allowed = rules.algorithms;
    if (std::find(allowed.begin(), allowed.end(), what.header.alg->name) == allowed.end()) return fault::algorithm;
    const registered_client* known = clients.find(what.claims.iss);
    if (known == nullptr) return fault::issuer;
    if (const auto wrong = check_claims(what.claims, *known->who, endpoint_urls, now, rules.times)) return *wrong;
    screened found{known->who, nullptr, {}};
    if (const auto wrong = find_keys(what.header, *known, found)) return *wrong;
    if (found.agreed_keys && !found.agreed_keys->knows(what.header.kid, *what.header.alg)) return fault::unknown_key;
    return found;
}

std::optional<fault> prove(const token& what, const client& from, const key_set& keys, replay_memory& used, wall_time now,
                           const token_rules& rules) {
    if (!keys.verifies(what.header.kid, *what.header.alg, what.signed_part, what.signature)) return fault::signature;
    if (!from.check_replay) return std::nullopt;
    const auto forget_at = whole_seconds(what.claims.exp) + rules.times.skew + replay_margin;
    switch (used.use(what.claims.iss, what.claims.jti, forget_at, std::chrono::floor<std::chrono::seconds>(now))) {
        case first_use::yes:
            return std::nullopt;
        case first_use::no:
            return fault::replayed;
        case first_use::not_known:
            break;
    }
    return fault::memory_full;
}

}  // namespace hooks::auth
