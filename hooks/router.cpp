#include "hooks/router.hpp"

#include <algorithm>

namespace hooks {

route find_route(std::string_view target) {
    constexpr std::string_view root = "/cds-services";
    std::string_view path = target.substr(0, std::min(target.find('?'), target.size()));
    if (!path.starts_with(root)) return {};
    path.remove_prefix(root.size());
    if (path.ends_with('/')) path.remove_suffix(1);
    if (path.empty()) return {resource_kind::discovery, nullptr};
    if (path.front() != '/') return {};
    const service* found = find_service(path.substr(1));
    return found == nullptr ? route{} : route{resource_kind::service, found};
}

std::string_view allowed_methods(resource_kind kind) {
    switch (kind) {
        case resource_kind::discovery:
            return "GET, HEAD, OPTIONS";
        case resource_kind::service:
            return "POST, OPTIONS";
        case resource_kind::unknown:
            break;
    }
    return {};
}

bool is_allowed(resource_kind kind, http_method method) {
    switch (kind) {
        case resource_kind::discovery:
            return method == http_method::get || method == http_method::head || method == http_method::options;
        case resource_kind::service:
            return method == http_method::post || method == http_method::options;
        case resource_kind::unknown:
            break;
    }
    return false;
}

}  // namespace hooks
