#include "cards/diagnosis_interval.hpp"

#include "cards/shown.hpp"

#include <algorithm>
#include <cmath>

namespace cards {
namespace {

using kind = diagnosis_date::kind;
using std::chrono::days;

constexpr double days_per_month = 365.25 / 12;
constexpr int months_per_year = 12;

double months_between(fhir::day from, fhir::day until) { return static_cast<double>((until - from).count()) / days_per_month; }

/// Present for every reading of both dates, absent for every reading, else unknown. The diagnosis cannot follow the therapy.
verdict compare_interval(fhir::day earliest, fhir::day latest, const therapy_start& start, int years) {
    if (start.last < fhir::add_years(earliest, years)) return verdict::present;
    if (start.first >= fhir::add_years(latest, years)) return verdict::absent;
    return verdict::unknown;
}

/// One decimal; never rounded across the limit.
double shown_months(double months, verdict status, double limit) {
    const double near = std::round(months * 10) / 10;
    if (status == verdict::present) return std::min(near, limit - 0.1);
    if (status == verdict::absent) return std::max(near, limit);
    return near;
}

std::string months_text(double months, double limit) { return number_text(months, std::abs(months - limit) < 1 ? 1 : 0); }

void describe(factor& one, const diagnosis_date& date, const therapy_start& start, double limit) {
    const double longest = shown_months(months_between(date.from, start.last), one.status, limit);
    const double shortest = shown_months(months_between(date.until, start.first), one.status, limit);
    const bool single = date.known != kind::upper_bound && date.from == date.until && start.first == start.last;
    if (single) {
        one.value = shortest;
        one.shown_value = months_text(shortest, limit) + " mo";
    } else if (date.known == kind::exact) {
        one.shown_value = months_text(std::max(shortest, 0.0), limit) + "–" + months_text(longest, limit) + " mo";
    } else if (shortest >= 0) {
        one.shown_value = "≥ " + months_text(shortest, limit) + " mo";
    }
    if (date.known == kind::exact || date.known == kind::assumed)
        if (date.from == date.until) one.effective = fhir::whole_day(date.until);
}

/// A recorded date without interval bounds stands for its last day.
diagnosis_date with_both_ends(diagnosis_date date) {
    const bool has_start = date.known == kind::exact || (date.from != fhir::day{} && date.from <= date.until);
    if (!has_start) date.from = date.until;
    return date;
}

}  // namespace

therapy_start start_of_first_line(const facts& facts, std::optional<fhir::day> draft_authored_on) {
    const auto& recorded = facts.treatment_history.first_line_start;
    if (recorded && recorded->first_day <= facts.today)
        return {.first = recorded->first_day, .last = std::min(recorded->last_day, facts.today), .begun = true};
    const fhir::day day = draft_authored_on.value_or(facts.today);
    return {.first = day, .last = day};
}

factor judge_diagnosis_interval(const facts& facts, const therapy_start& start, int years) {
    const double limit = months_per_year * years;
    factor one;
    one.unit = "months";
    one.limit_value = limit;
    one.limit_from = limit_source::definition;
    one.shown_limit = "≥ " + number_text(limit, 0) + " mo";
    if (facts.diagnosis.known == kind::unknown) {
        one.why_unknown = unknown_reason::missing;
        return one;
    }
    const diagnosis_date date = with_both_ends(facts.diagnosis);
    one.from = date.source;
    if (start.last < date.from && date.known != kind::upper_bound) {
        one.why_unknown = unknown_reason::unusable;
        one.note = "therapy start lies before the recorded diagnosis";
        return one;
    }
    one.status = compare_interval(date.from, date.until, start, years);
    if (date.known == kind::upper_bound && one.status == verdict::present) one.status = verdict::unknown;
    if (one.status == verdict::unknown) one.why_unknown = unknown_reason::undecided_date;
    if (date.known == kind::assumed && one.status == verdict::present) {
        one.marks |= flag::assumed_date;
        one.note = "diagnosis date taken from the record date";
    }
    if (date.known == kind::upper_bound) one.note = "diagnosed on or before " + date_text(date.until);
    describe(one, date, start, limit);
    return one;
}

std::optional<fhir::day> one_year_mark(const facts& facts, const therapy_start& start, int years) {
    const diagnosis_date date = with_both_ends(facts.diagnosis);
    const bool one_day = (date.known == kind::exact || date.known == kind::assumed) && date.from == date.until;
    if (start.begun || !one_day) return std::nullopt;
    const auto since = start.last - date.until;
    if (since < days(335) || since > days(365)) return std::nullopt;
    return fhir::add_years(date.until, years);
}

}  // namespace cards
