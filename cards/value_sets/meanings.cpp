// What the meanings of the value sets are called, in the order of `meaning`.

#include "cards/value_sets/code_row.hpp"

namespace cards {

namespace {

using enum meaning;

constexpr meaning_row rows[meaning_count] = {
    {rcc_clear_cell, "rcc-clear-cell", "Clear cell renal cell carcinoma"},
    {rcc_unspecified, "rcc-unspecified", "Renal cell carcinoma, subtype not stated"},
    {kidney_cancer, "kidney-cancer", "Kidney cancer, type not stated"},
    {metastatic_rcc, "metastatic-rcc", "Metastatic renal cell carcinoma in one code"},
    {rcc_papillary, "rcc-papillary", "Papillary renal cell carcinoma"},
    {rcc_chromophobe, "rcc-chromophobe", "Chromophobe renal cell carcinoma"},
    {rcc_collecting_duct, "rcc-collecting-duct", "Collecting duct carcinoma"},
    {rcc_medullary, "rcc-medullary", "Renal medullary carcinoma"},
    {rcc_translocation, "rcc-translocation", "Translocation renal cell carcinoma"},
    {rcc_other_non_clear_cell, "rcc-other-non-clear-cell", "Other non-clear-cell renal cell carcinoma"},
    {rcc_sarcomatoid, "rcc-sarcomatoid", "Sarcomatoid renal cell carcinoma"},
    {not_rcc, "not-rcc", "Tumour of the kidney that is not renal cell carcinoma"},
    {other_primary_cancer, "other-primary-cancer", "Another primary cancer"},
    {breast_cancer, "breast-cancer", "Breast cancer"},
    {metastasis_bone, "metastasis-bone", "Bone metastasis"},
    {metastasis_vertebra, "metastasis-vertebra", "Vertebral metastasis"},
    {metastasis_lung, "metastasis-lung", "Lung metastasis"},
    {metastasis_liver, "metastasis-liver", "Liver metastasis"},
    {metastasis_brain, "metastasis-brain", "Brain metastasis"},
    {metastasis_adrenal, "metastasis-adrenal", "Adrenal metastasis"},
    {metastasis_pancreas, "metastasis-pancreas", "Pancreatic metastasis"},
    {metastasis_lymph_node, "metastasis-lymph-node", "Lymph node metastasis"},
    {metastasis_other, "metastasis-other", "Metastasis at another site"},
    {metastasis_unspecified, "metastasis-unspecified", "Metastasis, site not stated"},
    {site_vertebra, "site-vertebra", "Body site: vertebra"},
    {site_kidney, "site-kidney", "Body site: kidney"},
    {site_brain, "site-brain", "Body site: brain"},
    {side_left, "side-left", "Side: left"},
    {side_right, "side-right", "Side: right"},
    {side_both, "side-both", "Side: both"},
    {stage_observation, "stage-observation", "Observation of the stage"},
    {stage_metastatic, "stage-metastatic", "Stage IV or M1"},
    {pathology_observation, "pathology-observation", "Observation of histology"},
    {intent_adjuvant, "intent-adjuvant", "Adjuvant intent"},
    {cord_compression, "cord-compression", "Spinal cord or cauda equina compression"},
    {hypocalcaemia, "hypocalcaemia", "Hypocalcaemia"},
    {hypercalcaemia, "hypercalcaemia", "Hypercalcaemia"},
    {jaw_osteonecrosis, "jaw-osteonecrosis", "Osteonecrosis of the jaw"},
    {pregnancy, "pregnancy", "Pregnancy"},
    {pregnancy_observation, "pregnancy-observation", "Observation of pregnancy"},
    {not_pregnant, "not-pregnant", "Not pregnant"},
    {dialysis, "dialysis", "Dialysis"},
    {advanced_kidney_disease, "advanced-kidney-disease", "Chronic kidney disease stage 4 or 5"},
    {hepatic_failure, "hepatic-failure", "Hepatic failure"},
    {child_pugh_c, "child-pugh-c", "Child-Pugh class C"},
    {cirrhosis, "cirrhosis", "Cirrhosis of the liver"},
    {ici_blocking, "ici-blocking", "Condition that calls for caution with immunotherapy"},
    {transplant, "transplant", "Transplant"},
    {osteoporosis, "osteoporosis", "Osteoporosis"},
    {hospice, "hospice", "Hospice or comfort care"},
    {absent_kidney, "absent-kidney", "Absence of a kidney"},
    {nephrectomy, "nephrectomy", "Nephrectomy"},
    {not_cytoreductive, "not-cytoreductive", "Nephrectomy that is not cytoreductive"},
    {stereotactic_radiotherapy, "stereotactic-radiotherapy", "Stereotactic radiotherapy"},
    {radiotherapy, "radiotherapy", "Radiotherapy"},
    {cranial_stereotactic, "cranial-stereotactic", "Stereotactic radiosurgery of the head"},
    {spinal_decompression, "spinal-decompression", "Decompression of the spine"},
    {surveillance, "surveillance", "Active surveillance or watchful waiting"},
    {disease_status_observation, "disease-status-observation", "Observation of the response to treatment"},
    {status_improved, "status-improved", "Response: improved"},
    {status_stable, "status-stable", "Response: stable"},
    {status_worsened, "status-worsened", "Response: worsened"},
};

constexpr bool in_order() {
    for (std::size_t index = 0; index < meaning_count; ++index)
        if (static_cast<std::size_t>(rows[index].what) != index) return false;
    return true;
}
static_assert(in_order(), "a name is found by its meaning");

}  // namespace

std::span<const meaning_row, meaning_count> meanings() { return rows; }

}  // namespace cards
