// Words that count where a code is missing: only in the elements and for the meanings named here.

#include "cards/value_sets/code_row.hpp"

namespace cards {

namespace {

using enum meaning;

constexpr std::string_view other_than_kidney_removal[] = {"donor",  "transplant", "transplantation", "recipient",
                                                          "after",  "post",       "status",          "history",
                                                          "follow", "consult",    "consultation",    "referral"};
constexpr std::string_view not_the_treatment_itself[] = {"consult", "consultation", "referral", "evaluation", "history",
                                                         "after",   "post",         "follow",   "status"};
constexpr std::string_view head_or_referral[] = {"brain",    "cranial",    "intracranial", "skull", "consult", "consultation",
                                                 "referral", "evaluation", "history",      "after", "follow",  "status"};
constexpr std::string_view not_adjuvant[] = {"neo",        "non",      "not",        "metastatic", "metastasis",
                                             "metastases", "relapse",  "relapsed",   "recurrence", "recurrent",
                                             "prior",      "previous", "progression"};
constexpr std::string_view not_of_this_patient_or_site[] = {
    "kidney",    "renal",     "secondary", "metastatic", "metastasis", "metastases", "history", "family",
    "screening", "suspected", "risk",      "benign",     "situ",       "basal",      "skin",    "possible"};

constexpr phrase_row rows[] = {
    {surveillance, "active surveillance"},
    {surveillance, "watchful waiting"},

    {hospice, "hospice"},
    {hospice, "comfort care"},
    {hospice, "comfort measures"},

    {jaw_osteonecrosis, "osteonecrosis of jaw"},
    {jaw_osteonecrosis, "osteonecrosis of the jaw"},
    {jaw_osteonecrosis, "jaw osteonecrosis"},
    {jaw_osteonecrosis, "mronj"},
    {jaw_osteonecrosis, "onj"},

    {child_pugh_c, "child pugh c"},
    {child_pugh_c, "child pugh class c"},

    {intent_adjuvant, "adjuvant", not_adjuvant},

    {nephrectomy, "nephrectomy", other_than_kidney_removal},
    {not_cytoreductive, "donor nephrectomy"},
    {stereotactic_radiotherapy, "sbrt", head_or_referral},
    {stereotactic_radiotherapy, "sabr", head_or_referral},
    {stereotactic_radiotherapy, "stereotactic radiotherapy", head_or_referral},
    {stereotactic_radiotherapy, "stereotactic body radiotherapy", head_or_referral},
    {stereotactic_radiotherapy, "stereotactic body radiation", head_or_referral},
    {stereotactic_radiotherapy, "stereotactic ablative", head_or_referral},
    {radiotherapy, "radiotherapy", not_the_treatment_itself},
    {radiotherapy, "radiation therapy", not_the_treatment_itself},

    {spinal_decompression, "laminectomy"},
    {spinal_decompression, "corpectomy"},
    {spinal_decompression, "vertebrectomy"},
    {spinal_decompression, "spondylectomy"},
    {spinal_decompression, "spinal decompression"},
    {spinal_decompression, "decompression of spinal cord"},
    {spinal_decompression, "spinal cord decompression"},
    {spinal_decompression, "decompression of cauda equina"},

    {stage_metastatic, "stage iv"},
    {stage_metastatic, "iv"},
    {stage_metastatic, "stage iva"},
    {stage_metastatic, "stage ivb"},
    {stage_metastatic, "stage 4"},
    {stage_metastatic, "m1"},
    {stage_metastatic, "m1a"},
    {stage_metastatic, "m1b"},
    {stage_metastatic, "cm1"},
    {stage_metastatic, "pm1"},

    {site_kidney, "kidney"},
    {site_kidney, "renal"},
    {site_brain, "brain"},
    {site_brain, "cranial"},
    {site_brain, "intracranial"},
    {side_left, "left"},
    {side_right, "right"},

    {other_primary_cancer, "breast cancer", not_of_this_patient_or_site},
    {other_primary_cancer, "prostate cancer", not_of_this_patient_or_site},
    {other_primary_cancer, "lung cancer", not_of_this_patient_or_site},
    {other_primary_cancer, "colon cancer", not_of_this_patient_or_site},
    {other_primary_cancer, "rectal cancer", not_of_this_patient_or_site},
    {other_primary_cancer, "colorectal cancer", not_of_this_patient_or_site},
    {other_primary_cancer, "bladder cancer", not_of_this_patient_or_site},
    {other_primary_cancer, "ovarian cancer", not_of_this_patient_or_site},
    {other_primary_cancer, "thyroid cancer", not_of_this_patient_or_site},
    {other_primary_cancer, "pancreatic cancer", not_of_this_patient_or_site},
    {other_primary_cancer, "gastric cancer", not_of_this_patient_or_site},
    {other_primary_cancer, "esophageal cancer", not_of_this_patient_or_site},
    {other_primary_cancer, "liver cancer", not_of_this_patient_or_site},
    {other_primary_cancer, "cervical cancer", not_of_this_patient_or_site},
    {other_primary_cancer, "endometrial cancer", not_of_this_patient_or_site},
    {other_primary_cancer, "cancer of breast", not_of_this_patient_or_site},
    {other_primary_cancer, "carcinoma of breast", not_of_this_patient_or_site},
    {other_primary_cancer, "cancer of prostate", not_of_this_patient_or_site},
    {other_primary_cancer, "carcinoma of prostate", not_of_this_patient_or_site},
    {other_primary_cancer, "cancer of lung", not_of_this_patient_or_site},
    {other_primary_cancer, "carcinoma of lung", not_of_this_patient_or_site},
    {other_primary_cancer, "cancer of colon", not_of_this_patient_or_site},
    {other_primary_cancer, "carcinoma of colon", not_of_this_patient_or_site},
    {other_primary_cancer, "cancer of bladder", not_of_this_patient_or_site},
    {other_primary_cancer, "carcinoma of bladder", not_of_this_patient_or_site},
    {other_primary_cancer, "malignant neoplasm of", not_of_this_patient_or_site},
    {other_primary_cancer, "malignant tumor of", not_of_this_patient_or_site},
    {other_primary_cancer, "malignant tumour of", not_of_this_patient_or_site},
    {other_primary_cancer, "hepatocellular carcinoma", not_of_this_patient_or_site},
    {other_primary_cancer, "transitional cell carcinoma", not_of_this_patient_or_site},
    {other_primary_cancer, "urothelial carcinoma", not_of_this_patient_or_site},
    {other_primary_cancer, "lymphoma", not_of_this_patient_or_site},
    {other_primary_cancer, "myeloma", not_of_this_patient_or_site},
    {other_primary_cancer, "melanoma", not_of_this_patient_or_site},
    {other_primary_cancer, "gist", not_of_this_patient_or_site},
    {other_primary_cancer, "gastrointestinal stromal tumor", not_of_this_patient_or_site},
    {other_primary_cancer, "gastrointestinal stromal tumour", not_of_this_patient_or_site},
    {other_primary_cancer, "neuroendocrine tumor", not_of_this_patient_or_site},
    {other_primary_cancer, "neuroendocrine tumour", not_of_this_patient_or_site},
    {breast_cancer, "breast cancer", not_of_this_patient_or_site},
    {breast_cancer, "breast carcinoma", not_of_this_patient_or_site},

    // asked of reasons only: a Condition is renal cell carcinoma by its code
    {kidney_cancer, "renal cell carcinoma"},
    {kidney_cancer, "renal cell cancer"},
    {kidney_cancer, "renal carcinoma"},
    {kidney_cancer, "renal cancer"},
    {kidney_cancer, "kidney cancer"},
    {kidney_cancer, "kidney carcinoma"},
    {kidney_cancer, "rcc"},
    {kidney_cancer, "mrcc"},
    {kidney_cancer, "ccrcc"},
    {metastasis_bone, "bone metastasis"},
    {metastasis_bone, "bone metastases"},

    {osteoporosis, "osteoporosis"},
    {transplant, "transplant rejection"},
    {transplant, "kidney transplant"},
    {transplant, "renal transplant"},
};

}  // namespace

std::span<const phrase_row> phrases() { return rows; }

}  // namespace cards
