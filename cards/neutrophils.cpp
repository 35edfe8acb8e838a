#include "cards/neutrophils.hpp"

#include "cards/laboratory_units.hpp"
#include "cards/shown.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace cards {
namespace {

interval share_of(const interval& count, const interval& percent) {
    return {.low = std::max(count.low, 0.0) * std::max(percent.low, 0.0) / 100,
            .high = count.high * std::min(percent.high, 100.0) / 100,
            .low_open = count.low_open || percent.low_open,
            .high_open = count.high_open || percent.high_open};
}

result derive(const result& leukocytes, const result& percentage) {
    result made = percentage;
    made.what = analyte::neutrophils;
    made.status = std::min(leukocytes.status, percentage.status);
    made.value = share_of(*leukocytes.value, *percentage.value);
    made.marks = leukocytes.marks | percentage.marks | flag::derived;
    made.interpreted = reading::none;  // the laboratory judged the percentage, not the count
    made.low.reset();
    made.high.reset();
    made.unit = leukocytes.unit;
    made.per_unit = leukocytes.per_unit;
    made.shown = made.value->exact() ? with_unit(number_text(made.value->low / made.per_unit, 2), made.unit) + " (" : "(";
    made.shown.append(leukocytes.shown).append(" × ").append(percentage.shown).append(")");
    return made;
}

auto time_of(const result& result) { return std::pair(result.effective->earliest, result.effective->latest); }

/// Values with a time, by time and within one time by value.
std::vector<const result*> in_order_of_time(const facts& facts, analyte what) {
    std::vector<const result*> found;
    for (const result& one : facts.results)
        if (one.what == what && one.value && one.effective) found.push_back(&one);
    std::sort(found.begin(), found.end(), [](const result* left, const result* right) {
        return std::tuple(time_of(*left), left->value->low, left->value->high, left->from.id) <
               std::tuple(time_of(*right), right->value->low, right->value->high, right->from.id);
    });
    return found;
}

/// The leukocyte counts of the highest status that share the time; of several the lowest and the highest, so that the
/// products stay few.
std::vector<const result*> counts_at(const std::vector<const result*>& leukocytes, const result& percentage) {
    const auto [first, last] =
        std::equal_range(leukocytes.begin(), leukocytes.end(), &percentage,
                         [](const result* left, const result* right) { return time_of(*left) < time_of(*right); });
    result_status highest = result_status::preliminary;
    for (auto at = first; at != last; ++at)
        highest = std::max(highest, (*at)->status);
    std::vector<const result*> counts;
    for (auto at = first; at != last; ++at) {
        if ((*at)->status != highest) continue;
        if (counts.size() == 2) counts.pop_back();
        counts.push_back(*at);
    }
    return counts;
}

}  // namespace

std::vector<result> derived_neutrophils(const facts& facts) {
    const std::vector<const result*> leukocytes = in_order_of_time(facts, analyte::leukocytes);
    std::vector<result> derived;
    if (leukocytes.empty()) return derived;
    for (const result* percentage : in_order_of_time(facts, analyte::neutrophil_percentage)) {
        for (const result* count : counts_at(leukocytes, *percentage)) {
            result made = derive(*count, *percentage);
            if (plausible(analyte::neutrophils, made.value->exact() ? made.value->low : 0)) derived.push_back(std::move(made));
        }
    }
    return derived;
}

factor judge_neutrophils(const facts& facts, const look_back& window, side adverse) {
    const auto judge_one = [&](const result& count) { return judge(count, adverse, window, facts); };
    const selection counted = select(facts, analyte::neutrophils, window);
    if (!counted.empty()) return settle(counted, judge_one);
    const std::vector<result> derived = derived_neutrophils(facts);
    const selection calculated = select(derived, analyte::neutrophils, window);
    return calculated.empty() && counted.why_none != unknown_reason::missing ? unknown_because(counted)
                                                                             : settle(calculated, judge_one);
}

}  // namespace cards
