// Procedure, ServiceRequest and CarePlan. https://hl7.org/fhir/R4/procedure.html, https://hl7.org/fhir/R4/servicerequest.html,
// https://hl7.org/fhir/R4/careplan.html

#include "fhir/datatypes.hpp"
#include "fhir/extensions.hpp"
#include "fhir/reasons.hpp"
#include "fhir/resource_readers.hpp"

namespace fhir {
namespace {

/// ServiceRequest.code is a CodeableReference in R5.
codeable_concept read_code(json_value value, std::pmr::memory_resource* arena) {
    const json_value concept_ = single(value)[element::concept_];
    return read_concept(concept_ ? concept_ : value, arena);
}

bool is_radiotherapy_detail(std::string_view url) {
    return url == extension_url::radiotherapy_modality || url == extension_url::radiotherapy_technique;
}

/// Calls `use` with every modality and technique: in one extension with two parts, or in two extensions.
template <typename Use>
void for_each_technique(json_value extensions, Use use) {
    for_each_extension(extensions, [&use](std::string_view url, json_value extension) {
        if (is_radiotherapy_detail(url)) use(extension[element::value_codeable_concept]);
        if (url != extension_url::radiotherapy_modality_and_technique) return;
        for_each_extension(extension[element::extension], [&use](std::string_view, json_value part) {
            if (const json_value technique = part[element::value_codeable_concept]) use(technique);
        });
    });
}

void read_extensions(json_value extensions, service& into, std::pmr::memory_resource* arena) {
    std::size_t count = 0;
    for_each_technique(extensions, [&count](json_value) { ++count; });
    list_writer<codeable_concept> techniques(count, arena);
    for_each_technique(extensions, [&](json_value technique) { techniques.add(read_concept(technique, arena)); });
    into.techniques = techniques.list();

    for_each_extension(extensions, [&](std::string_view url, json_value extension) {
        if (url == extension_url::procedure_intent) {
            into.procedure_intent = read_concept(extension[element::value_codeable_concept], arena);
        }
    });
}

/// Category, and what a care plan's activities are about unless they are ruled out.
std::span<const codeable_concept> read_categories(json_value resource, std::pmr::memory_resource* arena) {
    const auto categories = resource[element::category].items();
    const auto activities = resource[element::activity].items();
    list_writer<codeable_concept> written(categories.size() + activities.size(), arena);
    for (const json_value category : categories)
        written.add(read_concept(category, arena));
    for (const json_value activity : activities) {
        const json_value detail = single(activity[element::detail]);
        const json_value code = detail[element::code];
        if (code && !read_negation(detail[element::do_not_perform])) written.add(read_concept(code, arena));
    }
    return written.list();
}

/// Members that say when.
void read_time_member(json_value member, service& into) {
    switch (member.name()) {
        case element::authored_on:
        case element::created:
            into.authored_on = read_date_time(member);
            break;
        case element::performed_date_time:
        case element::occurrence_date_time:
            into.performed = read_moment(member);
            break;
        case element::performed_period:
        case element::occurrence_period:
        case element::period:
            into.performed = read_period(member);
            break;
        default:
            break;
    }
}

}  // namespace

bool is_service(resource_type type) {
    return type == resource_type::procedure || type == resource_type::service_request || type == resource_type::care_plan;
}

service read_service(json_value resource, resource_type type, std::pmr::memory_resource* arena) {
    service read;
    read.type = type;
    bool has_reasons = false;
    for (const json_value member : resource) {
        switch (member.name()) {
            case element::id:
                read.id = read_string(member);
                break;
            case element::status:
                read.status = read_string(member);
                break;
            case element::intent:
                read.intent = read_string(member);
                break;
            case element::do_not_perform:
            case element::not_done:
                if (read_negation(member)) read.do_not_perform = true;
                break;
            case element::code:
                read.code = read_code(member, arena);
                break;
            case element::title:
                if (read.code.text.empty()) read.code.text = read_string(member);
                break;
            case element::body_site:
                read.body_sites = read_concepts(member, arena);
                break;
            case element::extension:
                read_extensions(member, read, arena);
                break;
            case element::reason_code:
            case element::reason_reference:
            case element::reason:
            case element::addresses:
                has_reasons = true;
                break;
            default:
                read_time_member(member, read);
                break;
        }
    }
    read.categories = read_categories(resource, arena);
    if (has_reasons) {
        read.reasons = read_reasons(resource, arena);
        read.reason_references = read_reason_references(resource, arena);
    }
    return read;
}

}  // namespace fhir
