// Nephrectomy done, radiotherapy done or ordered, surveillance under way.

#include "cards/facts/gather.hpp"
#include "cards/facts/service_class.hpp"

#include <algorithm>
#include <tuple>

namespace cards {

namespace {

using fhir::resource_type;

bool is_procedure(const fhir::service& service, std::initializer_list<std::string_view> statuses) {
    return service.type == resource_type::procedure && !service.do_not_perform &&
           std::ranges::find(statuses, service.status) != statuses.end();
}

std::optional<fhir::date_time> when_performed(const fhir::service& service) {
    return service.performed.end ? service.performed.end : service.performed.start;
}

bool lies_ahead(const std::optional<fhir::date_time>& when, fhir::day today) {
    return when && when->first_day > today + std::chrono::days(1);
}

/// Earliest first, undated last, then by id.
auto order_of(const finding& one) {
    return std::tuple(!one.since, one.since ? one.since->first_day : fhir::day{}, one.from.type, one.from.id);
}

void keep_first(std::optional<finding>& best, const finding& candidate) {
    if (!best || order_of(candidate) < order_of(*best)) best = candidate;
}

std::string_view label_of(const fhir::codeable_concept& coded, meaning what, std::string_view otherwise) {
    const code_row* row = find_row(coded, what);
    return row != nullptr ? row->label : otherwise;
}

void add_radiotherapy(const fhir::service& service, service_class kind, facts& facts) {
    const bool done = is_procedure(service, {"in-progress", "completed"});
    const bool ordered = is_active_order(service) || is_procedure(service, {"preparation"});
    if (!done && !ordered) return;
    radiotherapy one;
    one.stereotactic = kind == service_class::stereotactic_radiotherapy;
    one.ordered = !done;
    one.when = when_performed(service);
    if (!one.when && ordered) one.when = service.authored_on;
    if (done && lies_ahead(service.performed.start, facts.today)) return;
    one.levels = spine_levels_of(service.body_sites);
    one.from = {service.type, service.id};
    facts.treatment_history.radiotherapies.push_back(std::move(one));
}

void add_service(const fhir::service& service, facts& facts) {
    const service_reading read = classify(service);
    const origin from{service.type, service.id};
    switch (read.kind) {
        case service_class::nephrectomy:
            if (!is_procedure(service, {"in-progress", "completed"}) || lies_ahead(service.performed.start, facts.today)) break;
            keep_first(facts.treatment_history.nephrectomy,
                       {from, label_of(service.code, meaning::nephrectomy, "nephrectomy"), when_performed(service)});
            break;
        case service_class::stereotactic_radiotherapy:
        case service_class::radiotherapy:
            add_radiotherapy(service, read.kind, facts);
            break;
        case service_class::surveillance:
            if (!is_active_order(service) && !is_procedure(service, {"preparation", "in-progress"})) break;
            keep_first(facts.treatment_history.surveillance,
                       {from, label_of(service.code, meaning::surveillance, "active surveillance"),
                        service.performed.start ? service.performed.start : service.authored_on});
            break;
        case service_class::unrelated:
            break;
    }
}

}  // namespace

void gather_procedures(const fhir::record& record, facts& facts) {
    for (const fhir::service& service : record.services)
        add_service(service, facts);
    auto& history = facts.treatment_history;
    std::ranges::sort(history.radiotherapies, {}, [](const radiotherapy& one) {
        return std::tuple(one.when ? one.when->first_day : fhir::day::min(), one.from.type, one.from.id);
    });
    if (history.nephrectomy) return;
    for (const fhir::condition& condition : record.conditions) {
        if (!is_verified(condition) || !meanings_of(condition.code).has(meaning::absent_kidney)) continue;
        keep_first(history.nephrectomy,
                   {{resource_type::condition, condition.id}, "acquired absence of kidney", condition.onset.start});
    }
}

}  // namespace cards
