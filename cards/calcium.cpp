#include "cards/calcium.hpp"

#include "cards/albumin_pairing.hpp"
#include "cards/laboratory_units.hpp"
#include "cards/shown.hpp"

#include <utility>

namespace cards {
namespace {

struct question {
    const cards::facts& facts;
    const look_back& window;
    side adverse;
    std::vector<const result*> albumins;
};

std::string corrected_text(const interval& value, const std::optional<double>& limit, const result& calcium) {
    if (!value.exact()) return "corrected calcium from " + calcium.shown;
    const double per_unit = calcium.per_unit;
    const std::string number =
        limit ? number_text_beside(value.low / per_unit, *limit / per_unit) : number_text(value.low / per_unit, 2);
    return with_unit(number, calcium.unit);
}

// ---- total calcium with albumin

factor judge_with(const result& calcium, const result& albumin, const question& asked) {
    factor one = about(calcium, asked.window);
    one.marks |= marks_of(albumin, asked.window);
    const interval value = corrected_for_albumin(*calcium.value, *albumin.value);
    one.value = value.exact() ? std::optional(rounded(value.low)) : std::nullopt;
    if (const auto& bound = bound_of(calcium, asked.adverse))
        judge_by_range(one, value, asked.adverse, *bound);
    else
        judge_by_default(one, value, asked.adverse, analyte::corrected_calcium, calcium, asked.facts);
    one.shown_value = corrected_text(value, one.limit_value, calcium);
    add_clause(one.note, "calcium " + calcium.shown + " corrected for albumin " + albumin.shown);
    return one;
}

// ---- total calcium without albumin

/// Albumin is rarely high in cancer, so the true value is rarely lower; it can be higher by what a low albumin hides.
bool low_albumin_could_hide_it(const result& calcium, const factor& judged, const question& asked) {
    if (judged.status != verdict::absent) return false;
    if (judged.limit_from == limit_source::interpretation) return calcium.interpreted == reading::normal;
    const double limit = calcium.high ? calcium.high->value : asked.facts.settings.calcium_high;
    return compare(*calcium.value, side::above, limit - lowest_albumin_effect) != verdict::absent;
}

/// Total calcium has no defaults of its own: it is judged as if it were corrected.
factor judge_without_albumin(const result& calcium, const question& asked) {
    result as_corrected = calcium;
    as_corrected.what = analyte::corrected_calcium;
    factor one = judge(as_corrected, asked.adverse, asked.window, asked.facts);
    one.marks |= flag::uncorrected_ca;
    if (asked.adverse == side::above && low_albumin_could_hide_it(calcium, one, asked)) {
        one.status = verdict::unknown;
        one.why_unknown = unknown_reason::needs_albumin;
    }
    add_clause(one.note, calcium.value ? "not corrected: no albumin within 7 days" : "not corrected: no usable value");
    return one;
}

// ---- the three kinds of calcium

factor judge_total_result(const result& calcium, const question& asked) {
    if (!calcium.value) return judge_without_albumin(calcium, asked);
    const auto albumins = albumin_for(calcium, asked.albumins);
    if (albumins.empty()) return judge_without_albumin(calcium, asked);
    std::vector<factor> judged;
    for (const result* albumin : albumins)
        judged.push_back(judge_with(calcium, *albumin, asked));
    return settle(std::move(judged));
}

calcium_judgement judge_total(const question& asked) {
    factor one = settle(select(asked.facts, analyte::calcium, asked.window),
                        [&asked](const result& calcium) { return judge_total_result(calcium, asked); });
    const std::optional<double> corrected = one.marks.has(flag::uncorrected_ca) ? std::nullopt : one.value;
    return {std::move(one), corrected};
}

calcium_judgement judge_laboratory_corrected(const question& asked) {
    factor one = settle(select(asked.facts, analyte::corrected_calcium, asked.window), [&asked](const result& calcium) {
        factor judged = judge(calcium, asked.adverse, asked.window, asked.facts);
        add_clause(judged.note, "corrected by the laboratory");
        return judged;
    });
    const std::optional<double> corrected = one.value;
    return {std::move(one), corrected};
}

factor judge_ionised(const question& asked) {
    return settle(select(asked.facts, analyte::ionised_calcium, asked.window), [&](const result& calcium) {
        factor one = judge(calcium, asked.adverse, asked.window, asked.facts);
        one.marks |= flag::derived;
        one.shown_value.append(" (ionised)");
        return one;
    });
}

// ---- which of them speaks

bool on_file(const factor& one) { return one.from.has_value() || one.why_unknown == unknown_reason::conflicting; }
bool decided(const factor& one) { return one.status != verdict::unknown; }

bool certainly_older_day(const factor& one, const factor& than) {
    return one.effective && than.effective && one.effective->last_day < than.effective->first_day;
}

/// Missing says the least: an old result or one that was set aside says more.
unknown_reason more_telling(unknown_reason left, unknown_reason right) {
    return left == unknown_reason::missing || left == unknown_reason::none ? right : left;
}

/// Own calculation against the laboratory's.
calcium_judgement judge_corrected(const question& asked) {
    calcium_judgement total = judge_total(asked);
    calcium_judgement laboratory = judge_laboratory_corrected(asked);
    if (!on_file(laboratory.judged)) {
        if (!on_file(total.judged))
            total.judged.why_unknown = more_telling(total.judged.why_unknown, laboratory.judged.why_unknown);
        return total;
    }
    const bool outdated = on_file(total.judged) && certainly_older_day(laboratory.judged, total.judged);
    const bool total_undecided = total.judged.why_unknown == unknown_reason::needs_albumin;
    const bool own_is_clearer = laboratory.judged.why_unknown == unknown_reason::undecided_comparator && decided(total.judged);
    return (outdated && !total_undecided) || own_is_clearer ? total : laboratory;
}

}  // namespace

interval corrected_for_albumin(const interval& calcium, const interval& albumin) {
    const auto correct = [](double ca, double alb) { return ca + per_gram_of_albumin * (normal_albumin - alb); };
    return {.low = correct(calcium.low, albumin.high),
            .high = correct(calcium.high, albumin.low),
            .low_open = calcium.low_open || albumin.high_open,
            .high_open = calcium.high_open || albumin.low_open};
}

calcium_judgement judge_high_calcium(const facts& facts, const look_back& window) {
    const question asked{facts, window, side::above, usable_albumins(facts, window)};
    calcium_judgement corrected = judge_corrected(asked);
    factor ionised = judge_ionised(asked);
    if (decided(corrected.judged)) {
        if (decided(ionised) && ionised.status != corrected.judged.status)
            add_clause(corrected.judged.note, "ionised calcium disagrees; corrected total calcium decides");
        return corrected;
    }
    const bool may_stand_in = !on_file(corrected.judged) || corrected.judged.why_unknown == unknown_reason::needs_albumin;
    if (may_stand_in && decided(ionised)) return {std::move(ionised), std::nullopt};
    if (on_file(corrected.judged)) return corrected;
    ionised.why_unknown = more_telling(ionised.why_unknown, corrected.judged.why_unknown);
    return {std::move(ionised), std::nullopt};
}

calcium_judgement judge_low_calcium(const facts& facts, const look_back& window) {
    const question asked{facts, window, side::below, usable_albumins(facts, window)};
    calcium_judgement corrected = judge_corrected(asked);
    factor ionised = judge_ionised(asked);
    const bool ionised_decides =
        decided(ionised) && (!decided(corrected.judged) || !certainly_older_day(ionised, corrected.judged));
    if (!ionised_decides) return corrected;
    if (decided(corrected.judged) && ionised.status != corrected.judged.status)
        add_clause(ionised.note, "corrected total calcium disagrees; ionised calcium decides");
    return {std::move(ionised), corrected.corrected};
}

}  // namespace cards
