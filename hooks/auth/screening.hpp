#pragma once
// All that is decided about a token, in two steps without IO: what costs little, before a key is looked for; and the
// signature and the replay, on a thread that may take its time.

#include "hooks/auth/claim_check.hpp"
#include "hooks/auth/client_register.hpp"
#include "hooks/auth/replay.hpp"

#include <boost/system/result.hpp>

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace hooks::auth {

/// What tokens are measured by, apart from the client's own settings.
struct token_rules {
    std::vector<std::string> algorithms{"ES384", "RS384"};
    time_limits times;
};

struct screened {
    std::shared_ptr<const client> from;
    std::shared_ptr<const key_set> agreed_keys;  ///< null: the keys are to be fetched
    std::string key_url;                         ///< from here
};

/// Algorithm, issuer, claims, and where the key is to be found. Says nothing about who made the token.
[[nodiscard]] boost::system::result<screened, fault> screen(const token& what, const client_register& clients,
                                                            std::span<const std::string> endpoint_urls, wall_time now,
                                                            const token_rules& rules);

/// Signature first, then the single use. Nothing: it is the client's, and its first use.
[[nodiscard]] std::optional<fault> prove(const token& what, const client& from, const key_set& keys, replay_memory& used,
                                         wall_time now, const token_rules& rules);

}  // namespace hooks::auth
