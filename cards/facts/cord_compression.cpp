#include "cards/facts/cord_compression.hpp"

#include "cards/facts/service_class.hpp"

#include <algorithm>

namespace cards {

namespace {

bool names_compression(const fhir::service& service, const fhir::condition& compression, const fhir::record& record) {
    const bool by_reference = std::ranges::any_of(service.reason_references, [&](const fhir::reference& reference) {
        const fhir::condition* named = find_condition(record, reference);
        return named != nullptr && (named == &compression || meanings_of(named->code).has(meaning::cord_compression));
    });
    return by_reference || meanings_of(service.reasons).has(meaning::cord_compression);
}

bool treats(const fhir::service& service, const fhir::condition& compression, const fhir::record& record) {
    if (service.type != fhir::resource_type::procedure || service.status != "completed") return false;
    if (service_words_of(service).has(meaning::spinal_decompression)) return true;
    const service_class kind = classify(service).kind;
    const bool radiation = kind == service_class::radiotherapy || kind == service_class::stereotactic_radiotherapy;
    return radiation && (!spine_levels_of(service.body_sites).empty() || names_compression(service, compression, record));
}

}  // namespace

bool is_treated(const fhir::condition& compression, const fhir::record& record, fhir::day today) {
    const auto onset = beginning_of(compression);
    if (!onset) return false;
    return std::ranges::any_of(record.services, [&](const fhir::service& service) {
        const auto& done = service.performed.end ? service.performed.end : service.performed.start;
        if (!done || done->first_day < onset->last_day || done->first_day > today) return false;
        return treats(service, compression, record);
    });
}

}  // namespace cards
