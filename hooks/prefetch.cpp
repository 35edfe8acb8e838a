#include "hooks/prefetch.hpp"

#include <algorithm>
#include <string>

namespace hooks {
namespace {

std::string path_of(const prefetch_key& key) { return "prefetch." + std::string(key.name); }

std::string_view why(key_state state) {
    switch (state) {
        case key_state::absent:
            return "required data was not received: the key is absent";
        case key_state::failed:
            return "required data was not received: the value is an OperationOutcome";
        case key_state::unsatisfied:
            return "required data was not received: the value is not what the template returns";
        case key_state::partial:
            return "required data is incomplete: the Bundle has a next page, or an OperationOutcome with an error";
        case key_state::none:
        case key_state::data:
            break;
    }
    return "required data was not received";
}

/// A Patient that does not say who it is cannot be held against context.patientId. A Bundle around it is put up with.
bool is_nameless_patient(const prefetch_key& key, fhir::json_value value) {
    if (std::find(key.accepted.begin(), key.accepted.end(), fhir::resource_type::patient) == key.accepted.end()) return false;
    const auto is_named = [](fhir::json_value resource) {
        return resource["resourceType"].string() == "Patient" && !resource["id"].string().empty();
    };
    if (is_named(value)) return false;
    for (const fhir::json_value entry : value["entry"].items())
        if (is_named(entry["resource"])) return false;
    return true;
}

refusal check_kinds(fhir::json_value prefetch, std::span<const prefetch_key> keys) {
    refusal issues;
    for (const prefetch_key& key : keys) {
        const fhir::json_value value = prefetch[key.name];
        if (value.present() && !value.is(fhir::json_kind::null) && !value.is(fhir::json_kind::object))
            issues.push_back({problem::bad_value, path_of(key), "expected a FHIR resource, or null"});
    }
    return issues;
}

}  // namespace

key_state judge(const prefetch_key& key, fhir::json_value value, const fhir::value_content& content) {
    if (!value.present()) return key_state::absent;
    if (value.is(fhir::json_kind::null)) return key_state::none;
    if (!content.resource) return key_state::unsatisfied;
    if (content.expected == 0 && content.outcome) return key_state::failed;
    if (content.expected == 0 && (content.unexpected > 0 || key.is_read())) return key_state::unsatisfied;
    if (content.next_page || content.part_failed) return key_state::partial;
    return content.expected > 0 ? key_state::data : key_state::none;
}

boost::system::result<cards::not_received, refusal> read_prefetch(fhir::json_value prefetch, std::span<const prefetch_key> keys,
                                                                  fhir::record_reader& reader) {
    if (refusal malformed = check_kinds(prefetch, keys); !malformed.empty()) return malformed;

    cards::not_received missing;
    refusal issues;
    for (const prefetch_key& key : keys) {
        const fhir::json_value value = prefetch[key.name];
        fhir::value_content content;
        if (value.is(fhir::json_kind::object)) {
            const auto read = reader.add(value, key.accepted);
            if (!read)
                return refusal{{problem::patient_mismatch, read.error().path, "expected the patient of context.patientId"}};
            content = *read;
        }
        key_state state = judge(key, value, content);
        if (state == key_state::data && is_nameless_patient(key, value)) state = key_state::unsatisfied;
        if (received(state)) continue;
        if (key.need == presence::required)
            issues.push_back({problem::data_missing, path_of(key), std::string(why(state))});
        else
            missing.push_back(key.name);
    }
    if (!issues.empty()) return issues;
    return missing;
}

}  // namespace hooks
