#pragma once
// The other half: keys that tokens are signed with. The server never holds one; integrators and tests do.

#include "hooks/auth/public_key.hpp"

#include <boost/system/result.hpp>

#include <string>
#include <string_view>

namespace hooks::auth {

class private_key {
public:
    /// A new one for this algorithm (RSA: 2048 bits). Throws std::runtime_error when OpenSSL cannot.
    [[nodiscard]] static private_key make(const algorithm& alg);
    /// Error: one line. PKCS #8 or the older forms, without a password.
    [[nodiscard]] static boost::system::result<private_key, std::string> read_pem(std::string_view pem);

    [[nodiscard]] std::string pem() const;         ///< PKCS #8
    [[nodiscard]] std::string public_pem() const;  ///< SubjectPublicKeyInfo
    /// The public half as a JSON Web Key.
    [[nodiscard]] std::string jwk(std::string_view kid, const algorithm& alg) const;

    /// The algorithm that CDS Hooks recommends for this kind of key, or the one that fits its curve. Null: none.
    [[nodiscard]] const algorithm* usual_algorithm() const;
    [[nodiscard]] bool fits(const algorithm& alg) const;

    /// As a JWS has it: r and s side by side for an elliptic curve. Throws when the key does not fit.
    [[nodiscard]] std::string sign(const algorithm& alg, std::string_view text) const;
    /// As OpenSSL has it: ASN.1 for an elliptic curve; with any digest.
    [[nodiscard]] std::string sign_plainly(std::string_view digest, signature_scheme scheme, std::string_view text) const;

private:
    explicit private_key(key_handle key) : key_(std::move(key)) {}

    [[nodiscard]] std::string curve_name() const;

    key_handle key_;
};

/// A JSON Web Key Set around one key.
[[nodiscard]] std::string key_set_json(std::string_view jwk);

}  // namespace hooks::auth
