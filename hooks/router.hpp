#pragma once
// Path and method → what is asked for, or a refusal. One trailing slash is tolerated and never redirected: a redirected POST
// loses its body. Paths are compared as they stand: an encoded or dotted spelling of a path is another path.

#include "hooks/exchange.hpp"
#include "hooks/services.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

namespace hooks {

enum class resource_kind : std::uint8_t { unknown, discovery, service };

struct route {
    resource_kind kind = resource_kind::unknown;
    const service* target = nullptr;  ///< for kind service
};

/// The query part of the target plays no role.
[[nodiscard]] route find_route(std::string_view target);

/// The Allow header of that kind.
[[nodiscard]] std::string_view allowed_methods(resource_kind kind);

[[nodiscard]] bool is_allowed(resource_kind kind, http_method method);

}  // namespace hooks
