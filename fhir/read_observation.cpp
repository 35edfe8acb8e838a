// Observation and its components. https://hl7.org/fhir/R4/observation.html

#include "fhir/datatypes.hpp"
#include "fhir/resource_readers.hpp"

namespace fhir {
namespace {

reference_range read_reference_range(json_value value, std::pmr::memory_resource* arena) {
    reference_range read;
    for (const json_value member : value) {
        switch (member.name()) {
            case element::low:
                read.low = read_quantity(member);
                break;
            case element::high:
                read.high = read_quantity(member);
                break;
            case element::type:
                read.type = read_concept(member, arena);
                break;
            case element::applies_to:
                read.applies_to = read_concepts(member, arena);
                break;
            case element::age:
                read.age_low = read_quantity(single(member)[element::low]);
                read.age_high = read_quantity(single(member)[element::high]);
                break;
            case element::text:
                read.text = read_string(member);
                break;
            default:
                break;
        }
    }
    return read;
}

/// A string that is a plain number is read as one; any other is kept as text.
void read_value_string(json_value value, measurement& into) {
    const std::string_view text = read_string(value);
    into.value_number = parse_decimal(text);
    if (!into.value_number) into.value_concept.text = text;
}

/// Takes a member that an Observation shares with its components.
void read_measurement_member(json_value member, measurement& into, std::pmr::memory_resource* arena) {
    switch (member.name()) {
        case element::code:
            into.code = read_concept(member, arena);
            break;
        case element::value_quantity:
            into.value_quantity = read_quantity(member);
            break;
        case element::value_integer:
            into.value_number = read_decimal(member);
            break;
        case element::value_codeable_concept:
            into.value_concept = read_concept(member, arena);
            break;
        case element::value_string:
            read_value_string(member, into);
            break;
        case element::interpretation:
            into.interpretations = read_concepts(member, arena);
            break;
        case element::reference_range:
            into.reference_ranges = read_list<reference_range>(
                member, arena, [arena](json_value range) { return read_reference_range(range, arena); });
            break;
        case element::data_absent_reason:
            into.data_absent = !member.is(json_kind::null);
            break;
        case element::value_boolean:
        case element::value_range:
        case element::value_ratio:
        case element::value_sampled_data:
        case element::value_time:
        case element::value_date_time:
        case element::value_period:
        case element::value_attachment:
        case element::value_reference:
            into.other_value = !member.is(json_kind::null);
            break;
        default:
            break;
    }
}

measurement read_component(json_value component, std::pmr::memory_resource* arena) {
    measurement read;
    for (const json_value member : component)
        read_measurement_member(member, read, arena);
    return read;
}

}  // namespace

observation read_observation(json_value resource, std::pmr::memory_resource* arena) {
    observation read;
    for (const json_value member : resource) {
        switch (member.name()) {
            case element::id:
                read.id = read_string(member);
                break;
            case element::status:
                read.status = read_string(member);
                break;
            case element::component:
                read.components = read_list<measurement>(
                    member, arena, [arena](json_value component) { return read_component(component, arena); });
                break;
            case element::effective_date_time:
            case element::effective_instant:
                read.effective = read_moment(member);
                break;
            case element::effective_period:
                read.effective = read_period(member);
                break;
            case element::issued:
                read.issued = read_date_time(member);
                break;
            case element::body_site:
                read.body_site = read_concept(member, arena);
                break;
            case element::specimen:
                read.specimen = read_reference(member);
                break;
            default:
                read_measurement_member(member, read.self, arena);
                break;
        }
    }
    return read;
}

}  // namespace fhir
