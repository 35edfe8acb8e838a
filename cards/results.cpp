#include "cards/results.hpp"

#include "cards/limits.hpp"
#include "cards/passed_over.hpp"

#include <algorithm>
#include <tuple>

namespace cards {
namespace {

using std::chrono::days;

constexpr days future_tolerance{1};  // clocks and time zones of senders differ

bool usable(placement where) { return where == placement::fresh || where == placement::aged; }

/// An undated result counts only when it is the sole one, and never against a baseline it cannot be placed before.
bool sole_and_undated(const std::vector<const result*>& all, const look_back& window) {
    return !window.baseline && !all.empty() && std::all_of(all.begin(), all.end(), [&all](const result* one) {
        return !one->effective && one->from.id == all.front()->from.id;
    });
}

/// Nobody asks why a result is passed over.
struct nobody {
    void operator()(const result&, std::string_view) const {}
};

template <class Condition, class Watch>
void pass_over(std::vector<const result*>& results, Condition condition, std::string_view why, const Watch& watch) {
    std::erase_if(results, [&](const result* one) {
        if (!condition(one)) return false;
        watch(*one, why);
        return true;
    });
}

/// No other result is certainly later.
template <class Watch>
void keep_latest(std::vector<const result*>& results, const Watch& watch) {
    fhir::instant newest = fhir::instant::min();
    for (const result* one : results)
        if (one->effective) newest = std::max(newest, one->effective->earliest);
    pass_over(
        results, [newest](const result* one) { return one->effective && one->effective->latest < newest; },
        "there is a later result", watch);
}

template <class Watch>
void keep_highest_status(std::vector<const result*>& results, const Watch& watch) {
    result_status highest = result_status::preliminary;
    for (const result* one : results)
        highest = std::max(highest, one->status);
    pass_over(
        results, [highest](const result* one) { return one->status != highest; }, "replaced by an amended or corrected result",
        watch);
}

constexpr std::size_t a_handful = 8;

/// Results that are judged alike but for their exact value.
auto alike(const result& one) {
    const bool exact = one.value && one.value->exact();
    const interval any;
    const interval open = one.value && !exact ? *one.value : any;
    return std::tuple(one.value.has_value(), exact, open.low, open.high, one.low ? one.low->value : any.low,
                      one.high ? one.high->value : any.high, one.interpreted, one.specimen);
}

double exact_value(const result& one) { return one.value && one.value->exact() ? one.value->low : 0; }

/// Thousands of copies of one time would cost time and say nothing: among results judged alike the lowest and the highest
/// speak for all between, because every verdict only depends on which side of a limit they lie.
template <class Watch>
void keep_extremes_of_many(std::vector<const result*>& results, const Watch& watch) {
    if (results.size() <= a_handful) return;
    std::sort(results.begin(), results.end(), [](const result* left, const result* right) {
        return std::tuple(alike(*left), exact_value(*left), left->from.id) <
               std::tuple(alike(*right), exact_value(*right), right->from.id);
    });
    std::vector<const result*> kept;
    for (std::size_t index = 0; index < results.size(); ++index) {
        const bool first = index == 0 || alike(*results[index - 1]) != alike(*results[index]);
        const bool last = index + 1 == results.size() || alike(*results[index + 1]) != alike(*results[index]);
        if (first || last)
            kept.push_back(results[index]);
        else
            watch(*results[index], "lies between others of the same time");
    }
    results = std::move(kept);
}

template <class Watch>
void drop_preliminary_if_others(std::vector<const result*>& results, const Watch& watch) {
    const auto preliminary = [](const result* one) { return one->status == result_status::preliminary; };
    if (!std::all_of(results.begin(), results.end(), preliminary))
        pass_over(results, preliminary, "preliminary, and there is a final result", watch);
}

std::string_view why_unusable(placement where) {
    switch (where) {
        case placement::fresh:
        case placement::aged:
            break;
        case placement::too_old:
            return "too old";
        case placement::after:
            return "after the start of therapy, or dated in the future";
        case placement::undecided:
            return "its date does not decide whether it counts";
        case placement::undated:
            return "without a date";
    }
    return {};
}

unknown_reason why_none_of(const std::vector<const result*>& all, const look_back& window) {
    unknown_reason reason = unknown_reason::missing;
    for (const result* one : all) {
        const placement where = place(*one, window);
        if (where == placement::undecided || where == placement::undated) return unknown_reason::undecided_date;
        if (where == placement::too_old) reason = unknown_reason::too_old;
    }
    return reason;
}

bool lower_id(const factor& left, const factor& right) {
    const std::string_view left_id = left.from ? left.from->id : std::string_view();
    const std::string_view right_id = right.from ? right.from->id : std::string_view();
    if (left_id != right_id) return left_id < right_id;
    return left.value.value_or(0) < right.value.value_or(0);
}

template <class Watch>
selection choose(std::span<const result> pool, analyte what, const look_back& window, const Watch& watch) {
    selection found;
    std::vector<const result*> all;
    for (const result& one : pool)
        if (one.what == what) all.push_back(&one);
    if (sole_and_undated(all, window)) {
        found.latest = std::move(all);
        return found;
    }
    for (const result* one : all) {
        const placement where = place(*one, window);
        if (usable(where))
            found.latest.push_back(one);
        else
            watch(*one, why_unusable(where));
    }
    if (found.empty()) {
        found.why_none = why_none_of(all, window);
        found.only_after = !all.empty() && std::all_of(all.begin(), all.end(), [&window](const result* one) {
            return place(*one, window) == placement::after;
        });
        return found;
    }
    drop_preliminary_if_others(found.latest, watch);
    keep_latest(found.latest, watch);
    keep_highest_status(found.latest, watch);
    keep_extremes_of_many(found.latest, watch);
    return found;
}

}  // namespace

bool first_line_begun(const facts& facts) {
    const auto& start = facts.treatment_history.first_line_start;
    return start && start->first_day <= facts.today;
}

look_back score_look_back(const facts& facts) {
    look_back window = look_back_from_today(facts, facts.settings.aged_days);
    if (!first_line_begun(facts)) return window;
    window.reference_first = facts.treatment_history.first_line_start->first_day;
    window.reference_last = facts.treatment_history.first_line_start->last_day;
    window.baseline = true;
    return window;
}

look_back look_back_from_today(const facts& facts, int days) {
    return {.reference_first = facts.today,
            .reference_last = facts.today,
            .fresh_days = facts.settings.fresh_days,
            .aged_days = days};
}

placement place(const result& result, const look_back& window) {
    if (!result.effective) return placement::undated;
    const fhir::day first = result.effective->first_day;
    const fhir::day last = result.effective->last_day;
    if (first > window.reference_last + (window.baseline ? days(0) : future_tolerance)) return placement::after;
    if (window.baseline && last > window.reference_first) return placement::undecided;

    const auto oldest = window.reference_last - first;
    const auto youngest = window.reference_first - last;
    if (youngest > days(window.aged_days)) return placement::too_old;
    if (oldest > days(window.aged_days)) return placement::undecided;
    return oldest > days(window.fresh_days) ? placement::aged : placement::fresh;
}

selection select(std::span<const result> pool, analyte what, const look_back& window) {
    return choose(pool, what, window, nobody{});
}

std::vector<weighed_result> weigh(const facts& facts, analyte what, const look_back& window) {
    std::vector<weighed_result> passed;
    const selection counts = choose(facts.results, what, window, [&passed](const result& one, std::string_view why) {
        passed.push_back({&one, why});
    });
    std::vector<weighed_result> all;
    for (const result* one : counts.latest)
        all.push_back({one, {}});
    all.insert(all.end(), passed.begin(), passed.end());
    return all;
}

selection select(const facts& facts, analyte what, const look_back& window) {
    selection found = select(facts.results, what, window);
    const auto& aside = facts.unusable;
    if (found.empty() && found.why_none == unknown_reason::missing && !found.only_after &&
        std::find(aside.begin(), aside.end(), what) != aside.end())
        found.why_none = unknown_reason::unusable;
    return found;
}

flags marks_of(const result& result, const look_back& window) {
    flags marks = result.marks;
    const placement where = place(result, window);
    if (where == placement::aged || where == placement::undated) marks |= flag::aged;
    if (result.status == result_status::preliminary) marks |= flag::preliminary;
    return marks;
}

factor unknown_because(unknown_reason reason, std::string note) {
    factor unknown;
    unknown.why_unknown = reason;
    unknown.note = std::move(note);
    return unknown;
}

factor unknown_because(const selection& nothing) {
    return unknown_because(nothing.why_none, nothing.only_after ? "only results from after the start of therapy" : "");
}

factor settle(std::vector<factor> judged) {
    std::sort(judged.begin(), judged.end(), lower_id);
    const auto first_with = [&judged](verdict status) {
        return std::find_if(judged.begin(), judged.end(), [status](const factor& one) { return one.status == status; });
    };
    const auto present = first_with(verdict::present);
    const auto absent = first_with(verdict::absent);
    if (present == judged.end() && absent == judged.end()) return judged.front();
    if (present == judged.end()) return *absent;
    if (absent == judged.end()) return *present;

    factor conflicting = unknown_because(unknown_reason::conflicting, "conflicting results of the same time: ");
    conflicting.note.append(present->shown_value).append(" and ").append(absent->shown_value);
    conflicting.effective = present->effective;
    conflicting.unit = present->unit;
    return conflicting;
}

void add_clause(std::string& note, std::string_view clause) {
    if (!note.empty() && !clause.empty()) note.append("; ");
    note.append(clause);
}

}  // namespace cards
