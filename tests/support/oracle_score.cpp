// The six factors. Heng 2009, https://doi.org/10.1200/JCO.2008.21.4809; missing data widen the range.

#include "tests/support/calendar.hpp"
#include "tests/support/oracle.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>

namespace support {

namespace {

constexpr int fresh_or_aged = 180;
constexpr double tolerance = 1e-9;

bool less(double a, double b) { return a < b - tolerance * std::abs(b); }
bool more(double a, double b) { return a > b + tolerance * std::abs(b); }

using names = std::set<std::string>;

const names haemoglobin_codes{"718-7", "20509-6", "59260-0"};
const names calcium_codes{"17861-6", "2000-8"};
const names neutrophil_codes{"751-8", "26499-4"};
const names platelet_codes{"777-3", "26515-7"};

enum class analyte { haemoglobin, calcium, ionised, albumin, count };

/// A missing unit is inferred only where the usual values of two units cannot overlap.
std::optional<double> inferred(analyte what, const observation& one) {
    const double value = std::stod(one.value);
    const auto between = [&](double low, double high) { return value >= low && value <= high; };
    using answer = std::optional<double>;
    const bool platelets = platelet_codes.contains(one.loinc);
    switch (what) {
        case analyte::haemoglobin:
            return between(3, 25) ? answer(1) : between(30, 250) ? answer(0.1) : answer();
        case analyte::calcium:
            return between(4, 20) ? answer(1) : between(1.0, 3.9) ? answer(4.008) : answer();
        case analyte::albumin:
            return between(0.5, 7) ? answer(1) : between(8, 70) ? answer(0.1) : answer();
        case analyte::count:
            return value <= (platelets ? 3000 : 100) ? answer(1) : value >= (platelets ? 5000 : 200) ? answer(0.001) : answer();
        case analyte::ionised:
            break;
    }
    return std::nullopt;
}

/// Factor to the canonical unit; nothing for a unit that is not known.
std::optional<double> factor(analyte what, const observation& one) {
    static const std::map<analyte, std::map<std::string, double>> units{
        {analyte::haemoglobin, {{"g/dL", 1}, {"g/L", 0.1}, {"mmol/L", 1.6114}, {"mg/dL", 0.001}}},
        {analyte::calcium, {{"mg/dL", 1}, {"mmol/L", 4.008}, {"meq/L", 2.004}, {"mg/L", 0.1}}},
        {analyte::ionised, {{"mmol/L", 1}, {"mg/dL", 1 / 4.008}}},
        {analyte::albumin, {{"g/dL", 1}, {"g/L", 0.1}}},
        {analyte::count, {{"10*9/L", 1}, {"10*3/uL", 1}, {"/uL", 0.001}, {"10*6/L", 0.001}, {"K/uL", 1}}}};
    if (one.unit.empty()) {
        return inferred(what, one);
    }
    const auto& known = units.at(what);
    const auto found = known.find(one.unit);
    return found == known.end() ? std::nullopt : std::optional(found->second);
}

bool has_value(analyte what, const observation& one) { return !one.value.empty() && factor(what, one).has_value(); }

double value_of(analyte what, const observation& one) { return std::stod(one.value) * *factor(what, one); }

std::optional<double> bound(analyte what, const observation& one, const std::string& text) {
    return text.empty() || !has_value(what, one) ? std::nullopt : std::optional(std::stod(text) * *factor(what, one));
}

bool judged_high(const observation& one) { return names{"H", "HH", ">"}.contains(one.interpretation); }
bool judged_low(const observation& one) { return names{"L", "LL", "<"}.contains(one.interpretation); }
bool judged(const observation& one) { return judged_high(one) || judged_low(one) || one.interpretation == "N"; }

bool counts(const observation& one, bool preliminary) {
    return preliminary ? one.status == "preliminary" : names{"final", "amended", "corrected"}.contains(one.status);
}

int status_rank(const observation& one) { return one.status == "corrected" ? 2 : one.status == "amended" ? 1 : 0; }

/// Usable results of the newest usable day in the window ending at `until`, best status only.
std::vector<observation> newest(const chart& chart, const names& codes, analyte what, int until) {
    for (const bool preliminary : {false, true}) {
        std::vector<observation> found;
        for (const observation& one : chart.observations) {
            const int age = until - day_of(one.date);
            if (codes.contains(one.loinc) && counts(one, preliminary) && age >= 0 && age <= fresh_or_aged &&
                (has_value(what, one) || judged(one))) {
                found.push_back(one);
            }
        }
        const auto better = [](const observation& a, const observation& b) {
            return std::pair(a.date, status_rank(a)) < std::pair(b.date, status_rank(b));
        };
        const auto best = std::max_element(found.begin(), found.end(), better);
        if (best != found.end()) {
            const observation top = *best;
            std::erase_if(found, [&](const observation& one) { return better(one, top); });
            return found;
        }
    }
    return {};
}

/// Is the whole interval that value and comparator describe below the limit?
truth below(double value, const std::string& comparator, double limit) {
    if (comparator == "<") {
        return more(value, limit) ? truth::unknown : truth::yes;
    }
    if (comparator == ">") {
        return less(value, limit) ? truth::unknown : truth::no;
    }
    return less(value, limit) ? truth::yes : truth::no;
}

truth above(double value, const std::string& comparator, double limit) {
    if (comparator == ">") {
        return less(value, limit) ? truth::unknown : truth::yes;
    }
    if (comparator == "<") {
        return more(value, limit) ? truth::unknown : truth::no;
    }
    return more(value, limit) ? truth::yes : truth::no;
}

truth anaemia(const observation& one, const std::string& gender) {
    const auto limit = bound(analyte::haemoglobin, one, one.low);
    if (limit) {
        return below(value_of(analyte::haemoglobin, one), one.comparator, *limit);
    }
    if (judged(one)) {
        return judged_low(one) ? truth::yes : truth::no;
    }
    const double value = value_of(analyte::haemoglobin, one);
    const truth man = below(value, one.comparator, 13.5);
    const truth woman = below(value, one.comparator, 12.0);
    return gender == "male"      ? man
           : gender == "female"  ? woman
           : woman == truth::yes ? truth::yes
           : man == truth::no    ? truth::no
                                 : truth::unknown;
}

truth too_many(const observation& one, double usual) {
    const auto limit = bound(analyte::count, one, one.high);
    if (!limit && judged(one)) {
        return judged_high(one) ? truth::yes : truth::no;
    }
    return above(value_of(analyte::count, one), one.comparator, limit.value_or(usual));
}

/// Results of the same time that fall on different sides decide nothing; one that falls on no side contradicts none.
template <class Judge>
truth agreed(const std::vector<observation>& results, Judge judge) {
    truth out = truth::unknown;
    for (const observation& result : results) {
        const truth one = judge(result);
        if (one != truth::unknown && out != truth::unknown && one != out) {
            return truth::unknown;
        }
        out = one == truth::unknown ? out : one;
    }
    return out;
}

truth neutrophilia(const chart& chart, int until) {
    const auto counted = newest(chart, neutrophil_codes, analyte::count, until);
    if (!counted.empty()) {
        return agreed(counted, [](const observation& one) { return too_many(one, 7.0); });
    }
    for (const observation& percent : chart.observations) {
        for (const observation& white : chart.observations) {
            const int age = until - day_of(white.date);
            if (percent.loinc == "770-8" && white.loinc == "6690-2" && percent.date == white.date && age >= 0 &&
                age <= fresh_or_aged) {
                return above(value_of(analyte::count, white) * std::stod(percent.value) / 100, "", 7.0);
            }
        }
    }
    return truth::unknown;
}

std::optional<observation> closest_albumin(const chart& chart, const observation& calcium, int until) {
    std::optional<observation> best;
    const auto distance = [&](const observation& one) { return std::abs(day_of(one.date) - day_of(calcium.date)); };
    for (const observation& one : chart.observations) {
        if (one.loinc == "1751-7" && has_value(analyte::albumin, one) && day_of(one.date) <= until && distance(one) <= 7 &&
            (!best || distance(one) < distance(*best))) {
            best = one;
        }
    }
    return best;
}

truth high_total(const observation& calcium, const std::optional<observation>& albumin, double corrected) {
    const auto limit = bound(analyte::calcium, calcium, calcium.high);
    if (albumin) {
        return above(corrected, "", limit.value_or(10.2));
    }
    if (!limit && judged(calcium)) {
        return judged_high(calcium) ? truth::yes : judged_low(calcium) ? truth::no : truth::unknown;
    }
    const double value = value_of(analyte::calcium, calcium);
    const double ceiling = limit.value_or(10.2);
    return more(value, ceiling) ? truth::yes : more(value, ceiling - 1.6) ? truth::unknown : truth::no;
}

truth diagnosed_within_a_year(const chart& chart, int start) {
    const condition& primary = chart.conditions.front();
    const std::string date = primary.asserted.empty() ? primary.onset : primary.asserted;
    if (!date.empty()) {
        const day_span diagnosis = days_of(date);
        if (start < diagnosis.from) {
            return truth::unknown;
        }
        return start < one_year_after(diagnosis.from)     ? truth::yes
               : start >= one_year_after(diagnosis.until) ? truth::no
                                                          : truth::unknown;
    }
    if (!primary.recorded.empty()) {
        return start < one_year_after(day_of(primary.recorded)) ? truth::yes : truth::no;
    }
    for (const condition& one : chart.conditions) {
        if (one.id == "metastasis" && !one.onset.empty() && start >= one_year_after(day_of(one.onset))) {
            return truth::no;
        }
    }
    return truth::unknown;
}

}  // namespace

int today() { return day_of(evaluation_date); }

calcium_reading read_calcium(const chart& chart, int until) {
    calcium_reading out;
    const auto totals = newest(chart, calcium_codes, analyte::calcium, until);
    const auto by_laboratory = newest(chart, {"29265-6"}, analyte::calcium, until);
    const auto ionised = newest(chart, {"1995-0"}, analyte::ionised, until);
    if (!totals.empty()) {
        const observation& total = totals.front();
        const auto albumin = closest_albumin(chart, total, until);
        const double value = value_of(analyte::calcium, total);
        out.corrected = albumin ? value + 0.8 * (4.0 - value_of(analyte::albumin, *albumin)) : 0;
        out.high = high_total(total, albumin, out.corrected);
        const auto floor = bound(analyte::calcium, total, total.low);
        out.low = !albumin && !floor && judged(total) ? (judged_low(total) ? truth::yes : truth::no)
                                                      : below(albumin ? out.corrected : value, "", floor.value_or(8.5));
        out.age = until - day_of(total.date);
    }
    if (!by_laboratory.empty()) {
        const observation& one = by_laboratory.front();
        const bool newest_of_all = totals.empty() || one.date >= totals.front().date;
        if (newest_of_all || out.high == truth::unknown) {
            out.corrected = value_of(analyte::calcium, one);
            out.high = above(out.corrected, "", bound(analyte::calcium, one, one.high).value_or(10.2));
        }
        if (newest_of_all) {  // a total calcium needs no albumin to rule a low calcium out
            out.low = below(out.corrected, "", bound(analyte::calcium, one, one.low).value_or(8.5));
            out.age = until - day_of(one.date);
        }
    }
    if (!ionised.empty()) {
        const observation& one = ionised.front();
        const auto high = bound(analyte::ionised, one, one.high);
        const auto low = bound(analyte::ionised, one, one.low);
        if (out.high == truth::unknown) {
            out.high = high               ? above(value_of(analyte::ionised, one), "", *high)
                       : judged_high(one) ? truth::yes
                       : judged(one)      ? truth::no
                                          : truth::unknown;
        }
        if (low || judged(one)) {
            out.low = low ? below(value_of(analyte::ionised, one), "", *low) : judged_low(one) ? truth::yes : truth::no;
        }
        out.age = out.age < 0 ? until - day_of(one.date) : out.age;
    }
    return out;
}

truth low_performance(const chart& chart, int until) {
    const observation* karnofsky = nullptr;
    const observation* ecog = nullptr;
    for (const observation& one : chart.observations) {
        const int age = until - day_of(one.date);
        const observation*& slot = one.loinc == "89243-0" ? karnofsky : ecog;
        if ((one.loinc == "89243-0" || one.loinc == "89247-1") && age >= 0 && age <= fresh_or_aged &&
            (slot == nullptr || slot->date < one.date)) {
            slot = &one;
        }
    }
    if (karnofsky != nullptr && (ecog == nullptr || day_of(ecog->date) - day_of(karnofsky->date) <= 30)) {
        return std::stoi(karnofsky->value) < 80 ? truth::yes : truth::no;
    }
    return ecog == nullptr ? truth::unknown : std::stoi(ecog->value) >= 2 ? truth::yes : truth::no;
}

score imdc(const chart& chart) {
    const int begun = first_line_start(chart);
    const int start = begun < 0 ? today() : begun;
    const std::vector<truth> factors{low_performance(chart, start),
                                     diagnosed_within_a_year(chart, start),
                                     agreed(newest(chart, haemoglobin_codes, analyte::haemoglobin, start),
                                            [&](const observation& one) { return anaemia(one, chart.gender); }),
                                     read_calcium(chart, start).high,
                                     neutrophilia(chart, start),
                                     agreed(newest(chart, platelet_codes, analyte::count, start),
                                            [](const observation& one) { return too_many(one, 400.0); })};
    score out;
    for (const truth one : factors) {
        out.vector += one == truth::yes ? '1' : one == truth::no ? '0' : '?';
        out.min += one == truth::yes;
        out.max += one != truth::no;
    }
    if (out.min >= 3) {
        out.state = "POOR";
    } else if (out.min >= 1) {
        out.state = out.max <= 2 ? "INTERMEDIATE" : "INT_OR_POOR";
    } else {
        out.state = out.max == 0 ? "FAVOURABLE" : out.max <= 2 ? "FAV_OR_INT" : "UNDETERMINED";
    }
    return out;
}

}  // namespace support
