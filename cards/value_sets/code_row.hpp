#pragma once
// One row of the value sets: what a code means here, and which public source says so.

#include "cards/facts.hpp"
#include "cards/value_sets/code_system.hpp"

#include <cstdint>
#include <span>
#include <string_view>

namespace cards {

/// What a code can mean to the rules. One code may have several rows, each with its own meaning.
enum class meaning : std::uint8_t {
    // renal cell carcinoma
    rcc_clear_cell,
    rcc_unspecified,
    kidney_cancer,
    metastatic_rcc,
    rcc_papillary,
    rcc_chromophobe,
    rcc_collecting_duct,
    rcc_medullary,
    rcc_translocation,
    rcc_other_non_clear_cell,
    rcc_sarcomatoid,
    not_rcc,
    other_primary_cancer,
    breast_cancer,
    // metastases
    metastasis_bone,
    metastasis_vertebra,
    metastasis_lung,
    metastasis_liver,
    metastasis_brain,
    metastasis_adrenal,
    metastasis_pancreas,
    metastasis_lymph_node,
    metastasis_other,
    metastasis_unspecified,
    // body sites
    site_vertebra,
    site_kidney,
    site_brain,
    side_left,
    side_right,
    side_both,
    // stage, intent
    stage_observation,
    stage_metastatic,
    pathology_observation,
    intent_adjuvant,
    // complications and what steers advice
    cord_compression,
    hypocalcaemia,
    hypercalcaemia,
    jaw_osteonecrosis,
    pregnancy,
    pregnancy_observation,
    not_pregnant,
    dialysis,
    advanced_kidney_disease,
    hepatic_failure,
    child_pugh_c,
    cirrhosis,
    ici_blocking,
    transplant,
    osteoporosis,
    hospice,
    absent_kidney,
    // procedures and orders
    nephrectomy,
    not_cytoreductive,
    stereotactic_radiotherapy,
    radiotherapy,
    cranial_stereotactic,
    spinal_decompression,
    surveillance,
    // disease status
    disease_status_observation,
    status_improved,
    status_stable,
    status_worsened,
};
inline constexpr std::size_t meaning_count = static_cast<std::size_t>(meaning::status_worsened) + 1;

/// What a meaning is called: a name for machines and one for people.
struct meaning_row {
    meaning what;
    std::string_view id;     ///< `rcc-clear-cell`
    std::string_view title;  ///< `Clear cell renal cell carcinoma`
};
[[nodiscard]] std::span<const meaning_row, meaning_count> meanings();

/// Where the code and its meaning were seen together.
enum class code_source : std::uint8_t {
    cms_2024,      ///< CMS eCQM value set expansions, 2024 reporting
    mcode_stu4,    ///< HL7 mCODE implementation guide STU4
    pddi,          ///< HL7 PDDI-CDS implementation guide
    codex_rt,      ///< HL7 CodeX Radiation Therapy implementation guide
    who_atc_2026,  ///< WHO ATC/DDD index, April 2026
    rxnorm,        ///< RxNorm ingredient in public RxNav and OMOP tables
    public_lists,  ///< at least two independent public code lists
    general,       ///< general terminology knowledge: to be re-checked before a release
};

/// In words, for the reader of the tables.
[[nodiscard]] std::string_view describe(code_source source);

enum class match : std::uint8_t {
    exact,
    prefix,            ///< every code that begins with this one
    with_kidney_site,  ///< exact, and only where the kidney is recorded as the site
};

struct code_row {
    meaning what;
    code_system system;
    std::string_view code;
    std::string_view label;  ///< short own wording; the part of the body for metastases, the disease for findings
    code_source source;
    match how = match::exact;
    spine_level level{};      ///< vertebral metastases and vertebral body sites
    std::string_view side{};  ///< `left`, `right`, `both` when the code says it
};

/// A phrase in a display or text, matched as whole words without case, where a rule accepts words.
struct phrase_row {
    meaning what;
    std::string_view phrase;                     ///< lower-case words
    std::span<const std::string_view> unless{};  ///< words that make it something else
};

[[nodiscard]] std::span<const code_row> kidney_cancer_codes();
[[nodiscard]] std::span<const code_row> metastasis_codes();
[[nodiscard]] std::span<const code_row> body_site_codes();
[[nodiscard]] std::span<const code_row> complication_codes();
[[nodiscard]] std::span<const code_row> immunotherapy_caution_codes();
[[nodiscard]] std::span<const code_row> procedure_codes();
[[nodiscard]] std::span<const code_row> status_codes();
[[nodiscard]] std::span<const phrase_row> phrases();

}  // namespace cards
