#pragma once
// Everything the operator sets, read once from one TOML file, the environment and the command line.

#include "cards/settings.hpp"
#include "hooks/config.hpp"
#include "hooks/request.hpp"

namespace hooks {

struct configuration {
    server_config server;
    request_policy policy;
    cards::settings clinical;
};

}  // namespace hooks
