// The record reader on any JSON: it never crashes, uses nothing of another patient, and reads only what it counted.
#include "fhir/record_reader.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory_resource>
#include <string_view>

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

constexpr std::array expected = {
    fhir::resource_type::patient,
    fhir::resource_type::condition,
    fhir::resource_type::observation,
    fhir::resource_type::medication_request,
    fhir::resource_type::medication_statement,
    fhir::resource_type::medication_administration,
    fhir::resource_type::medication_dispense,
    fhir::resource_type::procedure,
    fhir::resource_type::service_request,
    fhir::resource_type::care_plan,
    fhir::resource_type::allergy_intolerance,
};

/// Every byte a view claims to have must be readable; the sum keeps the reads alive.
std::size_t touch(std::string_view text) {
    std::size_t sum = 0;
    for (const char c : text)
        sum += static_cast<unsigned char>(c);
    return sum;
}

std::size_t touch(const fhir::codeable_concept& concept_) {
    std::size_t sum = touch(concept_.text);
    for (const auto& coding : concept_.codings)
        sum += touch(coding.system) + touch(coding.code) + touch(coding.display);
    return sum;
}

std::size_t touch(const fhir::record& record) {
    std::size_t sum = 0;
    for (const auto& condition : record.conditions) {
        sum += touch(condition.id) + touch(condition.code) + touch(condition.histology) + touch(condition.laterality);
        for (const auto& related : condition.related)
            sum += touch(related.text);
    }
    for (const auto& observation : record.observations) {
        sum += touch(observation.id) + touch(observation.self.code) + touch(observation.self.value_concept);
        for (const auto& range : observation.self.reference_ranges)
            sum += touch(range.text) + touch(range.type);
        for (const auto& component : observation.components)
            sum += touch(component.code);
    }
    for (const auto& event : record.medications) {
        sum += touch(event.id) + touch(event.medication);
        for (const auto& ingredient : event.ingredients)
            sum += touch(ingredient);
        for (const auto& dosage : event.dosages)
            sum += touch(dosage.text) + touch(dosage.route);
        for (const auto note : event.notes)
            sum += touch(note);
    }
    for (const auto& service : record.services) {
        sum += touch(service.code);
        for (const auto& technique : service.techniques)
            sum += touch(technique);
        for (const auto& category : service.categories)
            sum += touch(category);
    }
    for (const auto& allergy : record.allergies)
        sum += touch(allergy.code);
    return sum;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::pmr::monotonic_buffer_resource arena;
    const auto rows = fhir::json_rows::parse({reinterpret_cast<const char*>(data), size}, &arena, 2);
    if (rows.has_error()) return 0;

    fhir::record record(&arena);
    fhir::record_reader reader(record, &arena, "p1", "https://ehr.example.org/fhir");
    std::size_t counted = 0;
    for (const auto value : rows->root()["prefetch"]) {
        const auto told = reader.add(value, expected);
        if (told.has_error()) {
            require(told.error().code == fhir::errc::other_patient && !told.error().path.empty());
            return 0;
        }
        require(told->resource || told->expected + told->unexpected == 0);
        counted += told->expected;
    }
    if (reader.add_drafts(rows->root()["draftOrders"]).has_error()) {
        require(record.drafts.empty());
    }
    reader.finish();

    const std::size_t read = record.conditions.size() + record.observations.size() + record.medications.size() +
                             record.services.size() + record.allergies.size();
    require(read <= counted);
    if (record.subject) require(record.subject->id == "p1");
    for (const auto& draft : record.drafts)
        require(rows->raw(draft.row).starts_with('{'));
    const volatile std::size_t sum = touch(record);
    static_cast<void>(sum);
    return 0;
}
