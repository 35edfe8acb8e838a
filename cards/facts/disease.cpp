// Renal cell carcinoma: whether, of which histology, whether metastatic, and where to.
// Only codes make a Condition renal cell carcinoma. Regional lymph nodes alone do not make it metastatic.

#include "cards/facts/cancer.hpp"
#include "cards/facts/gather.hpp"
#include "cards/facts/spine.hpp"

#include <algorithm>
#include <array>
#include <tuple>

namespace cards {

namespace {

struct site_row {
    meaning what;
    metastasis_site site;
};
constexpr site_row sites[] = {
    {meaning::metastasis_bone, metastasis_site::bone},         {meaning::metastasis_vertebra, metastasis_site::vertebra},
    {meaning::metastasis_lung, metastasis_site::lung},         {meaning::metastasis_liver, metastasis_site::liver},
    {meaning::metastasis_brain, metastasis_site::brain},       {meaning::metastasis_adrenal, metastasis_site::adrenal},
    {meaning::metastasis_pancreas, metastasis_site::pancreas}, {meaning::metastasis_lymph_node, metastasis_site::lymph_node},
    {meaning::metastasis_other, metastasis_site::other},       {meaning::metastasis_unspecified, metastasis_site::unspecified},
};

/// A recorded site with the part of the body that its row names, to tell pelvis from rib.
struct recorded_site {
    metastasis what;
    std::string_view part;
};

std::string_view side_of(const fhir::condition& condition, const fhir::codeable_concept& body_site, const code_row& row) {
    if (!row.side.empty()) return row.side;
    meaning_set said = all_meanings_of(condition.laterality);
    said |= all_meanings_of(body_site);
    const bool left = said.has(meaning::side_left);
    const bool right = said.has(meaning::side_right);
    if (said.has(meaning::side_both) || (left && right)) return "both";
    if (left) return "left";
    return right ? "right" : std::string_view{};
}

metastasis site_of(const cancer_reading& read, const fhir::codeable_concept& body_site, const spine_level& level) {
    metastasis one;
    one.site = std::ranges::find(sites, read.site->what, &site_row::what)->site;
    one.level = read.site->level;
    const bool may_be_spine =
        one.site == metastasis_site::bone || one.site == metastasis_site::vertebra || one.site == metastasis_site::unspecified;
    if (may_be_spine && level.region != spine_region::none) {
        one.site = metastasis_site::vertebra;
        const bool says_more = level.region != spine_region::unspecified || one.level.region == spine_region::none;
        if (says_more) one.level = level;
    }
    if (one.site == metastasis_site::vertebra && one.level.region == spine_region::none)
        one.level.region = spine_region::unspecified;
    one.bone = one.site == metastasis_site::bone || one.site == metastasis_site::vertebra;
    one.laterality = side_of(*read.from, body_site, *read.site);
    one.body_site = body_site;
    one.from = {fhir::resource_type::condition, read.from->id};
    return one;
}

void add_sites(std::vector<recorded_site>& found, const cancer_reading& read) {
    const fhir::codeable_concept nowhere;
    const std::span<const fhir::codeable_concept> body_sites =
        read.from->body_sites.empty() ? std::span(&nowhere, 1) : read.from->body_sites;
    for (const fhir::codeable_concept& body_site : body_sites) {
        std::vector<spine_level> levels = spine_levels_of(body_site);
        if (levels.empty()) levels.emplace_back();
        for (const spine_level& level : levels) {
            const metastasis one = site_of(read, body_site, level);
            found.push_back({one, one.site == metastasis_site::vertebra ? std::string_view{} : read.site->label});
        }
    }
}

auto key_of(const recorded_site& one) {
    return std::tuple(one.what.site, one.part, one.what.level.region, one.what.level.number, one.what.laterality);
}

/// Distinct sites. A site that says no more than "bone" or "somewhere" may be one of the others and is not counted beside them.
std::vector<metastasis> distinct(std::vector<recorded_site> found) {
    std::ranges::sort(found, [](const recorded_site& left, const recorded_site& right) {
        const auto order = [](const recorded_site& one) {
            return std::tuple_cat(key_of(one), std::tuple(one.what.body_site.empty(), one.what.from.id));
        };
        return order(left) < order(right);
    });
    found.erase(std::unique(found.begin(), found.end(),
                            [](const auto& left, const auto& right) { return key_of(left) == key_of(right); }),
                found.end());
    const auto vague_bone = [](const recorded_site& one) { return one.what.site == metastasis_site::bone && one.part == "bone"; };
    const bool precise_bone =
        std::ranges::any_of(found, [&](const recorded_site& one) { return one.what.bone && !vague_bone(one); });
    if (precise_bone) std::erase_if(found, vague_bone);
    const auto vague = [](const recorded_site& one) { return one.what.site == metastasis_site::unspecified; };
    if (!std::ranges::all_of(found, vague)) std::erase_if(found, vague);
    std::vector<metastasis> result;
    for (const recorded_site& one : found)
        result.push_back(one.what);
    return result;
}

bool says_stage_iv(const fhir::codeable_concept& value) { return all_meanings_of(value).has(meaning::stage_metastatic); }

bool stage_observed(const fhir::record& record, fhir::day today) {
    return std::ranges::any_of(record.observations, [&](const fhir::observation& observation) {
        if (!is_usable_status(observation.status) || !meanings_of(observation.self.code).has(meaning::stage_observation))
            return false;
        const auto& when = observation.effective.start ? observation.effective.start : observation.issued;
        if (when && when->first_day > today + std::chrono::days(1)) return false;
        return says_stage_iv(observation.self.value_concept);
    });
}

meaning_set histology_evidence(const std::vector<cancer_reading>& cancers, const fhir::record& record) {
    meaning_set evidence;
    for (const cancer_reading& read : cancers) {
        if (read.rcc && read.verified) evidence |= read.what;
    }
    for (const fhir::observation& observation : record.observations) {
        if (!is_usable_status(observation.status) || !meanings_of(observation.self.code).has(meaning::pathology_observation))
            continue;
        evidence |= meanings_of(observation.self.value_concept, says_kidney(std::span(&observation.body_site, 1)));
    }
    return evidence;
}

histology histology_of(meaning_set evidence) {
    const bool clear = evidence.any(clear_cell_meanings);
    const bool other = evidence.any(non_clear_cell_meanings);
    if (clear && other) return histology::conflicting;
    if (clear) return histology::clear_cell;
    return other ? histology::non_clear_cell : histology::unknown;
}

/// The Condition to name: active before inactive, the primary before a metastatic one, then by id.
const cancer_reading* primary_of(const std::vector<cancer_reading>& cancers) {
    const cancer_reading* best = nullptr;
    const auto rank = [](const cancer_reading& read) { return std::tuple(!read.active, read.metastatic(), read.from->id); };
    for (const cancer_reading& read : cancers) {
        if (read.rcc && read.verified && (best == nullptr || rank(read) < rank(*best))) best = &read;
    }
    return best;
}

}  // namespace

void gather_disease(const fhir::record& record, facts& facts) {
    const std::vector<cancer_reading> cancers = read_cancers(record, facts.today);
    disease& cancer = facts.cancer;

    std::vector<recorded_site> of_rcc;
    bool linked = false;
    bool unlinked = false;
    bool bone_of_rcc = false;
    for (const cancer_reading& read : cancers) {
        if (!read.active || read.site == nullptr) continue;
        std::vector<recorded_site> own;
        add_sites(own, read);
        const bool bone = std::ranges::any_of(own, [](const recorded_site& one) { return one.what.bone; });
        const bool counts = read.link != primary_link::another;
        if (bone && (!cancer.bone_metastasis || (counts && !bone_of_rcc))) {
            cancer.bone_condition = origin{fhir::resource_type::condition, read.from->id};
            bone_of_rcc = counts;
        }
        cancer.bone_metastasis = cancer.bone_metastasis || bone;
        if (!counts) continue;
        linked = linked || read.link != primary_link::not_recorded;
        unlinked = unlinked || read.link == primary_link::not_recorded;
        of_rcc.insert(of_rcc.end(), own.begin(), own.end());
    }

    const auto verified_rcc = [](const cancer_reading& read) { return read.rcc && read.verified; };
    const bool active_rcc =
        std::ranges::any_of(cancers, [&](const cancer_reading& read) { return verified_rcc(read) && read.active; });
    // Beside another active cancer an unlinked metastasis says nothing of an RCC that is over.
    const bool other_primary = std::ranges::any_of(cancers, &cancer_reading::other_primary);
    const bool former_rcc = std::ranges::any_of(cancers, verified_rcc) && !of_rcc.empty() && (linked || !other_primary);
    cancer.renal_cell_carcinoma = active_rcc || former_rcc;
    if (!cancer.renal_cell_carcinoma) return;

    if (const cancer_reading* primary = primary_of(cancers)) {
        cancer.primary = origin{fhir::resource_type::condition, primary->from->id};
    }
    const meaning_set evidence = histology_evidence(cancers, record);
    cancer.type = histology_of(evidence);
    cancer.sarcomatoid = evidence.has(meaning::rcc_sarcomatoid);

    const bool distant =
        std::ranges::any_of(of_rcc, [](const recorded_site& one) { return one.what.site != metastasis_site::lymph_node; });
    const bool in_code = std::ranges::any_of(cancers, [&](const cancer_reading& read) {
        return verified_rcc(read) && read.active && read.what.has(meaning::metastatic_rcc);
    });
    const bool in_stage = std::ranges::any_of(cancers, [&](const cancer_reading& read) {
        return verified_rcc(read) && read.active && std::ranges::any_of(read.from->stage_summaries, says_stage_iv);
    });
    const bool in_observation = stage_observed(record, facts.today);
    cancer.metastatic = distant || in_code || in_stage || in_observation;
    cancer.metastases = distinct(std::move(of_rcc));

    const bool only_observed = in_observation && !distant && !in_code && !in_stage;
    cancer.origin_not_recorded = other_primary && (unlinked || only_observed);
}

}  // namespace cards
