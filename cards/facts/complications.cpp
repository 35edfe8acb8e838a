// Complications and conditions that steer the advice. Active means clinicalStatus active, recurrence, relapse or absent and
// verificationStatus confirmed or absent. https://hl7.org/fhir/R4/condition.html

#include "cards/facts/coded.hpp"
#include "cards/facts/cord_compression.hpp"
#include "cards/facts/gather.hpp"
#include "cards/facts/service_class.hpp"

#include <algorithm>
#include <tuple>

namespace cards {

namespace {

using fhir::resource_type;
using slot = std::optional<finding> complications::*;

/// A condition that counts while it is active, by code.
struct condition_row {
    meaning what;
    slot to;
};
constexpr condition_row active_conditions[] = {
    {meaning::hypocalcaemia, &complications::hypocalcaemia},
    {meaning::hypercalcaemia, &complications::hypercalcaemia},
    {meaning::dialysis, &complications::dialysis},
    {meaning::advanced_kidney_disease, &complications::advanced_kidney_disease},
    {meaning::hepatic_failure, &complications::hepatic_failure},
    {meaning::cirrhosis, &complications::cirrhosis},
};

constexpr int longest_pregnancy_months = 10;

auto order_of(const finding& one) {
    return std::tuple(!one.since, one.since ? one.since->first_day : fhir::day{}, one.from.type, one.from.id, one.name);
}

void keep_first(std::optional<finding>& best, const finding& candidate) {
    if (!best || order_of(candidate) < order_of(*best)) best = candidate;
}

finding finding_of(const fhir::condition& condition, meaning what, std::string_view otherwise = {}) {
    const code_row* row = find_row(condition.code, what);
    return {{resource_type::condition, condition.id}, row != nullptr ? row->label : otherwise, beginning_of(condition)};
}

fhir::day months_before(fhir::day date, int months) {
    using namespace std::chrono;
    year_month_day then = year_month_day(date) - std::chrono::months(months);
    if (!then.ok()) then = then.year() / then.month() / last;
    return then;
}

bool may_still_be_pregnant(const std::optional<fhir::date_time>& since, fhir::day today) {
    return !since || since->last_day >= months_before(today, longest_pregnancy_months);
}

void add_condition(const fhir::condition& condition, const std::optional<fhir::day>& cord_treated, facts& facts) {
    complications& problems = facts.problems;
    const meaning_set coded = meanings_of(condition.code);
    meaning_set said = word_meanings_of(condition.code);
    if (is_not_refuted(condition) && (coded.has(meaning::jaw_osteonecrosis) || said.has(meaning::jaw_osteonecrosis))) {
        keep_first(problems.jaw_osteonecrosis, finding_of(condition, meaning::jaw_osteonecrosis, "osteonecrosis of jaw"));
    }
    if (!is_active(condition, facts.today)) return;
    for (const condition_row& row : active_conditions) {
        if (coded.has(row.what)) keep_first(problems.*row.to, finding_of(condition, row.what));
    }
    said |= word_meanings_of(condition.stage_summaries);
    if (said.has(meaning::child_pugh_c)) {
        keep_first(problems.hepatic_failure, finding_of(condition, meaning::child_pugh_c, "Child-Pugh C"));
    }
    if (coded.has(meaning::cord_compression) && !is_treated(condition, cord_treated)) {
        keep_first(problems.cord_compression, finding_of(condition, meaning::cord_compression));
    }
    if (coded.has(meaning::pregnancy) && may_still_be_pregnant(beginning_of(condition), facts.today)) {
        keep_first(problems.pregnancy, finding_of(condition, meaning::pregnancy));
    }
    for (const meaning blocking : {meaning::ici_blocking, meaning::transplant}) {
        if (coded.has(blocking)) problems.ici_blocking.push_back(finding_of(condition, blocking));
    }
}

void add_service(const fhir::service& service, complications& problems) {
    const origin from{service.type, service.id};
    if (service.type == resource_type::procedure) {
        const bool done = service.status == "completed" || service.status == "in-progress";
        const code_row* transplant = done ? find_row(service.code, meaning::transplant) : nullptr;
        if (transplant != nullptr) problems.ici_blocking.push_back({from, transplant->label, service.performed.start});
        return;
    }
    if (!is_active_order(service)) return;
    meaning_set said = service_codes_of(service);
    said |= service_words_of(service);
    if (said.has(meaning::hospice)) {
        keep_first(problems.hospice,
                   {from, "hospice or comfort care", service.performed.start ? service.performed.start : service.authored_on});
    }
}

/// A pregnancy status counts when it is the latest one and young enough.
void add_pregnancy_status(const fhir::record& record, facts& facts) {
    const fhir::observation* latest = nullptr;
    const auto time_of = [](const fhir::observation& one) { return one.effective.start ? one.effective.start : one.issued; };
    const auto order = [&](const fhir::observation& one) {
        const bool pregnant = meanings_of(one.self.value_concept).has(meaning::pregnancy);
        return std::tuple(time_of(one)->first_day, time_of(one)->earliest, pregnant, one.id);
    };
    for (const fhir::observation& one : record.observations) {
        if (!is_usable_status(one.status) || !meanings_of(one.self.code).has(meaning::pregnancy_observation)) continue;
        if (!meanings_of(one.self.value_concept).any({meaning::pregnancy, meaning::not_pregnant})) continue;
        const auto when = time_of(one);
        if (!when || when->first_day > facts.today + std::chrono::days(1)) continue;
        if (latest == nullptr || order(*latest) < order(one)) latest = &one;
    }
    if (latest == nullptr || !meanings_of(latest->self.value_concept).has(meaning::pregnancy)) return;
    if (!may_still_be_pregnant(time_of(*latest), facts.today)) return;
    keep_first(facts.problems.pregnancy, {{resource_type::observation, latest->id}, "pregnant", time_of(*latest)});
}

}  // namespace

void gather_complications(const fhir::record& record, facts& facts) {
    const std::optional<fhir::day> cord_treated = latest_cord_treatment(record, facts.today);
    for (const fhir::condition& condition : record.conditions) {
        add_condition(condition, cord_treated, facts);
    }
    for (const fhir::service& service : record.services)
        add_service(service, facts.problems);
    add_pregnancy_status(record, facts);
    std::ranges::sort(facts.problems.ici_blocking, {}, order_of);
}

}  // namespace cards
