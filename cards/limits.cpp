#include "cards/limits.hpp"

#include "cards/laboratory_units.hpp"
#include "cards/shown.hpp"

#include <algorithm>
#include <cmath>

namespace cards {
namespace {

constexpr std::string_view common_ranges = "common adult reference range, conventional units; a site can set its own";

// Where the laboratory states nothing. The grey band lies beyond the limit, on the side that counts:
// haemoglobin 13.0 ≤ x < 13.5 (men) and 11.5 ≤ x < 12.0 (women); corrected calcium 10.2 < x ≤ 10.5 and 8.4 ≤ x < 8.5;
// neutrophils 7.0 < x ≤ 7.7; platelets 400 < x ≤ 450. Ionised calcium has no default.
constexpr default_limit rows[] = {
    {analyte::haemoglobin, side::below, sex::male, &settings::haemoglobin_low_male, 0.5,
     "WHO/NMH/NHD/MNM/11.1: anaemia in men below 13.0 g/dL"},
    {analyte::haemoglobin, side::below, sex::female, &settings::haemoglobin_low_female, 0.5,
     "WHO/NMH/NHD/MNM/11.1: anaemia in women below 12.0 g/dL"},
    {analyte::corrected_calcium, side::above, std::nullopt, &settings::calcium_high, 0.3, common_ranges},
    {analyte::corrected_calcium, side::below, std::nullopt, &settings::calcium_low, 0.1, common_ranges},
    {analyte::neutrophils, side::above, std::nullopt, &settings::neutrophils_high, 0.7, common_ranges},
    {analyte::platelets, side::above, std::nullopt, &settings::platelets_high, 50, common_ranges},
};

bool clearly_greater(double left, double right) {
    if (std::isinf(left) || std::isinf(right)) return left > right;
    return left - right > 1e-9 * std::max(std::abs(left), std::abs(right));
}

bool equal(double left, double right) { return !clearly_greater(left, right) && !clearly_greater(right, left); }

interval mirrored(const interval& value) {
    return {.low = -value.high, .high = -value.low, .low_open = value.high_open, .high_open = value.low_open};
}

verdict compare_above(const interval& value, double limit) {
    if (clearly_greater(value.low, limit) || (value.low_open && equal(value.low, limit))) return verdict::present;
    if (!clearly_greater(value.high, limit)) return verdict::absent;
    return verdict::unknown;
}

/// Whether a value that counts may lie within `width` of its limit.
bool in_grey_band(const interval& value, side adverse, double limit, double width) {
    if (width <= 0) return false;
    return adverse == side::above ? !clearly_greater(value.low, limit + width) : !clearly_greater(limit - width, value.high);
}

std::string_view normal_sign(side adverse) { return adverse == side::below ? "≥ " : "≤ "; }

void decide(factor& into, verdict status) {
    into.status = status;
    into.why_unknown = status == verdict::unknown ? unknown_reason::undecided_comparator : unknown_reason::none;
}

std::string default_text(double limit, side adverse, const result& of) {
    return std::string(normal_sign(adverse)).append(with_unit(number_text(limit / of.per_unit, 3), of.unit));
}

/// The verdict of each row that may apply; unknown when they differ.
struct agreement {
    verdict status = verdict::unknown;
    const default_limit* row = nullptr;  ///< the row to name
    bool any = false;
    bool differ = false;
};

agreement agree(const interval& value, side adverse, analyte what, const facts& facts) {
    agreement all;
    for (const default_limit& row : rows) {
        const sex known = facts.patient.recorded_sex;
        if (row.what != what || row.adverse != adverse) continue;
        if (row.who && known != sex::unknown && *row.who != known) continue;
        const verdict one = compare(value, adverse, facts.settings.*row.limit);
        all.differ = all.differ || (all.any && one != all.status);
        // Of two agreeing rows the stricter one for the verdict is named: the value is beyond (or within) both.
        const bool stricter = all.row == nullptr || (facts.settings.*row.limit > facts.settings.*all.row->limit) ==
                                                        ((one == verdict::absent) == (adverse == side::below));
        if (stricter) all.row = &row;
        all.status = one;
        all.any = true;
    }
    return all;
}

}  // namespace

std::span<const default_limit> default_limits() { return rows; }

verdict compare(const interval& value, side adverse, double limit) {
    return adverse == side::above ? compare_above(value, limit) : compare_above(mirrored(value), -limit);
}

void judge_by_range(factor& into, const interval& value, side adverse, const limit& bound) {
    decide(into, compare(value, adverse, bound.value));
    into.limit_value = rounded(bound.value);
    into.limit_from = limit_source::reference_range;
    into.shown_limit = std::string(normal_sign(adverse)).append(bound.shown);
}

void judge_by_interpretation(factor& into, reading interpreted, side adverse) {
    const reading counts = adverse == side::below ? reading::low : reading::high;
    decide(into, interpreted == counts ? verdict::present : verdict::absent);
    into.limit_from = limit_source::interpretation;
    into.shown_limit = interpreted == reading::low    ? "laboratory: low"
                       : interpreted == reading::high ? "laboratory: high"
                                                      : "laboratory: normal";
}

void judge_by_default(factor& into, const interval& value, side adverse, analyte what, const result& of, const facts& facts) {
    const agreement all = agree(value, adverse, what, facts);
    if (!all.any) {
        into.why_unknown = unknown_reason::unusable;
        add_clause(into.note, "no reference range");
        return;
    }
    into.marks |= flag::default_limit;
    into.limit_from = limit_source::default_limit;
    if (all.differ) {
        into.why_unknown = value.exact() ? unknown_reason::needs_sex : unknown_reason::undecided_comparator;
        return;
    }
    decide(into, all.status);
    const double limit = facts.settings.*all.row->limit;
    into.limit_value = rounded(limit);
    into.shown_limit = default_text(limit, adverse, of);
    const bool sex_assumed = all.row->who && facts.patient.recorded_sex == sex::unknown;
    if (all.status == verdict::present && !sex_assumed && in_grey_band(value, adverse, limit, all.row->grey_width))
        into.marks |= flag::near_default;
}

factor about(const result& result, const look_back& window) {
    factor one;
    one.marks = marks_of(result, window);
    one.unit = canonical_unit(result.what);
    if (result.value && result.value->exact()) one.value = rounded(result.value->low);
    one.shown_value = result.shown;
    one.from = result.from;
    one.effective = result.effective;
    one.why_unknown = unknown_reason::unusable;
    return one;
}

factor judge(const result& result, side adverse, const look_back& window, const facts& facts) {
    factor one = about(result, window);
    const std::optional<limit>& bound = bound_of(result, adverse);
    if (result.value && bound) {
        judge_by_range(one, *result.value, adverse, *bound);
        const bool counts = result.interpreted == (adverse == side::below ? reading::low : reading::high);
        if (result.interpreted != reading::none && one.status != verdict::unknown && counts != (one.status == verdict::present))
            add_clause(one.note, "the reference range decides, the laboratory's interpretation differs");
    } else if (result.interpreted != reading::none) {
        judge_by_interpretation(one, result.interpreted, adverse);
    } else if (result.value) {
        judge_by_default(one, *result.value, adverse, result.what, result, facts);
    }
    return one;
}

}  // namespace cards
