// Tokens whose signature does not hold: RFC 8725 sections 2.1 to 2.3, RFC 7518 sections 3.3 and 3.4.
#include "hooks/auth/tokens/bad_tokens.hpp"

#include "hooks/auth/base64url.hpp"
#include "hooks/auth/curve.hpp"

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <array>

namespace hooks::auth {
namespace {

using bytes = std::string;

std::string signed_part(const recipe& from) {
    const token_draft draft = draft_of(from);
    return encode_base64url(object_text(draft.header)) + "." + encode_base64url(object_text(draft.claims));
}

std::string with_signature(const recipe& from, std::string_view signature) {
    return signed_part(from) + "." + encode_base64url(signature);
}

bytes good_signature(const recipe& from) { return from.key->sign(*from.alg, signed_part(from)); }

/// What is done to the bytes of a good signature.
struct change_row {
    std::string_view name;
    bytes (*change)(bytes good);
    only_for keys = only_for::any_key;
};

bytes first_half(const bytes& pair) { return pair.substr(0, pair.size() / 2); }
bytes second_half(const bytes& pair) { return pair.substr(pair.size() / 2); }
bytes zeros(std::size_t count) { return bytes(count, '\0'); }
bytes flipped(bytes good, std::size_t at) {
    good[at] = static_cast<char>(good[at] ^ 1);
    return good;
}
bytes reversed(bytes good) { return {good.rbegin(), good.rend()}; }

constexpr only_for elliptic = only_for::elliptic_key;
constexpr only_for rsa = only_for::rsa_key;

constexpr change_row changes[] = {
    {"signature-first-bit", [](bytes good) { return flipped(std::move(good), 0); }},
    {"signature-last-bit", [](bytes good) { return flipped(good, good.size() - 1); }},
    {"signature-middle-bit", [](bytes good) { return flipped(good, good.size() / 2); }},
    {"signature-shorter", [](bytes good) { return good.substr(0, good.size() - 1); }},
    {"signature-longer", [](bytes good) { return good + '\0'; }},
    {"signature-zero-in-front", [](bytes good) { return '\0' + good; }},
    {"signature-half", [](bytes good) { return first_half(good); }},
    {"signature-twice", [](bytes good) { return good + good; }},
    {"signature-one-byte", [](bytes) { return bytes("x"); }},
    {"signature-all-zero", [](bytes good) { return zeros(good.size()); }},
    {"signature-all-ones", [](bytes good) { return bytes(good.size(), '\xFF'); }},
    {"signature-reversed", reversed},
    {"signature-r-zero", [](bytes good) { return zeros(good.size() / 2) + second_half(good); }, elliptic},
    {"signature-s-zero", [](bytes good) { return first_half(good) + zeros(good.size() / 2); }, elliptic},
    {"signature-r-one-s-one",
     [](bytes good) {
         const bytes one = zeros(good.size() / 2 - 1) + '\x01';
         return one + one;
     },
     elliptic},
    {"signature-r-only", [](bytes good) { return first_half(good) + first_half(good); }, elliptic},
    {"signature-swapped", [](bytes good) { return second_half(good) + first_half(good); }, elliptic},
    {"signature-little-endian", [](bytes good) { return reversed(first_half(good)) + reversed(second_half(good)); }, elliptic},
    {"signature-r-above-order", [](bytes good) { return bytes(good.size() / 2, '\xFF') + second_half(good); }, elliptic},
    {"signature-s-above-order", [](bytes good) { return first_half(good) + bytes(good.size() / 2, '\xFF'); }, elliptic},
    {"signature-one", [](bytes good) { return zeros(good.size() - 1) + '\x01'; }, rsa},
};

/// The order of P-384's group, as r and as s.
constexpr std::string_view p384_order(
    "\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff"
    "\xc7\x63\x4d\x81\xf4\x37\x2d\xdf\x58\x1a\x0d\xb2\x48\xb0\xa7\x7a\xec\xec\x19\x6a\xcc\xc5\x29\x73",
    48);

std::string with_order_as_r(const recipe& from) {
    return with_signature(from, bytes(p384_order) + second_half(good_signature(from)));
}
std::string with_order_as_s(const recipe& from) {
    return with_signature(from, first_half(good_signature(from)) + bytes(p384_order));
}

/// Signed with the right key, but over another digest.
std::string with_digest(const recipe& from, std::string_view digest) {
    algorithm other = *from.alg;
    other.digest = digest;
    return with_signature(from, from.key->sign(other, signed_part(from)));
}

std::string with_scheme(const recipe& from, signature_scheme scheme) {
    return with_signature(from, from.key->sign_plainly(from.alg->digest, scheme, signed_part(from)));
}

/// Signed with another key under the right name.
std::string of_attacker(const recipe& from) {
    const private_key own = private_key::make(*from.alg);
    recipe forged = from;
    forged.key = &own;
    return mint(forged);
}

std::string of_curve(const recipe& from, std::string_view alg) {
    const algorithm& other = *find_algorithm(alg);
    return with_signature(from, private_key::make(other).sign(other, signed_part(from)));
}

std::string over(const recipe& from, std::string_view text) { return with_signature(from, from.key->sign(*from.alg, text)); }

std::string of_another_token(const recipe& from) {
    recipe other = from;
    other.jti += "-other";
    return with_signature(from, good_signature(other));
}

/// Claims exchanged under a good signature.
std::string with_other_claims(const recipe& from) {
    recipe other = from;
    other.lifetime += 60;
    return with_signature(other, good_signature(from));
}

/// The public key as the secret of an HMAC: RFC 8725 section 2.1.
std::string by_hmac(const recipe& from, std::string_view secret) {
    token_draft draft = draft_of(from);
    set(draft.header, "alg", R"("HS384")");
    const std::string text = encode_base64url(object_text(draft.header)) + "." + encode_base64url(object_text(draft.claims));
    std::array<unsigned char, EVP_MAX_MD_SIZE> mac{};
    unsigned size = 0;
    HMAC(EVP_sha384(), secret.data(), static_cast<int>(secret.size()), reinterpret_cast<const unsigned char*>(text.data()),
         text.size(), mac.data(), &size);
    return text + "." + encode_base64url({reinterpret_cast<const char*>(mac.data()), size});
}

std::string unsigned_none(const recipe& from) {
    token_draft draft = draft_of(from);
    set(draft.header, "alg", R"("none")");
    return encode_base64url(object_text(draft.header)) + "." + encode_base64url(object_text(draft.claims)) + ".";
}

struct made_row {
    std::string_view name;
    std::string (*make)(const recipe&);
    fault expected = fault::signature;
    only_for keys = only_for::any_key;
};

constexpr made_row made[] = {
    {"signature-of-attacker", of_attacker},
    {"signature-of-another-token", of_another_token},
    {"signature-over-other-claims", with_other_claims},
    {"signature-over-header-only",
     [](const recipe& from) { return over(from, encode_base64url(object_text(draft_of(from).header))); }},
    {"signature-over-claims-only",
     [](const recipe& from) { return over(from, encode_base64url(object_text(draft_of(from).claims))); }},
    {"signature-over-plain-json",
     [](const recipe& from) {
         const token_draft draft = draft_of(from);
         return over(from, object_text(draft.header) + "." + object_text(draft.claims));
     }},
    {"signature-over-nothing", [](const recipe& from) { return over(from, ""); }},
    {"signature-hmac-public-pem", [](const recipe& from) { return by_hmac(from, from.key->public_pem()); }, fault::algorithm},
    {"signature-hmac-public-jwk", [](const recipe& from) { return by_hmac(from, from.key->jwk(from.kid, *from.alg)); },
     fault::algorithm},
    {"signature-hmac-kid", [](const recipe& from) { return by_hmac(from, from.kid); }, fault::algorithm},
    {"signature-hmac-no-secret", [](const recipe& from) { return by_hmac(from, ""); }, fault::algorithm},
    {"signature-none", unsigned_none, fault::algorithm},
    {"signature-in-asn1", [](const recipe& from) { return with_scheme(from, signature_scheme::ecdsa); }, fault::signature,
     elliptic},
    {"signature-order-as-r", with_order_as_r, fault::signature, elliptic},
    {"signature-order-as-s", with_order_as_s, fault::signature, elliptic},
    {"signature-p-256", [](const recipe& from) { return of_curve(from, "ES256"); }, fault::signature, elliptic},
    {"signature-p-521", [](const recipe& from) { return of_curve(from, "ES512"); }, fault::signature, elliptic},
    {"signature-sha-1", [](const recipe& from) { return with_digest(from, "SHA1"); }},
    {"signature-sha-256", [](const recipe& from) { return with_digest(from, "SHA256"); }},
    {"signature-sha-512", [](const recipe& from) { return with_digest(from, "SHA512"); }},
    {"signature-pss", [](const recipe& from) { return with_scheme(from, signature_scheme::rsa_pss); }, fault::signature, rsa},
    {"signature-elliptic-under-rsa", [](const recipe& from) { return of_curve(from, "ES384"); }, fault::signature, rsa},
};

}  // namespace

void add_bad_signatures(std::vector<bad_token>& to) {
    for (const change_row& row : changes)
        to.push_back({std::string(row.name), fault::signature,
                      [&row](const recipe& from) { return with_signature(from, row.change(good_signature(from))); }, row.keys});
    for (const made_row& row : made)
        to.push_back({std::string(row.name), row.expected, row.make, row.keys});
}

}  // namespace hooks::auth
