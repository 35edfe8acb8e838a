#pragma once
// Base64 with the URL alphabet and without padding, as JOSE uses it. RFC 7515 section 2, RFC 4648 section 5.

#include <optional>
#include <string>
#include <string_view>

namespace hooks::auth {

/// Nothing unless the text is the one spelling of some bytes: no padding, no white space, no other alphabet, and no bits
/// left over in the last character, so that two texts never mean the same token.
[[nodiscard]] std::optional<std::string> decode_base64url(std::string_view text);

[[nodiscard]] std::string encode_base64url(std::string_view bytes);

}  // namespace hooks::auth
