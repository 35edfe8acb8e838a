// Renal cell carcinoma, its subtypes, what is not renal cell carcinoma, and other primary cancers.
// One row per code. Morphology of any organ counts only with the kidney as recorded site.

#include "cards/value_sets/code_row.hpp"

namespace cards {

namespace {

using enum meaning;
using enum code_source;
constexpr auto sct = code_system::snomed;
constexpr auto icd10cm = code_system::icd10cm;
constexpr auto icdo3 = code_system::icdo3;

constexpr code_row rows[] = {
    // clear cell
    {rcc_clear_cell, sct, "254915003", "clear cell carcinoma of kidney", cms_2024},
    {rcc_clear_cell, sct, "1268351001", "primary clear cell carcinoma of kidney", cms_2024},
    {rcc_clear_cell, sct, "1187285005", "metastatic clear cell renal cell carcinoma", cms_2024},
    {rcc_clear_cell, sct, "764961009", "hereditary clear cell renal cell carcinoma", cms_2024},
    {rcc_clear_cell, icdo3, "8310/3", "clear cell adenocarcinoma", public_lists, match::with_kidney_site},
    {rcc_clear_cell, sct, "30546008", "clear cell adenocarcinoma", public_lists, match::with_kidney_site},

    // renal cell carcinoma, subtype not stated
    {rcc_unspecified, sct, "702391001", "renal cell carcinoma", cms_2024},
    {rcc_unspecified, sct, "1259489002", "primary renal cell carcinoma", cms_2024},
    {rcc_unspecified, sct, "717735006", "renal cell carcinoma except renal pelvis", cms_2024},
    {rcc_unspecified, sct, "15636991000119103", "bilateral renal cell carcinoma", cms_2024, match::exact, {}, "both"},
    {rcc_unspecified, sct, "763101411000119100", "primary renal cell carcinoma, left", cms_2024, match::exact, {}, "left"},
    {rcc_unspecified, sct, "894171571000119107", "primary renal cell carcinoma, right", cms_2024, match::exact, {}, "right"},
    {rcc_unspecified, sct, "717736007", "familial renal cell carcinoma", cms_2024},
    {rcc_unspecified, sct, "188251003", "hypernephroma (retired)", public_lists},
    {rcc_unspecified, icdo3, "8312/3", "renal cell carcinoma", public_lists},
    {rcc_unspecified, sct, "41607009", "renal cell carcinoma morphology", public_lists},
    {rcc_unspecified, sct, "838281000", "metastatic renal cell carcinoma morphology", cms_2024},
    {rcc_unspecified, sct, "1148931000", "cystic renal cell carcinoma", cms_2024},
    {rcc_unspecified, sct, "1259684001", "primary cystic renal cell carcinoma", cms_2024},

    // kidney cancer, type not stated: in an adult treated as renal cell carcinoma of unknown histology
    {kidney_cancer, icd10cm, "C64", "malignant neoplasm of kidney", mcode_stu4, match::prefix},
    {kidney_cancer, sct, "363518003", "malignant tumour of kidney", cms_2024},
    {kidney_cancer, sct, "93849006", "primary malignant neoplasm of kidney", cms_2024},
    {kidney_cancer, sct, "188250002", "malignant neoplasm of kidney parenchyma", public_lists},
    {kidney_cancer, sct, "354351000119105", "malignant neoplasm of left kidney", cms_2024, match::exact, {}, "left"},
    {kidney_cancer, sct, "354361000119107", "malignant neoplasm of right kidney", cms_2024, match::exact, {}, "right"},

    // carcinoma and metastasis in one code
    {metastatic_rcc, sct, "702392008", "metastatic renal cell carcinoma", cms_2024},
    {metastatic_rcc, sct, "838281000", "metastatic renal cell carcinoma morphology", cms_2024},
    {metastatic_rcc, sct, "1187285005", "metastatic clear cell renal cell carcinoma", cms_2024},
    {metastatic_rcc, sct, "1263914002", "metastatic papillary renal cell carcinoma", cms_2024},
    {metastatic_rcc, sct, "1263913008", "metastatic chromophobe renal cell carcinoma", cms_2024},
    {metastatic_rcc, sct, "1263999008", "metastatic MiT translocation renal cell carcinoma", cms_2024},
    {metastatic_rcc, sct, "1240357005", "renal cell carcinoma metastatic to kidney", cms_2024},
    {metastatic_rcc, sct, "1236965009", "metastatic renal cell carcinoma except renal pelvis", cms_2024},
    {metastatic_rcc, sct, "314996003", "metastasis from malignant tumour of kidney", cms_2024},

    // non-clear-cell
    {rcc_papillary, sct, "733608000", "papillary renal cell carcinoma", cms_2024},
    {rcc_papillary, sct, "1268503008", "primary papillary renal cell carcinoma", cms_2024},
    {rcc_papillary, sct, "1263914002", "metastatic papillary renal cell carcinoma", cms_2024},
    {rcc_papillary, sct, "733607005", "papillary renal cell carcinoma morphology", public_lists},
    {rcc_papillary, icdo3, "8260/3", "papillary adenocarcinoma", public_lists, match::with_kidney_site},
    {rcc_chromophobe, sct, "733471003", "chromophobe renal cell carcinoma", cms_2024},
    {rcc_chromophobe, sct, "1268500006", "primary chromophobe renal cell carcinoma", cms_2024},
    {rcc_chromophobe, sct, "1263913008", "metastatic chromophobe renal cell carcinoma", cms_2024},
    {rcc_chromophobe, icdo3, "8317/3", "chromophobe renal cell carcinoma", public_lists},
    {rcc_collecting_duct, sct, "733470002", "collecting duct carcinoma of kidney", cms_2024},
    {rcc_collecting_duct, sct, "1268499002", "primary collecting duct carcinoma of kidney", cms_2024},
    {rcc_collecting_duct, icdo3, "8319/3", "collecting duct carcinoma", general},
    {rcc_medullary, sct, "765095002", "renal medullary carcinoma", public_lists},
    {rcc_medullary, sct, "765094003", "renal medullary carcinoma morphology", public_lists},
    {rcc_medullary, icdo3, "8510/3", "medullary carcinoma", general, match::with_kidney_site},
    {rcc_translocation, sct, "764694005", "MiT translocation renal cell carcinoma", cms_2024},
    {rcc_translocation, sct, "1268637008", "primary MiT translocation renal cell carcinoma", cms_2024},
    {rcc_translocation, sct, "1263999008", "metastatic MiT translocation renal cell carcinoma", cms_2024},
    {rcc_translocation, sct, "733881007", "MiT translocation renal cell carcinoma morphology", public_lists},
    {rcc_other_non_clear_cell, sct, "733603009", "tubulocystic renal cell carcinoma", cms_2024},
    {rcc_other_non_clear_cell, sct, "1268501005", "primary tubulocystic renal cell carcinoma", cms_2024},
    {rcc_other_non_clear_cell, sct, "764990003", "mucinous tubular and spindle cell carcinoma", public_lists},
    {rcc_other_non_clear_cell, sct, "764856008", "acquired cystic disease-associated carcinoma", public_lists},
    {rcc_other_non_clear_cell, sct, "734015000", "clear cell papillary renal cell carcinoma", public_lists},

    // a feature, not a subtype
    {rcc_sarcomatoid, icdo3, "8318/3", "renal cell carcinoma, sarcomatoid", general},

    // not renal cell carcinoma
    {not_rcc, sct, "254918001", "sarcoma of kidney", cms_2024},
    {not_rcc, sct, "1187464007", "clear cell sarcoma of kidney", cms_2024},
    {not_rcc, sct, "408642003", "transitional cell carcinoma of kidney", cms_2024},
    {not_rcc, sct, "1259589004", "primary transitional cell carcinoma of kidney", cms_2024},
    {not_rcc, sct, "363457009", "malignant tumour of renal pelvis", cms_2024},
    {not_rcc, sct, "93985007", "primary malignant neoplasm of renal pelvis", cms_2024},
    {not_rcc, sct, "236513009", "lymphoma of kidney", public_lists},
    {not_rcc, sct, "236512004", "leukaemic infiltrate of kidney", public_lists},
    {not_rcc, sct, "713574000", "carcinoid of kidney", public_lists},
    {not_rcc, sct, "94360002", "secondary malignant neoplasm of kidney", cms_2024},
    {not_rcc, icd10cm, "C65", "malignant neoplasm of renal pelvis", general, match::prefix},
    {not_rcc, icd10cm, "C790", "secondary malignant neoplasm of kidney", mcode_stu4, match::prefix},
    {not_rcc, icd10cm, "D300", "benign neoplasm of kidney", general, match::prefix},
    {not_rcc, icd10cm, "D410", "neoplasm of uncertain behaviour of kidney", general, match::prefix},

    // another primary cancer: asked only for whose the metastasis is and what a drug is given for
    {breast_cancer, icd10cm, "C50", "malignant neoplasm of breast", general, match::prefix},
    {breast_cancer, sct, "254837009", "malignant neoplasm of breast", public_lists},
    {other_primary_cancer, icd10cm, "C0", "lip, oral cavity, pharynx", general, match::prefix},
    {other_primary_cancer, icd10cm, "C1", "digestive organs", general, match::prefix},
    {other_primary_cancer, icd10cm, "C2", "digestive organs", general, match::prefix},
    {other_primary_cancer, icd10cm, "C3", "respiratory organs", general, match::prefix},
    {other_primary_cancer, icd10cm, "C40", "bone of limbs", general, match::prefix},
    {other_primary_cancer, icd10cm, "C41", "bone, other sites", general, match::prefix},
    {other_primary_cancer, icd10cm, "C43", "melanoma of skin", general, match::prefix},
    {other_primary_cancer, icd10cm, "C45", "mesothelioma", general, match::prefix},
    {other_primary_cancer, icd10cm, "C46", "Kaposi sarcoma", general, match::prefix},
    {other_primary_cancer, icd10cm, "C47", "peripheral nerves", general, match::prefix},
    {other_primary_cancer, icd10cm, "C48", "retroperitoneum and peritoneum", general, match::prefix},
    {other_primary_cancer, icd10cm, "C49", "connective tissue", general, match::prefix},
    {other_primary_cancer, icd10cm, "C4A", "Merkel cell carcinoma", general, match::prefix},
    {other_primary_cancer, icd10cm, "C50", "breast", general, match::prefix},
    {other_primary_cancer, icd10cm, "C51", "vulva", general, match::prefix},
    {other_primary_cancer, icd10cm, "C52", "vagina", general, match::prefix},
    {other_primary_cancer, icd10cm, "C53", "cervix uteri", general, match::prefix},
    {other_primary_cancer, icd10cm, "C54", "corpus uteri", general, match::prefix},
    {other_primary_cancer, icd10cm, "C55", "uterus", general, match::prefix},
    {other_primary_cancer, icd10cm, "C56", "ovary", general, match::prefix},
    {other_primary_cancer, icd10cm, "C57", "female genital organs", general, match::prefix},
    {other_primary_cancer, icd10cm, "C58", "placenta", general, match::prefix},
    {other_primary_cancer, icd10cm, "C60", "penis", general, match::prefix},
    {other_primary_cancer, icd10cm, "C61", "prostate", general, match::prefix},
    {other_primary_cancer, icd10cm, "C62", "testis", general, match::prefix},
    {other_primary_cancer, icd10cm, "C63", "male genital organs", general, match::prefix},
    {other_primary_cancer, icd10cm, "C65", "renal pelvis", general, match::prefix},
    {other_primary_cancer, icd10cm, "C66", "ureter", general, match::prefix},
    {other_primary_cancer, icd10cm, "C67", "bladder", general, match::prefix},
    {other_primary_cancer, icd10cm, "C68", "urinary organs", general, match::prefix},
    {other_primary_cancer, icd10cm, "C69", "eye", general, match::prefix},
    {other_primary_cancer, icd10cm, "C71", "brain", general, match::prefix},
    {other_primary_cancer, icd10cm, "C73", "thyroid", general, match::prefix},
    {other_primary_cancer, icd10cm, "C74", "adrenal gland", general, match::prefix},
    {other_primary_cancer, icd10cm, "C75", "endocrine glands", general, match::prefix},
    {other_primary_cancer, icd10cm, "C7A", "neuroendocrine tumour", general, match::prefix},
    {other_primary_cancer, icd10cm, "C8", "lymphoma", general, match::prefix},
    {other_primary_cancer, icd10cm, "C90", "multiple myeloma", general, match::prefix},
    {other_primary_cancer, sct, "408642003", "transitional cell carcinoma of kidney", cms_2024},
    {other_primary_cancer, sct, "1259589004", "primary transitional cell carcinoma of kidney", cms_2024},
    {other_primary_cancer, sct, "363457009", "malignant tumour of renal pelvis", cms_2024},
    {other_primary_cancer, sct, "93985007", "primary malignant neoplasm of renal pelvis", cms_2024},
    {other_primary_cancer, sct, "254837009", "malignant neoplasm of breast", public_lists},
    {other_primary_cancer, sct, "399068003", "malignant tumour of prostate", public_lists},
    {other_primary_cancer, sct, "254900004", "carcinoma of prostate", public_lists},
    {other_primary_cancer, sct, "363358000", "malignant tumour of lung", public_lists},
    {other_primary_cancer, sct, "93880001", "primary malignant neoplasm of lung", public_lists},
    {other_primary_cancer, sct, "254637007", "non-small cell lung cancer", public_lists},
    {other_primary_cancer, sct, "363406005", "malignant tumour of colon", public_lists},
    {other_primary_cancer, sct, "399326009", "malignant tumour of urinary bladder", public_lists},
    {other_primary_cancer, sct, "363418001", "malignant tumour of pancreas", public_lists},
    {other_primary_cancer, sct, "363443007", "malignant tumour of ovary", public_lists},
    {other_primary_cancer, sct, "372244006", "malignant melanoma", public_lists},
    {other_primary_cancer, sct, "109989006", "multiple myeloma", public_lists},
    {other_primary_cancer, sct, "118600007", "malignant lymphoma", public_lists},
};

}  // namespace

std::span<const code_row> kidney_cancer_codes() { return rows; }

}  // namespace cards
