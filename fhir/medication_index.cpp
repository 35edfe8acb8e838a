#include "fhir/medication_index.hpp"

#include "fhir/datatypes.hpp"

#include <algorithm>

namespace fhir {
namespace {

bool is_usable_medication(json_value resource) {
    return read_string(resource[element::resource_type]) == "Medication" &&
           read_string(resource[element::status]) != "entered-in-error";
}

json_value find_contained_medication(json_value resource, std::string_view id) {
    for (const json_value contained : resource[element::contained].items()) {
        if (read_string(contained[element::id]) != id) continue;
        const bool modified = contained[element::modifier_extension] || contained[element::implicit_rules];
        return is_usable_medication(contained) && !modified ? contained : json_value();
    }
    return {};
}

/// itemCodeableConcept, or R5's item.concept.
codeable_concept read_ingredient(json_value ingredient, std::pmr::memory_resource* arena) {
    const json_value item = ingredient[element::item_codeable_concept];
    return read_concept(item ? item : single(ingredient[element::item])[element::concept_], arena);
}

}  // namespace

void medication_index::add(const bundled_resource& medication) {
    if (medication.modified || medication.implicit_rules || !is_usable_medication(medication.resource)) return;
    if (!medication.id.empty()) by_id_.emplace_back(medication.id, medication.resource);
    if (!medication.full_url.empty()) by_url_.emplace_back(medication.full_url, medication.resource);
}

void medication_index::sort() {
    const auto by_key = [](const entry& left, const entry& right) { return left.first < right.first; };
    std::stable_sort(by_id_.begin(), by_id_.end(), by_key);
    std::stable_sort(by_url_.begin(), by_url_.end(), by_key);
}

json_value medication_index::find(const reference& target, json_value resource) const {
    const auto look_up = [](const std::pmr::vector<entry>& entries, std::string_view key) {
        const auto found = std::lower_bound(entries.begin(), entries.end(), key,
                                            [](const entry& left, std::string_view right) { return left.first < right; });
        return found != entries.end() && found->first == key ? found->second : json_value();
    };
    switch (target.form) {
        case reference_form::contained:
            return find_contained_medication(resource, target.id);
        case reference_form::relative:
            return target.type == "Medication" ? look_up(by_id_, target.id) : json_value();
        case reference_form::absolute:
            if (target.type == "Medication" && same_base(target.base, fhir_server_)) return look_up(by_id_, target.id);
            return look_up(by_url_, target.text);
        case reference_form::urn:
            return look_up(by_url_, target.text);
        case reference_form::none:
        case reference_form::malformed:
            break;
    }
    return {};
}

void medication_index::resolve(medication_event& event, json_value resource) const {
    if (!event.medication_unresolved) return;
    const json_value found = find(event.medication_reference, resource);
    if (!found) return;
    event.medication_unresolved = false;
    if (event.medication.empty()) event.medication = read_concept(found[element::code], arena_);
    event.ingredients = read_list<codeable_concept>(found[element::ingredient], arena_,
                                                    [this](json_value item) { return read_ingredient(item, arena_); });
}

}  // namespace fhir
