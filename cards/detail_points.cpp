// Doses and precautions: US labels (https://dailymed.nlm.nih.gov). Historical survival: Heng 2009,
// https://doi.org/10.1200/JCO.2008.21.4809, and Heng 2013, Lancet Oncol 14:141 (targeted-therapy era).
#include "cards/detail_points.hpp"

#include "cards/conditions.hpp"
#include "cards/wording.hpp"

#include <algorithm>

namespace cards {

namespace {

using namespace when;  // NOLINT: the rows below are read as sentences

// clang-format off
constexpr condition offers_calcium{"latest corrected calcium within its limits, no hypercalcaemia recorded",
    [](const clinical_case& c, const proposed_order&) { return c.now.supplements_allowed; }};
constexpr condition withholds_calcium{"latest corrected calcium high or not known",
    [](const clinical_case& c, const proposed_order&) { return !c.now.supplements_allowed; }};
constexpr condition low_clearance_recorded{"CKD 4 or 5 recorded",
    [](const clinical_case& c, const proposed_order&) { return c.facts.problems.advanced_kidney_disease.has_value(); }};

constexpr detail_point rows[] = {
    {"S", nullptr, "Regimen: cabozantinib 40 mg by mouth once daily + nivolumab 240 mg every 2 weeks or 480 mg every 4 weeks IV (nivolumab ≤ 2 years); the preferred option of this pathway in bone disease, without head-to-head comparison."},
    {"S", &monotherapy_current, "Currently {current-systemic} alone: a combination replaces or completes it."},
    {"S", nullptr, "Alternatives: lenvatinib 20 mg + pembrolizumab 200 mg every 3 weeks; ipilimumab 1 mg/kg + nivolumab 3 mg/kg every 3 weeks × 4."},
    {"S", nullptr, "Not a single-agent TKI, unless immunotherapy is contraindicated; not active surveillance in poor risk."},
    {"S1", &monotherapy_current, "Currently {current-systemic} alone: a combination replaces or completes it."},
    {"S1", nullptr, "Options: cabozantinib 40 mg + nivolumab; lenvatinib 20 mg + pembrolizumab; ipilimumab + nivolumab (intermediate or poor risk only)."},
    {"S1", &one_factor, "One factor: cytoreductive nephrectomy may be considered in selected patients."},
    {"S1", &two_factors, "Two factors: systemic therapy first is favoured over upfront nephrectomy (CARMENA, post-hoc)."},
    {"S1", nullptr, "Not a single-agent TKI, unless immunotherapy is contraindicated."},
    {"S2", nullptr, "Surveillance: low tumour burden, few symptoms, regular imaging."},
    {"S3", nullptr, "Latest performance status: {performance}; trials enrolled KPS ≥ 70."},
    {"S4", &histology_conflicting, "Histology is recorded both as clear-cell and as another type: settle it with pathology."},
    {"S5", nullptr, "Reason: {condition}."},
    {"S5", nullptr, "If immunotherapy is unsuitable: cabozantinib 60 mg once daily alone (label; phase 2 in intermediate/poor risk)."},
    {"S5", &not_clear_cell, "Histology is not clear-cell, or conflicting: the evidence for these drugs is clear-cell."},
    {"S5", &below_trials, "Performance status below trial range ({performance})."},
    {"S", &histology_unknown, "Histology not recorded: confirm a clear-cell component."},
    {"S1", &histology_unknown, "Histology not recorded: confirm a clear-cell component."},
    {"S", nullptr, "Before starting: blood pressure, bleeding, ECG, TSH, liver tests, pregnancy test where applicable, CYP3A4 interactions."},
    {"S", nullptr, "Trials enrolled KPS ≥ 70."},
    {"S", nullptr, "For the clinician: historical median survival in poor risk (targeted-therapy era) 7.8–8.8 months; longer with today's combinations."},
    {"S1", nullptr, "Before starting: blood pressure, bleeding, ECG, TSH, liver tests, pregnancy test where applicable, CYP3A4 interactions."},
    {"systemic-therapy", &liver_disease, "Liver disease recorded: cabozantinib starts 20 mg lower in Child-Pugh B and is avoided in C."},
    {"systemic-therapy", &oligometastatic, "Recorded metastases: {metastases} (oligometastatic range); the record may not hold all."},
    {"systemic-therapy", &origin_open, "Another active primary cancer: origin of metastasis not recorded."},

    {"bone-protection", nullptr, "Calcium: {calcium}."},
    {"bone-protection", nullptr, "Kidney function: {renal}."},
    {"bone-protection", &low_clearance_recorded, "Chronic kidney disease stage 4 or 5 recorded."},
    {"bone-protection", nullptr, "Dental examination before the first dose; avoid invasive dental work during treatment."},
    {"bone-protection", &tki_together, "With a VEGFR-TKI the risk of jaw osteonecrosis rises: an oral check is part of the start."},
    {"bone-protection", nullptr, "Dose: {zoledronic-row}; or denosumab 120 mg SC every 4 weeks."},
    {"bone-protection", &offers_calcium, "With calcium 500 mg and vitamin D 400 IU daily."},
    {"bone-protection", &withholds_calcium, "Calcium and vitamin D are not offered: corrected calcium is high, or not known to be within range."},
    {"bone-protection", &severe_hypercalcaemia, "Corrected calcium ≥ 12.0 mg/dL (3.0 mmol/L): treat hypercalcaemia first."},

    {"deferred-nephrectomy", &origin_open, "Another active primary cancer: origin of metastasis not recorded."},
    {"deferred-nephrectomy", &histology_unknown, "Histology not recorded: confirm a clear-cell component."},
    {"N", nullptr, "Upfront surgery was not superior, and trials grouped by MSKCC, not IMDC."},
    {"N", nullptr, "Palliative indications (bleeding, pain) are exceptions."},
    {"N1", nullptr, "Pause the TKI first: cabozantinib ≥ 3 weeks, lenvatinib ≥ 1 week, sunitinib ≥ 3 weeks before surgery."},
    {"N1", nullptr, "The evidence is hypothesis-supporting only and has no poor-risk data."},

    {"sbrt-timing", &origin_open, "Another active primary cancer: origin of metastasis not recorded."},
    {"sbrt-timing", nullptr, "Now: pain, fracture risk, or instability (SINS ≥ 7: surgical opinion); else after 2–3 months."},
    {"sbrt-timing", nullptr, "Vertebral compression fracture after spine SBRT: 10–25%."},
    {"sbrt-timing", nullptr, "Concurrent immunotherapy is acceptable by consensus; ask radiation oncology whether to hold a TKI."},
    {"sbrt-timing", nullptr, "New neurological signs: MRI of the whole spine the same day."},

    {"cord-compression", nullptr, "Dexamethasone by local protocol (commonly 16 mg/day)."},
    {"cord-compression", nullptr, "MRI of the whole spine; surgical and radiation-oncology consult within 24 h."},
    {"cord-compression", nullptr, "Systemic therapy and bone-modifying agents of this pathway do not come first; SBRT here is not the elective one."},

    {"imdc-incomplete", nullptr, "Currently {range} of 6: {group}."},

    {"O9e", nullptr, "Cabozantinib also pauses for at least 2 weeks after major surgery, until healed."},
    {"O9e", &responding, "Response over 12 weeks or more: deferred nephrectomy is reasonable (SURTIME)."},
    {"O9", nullptr, "Palliative indications (bleeding, pain) are exceptions."},
    {"O11", &severe_hypercalcaemia, "Corrected calcium ≥ 12.0 mg/dL: other renal limits apply if given for hypercalcaemia of malignancy."},
    {"O11b", &severe_hypercalcaemia, "Corrected calcium ≥ 12.0 mg/dL: other renal limits apply if given for hypercalcaemia of malignancy."},
    {"zoledronic-renal", nullptr, "Kidney function: {renal}."},
    {"bma-hypocalcaemia", nullptr, "Calcium: {calcium}."},
    {"supplement-hypercalcaemia", nullptr, "Calcium: {calcium}."},
    {"ici-caution", nullptr, "Reason: {condition}."},
    {"poor-ps", nullptr, "Latest performance status: {performance}."},
};
// clang-format on

const proposed_order no_draft;

}  // namespace

std::span<const detail_point> all_detail_points() { return rows; }

std::vector<std::string> detail_points(const clinical_case& c, const spoken_rule& rule) {
    std::vector<std::string> lines;
    for (const detail_point& row : rows) {
        if (row.of != rule.row->card && row.of != rule.row->id) continue;
        if (row.when != nullptr && !row.when->holds(c, no_draft)) continue;
        lines.push_back(fill(row.text, medium::markdown, c, rule));
    }
    return lines;
}

}  // namespace cards
