#include "hooks/request.hpp"

#include "hooks/context.hpp"
#include "hooks/member_rules.hpp"
#include "hooks/text_forms.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

namespace hooks {
namespace {

using fhir::json_kind;
using fhir::json_value;

bool holds_uuid(json_value value) { return is_uuid(value.string()); }
bool holds_base_url(json_value value) { return is_base_url(value.string()); }
bool holds_bearer(json_value value) { return value.string() == "Bearer"; }

bool holds_seconds(json_value value) {
    const std::string_view text = value.text();
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

constexpr member_rule envelope_rules[] = {
    {"hook", presence::required, json_kind::string, nullptr, {}},
    {"hookInstance", presence::required, json_kind::string, holds_uuid, "a UUID in 8-4-4-4-12 form"},
    {"context", presence::required, json_kind::object, nullptr, "an object"},
    {"fhirServer", presence::optional, json_kind::string, holds_base_url,
     "an absolute http(s) URL without user, query or fragment"},
    {"fhirAuthorization", presence::optional, json_kind::object, nullptr, "an object"},
    {"prefetch", presence::optional, json_kind::object, nullptr, "an object"},
    {"extension", presence::optional, json_kind::object, nullptr, "an object"},
};

constexpr std::string_view expires_in = "expires_in";

constexpr member_rule authorization_rules[] = {
    {"access_token", presence::required, json_kind::string, nullptr, {}},
    {"token_type", presence::required, json_kind::string, holds_bearer, "`Bearer`"},
    {expires_in, presence::required, json_kind::number, holds_seconds, "a whole number of seconds"},
    {"scope", presence::required, json_kind::string, nullptr, {}},
    {"subject", presence::required, json_kind::string, nullptr, {}},
    {"patient", presence::optional, json_kind::string, holds_logical_id, "a Patient id"},
};

void check_authorization(json_value body, const request_policy& policy, refusal& issues) {
    const json_value authorization = member(body, "fhirAuthorization");
    if (!authorization.is(json_kind::object)) return;
    std::vector<member_rule> rules(std::begin(authorization_rules), std::end(authorization_rules));
    for (member_rule& rule : rules)
        if (rule.name == expires_in && policy.tolerate_no_expires_in) rule.need = presence::optional;
    check_members(authorization, "fhirAuthorization", rules, issues);
    if (!member(body, "fhirServer").present())
        issues.push_back({problem::missing, "fhirServer", "required string is missing (fhirAuthorization is present)"});
}

void check_https(json_value body, const request_policy& policy, refusal& issues) {
    const std::string_view url = member(body, "fhirServer").string();
    if (policy.require_https_fhir && !url.empty() && !starts_without_case(url, "https://"))
        issues.push_back({problem::bad_value, "fhirServer", "expected an https URL"});
}

void check_hook(json_value body, const service& service, refusal& issues) {
    if (member(body, "hook").string() != service.hook_name)
        issues.push_back({problem::other_hook, "hook", "this service answers the hook " + std::string(service.hook_name)});
}

void check_token_patient(json_value body, refusal& issues) {
    const json_value patient = member(member(body, "fhirAuthorization"), "patient");
    if (patient.present() && patient.string() != member(member(body, "context"), "patientId").string())
        issues.push_back({problem::patient_mismatch, "fhirAuthorization.patient", "expected the patient of context.patientId"});
}

}  // namespace

boost::system::result<request, refusal> read_request(json_value body, const service& service, const request_policy& policy) {
    refusal issues;
    if (!body.is(json_kind::object)) {
        issues.push_back({problem::not_an_object, {}, "expected the body to be a JSON object"});
        return issues;
    }
    check_members(body, {}, envelope_rules, issues);
    check_authorization(body, policy, issues);
    check_https(body, policy, issues);
    if (issues.empty()) check_hook(body, service, issues);
    if (!issues.empty()) return issues;

    const json_value context = member(body, "context");
    check_members(context, "context", service.context, issues);
    if (issues.empty()) check_token_patient(body, issues);
    if (!issues.empty()) return issues;

    return request{
        .hook = service.hook_name,
        .hook_instance = member(body, "hookInstance").string(),
        .fhir_server = member(body, "fhirServer").string(),
        .patient_id = member(context, "patientId").string(),
        .context = context,
        .prefetch = member(body, "prefetch"),
    };
}

}  // namespace hooks
