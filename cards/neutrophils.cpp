#include "cards/neutrophils.hpp"

#include "cards/laboratory_units.hpp"
#include "cards/shown.hpp"

#include <algorithm>

namespace cards {
namespace {

bool same_time(const result& left, const result& right) {
    return left.effective && right.effective && left.effective->earliest == right.effective->earliest &&
           left.effective->latest == right.effective->latest;
}

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

bool is(const result& result, analyte what) { return result.what == what && result.value && result.effective; }

}  // namespace

std::vector<result> derived_neutrophils(const facts& facts) {
    std::vector<const result*> percentages;
    for (const result& one : facts.results)
        if (is(one, analyte::neutrophil_percentage)) percentages.push_back(&one);
    std::vector<result> derived;
    if (percentages.empty()) return derived;
    for (const result& count : facts.results) {
        if (!is(count, analyte::leukocytes)) continue;
        for (const result* percentage : percentages) {
            if (!same_time(count, *percentage)) continue;
            result made = derive(count, *percentage);
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
