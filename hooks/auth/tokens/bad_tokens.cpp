#include "hooks/auth/tokens/bad_tokens.hpp"

#include <algorithm>

namespace hooks::auth {

std::span<const bad_token> bad_tokens() {
    static const std::vector<bad_token> all = [] {
        std::vector<bad_token> rows;
        for (const auto add : {add_bad_forms, add_bad_headers, add_bad_claims, add_bad_times, add_bad_signatures})
            add(rows);
        return rows;
    }();
    return all;
}

const bad_token* find_bad_token(std::string_view name) {
    const auto all = bad_tokens();
    const auto found = std::find_if(all.begin(), all.end(), [name](const bad_token& one) { return one.name == name; });
    return found == all.end() ? nullptr : &*found;
}

bool is_for(const bad_token& bad, const recipe& from) {
    const bool elliptic = from.alg->scheme == signature_scheme::ecdsa;
    return bad.keys == only_for::any_key || (bad.keys == only_for::elliptic_key) == elliptic;
}

}  // namespace hooks::auth
