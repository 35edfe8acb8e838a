// [policy]: what is asked of clients beyond CDS Hooks, or forgiven.
#include "hooks/settings/configuration.hpp"
#include "hooks/settings/parts.hpp"
#include "hooks/settings/section.hpp"

namespace hooks::settings {
namespace {

constexpr key keys[] = {
    {.name = "require_https_fhir",
     .allowed = flag(),
     .member = at<&request_policy::require_https_fhir>(),
     .meaning = "Refuse calls whose fhirServer is not https"},
    {.name = "tolerate_no_expires_in",
     .allowed = flag(),
     .member = at<&request_policy::tolerate_no_expires_in>(),
     .meaning = "Accept fhirAuthorization without expires_in"},
};

constexpr section rows[] = {
    checked({.name = "policy",
             .meaning = "What is asked of clients beyond CDS Hooks, or forgiven",
             .keys = keys,
             .where = in<&configuration::policy>()}),
};

}  // namespace

std::span<const section> policy_sections() { return rows; }

}  // namespace hooks::settings
