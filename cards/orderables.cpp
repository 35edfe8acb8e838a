// Codes: https://loinc.org (orderables), SNOMED CT 395096001 Stereotactic radiotherapy, vertebral regions of the mCODE guide.
#include "cards/orderables.hpp"

#include <algorithm>

namespace cards {

namespace {

constexpr std::string_view loinc = "http://loinc.org";
constexpr std::string_view snomed = "http://snomed.info/sct";

// clang-format off
constexpr orderable_row rows[] = {
    {"cbc", loinc, "57021-8", "CBC W Auto Differential panel - Blood", "laboratory", false, 0, {}},
    {"calcium", loinc, "17861-6", "Calcium [Mass/volume] in Serum or Plasma", "laboratory", false, 0, {}},
    {"albumin", loinc, "1751-7", "Albumin [Mass/volume] in Serum or Plasma", "laboratory", false, 0, {}},
    {"sbrt", snomed, "395096001", "Stereotactic radiotherapy", "radiotherapy", false, 0, {}},
    {"reassessment", {}, {}, "Follow-up imaging", "imaging", false, 12, "Reassess at 12 weeks; SBRT if the vertebral lesion persists"},
    {"dental", {}, {}, "Dental assessment before bone-modifying agent", {}, false, 0, {}},
    {"mri", {}, {}, "MRI whole spine", "imaging", true, 0, {}},
    {"immunotherapy-referral", {}, {}, "Referral: suitability for immunotherapy", {}, false, 0, {}},
};

constexpr fhir::coding thoracic[] = {{snomed, "35769007", "Thoracic vertebra"}};
constexpr fhir::coding lumbar[] = {{snomed, "73903008", "Lumbar vertebra"}};
constexpr fhir::coding sacral[] = {{snomed, "87141009", "Sacral vertebra"}};
// clang-format on

struct region_row {
    spine_region region;
    std::string_view name;
    std::span<const fhir::coding> codings;
};

const region_row regions[] = {
    {spine_region::cervical, "cervical vertebral column", {}}, {spine_region::thoracic, "thoracic vertebral column", thoracic},
    {spine_region::lumbar, "lumbar vertebral column", lumbar}, {spine_region::sacral, "sacral vertebral column", sacral},
    {spine_region::unspecified, "vertebral column", {}},
};

const region_row* row_of(spine_region region) {
    const auto row = std::ranges::find(regions, region, &region_row::region);
    return row == std::end(regions) ? nullptr : row;
}

}  // namespace

std::span<const orderable_row> orderables() { return rows; }

const orderable_row& orderable(std::string_view id) {
    const auto row = std::ranges::find(rows, id, &orderable_row::id);
    return row == std::end(rows) ? rows[0] : *row;
}

std::optional<fhir::codeable_concept> body_site_of(const metastasis& metastasis) {
    if (!metastasis.body_site.empty()) return metastasis.body_site;
    const region_row* row = row_of(metastasis.level.region);
    if (row == nullptr) return std::nullopt;
    return fhir::codeable_concept{row->codings, row->name};
}

std::string_view name_of(spine_region region) {
    const region_row* row = row_of(region);
    return row == nullptr ? std::string_view() : row->name;
}

}  // namespace cards
