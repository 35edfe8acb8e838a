#include "cards/facts/cord_compression.hpp"

#include "cards/facts/service_class.hpp"

#include <algorithm>

namespace cards {

namespace {

bool names_compression(const fhir::service& service, const condition_index& conditions) {
    if (meanings_of(service.reasons).has(meaning::cord_compression)) return true;
    return std::ranges::any_of(service.reason_references, [&](const fhir::reference& reference) {
        const fhir::condition* named = conditions.find(reference);
        return named != nullptr && meanings_of(named->code).has(meaning::cord_compression);
    });
}

bool treats_cord(const fhir::service& service, const condition_index& conditions) {
    if (service_words_of(service).has(meaning::spinal_decompression)) return true;
    const service_class kind = classify(service).kind;
    const bool radiation = kind == service_class::radiotherapy || kind == service_class::stereotactic_radiotherapy;
    return radiation && (!spine_levels_of(service.body_sites).empty() || names_compression(service, conditions));
}

}  // namespace

std::optional<fhir::day> latest_cord_treatment(const fhir::record& record, fhir::day today) {
    const condition_index conditions(record);
    std::optional<fhir::day> latest;
    for (const fhir::service& service : record.services) {
        if (service.type != fhir::resource_type::procedure || service.status != "completed") continue;
        const auto& done = service.performed.end ? service.performed.end : service.performed.start;
        if (!done || done->first_day > today || (latest && done->first_day <= *latest)) continue;
        if (treats_cord(service, conditions)) latest = done->first_day;
    }
    return latest;
}

bool is_treated(const fhir::condition& compression, const std::optional<fhir::day>& treated) {
    const auto onset = beginning_of(compression);
    return treated && onset && *treated >= onset->last_day;
}

}  // namespace cards
