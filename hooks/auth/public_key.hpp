#pragma once
// One key that signatures are checked with: an RSA or elliptic curve key out of a JSON Web Key. RFC 7517, RFC 7518 section 6.

#include "hooks/auth/algorithm.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct evp_pkey_st;

namespace hooks::auth {

struct free_key {
    void operator()(evp_pkey_st* key) const;
};
using key_handle = std::unique_ptr<evp_pkey_st, free_key>;

inline constexpr int min_rsa_bits = 2048;
inline constexpr int max_rsa_bits = 8192;  ///< more costs more than it gives

/// Immutable; may be used by several threads at once.
class public_key {
public:
    /// From the raw big-endian coordinates. Nothing: wrong length, or no point of the curve.
    [[nodiscard]] static std::optional<public_key> elliptic(std::string_view curve, std::string_view x, std::string_view y);
    /// From the raw big-endian numbers. Nothing: a modulus outside the limits, or an exponent that no sound key has.
    [[nodiscard]] static std::optional<public_key> rsa(std::string_view n, std::string_view e);

    /// Key type and curve are the algorithm's.
    [[nodiscard]] bool fits(const algorithm& alg) const { return alg.curve == curve_; }

    /// Whether the signature over the text was made with the private half. Costs 20 to 700 microseconds.
    [[nodiscard]] bool verifies(const algorithm& alg, std::string_view text, std::string_view signature) const;

private:
    public_key(key_handle key, std::string_view curve) : key_(std::move(key)), curve_(curve) {}

    key_handle key_;
    std::string_view curve_;  ///< a name of the algorithm table, or empty for RSA
};

}  // namespace hooks::auth
