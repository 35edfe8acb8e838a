#include "hooks/knowledge/version.hpp"

#include "cards/knowledge/knowledge.hpp"

#include <openssl/evp.h>

#include <array>
#include <cstddef>
#include <stdexcept>

namespace hooks {

std::string knowledge_version(const cards::settings& settings) {
    constexpr std::size_t shown_bytes = 8;
    const std::string body = cards::knowledge_body(settings);
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned size = 0;
    if (EVP_Digest(body.data(), body.size(), digest.data(), &size, EVP_sha256(), nullptr) != 1 || size < shown_bytes)
        throw std::runtime_error("SHA-256 is not available");
    std::string text;
    for (std::size_t at = 0; at < shown_bytes; ++at) {
        constexpr std::string_view digits = "0123456789abcdef";
        text += digits[digest[at] >> 4U];
        text += digits[digest[at] & 15U];
    }
    return text;
}

}  // namespace hooks
