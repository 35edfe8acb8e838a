#include "cards/situation.hpp"

#include <algorithm>

namespace cards {

namespace {

int completed_years_at(fhir::day today, fhir::day birth) { return fhir::completed_years(birth, today); }

/// Levels of the spine match when the regions are the same and no two different vertebrae are named.
bool same_level(const spine_level& left, const spine_level& right) {
    if (left.region == spine_region::none || left.region != right.region) return false;
    return left.number == 0 || right.number == 0 || left.number == right.number;
}

bool treats(const radiotherapy& course, const spine_level& level, fhir::day today) {
    const bool timely = course.ordered || (course.when && days_between(course.when->last_day, today) <= radiotherapy_days);
    return timely && std::ranges::any_of(course.levels, [&](const spine_level& one) { return same_level(one, level); });
}

std::vector<std::size_t> vertebrae_without_radiotherapy(const facts& facts) {
    std::vector<std::size_t> open;
    const auto& metastases = facts.cancer.metastases;
    for (std::size_t index = 0; index < metastases.size(); ++index) {
        if (metastases[index].site != metastasis_site::vertebra) continue;
        const bool covered = std::ranges::any_of(facts.treatment_history.radiotherapies, [&](const radiotherapy& course) {
            return treats(course, metastases[index].level, facts.today);
        });
        if (!covered) open.push_back(index);
    }
    return open;
}

void raise(std::optional<double>& highest, std::optional<double> dose) {
    if (dose && (!highest || *dose > *highest)) highest = dose;
}

/// A drafted dose is the dose meant from now on; a current one counts only when no draft is of the drug.
std::optional<double> dose_of(drug agent, bool per_kg, const situation& now, const facts& facts, const proposal& proposal) {
    std::optional<double> highest;
    if (now.drafted.has(agent)) {
        for (const proposed_order& order : proposal.orders) {
            if (order.agent == agent && order.dose_per_kg == per_kg) raise(highest, order.dose_mg);
        }
        return highest;
    }
    for (const treatment& one : facts.treatment_history.treatments) {
        if (one.agent == agent && one.dose_per_kg == per_kg && is_current(one, facts.today)) raise(highest, one.dose_mg);
    }
    return highest;
}

void read_drafts(situation& now, const facts& facts, const proposal& proposal) {
    for (const proposed_order& order : proposal.orders) {
        now.drafted.insert(order.agent);
        if (order.kind == order_class::systemic_agent && order.for_rcc) now.drafted_systemic.insert(order.agent);
    }
    now.together = now.drafted | now.therapy.current;
    now.systemic_together = now.drafted_systemic | now.therapy.current_systemic;
    now.cabozantinib_mg = dose_of(drug::cabozantinib, false, now, facts, proposal);
    now.ipilimumab_per_kg = dose_of(drug::ipilimumab, true, now, facts, proposal);
}

void read_age(situation& now, const facts& facts) {
    const auto& birth = facts.patient.birth_date;
    if (!birth) return;
    now.minor = completed_years_at(facts.today, birth->first_day) < adult_years;
    now.perhaps_minor = completed_years_at(facts.today, birth->last_day) < adult_years;
}

void read_calcium(situation& now, const facts& facts) {
    const calcium_status& calcium = now.latest.calcium;
    now.calcium_recent = calcium.within(facts.today, facts.settings.calcium_for_bma_days);
    now.hypocalcaemia = (now.calcium_recent && calcium.low == verdict::present) || facts.problems.hypocalcaemia.has_value();
    now.calcium_high = calcium.high == verdict::present;
    now.supplements_allowed = calcium.high == verdict::absent && !facts.problems.hypercalcaemia;
    now.severe_hypercalcaemia = calcium.corrected && !exceeds(severe_hypercalcaemia_mg_dl, *calcium.corrected);
}

}  // namespace

latest_values read_latest(const facts& facts) {
    return {latest_calcium(facts), latest_performance(facts), latest_renal_function(facts)};
}

situation derive(hook asked, const facts& facts, const proposal& proposal, latest_values latest) {
    situation now;
    now.asked = asked;
    now.latest = std::move(latest);
    now.therapy = review_therapy(facts.treatment_history, facts.today);
    read_drafts(now, facts, proposal);
    read_age(now, facts);
    read_calcium(now, facts);
    now.ici_contraindicated = !facts.problems.ici_blocking.empty();
    now.clear_cell_possible = facts.cancer.type == histology::clear_cell || facts.cancer.type == histology::unknown;
    now.zoledronic = judge_for_zoledronic_acid(now.latest.renal, facts.problems.dialysis.has_value());
    now.kidney_in_place = !facts.treatment_history.nephrectomy;
    now.open_vertebrae = vertebrae_without_radiotherapy(facts);
    return now;
}

}  // namespace cards
