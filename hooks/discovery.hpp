#pragma once
// `GET /cds-services`: the service rows as JSON. https://cds-hooks.hl7.org/2.0/#discovery

#include "hooks/services.hpp"

#include <span>
#include <string>

namespace hooks {

[[nodiscard]] std::string discovery_body(std::span<const service> services);

}  // namespace hooks
