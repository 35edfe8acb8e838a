#pragma once
// A client that may call: who it is, and what it is entitled to. Made from one [[clients]] table of the settings.

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace hooks {

struct client {
    std::string name;  ///< for log and metrics; the issuer when the settings give none
    std::string iss;   ///< exactly as its tokens say it

    std::vector<std::string> jku;           ///< where its keys may be fetched from; https, compared exactly
    std::string jwks_url;                   ///< where its keys are when a token names no place; empty: in `jwks_file`, or nowhere
    std::string jwks_file;                  ///< keys agreed out of band, for tokens that name no place
    std::vector<std::string> audiences;     ///< accepted as `aud` besides the endpoint's own URL
    std::vector<std::string> tenants;       ///< accepted as `tenant`; empty: not looked at
    std::vector<std::string> services;      ///< ids of the services it may call; empty: all
    std::vector<std::string> fhir_servers;  ///< base URLs that its calls may name as `fhirServer`; empty: any
    bool check_replay = true;               ///< off only for a client that cannot make a token for each call

    [[nodiscard]] bool may_call(std::string_view service) const {
        return services.empty() || std::find(services.begin(), services.end(), service) != services.end();
    }
};

}  // namespace hooks
