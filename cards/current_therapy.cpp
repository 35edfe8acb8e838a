// Statuses: https://hl7.org/fhir/R4/valueset-medicationrequest-status.html and its siblings, already read into `course`.
#include "cards/current_therapy.hpp"

#include "cards/regimens.hpp"

#include <algorithm>
#include <limits>

namespace cards {

namespace {

constexpr int default_infusion_interval = 28;
constexpr int default_tablet_interval = 1;
constexpr int interval_grace = 7;

std::optional<fhir::date_time> last_date(const treatment& one) { return one.end ? one.end : one.start; }

/// A course as one agent's resources tell it together.
struct agent_course {
    fhir::day earliest_start = fhir::day::max();
    fhir::day latest_end = fhir::day::min();
};

agent_course course_of(drug agent, const therapy& history) {
    agent_course result;
    for (const treatment& one : history.treatments) {
        if (one.agent != agent || !one.counts_for_rcc) continue;
        if (one.start) result.earliest_start = std::min(result.earliest_start, one.start->first_day);
        if (const auto last = last_date(one)) result.latest_end = std::max(result.latest_end, last->last_day);
    }
    return result;
}

/// Whether `current` was already running when `ended` ended: two members of one doublet, not two lines.
bool overlapped(drug ended, drug current, const therapy& history) {
    const agent_course before = course_of(ended, history);
    const agent_course now = course_of(current, history);
    if (before.latest_end == fhir::day::min() || now.earliest_start == fhir::day::max()) return true;
    return days_between(before.latest_end, now.earliest_start) <= first_line_grace_days;
}

/// Whether a current agent continues the doublet that `agent` belonged or belongs to.
bool continued(drug agent, const therapy_review& review, const therapy& history) {
    return std::ranges::any_of(first_line_doublets(), [&](const doublet& pair) {
        return pair.has(agent) && review.current_systemic.has(pair.partner_of(agent)) &&
               overlapped(agent, pair.partner_of(agent), history);
    });
}

/// Whether a current agent is part of a doublet, its partner being current or ended while it was running.
bool part_of_doublet(drug agent, const therapy_review& review, const therapy& history) {
    return std::ranges::any_of(first_line_doublets(), [&](const doublet& pair) {
        if (!pair.has(agent)) return false;
        const drug other = pair.partner_of(agent);
        if (review.current_systemic.has(other)) return true;
        return review.ever_systemic.has(other) && overlapped(other, agent, history);
    });
}

bool first_line_over(const therapy_review& review, const therapy& history, fhir::day today) {
    const drug_set ended = review.ever_systemic - review.current_systemic;
    if (ended.any([&](drug agent) { return !continued(agent, review, history); })) return true;
    return std::ranges::any_of(history.treatments, [&](const treatment& one) {
        return one.counts_for_rcc && review.current_systemic.has(one.agent) && is_current(one, today) && one.start &&
               days_between(one.start->last_day, today) > first_line_grace_days && !part_of_doublet(one.agent, review, history);
    });
}

bool responds(const therapy_review& review, const therapy& history, fhir::day today) {
    if (!history.first_line_start) return false;
    if (history.response != disease_status::improved && history.response != disease_status::stable) return false;
    fhir::day until = today;
    if (review.current_systemic.empty()) {
        until = fhir::day::min();
        review.ever_systemic.for_each([&](drug agent) { until = std::max(until, course_of(agent, history).latest_end); });
        if (until == fhir::day::min()) return false;
    }
    return days_between(history.first_line_start->last_day, until) >= response_days;
}

std::optional<last_dose> last_bone_agent(const therapy& history) {
    std::optional<last_dose> result;
    for (const treatment& one : history.treatments) {
        const auto when = last_date(one);
        if (!is_bone_modifying(one.agent) || !when) continue;
        const bool later = !result || when->last_day > result->when.last_day ||
                           (when->last_day == result->when.last_day && one.agent < result->agent);
        if (later) result = last_dose{one.agent, *when};
    }
    return result;
}

}  // namespace

int days_between(fhir::day earlier, fhir::day later) { return static_cast<int>((later - earlier).count()); }

bool is_current(const treatment& treatment, fhir::day today) {
    if (treatment.state == course::current) return true;
    if (treatment.state == course::finished) return false;
    const auto given = last_date(treatment);
    if (!given) return false;
    const int usual = is(treatment.agent, role::infusion) ? default_infusion_interval : default_tablet_interval;
    return days_between(given->last_day, today) <= treatment.interval_days.value_or(usual) + interval_grace;
}

therapy_review review_therapy(const therapy& history, fhir::day today) {
    therapy_review review;
    for (const treatment& one : history.treatments) {
        const bool now = is_current(one, today);
        if (now) review.current.insert(one.agent);
        if (!is_systemic(one.agent) || !one.counts_for_rcc) continue;
        review.ever_systemic.insert(one.agent);
        if (now) review.current_systemic.insert(one.agent);
    }
    review.prior_line = first_line_over(review, history, today);
    review.doublet_current = review.current_systemic.any([&](drug agent) { return part_of_doublet(agent, review, history); });
    review.responding = responds(review, history, today);
    if (!review.current.any(is_bone_modifying)) review.last_bone_agent = last_bone_agent(history);
    return review;
}

}  // namespace cards
