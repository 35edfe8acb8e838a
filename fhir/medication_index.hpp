#pragma once
// The Medication resources of a call, and what a medicationReference means among them.
// https://hl7.org/fhir/R4/medication.html

#include "fhir/bundle.hpp"
#include "fhir/json_rows.hpp"
#include "fhir/resources.hpp"

#include <memory_resource>
#include <string_view>
#include <utility>
#include <vector>

namespace fhir {

class medication_index {
public:
    medication_index(std::pmr::memory_resource* arena, std::string_view fhir_server)
        : arena_(arena), fhir_server_(fhir_server), by_id_(arena), by_url_(arena) {}

    /// A Medication with a modifier that is not understood, or entered in error, is not used.
    void add(const bundled_resource& medication);

    /// To be called once, between the last `add` and the first `resolve`.
    void sort();

    /// Fills in medication and ingredients from the Medication that the event refers to. `resource` is the event's own object.
    void resolve(medication_event& event, json_value resource) const;

private:
    using entry = std::pair<std::string_view, json_value>;

    [[nodiscard]] json_value find(const reference& target, json_value resource) const;

    std::pmr::memory_resource* arena_;
    std::string_view fhir_server_;
    std::pmr::vector<entry> by_id_;
    std::pmr::vector<entry> by_url_;
};

}  // namespace fhir
