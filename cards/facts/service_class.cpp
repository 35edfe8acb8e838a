#include "cards/facts/service_class.hpp"

#include <algorithm>

namespace cards {

namespace {

constexpr std::string_view order_intents[] = {"",    "order", "original-order", "reflex-order", "instance-order", "filler-order",
                                              "plan"};

struct class_row {
    meaning what;
    service_class kind;
};
// First match wins: a stereotactic treatment is coded as radiotherapy as well.
constexpr class_row classes[] = {
    {meaning::nephrectomy, service_class::nephrectomy},
    {meaning::stereotactic_radiotherapy, service_class::stereotactic_radiotherapy},
    {meaning::radiotherapy, service_class::radiotherapy},
    {meaning::surveillance, service_class::surveillance},
};

service_class class_of(meaning_set what) {
    if (what.any({meaning::not_cytoreductive, meaning::cranial_stereotactic})) return service_class::unrelated;
    const auto row = std::ranges::find_if(classes, [&](const class_row& one) { return what.has(one.what); });
    return row == std::end(classes) ? service_class::unrelated : row->kind;
}

bool is_cranial(const fhir::service& service) {
    if (service.body_sites.empty() || !spine_levels_of(service.body_sites).empty()) return false;
    return std::ranges::all_of(service.body_sites,
                               [](const fhir::codeable_concept& site) { return all_meanings_of(site).has(meaning::site_brain); });
}

}  // namespace

meaning_set service_codes_of(const fhir::service& service) {
    meaning_set found = meanings_of(service.code);
    found |= meanings_of(service.categories);
    found |= meanings_of(service.techniques);
    return found;
}

meaning_set service_words_of(const fhir::service& service) {
    meaning_set found = word_meanings_of(service.code);
    found |= word_meanings_of(service.categories);
    return found;
}

service_reading classify(const fhir::service& service) {
    service_reading read;
    const meaning_set codes = service_codes_of(service);
    read.kind = class_of(codes);
    if (read.kind == service_class::unrelated && codes.empty()) {
        // a category such as "radiation therapy" alone also covers consultations: only the code's own words count
        meaning_set said = word_meanings_of(service.code);
        if (word_meanings_of(service.categories).has(meaning::surveillance)) said |= meaning::surveillance;
        read.kind = class_of(said);
        read.by_name = read.kind != service_class::unrelated;
    }
    if (read.kind == service_class::stereotactic_radiotherapy && is_cranial(service)) read.kind = service_class::radiotherapy;
    return read;
}

bool is_active_order(const fhir::service& service) {
    if (service.type != fhir::resource_type::service_request && service.type != fhir::resource_type::care_plan) return false;
    return service.status == "active" && !service.do_not_perform &&
           std::ranges::find(order_intents, service.intent) != std::end(order_intents);
}

}  // namespace cards
