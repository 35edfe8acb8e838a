#include "hooks/auth/algorithm.hpp"

#include <algorithm>
#include <iterator>

namespace hooks::auth {
namespace {

constexpr algorithm rows[] = {
    {.name = "ES384", .scheme = signature_scheme::ecdsa, .digest = "SHA384", .curve = "P-384", .standard = true},
    {.name = "RS384", .scheme = signature_scheme::rsa_pkcs1, .digest = "SHA384", .curve = {}, .standard = true},
    {.name = "ES256", .scheme = signature_scheme::ecdsa, .digest = "SHA256", .curve = "P-256", .standard = false},
    {.name = "ES512", .scheme = signature_scheme::ecdsa, .digest = "SHA512", .curve = "P-521", .standard = false},
    {.name = "RS256", .scheme = signature_scheme::rsa_pkcs1, .digest = "SHA256", .curve = {}, .standard = false},
    {.name = "RS512", .scheme = signature_scheme::rsa_pkcs1, .digest = "SHA512", .curve = {}, .standard = false},
    {.name = "PS256", .scheme = signature_scheme::rsa_pss, .digest = "SHA256", .curve = {}, .standard = false},
    {.name = "PS384", .scheme = signature_scheme::rsa_pss, .digest = "SHA384", .curve = {}, .standard = false},
    {.name = "PS512", .scheme = signature_scheme::rsa_pss, .digest = "SHA512", .curve = {}, .standard = false},
};

}  // namespace

std::span<const algorithm> algorithms() { return rows; }

const algorithm* find_algorithm(std::string_view name) {
    const auto found = std::find_if(std::begin(rows), std::end(rows), [name](const algorithm& row) { return row.name == name; });
    return found == std::end(rows) ? nullptr : found;
}

}  // namespace hooks::auth
