// Condition, with the mCODE extensions for cancer. https://hl7.org/fhir/R4/condition.html

#include "fhir/datatypes.hpp"
#include "fhir/extensions.hpp"
#include "fhir/resource_readers.hpp"

namespace fhir {
namespace {

void read_laterality(json_value extensions, condition& into, std::pmr::memory_resource* arena) {
    for_each_extension(extensions, [&](std::string_view url, json_value extension) {
        if (url != extension_url::laterality && url != extension_url::body_location) return;
        if (into.laterality.empty()) into.laterality = read_concept(extension[element::value_codeable_concept], arena);
    });
}

bool is_related(std::string_view url) {
    return url == extension_url::condition_related || url == extension_url::condition_due_to;
}

/// Extension condition-related or condition-dueTo, and R5's dueTo, which is a CodeableReference or a Reference.
std::span<const reference> read_related(json_value resource, std::pmr::memory_resource* arena) {
    const json_value extensions = resource[element::extension];
    const json_value due_to = resource[element::due_to];
    std::size_t count = due_to.items().size();
    for_each_extension(extensions, [&](std::string_view url, json_value) { count += is_related(url) ? 1 : 0; });
    list_writer<reference> related(count, arena);
    const auto add = [&related](const reference& found) {
        if (found.present()) related.add(found);
    };
    for_each_extension(extensions, [&](std::string_view url, json_value extension) {
        if (is_related(url)) add(read_reference(extension[element::value_reference]));
    });
    for (const json_value item : due_to.items()) {
        const json_value nested = item[element::reference];
        add(read_reference(nested.is(json_kind::object) ? nested : item));
    }
    return related.list();
}

void read_extensions(json_value extensions, condition& into, std::pmr::memory_resource* arena) {
    for_each_extension(extensions, [&](std::string_view url, json_value extension) {
        if (url == extension_url::condition_asserted_date) {
            into.asserted_date = read_date_time(extension[element::value_date_time]);
        } else if (url == extension_url::histology) {
            into.histology = read_concept(extension[element::value_codeable_concept], arena);
        }
    });
    read_laterality(extensions, into, arena);
}

void read_body_sites(json_value list, condition& into, std::pmr::memory_resource* arena) {
    into.body_sites = read_concepts(list, arena);
    for (const json_value site : list.items()) {
        if (const json_value extensions = site[element::extension]) read_laterality(extensions, into, arena);
    }
}

}  // namespace

condition read_condition(json_value resource, std::pmr::memory_resource* arena) {
    condition read;
    bool has_links = false;
    for (const json_value member : resource) {
        switch (member.name()) {
            case element::id:
                read.id = read_string(member);
                break;
            case element::clinical_status:
                read.clinical_status = read_status_code(member);
                break;
            case element::verification_status:
                read.verification_status = read_status_code(member);
                break;
            case element::code:
                read.code = read_concept(member, arena);
                break;
            case element::body_site:
                read_body_sites(member, read, arena);
                break;
            case element::stage:
                read.stage_summaries = read_list<codeable_concept>(
                    member, arena, [arena](json_value stage) { return read_concept(stage[element::summary], arena); });
                break;
            case element::extension:
                read_extensions(member, read, arena);
                has_links = true;
                break;
            case element::due_to:
                has_links = true;
                break;
            case element::onset_date_time:
                read.onset.start = read_date_time(member);
                break;
            case element::onset_period:
                read.onset = read_period(member);
                break;
            case element::onset_age:
                read.onset_age = read_quantity(member);
                break;
            case element::abatement_date_time:
                read.abatement = read_moment(member);
                break;
            case element::abatement_period:
                read.abatement = read_period(member);
                break;
            case element::recorded_date:
            case element::asserted_date:  // STU3's name for it
                read.recorded_date = read_date_time(member);
                break;
            default:
                break;
        }
    }
    if (has_links) read.related = read_related(resource, arena);
    return read;
}

}  // namespace fhir
