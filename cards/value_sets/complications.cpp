// Complications and conditions that steer the advice. Osteonecrosis of the jaw has no confirmed SNOMED CT code: ICD-10-CM and
// words only. A metastasis in the spinal cord is not a compression of it.

#include "cards/value_sets/code_row.hpp"

namespace cards {

namespace {

using enum meaning;
using enum code_source;
constexpr auto sct = code_system::snomed;
constexpr auto icd10cm = code_system::icd10cm;
constexpr auto loinc = code_system::loinc;

constexpr code_row rows[] = {
    {cord_compression, sct, "71286001", "spinal cord compression", public_lists},
    {cord_compression, icd10cm, "G9520", "spinal cord compression", public_lists},
    {cord_compression, icd10cm, "G9529", "spinal cord compression", public_lists},
    {cord_compression, code_system::icd10, "G952", "spinal cord compression", general},
    {cord_compression, sct, "192970008", "cauda equina syndrome", cms_2024},
    {cord_compression, sct, "16846261000119106", "compression of cauda equina", cms_2024},
    {cord_compression, sct, "8663007", "cauda equina syndrome", cms_2024},
    {cord_compression, sct, "12454008", "cauda equina syndrome", cms_2024},
    {cord_compression, icd10cm, "G834", "cauda equina syndrome", cms_2024},

    {hypocalcaemia, sct, "5291005", "hypocalcaemia", public_lists},
    {hypocalcaemia, icd10cm, "E8351", "hypocalcaemia", public_lists},
    {hypercalcaemia, sct, "66931009", "hypercalcaemia", public_lists},
    {hypercalcaemia, icd10cm, "E8352", "hypercalcaemia", public_lists},

    {jaw_osteonecrosis, icd10cm, "M87180", "osteonecrosis of jaw due to drugs", public_lists},

    {pregnancy, sct, "77386006", "pregnancy", cms_2024},
    {pregnancy, icd10cm, "Z331", "pregnancy", cms_2024},
    {pregnancy, icd10cm, "Z34", "pregnancy", cms_2024, match::prefix},
    {pregnancy, icd10cm, "O", "pregnancy", general, match::prefix},
    {pregnancy, loinc, "LA15173-0", "pregnant", public_lists},
    {not_pregnant, loinc, "LA26683-5", "not pregnant", public_lists},
    {not_pregnant, sct, "60001007", "not pregnant", general},
    {pregnancy_observation, loinc, "82810-3", "pregnancy status", general},

    {dialysis, icd10cm, "N186", "end-stage renal disease", cms_2024},
    {dialysis, icd10cm, "Z992", "dependence on dialysis", general},
    {advanced_kidney_disease, icd10cm, "N184", "chronic kidney disease stage 4", cms_2024},
    {advanced_kidney_disease, icd10cm, "N185", "chronic kidney disease stage 5", cms_2024},
    {hepatic_failure, icd10cm, "K72", "hepatic failure", general, match::prefix},
    {cirrhosis, icd10cm, "K746", "cirrhosis of liver", general, match::prefix},
    {cirrhosis, icd10cm, "K703", "alcoholic cirrhosis of liver", general, match::prefix},

    {absent_kidney, icd10cm, "Z905", "acquired absence of kidney", general},

    {osteoporosis, sct, "64859006", "osteoporosis", public_lists},
    {osteoporosis, icd10cm, "M80", "osteoporosis with fracture", general, match::prefix},
    {osteoporosis, icd10cm, "M81", "osteoporosis", general, match::prefix},
};

}  // namespace

std::span<const code_row> complication_codes() { return rows; }

}  // namespace cards
