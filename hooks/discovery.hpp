#pragma once
// `GET /cds-services`: the service rows as JSON. https://cds-hooks.hl7.org/2.0/#discovery

#include "hooks/services.hpp"

#include <span>
#include <string>
#include <string_view>

namespace hooks {

/// `knowledge`: the version of the tables behind every service, told in its extension `imdc-cds.knowledge`.
[[nodiscard]] std::string discovery_body(std::span<const service> services, std::string_view knowledge = {});

}  // namespace hooks
