// Metastases by site. ICD-10-CM C79.51 names no level: it is vertebral only with a vertebral body site. C41.2, a primary bone
// tumour of the vertebral column, and a metastasis in the spinal cord (SNOMED CT 94600009) are deliberately in no row.
// The label is the part of the body, used to tell recorded sites apart.

#include "cards/value_sets/code_row.hpp"

namespace cards {

namespace {

using enum meaning;
using enum code_source;
constexpr auto sct = code_system::snomed;
constexpr auto icd10cm = code_system::icd10cm;
constexpr spine_level anywhere{spine_region::unspecified, 0};
constexpr spine_level cervical{spine_region::cervical, 0};
constexpr spine_level thoracic{spine_region::thoracic, 0};
constexpr spine_level lumbar{spine_region::lumbar, 0};

constexpr code_row rows[] = {
    {metastasis_bone, sct, "94222008", "bone", cms_2024},
    {metastasis_bone, sct, "94217008", "bone marrow", cms_2024},
    {metastasis_bone, sct, "91281000119103", "bone", cms_2024},
    {metastasis_bone, sct, "1236953005", "bone", cms_2024},
    {metastasis_bone, sct, "285618001", "bone", cms_2024},
    {metastasis_bone, icd10cm, "C7951", "bone", mcode_stu4},
    {metastasis_bone, icd10cm, "C7952", "bone marrow", mcode_stu4},
    {metastasis_bone, sct, "94478006", "pelvis", cms_2024},
    {metastasis_bone, sct, "94220000", "skull", cms_2024},
    {metastasis_bone, sct, "94219006", "lower limb", cms_2024},
    {metastasis_bone, sct, "94221001", "upper limb", cms_2024},
    {metastasis_bone, sct, "1237517009", "pelvic bones, sacrum, coccyx", public_lists},
    {metastasis_bone, sct, "1237526007", "rib", public_lists},

    {metastasis_vertebra, sct, "94602001", "vertebral column", cms_2024, match::exact, anywhere},
    {metastasis_vertebra, sct, "94250008", "cervical vertebral column", cms_2024, match::exact, cervical},
    {metastasis_vertebra, sct, "94274006", "thoracic vertebral column", cms_2024, match::exact, thoracic},
    {metastasis_vertebra, sct, "94389000", "lumbar vertebral column", cms_2024, match::exact, lumbar},
    {metastasis_vertebra, sct, "285619009", "vertebral column", cms_2024, match::exact, anywhere},

    {metastasis_lung, sct, "94391008", "lung", cms_2024},
    {metastasis_lung, sct, "353561000119103", "lung", cms_2024, match::exact, {}, "right"},
    {metastasis_lung, sct, "353741000119106", "lung", cms_2024, match::exact, {}, "left"},
    {metastasis_lung, icd10cm, "C7800", "lung", mcode_stu4},
    {metastasis_lung, icd10cm, "C7801", "lung", mcode_stu4, match::exact, {}, "right"},
    {metastasis_lung, icd10cm, "C7802", "lung", mcode_stu4, match::exact, {}, "left"},
    {metastasis_lung, sct, "94493005", "pleura", cms_2024},
    {metastasis_lung, icd10cm, "C782", "pleura", mcode_stu4},

    {metastasis_liver, sct, "94381002", "liver", cms_2024},
    {metastasis_liver, icd10cm, "C787", "liver", mcode_stu4},

    {metastasis_brain, sct, "94225005", "brain", cms_2024},
    {metastasis_brain, sct, "94224009", "brain stem", cms_2024},
    {metastasis_brain, sct, "94601008", "spinal meninges", cms_2024},
    {metastasis_brain, sct, "188462001", "brain and spinal cord", cms_2024},
    {metastasis_brain, icd10cm, "C7931", "brain", mcode_stu4},
    {metastasis_brain, icd10cm, "C7932", "meninges", mcode_stu4},

    {metastasis_adrenal, sct, "94161006", "adrenal gland", cms_2024},
    {metastasis_adrenal, sct, "94160007", "adrenal gland", cms_2024},
    {metastasis_adrenal, sct, "12246561000119101", "adrenal gland", cms_2024, match::exact, {}, "both"},
    {metastasis_adrenal, icd10cm, "C7970", "adrenal gland", mcode_stu4},
    {metastasis_adrenal, icd10cm, "C7971", "adrenal gland", mcode_stu4, match::exact, {}, "right"},
    {metastasis_adrenal, icd10cm, "C7972", "adrenal gland", mcode_stu4, match::exact, {}, "left"},

    {metastasis_pancreas, sct, "94459006", "pancreas", public_lists},
    {metastasis_pancreas, sct, "94325008", "head of pancreas", public_lists},
    {metastasis_pancreas, sct, "94212002", "body of pancreas", public_lists},
    {metastasis_pancreas, sct, "94618007", "tail of pancreas", public_lists},
    // C78.89 is "other digestive organs": it names no organ, though mCODE lists it for the pancreas
    {metastasis_pancreas, icd10cm, "C7889", "other digestive organ", mcode_stu4},

    {metastasis_lymph_node, sct, "94392001", "lymph node", cms_2024},
    {metastasis_lymph_node, sct, "94396003", "lymph nodes of multiple sites", cms_2024},
    {metastasis_lymph_node, icd10cm, "C770", "lymph nodes of head, face and neck", mcode_stu4},
    {metastasis_lymph_node, icd10cm, "C771", "intrathoracic lymph nodes", mcode_stu4},
    {metastasis_lymph_node, icd10cm, "C772", "intra-abdominal lymph nodes", mcode_stu4},
    {metastasis_lymph_node, icd10cm, "C773", "axillary lymph nodes", mcode_stu4},
    {metastasis_lymph_node, icd10cm, "C774", "inguinal lymph nodes", mcode_stu4},
    {metastasis_lymph_node, icd10cm, "C775", "intrapelvic lymph nodes", mcode_stu4},
    {metastasis_lymph_node, icd10cm, "C778", "lymph nodes of multiple sites", mcode_stu4},
    {metastasis_lymph_node, icd10cm, "C779", "lymph node", mcode_stu4},

    {metastasis_other, sct, "94634005", "thyroid", public_lists},
    {metastasis_other, icd10cm, "C7989", "other specified site", general},
    {metastasis_unspecified, icd10cm, "C799", "unspecified site", mcode_stu4},
    {metastasis_unspecified, sct, "128462008", "unspecified site", mcode_stu4},
};

}  // namespace

std::span<const code_row> metastasis_codes() { return rows; }

}  // namespace cards
