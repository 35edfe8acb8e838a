#include "cards/latest.hpp"

#include "cards/calcium.hpp"
#include "cards/results.hpp"
#include "cards/shown.hpp"

#include <algorithm>
#include <chrono>

namespace cards {
namespace {

using std::chrono::days;

constexpr int any_age = 200 * 366;  // death does not expire

constexpr double dead_karnofsky = 0;
constexpr double dead_ecog = 5;

// ---- calcium

std::string calcium_text(const calcium_judgement& judged) {
    std::string text = judged.judged.shown_value;
    if (text.empty() || text.ends_with("(ionised)")) return text;
    return text + (judged.corrected ? " (corrected)" : " (not corrected)");
}

// ---- performance status

bool all_readings_at_least(const result& score, double limit) { return score.value && score.value->low >= limit; }
bool all_readings_at_most(const result& score, double limit) { return score.value && score.value->high <= limit; }

bool below_trials(const result& score) {
    return score.what == analyte::karnofsky ? all_readings_at_most(score, below_trials_karnofsky)
                                            : all_readings_at_least(score, below_trials_ecog);
}

bool dead(const result& score) {
    return score.what == analyte::karnofsky ? all_readings_at_most(score, dead_karnofsky)
                                            : all_readings_at_least(score, dead_ecog);
}

/// The latest of both scales: what is certainly from an earlier day than the other no longer counts.
std::vector<const result*> newest_scores(const facts& facts, int days_back) {
    const look_back window = look_back_from_today(facts, days_back);
    std::vector<const result*> scores = select(facts, analyte::karnofsky, window).latest;
    const std::vector<const result*> ecog = select(facts, analyte::ecog, window).latest;
    scores.insert(scores.end(), ecog.begin(), ecog.end());
    fhir::day newest = fhir::day::min();
    for (const result* one : scores)
        if (one->effective) newest = std::max(newest, one->effective->first_day);
    std::erase_if(scores, [newest](const result* one) { return one->effective && one->effective->last_day < newest; });
    std::sort(scores.begin(), scores.end(), [](const result* left, const result* right) {
        return std::pair(left->what, left->from.id) < std::pair(right->what, right->from.id);
    });
    return scores;
}

std::string score_text(const result& score) {
    return score.effective ? score.shown + " (" + date_text(*score.effective) + ")" : score.shown;
}

void describe(performance& status, const result& score) {
    if (!status.shown.empty()) status.shown.append(", ");
    status.shown.append(score_text(score));
    if (!score.value || !score.value->exact()) return;
    const int number = static_cast<int>(score.value->low);
    std::optional<int>& scale = score.what == analyte::karnofsky ? status.karnofsky : status.ecog;
    if (!scale) scale = number;
}

}  // namespace

bool calcium_status::within(fhir::day today, int days) const {
    return effective && today - effective->first_day <= std::chrono::days(days);
}

calcium_status latest_calcium(const facts& facts) {
    const look_back window = look_back_from_today(facts, facts.settings.aged_days);
    const calcium_judgement low = judge_low_calcium(facts, window);
    const calcium_judgement high = judge_high_calcium(facts, window);
    return {.low = low.judged.status,
            .high = high.judged.status,
            .corrected = low.corrected ? low.corrected : high.corrected,
            .shown = calcium_text(low),
            .effective = low.judged.effective ? low.judged.effective : high.judged.effective,
            .marks = low.judged.marks};
}

performance latest_performance(const facts& facts) {
    performance status;
    for (const result* score : newest_scores(facts, facts.settings.aged_days)) {
        status.below_trials = status.below_trials || below_trials(*score);
        describe(status, *score);
    }
    const std::vector<const result*> ever = newest_scores(facts, any_age);
    status.dead = !ever.empty() && std::all_of(ever.begin(), ever.end(), [](const result* score) { return dead(*score); });
    return status;
}

}  // namespace cards
