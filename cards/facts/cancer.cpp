// mCODE names the primary of a secondary cancer by the condition-related extension:
// https://hl7.org/fhir/us/mcode/StructureDefinition-mcode-secondary-cancer-condition.html
#include "cards/facts/cancer.hpp"

#include "cards/facts/spine.hpp"

#include <algorithm>

namespace cards {

namespace {

/// The more of the body a row names, the lower its rank: a vertebra before "bone", a node or an unnamed site last.
int rank_of(const code_row& row) {
    switch (row.what) {
        case meaning::metastasis_vertebra:
            return row.level.region == spine_region::unspecified ? 1 : 0;
        case meaning::metastasis_bone:
            return row.label == "bone" ? 3 : 2;
        case meaning::metastasis_lymph_node:
            return 5;
        case meaning::metastasis_unspecified:
            return 6;
        default:
            return 4;
    }
}

const code_row* metastasis_row(const fhir::codeable_concept& code) {
    const code_row* best = nullptr;
    for (const fhir::coding& coding : code.codings) {
        for (const code_row* row : rows_of(coding.system, coding.code)) {
            if (!metastasis_meanings.has(row->what)) continue;
            if (best == nullptr || std::pair(rank_of(*row), row->code) < std::pair(rank_of(*best), best->code)) best = row;
        }
    }
    return best;
}

/// "Metastatic renal cell carcinoma" with a vertebra as body site tells where the metastasis is.
const code_row* site_in_body(const fhir::condition& condition, meaning_set what) {
    if (!what.has(meaning::metastatic_rcc) || spine_levels_of(condition.body_sites).empty()) return nullptr;
    const auto rows = metastasis_codes();
    return &*std::ranges::find(rows, meaning::metastasis_unspecified, &code_row::what);
}

cancer_reading read_cancer(const fhir::condition& condition, fhir::day today) {
    cancer_reading read;
    read.from = &condition;
    read.verified = is_verified(condition);
    read.active = is_active(condition, today);
    const bool kidney_site = says_kidney(condition.body_sites);
    read.what = meanings_of(condition.code, kidney_site);
    read.site = metastasis_row(condition.code);
    if (read.site == nullptr) read.site = site_in_body(condition, read.what);
    // the code of the primary says kidney as well as its body site does
    const bool kidney = kidney_site || read.what.any(rcc_meanings);
    read.what |= meanings_of(condition.histology, kidney && read.site == nullptr);
    const bool coded = !read.what.empty();
    read.rcc = read.what.any(rcc_meanings) && !read.what.has(meaning::not_rcc);
    const bool named_other = !coded && word_meanings_of(condition.code).has(meaning::other_primary_cancer);
    read.other_primary =
        read.active && !read.rcc && read.site == nullptr && (read.what.has(meaning::other_primary_cancer) || named_other);
    return read;
}

primary_link link_of(const cancer_reading& read, const condition_index& conditions, fhir::day today) {
    primary_link link = primary_link::not_recorded;
    for (const fhir::reference& related : read.from->related) {
        const fhir::condition* primary = conditions.find(related);
        if (primary == nullptr || !is_not_refuted(*primary)) continue;
        const cancer_reading named = read_cancer(*primary, today);
        if (named.rcc) return primary_link::renal_cell_carcinoma;
        if (named.site == nullptr) link = primary_link::another;
    }
    // a metastasis whose own code or histology is renal cell carcinoma needs no link
    return read.rcc ? primary_link::renal_cell_carcinoma : link;
}

}  // namespace

bool says_kidney(std::span<const fhir::codeable_concept> body_sites) {
    return std::ranges::any_of(
        body_sites, [](const fhir::codeable_concept& site) { return all_meanings_of(site).has(meaning::site_kidney); });
}

std::vector<cancer_reading> read_cancers(const fhir::record& record, fhir::day today) {
    std::vector<cancer_reading> found;
    const condition_index conditions(record);
    for (const fhir::condition& condition : record.conditions) {
        cancer_reading read = read_cancer(condition, today);
        if (!read.rcc && read.site == nullptr && !read.other_primary) continue;
        read.link = link_of(read, conditions, today);
        found.push_back(read);
    }
    std::ranges::sort(found, {}, [](const cancer_reading& read) { return read.from->id; });
    return found;
}

}  // namespace cards
