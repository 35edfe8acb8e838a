#include "cards/albumin_pairing.hpp"

#include <algorithm>
#include <chrono>
#include <tuple>

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

/// The better pair first: same specimen, then closest in time, then the later albumin, then the higher status.
auto rank(const pair& one) {
    return std::tuple(!one.same_specimen, one.apart, -one.when.time_since_epoch(), -static_cast<int>(one.albumin->status));
}

bool usable(const result& albumin, const look_back& window) {
    if (!albumin.value) return false;
    const placement where = place(albumin, window);
    return where == placement::fresh || where == placement::aged || (where == placement::undated && !window.baseline);
}

}  // namespace

std::vector<const result*> albumin_for(const result& calcium, const facts& facts, const look_back& window) {
    std::vector<pair> pairs;
    for (const result& one : facts.results)
        if (one.what == analyte::albumin && usable(one, window) && close_enough(calcium, one))
            pairs.push_back(pair_up(calcium, one));
    const auto preliminary = [](const pair& one) { return one.albumin->status == result_status::preliminary; };
    if (!std::all_of(pairs.begin(), pairs.end(), preliminary)) std::erase_if(pairs, preliminary);

    std::vector<const result*> best;
    if (pairs.empty()) return best;
    const auto closest = rank(*std::min_element(pairs.begin(), pairs.end(),
                                                [](const pair& left, const pair& right) { return rank(left) < rank(right); }));
    for (const pair& one : pairs)
        if (rank(one) == closest) best.push_back(one.albumin);
    return best;
}

}  // namespace cards
