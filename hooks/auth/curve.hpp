#pragma once
// The curves of the algorithm table. RFC 7518 section 6.2.1.1

#include <cstddef>
#include <string_view>

namespace hooks::auth {

struct curve {
    std::string_view name;    ///< as in `crv`
    const char* group;        ///< OpenSSL's name
    std::size_t field_bytes;  ///< length of a coordinate, and of r and s in a signature
};

/// Null: no such curve here.
[[nodiscard]] const curve* find_curve(std::string_view name);

}  // namespace hooks::auth
