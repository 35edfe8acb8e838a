#include "cards/performance_status.hpp"

#include "cards/laboratory_units.hpp"

#include <chrono>

namespace cards {
namespace {

struct answer_row {
    std::string_view code;
    int score;
};

constexpr answer_row karnofsky_answers[] = {
    {"LA29175-9", 100}, {"LA29176-7", 90}, {"LA29177-5", 80}, {"LA29178-3", 70}, {"LA29179-1", 60}, {"LA29180-9", 50},
    {"LA29181-7", 40},  {"LA29182-5", 30}, {"LA29183-3", 20}, {"LA29184-1", 10}, {"LA9627-6", 0},
};

constexpr answer_row ecog_answers[] = {
    {"LA9622-7", 0}, {"LA9623-5", 1}, {"LA9624-3", 2}, {"LA9625-0", 3}, {"LA9626-8", 4}, {"LA9627-6", 5},
};

constexpr std::string_view ma_2010 = "Ma 2010, Eur J Cancer 46:3175";

constexpr ecog_row grades[] = {
    {0, "100", verdict::absent, true, ma_2010},
    {1, "80–90", verdict::absent, false, ma_2010},  // the traditional table says 70–80
    {2, "60–70", verdict::present, true, ma_2010},
    {3, "40–50", verdict::present, true, ma_2010},
    {4, "10–30", verdict::present, true, ma_2010},
    {5, "0", verdict::present, true, ma_2010},
};

constexpr double highest_good_grade = 1;

const ecog_row* row_of_grade(double grade) {
    for (const ecog_row& row : grades)
        if (row.grade == grade) return &row;
    return nullptr;
}

factor judge_karnofsky(const result& score, const look_back& window, side adverse, double limit) {
    factor one = about(score, window);
    if (!score.value) return one;
    one.status = compare(*score.value, adverse, limit);
    one.why_unknown = one.status == verdict::unknown ? unknown_reason::undecided_comparator : unknown_reason::none;
    one.limit_value = limit;
    one.limit_from = limit_source::definition;
    one.shown_limit = adverse == side::below ? "KPS ≥ 80" : "";
    return one;
}

factor judge_ecog(const result& score, const look_back& window) {
    factor one = about(score, window);
    one.marks |= flag::derived;
    if (!score.value) return one;
    one.limit_value = highest_good_grade;
    one.limit_from = limit_source::definition;
    one.shown_limit = "ECOG 0–1 (KPS ≥ 80)";
    const ecog_row* row = score.value->exact() ? row_of_grade(score.value->low) : nullptr;
    one.status = row != nullptr ? row->below_80 : compare(*score.value, side::above, highest_good_grade);
    one.why_unknown = one.status == verdict::unknown ? unknown_reason::undecided_comparator : unknown_reason::none;
    return one;
}

bool karnofsky_too_old(const result& karnofsky, const result& ecog) {
    return karnofsky.effective && ecog.effective &&
           ecog.effective->first_day - karnofsky.effective->last_day > std::chrono::days(karnofsky_wins_days);
}

}  // namespace

std::span<const ecog_row> ecog_rows() { return grades; }

std::optional<int> score_of_answer(analyte scale, std::string_view loinc_answer) {
    const auto find = [loinc_answer](std::span<const answer_row> rows) -> std::optional<int> {
        for (const answer_row& row : rows)
            if (row.code == loinc_answer) return row.score;
        return std::nullopt;
    };
    if (scale == analyte::karnofsky) return find(karnofsky_answers);
    if (scale == analyte::ecog) return find(ecog_answers);
    return std::nullopt;
}

factor judge_performance_status(const facts& facts, const look_back& window, side adverse, double limit) {
    const selection karnofsky = select(facts, analyte::karnofsky, window);
    const selection ecog = select(facts, analyte::ecog, window);
    if (!ecog.empty() && (karnofsky.empty() || karnofsky_too_old(*karnofsky.latest.front(), *ecog.latest.front())))
        return settle(ecog, [&window](const result& score) { return judge_ecog(score, window); });
    factor judged = settle(karnofsky, [&](const result& score) { return judge_karnofsky(score, window, adverse, limit); });
    if (karnofsky.empty() && karnofsky.why_none == unknown_reason::missing) judged.why_unknown = ecog.why_none;
    return judged;
}

bool rests_on_ecog_1(const factor& performance_status) {
    if (!performance_status.marks.has(flag::derived) || !performance_status.value) return false;
    const ecog_row* row = row_of_grade(*performance_status.value);
    return row != nullptr && !row->published_tables_agree;
}

}  // namespace cards
