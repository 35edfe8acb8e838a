#include "fhir/record_reader.hpp"

#include "fhir/bundle.hpp"
#include "fhir/datatypes.hpp"
#include "fhir/duplicates.hpp"
#include "fhir/medication_index.hpp"
#include "fhir/patient_identity.hpp"
#include "fhir/resource_readers.hpp"

#include <algorithm>
#include <optional>
#include <vector>

namespace fhir {
namespace {

/// Warnings and hints come with complete results; an error does not.
bool says_error(json_value outcome) {
    for (const json_value issue : outcome[element::issue].items()) {
        const std::string_view severity = read_string(issue[element::severity]);
        if (severity == "fatal" || severity == "error") return true;
    }
    return false;
}

failure other_patient_at(const ownership& found) { return {make_error_code(errc::other_patient), found.named_at.path(), 0}; }

std::optional<set_aside_reason> why_not_understood(const bundled_resource& found) {
    if (found.implicit_rules) return set_aside_reason::implicit_rules;
    if (found.modified) return set_aside_reason::unknown_modifier;
    return std::nullopt;
}

}  // namespace

/// A resource that is to be read, unless it is set aside or turns out to be a copy.
struct candidate {
    bundled_resource found;
    std::optional<set_aside_reason> aside;
};

struct record_reader::state {
    state(record& into_record, std::pmr::memory_resource* memory, std::string_view patient_id, std::string_view fhir_server)
        : into(into_record),
          arena(memory),
          identity(memory, patient_id, fhir_server),
          medications(memory, fhir_server),
          candidates(memory),
          draft_rows(memory) {}

    /// Registers Patients and Medications, and says whose each resource is; the first of another patient is the failure.
    boost::system::result<void, failure> classify(const bundle_content& content, std::pmr::vector<ownership>& owners);
    void reserve();
    void read(const bundled_resource& found);
    void read_draft(const bundled_resource& found, bool usable);
    void set_aside(const bundled_resource& found, set_aside_reason reason) {
        into.aside.push_back({found.type, found.id, reason});
    }

    record& into;
    std::pmr::memory_resource* arena;
    patient_identity identity;
    medication_index medications;
    std::pmr::vector<candidate> candidates;
    std::pmr::vector<json_value> draft_rows;  ///< parallel to record.drafts
};

boost::system::result<void, failure> record_reader::state::classify(const bundle_content& content,
                                                                    std::pmr::vector<ownership>& owners) {
    owners.resize(content.resources.size());
    // Patients first: a subject may refer to an entry that stands after it.
    for (std::size_t i = 0; i < owners.size(); ++i) {
        const bundled_resource& found = content.resources[i];
        if (found.type == resource_type::medication) medications.add(found);
        if (found.type != resource_type::patient) continue;
        owners[i] = identity.of_patient(found.resource, found.id, found.full_url);
        if (owners[i].whose == belonging::other) return other_patient_at(owners[i]);
    }
    for (std::size_t i = 0; i < owners.size(); ++i) {
        const bundled_resource& found = content.resources[i];
        if (found.type == resource_type::patient) continue;
        owners[i] = identity.of_resource(found.resource);
        if (owners[i].whose == belonging::other) return other_patient_at(owners[i]);
    }
    return {};
}

/// Makes room once: growing would copy the resources and leave the old copies in the arena.
void record_reader::state::reserve() {
    const auto count = [this](auto is_wanted) {
        return static_cast<std::size_t>(std::count_if(candidates.begin(), candidates.end(),
                                                      [&](const candidate& each) { return is_wanted(each.found.type); }));
    };
    into.conditions.reserve(count([](resource_type type) { return type == resource_type::condition; }));
    into.observations.reserve(count([](resource_type type) { return type == resource_type::observation; }));
    into.medications.reserve(count(is_medication_event));
    into.services.reserve(count(is_service));
}

void record_reader::state::read(const bundled_resource& found) {
    const json_value resource = found.resource;
    if (is_medication_event(found.type)) {
        into.medications.push_back(read_medication_event(resource, found.type, arena));
        medications.resolve(into.medications.back(), resource);
    } else if (is_service(found.type)) {
        into.services.push_back(read_service(resource, found.type, arena));
    } else if (found.type == resource_type::observation) {
        into.observations.push_back(read_observation(resource, arena));
    } else if (found.type == resource_type::condition) {
        into.conditions.push_back(read_condition(resource, arena));
    } else if (found.type == resource_type::allergy_intolerance) {
        into.allergies.push_back(read_allergy(resource, arena));
    } else if (found.type == resource_type::patient) {
        into.subject = read_patient(resource);
    }
}

void record_reader::state::read_draft(const bundled_resource& found, bool usable) {
    const json_value resource = found.resource;
    const std::string_view type_name = to_string(found.type);
    if (is_medication_event(found.type)) {
        into.drafts.push_back({read_medication_event(resource, found.type, arena), type_name, found.id, resource.row(), usable});
    } else if (is_service(found.type)) {
        into.drafts.push_back({read_service(resource, found.type, arena), type_name, found.id, resource.row(), usable});
    } else {
        return;
    }
    draft_rows.push_back(resource);
}

record_reader::record_reader(record& into, std::pmr::memory_resource* arena, std::string_view patient_id,
                             std::string_view fhir_server)
    : state_(std::pmr::polymorphic_allocator<>(arena).new_object<state>(into, arena, patient_id, fhir_server)) {}

record_reader::~record_reader() { std::pmr::polymorphic_allocator<>(state_->arena).delete_object(state_); }

boost::system::result<value_content, failure> record_reader::add(json_value value, std::span<const resource_type> expected) {
    const bundle_content content = read_bundle(value, state_->arena);
    value_content told{.resource = content.is_resource, .next_page = content.next_page};

    std::pmr::vector<ownership> owners(state_->arena);
    if (const auto classified = state_->classify(content, owners); !classified) return classified.error();
    state_->candidates.reserve(state_->candidates.size() + owners.size());
    const bool subjects_named = std::any_of(owners.begin(), owners.end(), [&](const ownership& owner) {
        const auto index = static_cast<std::size_t>(&owner - owners.data());
        return owner.whose != belonging::nobody && content.resources[index].type != resource_type::patient;
    });

    for (std::size_t i = 0; i < owners.size(); ++i) {
        const bundled_resource& found = content.resources[i];
        if (found.type == resource_type::operation_outcome) {
            told.outcome = true;
            told.part_failed = told.part_failed || says_error(found.resource);
            continue;
        }
        if (std::find(expected.begin(), expected.end(), found.type) == expected.end()) {
            if (found.type != resource_type::medication) ++told.unexpected;
            continue;
        }
        ++told.expected;
        if (found.type == resource_type::medication) continue;
        auto aside = why_not_understood(found);
        if (owners[i].whose == belonging::unresolved) aside = set_aside_reason::unresolved_subject;
        if (owners[i].whose == belonging::nobody && subjects_named) aside = set_aside_reason::no_subject;
        state_->candidates.push_back({found, aside});
    }
    return told;
}

boost::system::result<void, failure> record_reader::add_drafts(json_value bundle) {
    if (!bundle.is(json_kind::object)) return failure{make_error_code(errc::not_an_object), bundle.path(), 0};
    const bundle_content content = read_bundle(bundle, state_->arena);
    std::pmr::vector<ownership> owners(state_->arena);
    if (const auto classified = state_->classify(content, owners); !classified) return classified.error();

    for (std::size_t i = 0; i < owners.size(); ++i) {
        const bundled_resource& found = content.resources[i];
        if (owners[i].whose == belonging::unresolved && (is_medication_event(found.type) || is_service(found.type))) {
            state_->set_aside(found, set_aside_reason::unresolved_subject);
        } else {
            state_->read_draft(found, !why_not_understood(found));
        }
    }
    return {};
}

void record_reader::finish() {
    state_->medications.sort();
    state_->reserve();
    // A urn may name a Patient that came with a later value.
    for (candidate& each : state_->candidates) {
        if (each.aside != set_aside_reason::unresolved_subject || each.found.type == resource_type::patient) continue;
        if (state_->identity.of_resource(each.found.resource).whose == belonging::ours)
            each.aside = why_not_understood(each.found);
    }
    std::pmr::vector<const bundled_resource*> resources(state_->arena);
    resources.reserve(state_->candidates.size());
    for (const candidate& each : state_->candidates)
        resources.push_back(&each.found);
    const auto is_copy = find_copies(resources, state_->arena);
    for (std::size_t i = 0; i < state_->candidates.size(); ++i) {
        const candidate& each = state_->candidates[i];
        if (is_copy[i]) continue;
        if (each.aside) {
            state_->set_aside(each.found, *each.aside);
        } else {
            state_->read(each.found);
        }
    }
    for (std::size_t i = 0; i < state_->draft_rows.size(); ++i) {
        auto* const event = std::get_if<medication_event>(&state_->into.drafts[i].order);
        if (event != nullptr) state_->medications.resolve(*event, state_->draft_rows[i]);
    }
}

}  // namespace fhir
