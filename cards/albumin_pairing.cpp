#include "cards/albumin_pairing.hpp"

#include <algorithm>
#include <chrono>
#include <optional>
#include <tuple>
#include <utility>

namespace cards {
namespace {

using std::chrono::days;

struct pair {
    const result* albumin = nullptr;
    bool same_specimen = false;
    std::chrono::milliseconds apart{};
    fhir::instant when{};
};

bool same_sample(const result& left, const result& right) {
    const bool same_specimen = !left.specimen.empty() && left.specimen == right.specimen;
    const bool same_resource = !left.from.id.empty() && left.from.id == right.from.id;  // components of one panel
    return same_specimen || same_resource;
}

/// Certainly no more than seven calendar days apart; with partial dates the widest reading must hold.
bool close_enough(const result& left, const result& right) {
    if (!left.effective || !right.effective) return same_sample(left, right);
    const auto later = std::max(left.effective->last_day, right.effective->last_day);
    const auto earlier = std::min(left.effective->first_day, right.effective->first_day);
    return later - earlier <= days(albumin_days);
}

pair pair_up(const result& calcium, const result& albumin) {
    pair made{.albumin = &albumin, .same_specimen = same_sample(calcium, albumin)};
    if (calcium.effective && albumin.effective) {
        made.when = albumin.effective->earliest;
        const auto apart = made.when - calcium.effective->earliest;
        made.apart = apart < apart.zero() ? -apart : apart;
    }
    return made;
}

/// The better pair first: any other before a preliminary one, then same specimen, then closest in time, then the later
/// albumin, then the higher status.
auto rank(const pair& one) {
    const bool preliminary = one.albumin->status == result_status::preliminary;
    return std::tuple(preliminary, !one.same_specimen, one.apart, -one.when.time_since_epoch(),
                      -static_cast<int>(one.albumin->status));
}

bool usable(const result& albumin, const look_back& window) {
    if (albumin.what != analyte::albumin || !albumin.value) return false;
    const placement where = place(albumin, window);
    return where == placement::fresh || where == placement::aged || (where == placement::undated && !window.baseline);
}

/// Lowest and highest of a tie; among equal values the lowest id.
void keep_extremes(std::vector<const result*>& tied) {
    if (tied.size() < 2) return;
    const auto [lowest, highest] = std::minmax_element(tied.begin(), tied.end(), [](const result* left, const result* right) {
        return std::tuple(left->value->low, left->value->high, left->from.id) <
               std::tuple(right->value->low, right->value->high, right->from.id);
    });
    tied = {*lowest, *highest};
}

}  // namespace

std::vector<const result*> usable_albumins(const facts& facts, const look_back& window) {
    std::vector<const result*> albumins;
    for (const result& one : facts.results)
        if (usable(one, window)) albumins.push_back(&one);
    return albumins;
}

std::vector<const result*> albumin_for(const result& calcium, std::span<const result* const> albumins) {
    std::vector<const result*> best;
    std::optional<decltype(rank(std::declval<pair>()))> best_rank;
    for (const result* albumin : albumins) {
        if (!close_enough(calcium, *albumin)) continue;
        const auto now = rank(pair_up(calcium, *albumin));
        if (!best_rank || now < *best_rank) {
            best.clear();
            best_rank = now;
        }
        if (now == *best_rank) best.push_back(albumin);
    }
    keep_extremes(best);
    return best;
}

}  // namespace cards
