#pragma once
// Bad tokens by name: each departs from a good one in one thing, is signed as well as it can be, and must be refused for
// exactly that thing. An integrator tries them against a server, the tests against the verifier.

#include "hooks/auth/fault.hpp"
#include "hooks/auth/tokens/recipe.hpp"

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hooks::auth {

enum class only_for : std::uint8_t { any_key, elliptic_key, rsa_key };

struct bad_token {
    std::string name;  ///< lower case with hyphens; the first word says which part is bad
    fault expected;    ///< why it is to be refused
    std::function<std::string(const recipe&)> make;
    only_for keys = only_for::any_key;
};

/// All of them. Those about `tenant` are bad only where the client's tenants are restricted.
[[nodiscard]] std::span<const bad_token> bad_tokens();

/// Null: no such name.
[[nodiscard]] const bad_token* find_bad_token(std::string_view name);

[[nodiscard]] bool is_for(const bad_token& bad, const recipe& from);

void add_bad_forms(std::vector<bad_token>& to);
void add_bad_headers(std::vector<bad_token>& to);
void add_bad_claims(std::vector<bad_token>& to);
void add_bad_times(std::vector<bad_token>& to);
void add_bad_signatures(std::vector<bad_token>& to);

}  // namespace hooks::auth
