// Conditions for which an immune checkpoint inhibitor is not suggested without review. What the trials allowed (type 1
// diabetes, hypothyroidism on replacement, vitiligo, psoriasis or alopecia without systemic therapy) is deliberately in no row.

#include "cards/value_sets/code_row.hpp"

namespace cards {

namespace {

using enum meaning;
using enum code_source;
constexpr auto sct = code_system::snomed;
constexpr auto icd10cm = code_system::icd10cm;

constexpr code_row rows[] = {
    // transplants; SNOMED CT names the procedure
    {transplant, sct, "70536003", "kidney transplant", cms_2024},
    {transplant, sct, "18027006", "liver transplant", cms_2024},
    {transplant, sct, "88039007", "lung transplant", cms_2024},
    {transplant, sct, "47058000", "heart transplant", cms_2024},
    {transplant, sct, "313039003", "solid organ transplant", cms_2024},
    {transplant, sct, "234336002", "stem cell transplant", cms_2024},
    {transplant, icd10cm, "Z940", "kidney transplant", cms_2024},
    {transplant, icd10cm, "Z94", "organ or tissue transplant", general, match::prefix},

    {ici_blocking, icd10cm, "D89810", "graft-versus-host disease", cms_2024},
    {ici_blocking, icd10cm, "D89811", "graft-versus-host disease", cms_2024},
    {ici_blocking, icd10cm, "D89812", "graft-versus-host disease", cms_2024},
    {ici_blocking, icd10cm, "D89813", "graft-versus-host disease", cms_2024},
    {ici_blocking, icd10cm, "D84821", "immunodeficiency due to drugs", cms_2024},
    {ici_blocking, icd10cm, "D849", "immunodeficiency", cms_2024},

    {ici_blocking, sct, "34000006", "Crohn disease", cms_2024},
    {ici_blocking, icd10cm, "K50", "Crohn disease", cms_2024, match::prefix},
    {ici_blocking, sct, "64766004", "ulcerative colitis", cms_2024},
    {ici_blocking, icd10cm, "K51", "ulcerative colitis", cms_2024, match::prefix},
    {ici_blocking, sct, "24526004", "inflammatory bowel disease", cms_2024},
    {ici_blocking, sct, "55464009", "systemic lupus erythematosus", cms_2024},
    {ici_blocking, icd10cm, "M32", "systemic lupus erythematosus", cms_2024, match::prefix},
    {ici_blocking, sct, "69896004", "rheumatoid arthritis", cms_2024},
    {ici_blocking, icd10cm, "M05", "rheumatoid arthritis", cms_2024, match::prefix},
    {ici_blocking, icd10cm, "M06", "rheumatoid arthritis", cms_2024, match::prefix},
    {ici_blocking, sct, "24700007", "multiple sclerosis", cms_2024},
    {ici_blocking, icd10cm, "G35", "multiple sclerosis", cms_2024},
    {ici_blocking, icd10cm, "G360", "neuromyelitis optica", cms_2024},
    {ici_blocking, sct, "91637004", "myasthenia gravis", cms_2024},
    {ici_blocking, icd10cm, "G700", "myasthenia gravis", cms_2024, match::prefix},
    {ici_blocking, sct, "40956001", "Guillain-Barré syndrome", cms_2024},
    {ici_blocking, icd10cm, "G610", "Guillain-Barré syndrome", cms_2024},
    {ici_blocking, sct, "408335007", "autoimmune hepatitis", cms_2024},
    {ici_blocking, icd10cm, "K754", "autoimmune hepatitis", cms_2024},
    {ici_blocking, sct, "9631008", "ankylosing spondylitis", cms_2024},
    {ici_blocking, icd10cm, "M45", "ankylosing spondylitis", cms_2024, match::prefix},
    {ici_blocking, icd10cm, "M353", "polymyalgia rheumatica", cms_2024},
    {ici_blocking, icd10cm, "M316", "giant cell arteritis", cms_2024},
    {ici_blocking, icd10cm, "M33", "dermatopolymyositis", cms_2024, match::prefix},
    {ici_blocking, icd10cm, "M34", "systemic sclerosis", cms_2024, match::prefix},
    {ici_blocking, icd10cm, "M350", "Sjögren syndrome", cms_2024, match::prefix},
    {ici_blocking, icd10cm, "D591", "autoimmune haemolytic anaemia", cms_2024, match::prefix},
    {ici_blocking, icd10cm, "D693", "immune thrombocytopenic purpura", cms_2024},
};

}  // namespace

std::span<const code_row> immunotherapy_caution_codes() { return rows; }

}  // namespace cards
