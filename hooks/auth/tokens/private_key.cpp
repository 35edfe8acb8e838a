#include "hooks/auth/tokens/private_key.hpp"

#include "hooks/auth/base64url.hpp"
#include "hooks/auth/curve.hpp"
#include "hooks/auth/openssl_handles.hpp"
#include "hooks/auth/tokens/json_text.hpp"

#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

#include <array>
#include <stdexcept>

namespace hooks::auth {
namespace {

constexpr unsigned new_rsa_bits = 2048;

[[noreturn]] void cannot(std::string_view what) { throw std::runtime_error("OpenSSL cannot " + std::string(what)); }

std::string text_of(BIO* bio) {
    const char* bytes = nullptr;
    const auto size = BIO_get_mem_data(bio, &bytes);
    return {bytes, static_cast<std::size_t>(size)};
}

std::string number_member(const EVP_PKEY* key, const char* name, std::size_t length) {
    BIGNUM* read = nullptr;
    if (EVP_PKEY_get_bn_param(key, name, &read) != 1) cannot("read a key");
    const bignum number(read);
    std::string bytes(length == 0 ? static_cast<std::size_t>(BN_num_bytes(read)) : length, '\0');
    if (BN_bn2binpad(read, reinterpret_cast<unsigned char*>(bytes.data()), static_cast<int>(bytes.size())) < 0)
        cannot("read a key");
    return encode_base64url(bytes);
}

std::string raw_of(std::string_view der, std::size_t field_bytes) {
    const unsigned char* at = bytes_of(der);
    const ecdsa_signature pair(d2i_ECDSA_SIG(nullptr, &at, static_cast<long>(der.size())));
    if (!pair) cannot("read its own signature");
    std::string raw(2 * field_bytes, '\0');
    auto* out = reinterpret_cast<unsigned char*>(raw.data());
    const int length = static_cast<int>(field_bytes);
    if (BN_bn2binpad(ECDSA_SIG_get0_r(pair.get()), out, length) < 0 ||
        BN_bn2binpad(ECDSA_SIG_get0_s(pair.get()), out + field_bytes, length) < 0)
        cannot("write a signature");
    return raw;
}

}  // namespace

private_key private_key::make(const algorithm& alg) {
    const curve* group = find_curve(alg.curve);
    key_handle key(group == nullptr ? EVP_RSA_gen(new_rsa_bits) : EVP_EC_gen(group->group));
    if (!key) cannot("make a key");
    return private_key(std::move(key));
}

boost::system::result<private_key, std::string> private_key::read_pem(std::string_view pem) {
    const memory_bio bio(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
    constexpr auto no_password = [](char*, int, int, void*) { return 0; };
    key_handle key(PEM_read_bio_PrivateKey(bio.get(), nullptr, no_password, nullptr));
    if (!key) return std::string("no private key in PEM form without a password");
    private_key made(std::move(key));
    if (made.usual_algorithm() == nullptr) return std::string("the key is neither RSA nor on P-256, P-384 or P-521");
    return made;
}

std::string private_key::pem() const {
    const memory_bio bio(BIO_new(BIO_s_mem()));
    if (!bio || PEM_write_bio_PKCS8PrivateKey(bio.get(), key_.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1)
        cannot("write a key");
    return text_of(bio.get());
}

std::string private_key::public_pem() const {
    const memory_bio bio(BIO_new(BIO_s_mem()));
    if (!bio || PEM_write_bio_PUBKEY(bio.get(), key_.get()) != 1) cannot("write a key");
    return text_of(bio.get());
}

std::string private_key::jwk(std::string_view kid, const algorithm& alg) const {
    json_members members{{"kid", quoted(kid)}, {"use", quoted("sig")}, {"alg", quoted(alg.name)}};
    if (const curve* group = find_curve(alg.curve)) {
        members.push_back({"kty", quoted("EC")});
        members.push_back({"crv", quoted(group->name)});
        members.push_back({"x", quoted(number_member(key_.get(), OSSL_PKEY_PARAM_EC_PUB_X, group->field_bytes))});
        members.push_back({"y", quoted(number_member(key_.get(), OSSL_PKEY_PARAM_EC_PUB_Y, group->field_bytes))});
    } else {
        members.push_back({"kty", quoted("RSA")});
        members.push_back({"n", quoted(number_member(key_.get(), OSSL_PKEY_PARAM_RSA_N, 0))});
        members.push_back({"e", quoted(number_member(key_.get(), OSSL_PKEY_PARAM_RSA_E, 0))});
    }
    return object_text(members);
}

std::string private_key::curve_name() const {
    std::array<char, 64> group{};
    std::size_t size = 0;
    if (EVP_PKEY_get_group_name(key_.get(), group.data(), group.size(), &size) != 1) return {};
    for (const algorithm& alg : algorithms()) {
        const curve* known = find_curve(alg.curve);
        if (known != nullptr && std::string_view(group.data(), size) == known->group) return std::string(known->name);
    }
    return {};
}

bool private_key::fits(const algorithm& alg) const {
    const bool rsa = EVP_PKEY_is_a(key_.get(), "RSA") == 1;
    return alg.scheme == signature_scheme::ecdsa ? !rsa && alg.curve == curve_name() : rsa;
}

const algorithm* private_key::usual_algorithm() const {
    for (const algorithm& alg : algorithms())
        if (fits(alg)) return &alg;
    return nullptr;
}

std::string private_key::sign(const algorithm& alg, std::string_view text) const {
    if (!fits(alg)) throw std::runtime_error("the key does not fit the algorithm");
    const std::string signature = sign_plainly(alg.digest, alg.scheme, text);
    const curve* group = find_curve(alg.curve);
    return group == nullptr ? signature : raw_of(signature, group->field_bytes);
}

std::string private_key::sign_plainly(std::string_view digest, signature_scheme scheme, std::string_view text) const {
    const digest_context context(EVP_MD_CTX_new());
    EVP_PKEY_CTX* settings = nullptr;  // belongs to the digest context
    bool ready = context && EVP_DigestSignInit_ex(context.get(), &settings, std::string(digest).c_str(), nullptr, nullptr,
                                                  key_.get(), nullptr) == 1;
    if (ready && scheme == signature_scheme::rsa_pss)
        ready = EVP_PKEY_CTX_set_rsa_padding(settings, RSA_PKCS1_PSS_PADDING) == 1 &&
                EVP_PKEY_CTX_set_rsa_pss_saltlen(settings, RSA_PSS_SALTLEN_DIGEST) == 1;
    std::size_t size = 0;
    if (!ready || EVP_DigestSign(context.get(), nullptr, &size, bytes_of(text), text.size()) != 1) cannot("sign");
    std::string signature(size, '\0');
    if (EVP_DigestSign(context.get(), reinterpret_cast<unsigned char*>(signature.data()), &size, bytes_of(text), text.size()) !=
        1)
        cannot("sign");
    signature.resize(size);
    return signature;
}

std::string key_set_json(std::string_view jwk) { return R"({"keys":[)" + std::string(jwk) + "]}"; }

}  // namespace hooks::auth
