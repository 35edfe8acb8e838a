#pragma once
// The signature algorithms that can be switched on, as a table. No symmetric one and no `none` stands here, so nothing can
// switch them on. RFC 7518 section 3.1.

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace hooks::auth {

enum class signature_scheme : std::uint8_t { ecdsa, rsa_pkcs1, rsa_pss };

struct algorithm {
    std::string_view name;  ///< as in `alg`, case-sensitive
    signature_scheme scheme;
    std::string_view digest;  ///< OpenSSL's name
    std::string_view curve;   ///< as in `crv`; empty for RSA
    bool standard;            ///< on unless the settings say otherwise: the pair that CDS Hooks recommends
};

[[nodiscard]] std::span<const algorithm> algorithms();

/// Null: no such algorithm here.
[[nodiscard]] const algorithm* find_algorithm(std::string_view name);

}  // namespace hooks::auth
