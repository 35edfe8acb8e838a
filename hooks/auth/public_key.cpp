#include "hooks/auth/public_key.hpp"

#include "hooks/auth/curve.hpp"
#include "hooks/auth/openssl_handles.hpp"

#include <openssl/core_names.h>
#include <openssl/err.h>
#include <openssl/rsa.h>

#include <array>

namespace hooks::auth {
namespace {

/// OpenSSL keeps its complaints in a list of the thread; nobody reads it here, so it must not grow.
class error_list_cleaner {
public:
    error_list_cleaner() = default;
    error_list_cleaner(const error_list_cleaner&) = delete;
    error_list_cleaner& operator=(const error_list_cleaner&) = delete;
    ~error_list_cleaner() { ERR_clear_error(); }
};

key_handle key_from(const char* type, OSSL_PARAM_BLD* builder) {
    const params values(OSSL_PARAM_BLD_to_param(builder));
    const key_context making(EVP_PKEY_CTX_new_from_name(nullptr, type, nullptr));
    EVP_PKEY* key = nullptr;
    if (!values || !making || EVP_PKEY_fromdata_init(making.get()) != 1 ||
        EVP_PKEY_fromdata(making.get(), &key, EVP_PKEY_PUBLIC_KEY, values.get()) != 1)
        return nullptr;
    key_handle made(key);
    const key_context checking(EVP_PKEY_CTX_new_from_pkey(nullptr, made.get(), nullptr));
    return checking && EVP_PKEY_public_check(checking.get()) == 1 ? std::move(made) : nullptr;
}

/// FIPS 186-5 section 5.4: odd and above 2^16. One of 1 would make every text its own signature.
bool sound_exponent(const BIGNUM* e) { return BN_is_odd(e) != 0 && BN_num_bits(e) > 16 && BN_num_bits(e) <= 64; }

/// r and s side by side, each as long as a coordinate (RFC 7518 section 3.4) → ASN.1, as OpenSSL wants it. Empty: not of
/// that form. OpenSSL itself refuses numbers from the group's order on.
std::string der_of(std::string_view raw, const curve& group) {
    if (raw.size() != 2 * group.field_bytes) return {};
    const bignum r = number_of(raw.substr(0, group.field_bytes));
    const bignum s = number_of(raw.substr(group.field_bytes));
    if (!r || !s || BN_is_zero(r.get()) != 0 || BN_is_zero(s.get()) != 0) return {};
    const ecdsa_signature pair(ECDSA_SIG_new());
    if (!pair || ECDSA_SIG_set0(pair.get(), BN_dup(r.get()), BN_dup(s.get())) != 1) return {};
    std::array<unsigned char, 160> der{};
    if (const int size = i2d_ECDSA_SIG(pair.get(), nullptr); size <= 0 || static_cast<std::size_t>(size) > der.size()) return {};
    unsigned char* end = der.data();
    i2d_ECDSA_SIG(pair.get(), &end);
    return {der.begin(), der.begin() + (end - der.data())};
}

bool set_padding(EVP_PKEY_CTX* context, signature_scheme scheme) {
    if (scheme == signature_scheme::ecdsa) return true;
    if (scheme == signature_scheme::rsa_pkcs1) return EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PADDING) == 1;
    return EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PSS_PADDING) == 1 &&
           EVP_PKEY_CTX_set_rsa_pss_saltlen(context, RSA_PSS_SALTLEN_DIGEST) == 1;
}

}  // namespace

void free_key::operator()(evp_pkey_st* key) const { EVP_PKEY_free(key); }

std::optional<public_key> public_key::elliptic(std::string_view curve_name, std::string_view x, std::string_view y) {
    const error_list_cleaner cleaner;
    const curve* group = find_curve(curve_name);
    if (group == nullptr || x.size() != group->field_bytes || y.size() != group->field_bytes) return std::nullopt;
    const std::string point = '\x04' + std::string(x) + std::string(y);
    const param_builder builder(OSSL_PARAM_BLD_new());
    if (!builder || OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME, group->group, 0) != 1 ||
        OSSL_PARAM_BLD_push_octet_string(builder.get(), OSSL_PKEY_PARAM_PUB_KEY, point.data(), point.size()) != 1)
        return std::nullopt;
    key_handle key = key_from("EC", builder.get());
    if (!key) return std::nullopt;
    return public_key(std::move(key), group->name);
}

std::optional<public_key> public_key::rsa(std::string_view n, std::string_view e) {
    const error_list_cleaner cleaner;
    constexpr std::size_t longest = 2 * max_rsa_bits / 8;
    if (n.size() > longest || e.size() > longest) return std::nullopt;
    const bignum modulus = number_of(n);
    const bignum exponent = number_of(e);
    if (!modulus || !exponent || !sound_exponent(exponent.get())) return std::nullopt;
    if (const int bits = BN_num_bits(modulus.get()); bits < min_rsa_bits || bits > max_rsa_bits) return std::nullopt;
    const param_builder builder(OSSL_PARAM_BLD_new());
    if (!builder || OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, modulus.get()) != 1 ||
        OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, exponent.get()) != 1)
        return std::nullopt;
    key_handle key = key_from("RSA", builder.get());
    if (!key) return std::nullopt;
    return public_key(std::move(key), {});
}

bool public_key::verifies(const algorithm& alg, std::string_view text, std::string_view signature) const {
    if (!fits(alg)) return false;
    const error_list_cleaner cleaner;
    std::string der;
    if (alg.scheme == signature_scheme::ecdsa) {
        der = der_of(signature, *find_curve(curve_));
        if (der.empty()) return false;
        signature = der;
    } else if (signature.size() != static_cast<std::size_t>(EVP_PKEY_get_size(key_.get()))) {
        return false;
    }
    const digest_context context(EVP_MD_CTX_new());
    EVP_PKEY_CTX* settings = nullptr;  // belongs to the digest context
    const std::string digest(alg.digest);
    return context &&
           EVP_DigestVerifyInit_ex(context.get(), &settings, digest.c_str(), nullptr, nullptr, key_.get(), nullptr) == 1 &&
           set_padding(settings, alg.scheme) &&
           EVP_DigestVerify(context.get(), bytes_of(signature), signature.size(), bytes_of(text), text.size()) == 1;
}

}  // namespace hooks::auth
