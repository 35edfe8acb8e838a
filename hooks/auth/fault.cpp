#include "hooks/auth/fault.hpp"

#include <algorithm>
#include <iterator>

namespace hooks::auth {
namespace {

struct row {
    fault id;
    std::string_view words;
};

constexpr row rows[] = {
    {fault::no_token, "no token"},
    {fault::malformed, "malformed token"},
    {fault::header_json, "header is no JSON object"},
    {fault::header_member, "header member"},
    {fault::algorithm, "algorithm"},
    {fault::token_type, "token type"},
    {fault::critical, "critical extension"},
    {fault::embedded_key, "embedded key"},
    {fault::claims_json, "claims are no JSON object"},
    {fault::claims_member, "claims member"},
    {fault::issuer, "unknown issuer"},
    {fault::key_location, "key location"},
    {fault::unknown_key, "unknown key"},
    {fault::keys_away, "keys not available"},
    {fault::audience, "audience"},
    {fault::expired, "expired"},
    {fault::not_yet, "not yet valid"},
    {fault::lifetime, "lifetime"},
    {fault::tenant, "tenant"},
    {fault::signature, "signature"},
    {fault::replayed, "replayed"},
    {fault::memory_full, "replay memory full"},
    {fault::busy, "busy"},
    {fault::not_entitled, "not entitled"},
};

}  // namespace

std::string_view to_string(fault what) {
    const auto found = std::find_if(std::begin(rows), std::end(rows), [what](const row& row) { return row.id == what; });
    return found == std::end(rows) ? std::string_view("unknown") : found->words;
}

}  // namespace hooks::auth
