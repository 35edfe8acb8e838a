// [policy]: what is asked of clients beyond CDS Hooks, forgiven or allowed.
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
    {.name = "allow_explain",
     .allowed = flag(),
     .member = at<&request_policy::allow_explain>(),
     .meaning = "Tell why each card is shown or not, where the request asks (extension imdc-cds.explain)"},
};

constexpr section rows[] = {
    checked({.name = "policy",
             .meaning = "What is asked of clients beyond CDS Hooks, forgiven or allowed",
             .keys = keys,
             .where = in<&configuration::policy>()}),
};

}  // namespace

std::span<const section> policy_sections() { return rows; }

}  // namespace hooks::settings
