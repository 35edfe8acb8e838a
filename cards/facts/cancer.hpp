#pragma once
// One Condition read as cancer: renal cell carcinoma, a metastasis, another primary, or none of them.

#include "cards/facts/coded.hpp"

#include <vector>

namespace cards {

inline constexpr meaning_set clear_cell_meanings{meaning::rcc_clear_cell};
inline constexpr meaning_set non_clear_cell_meanings{meaning::rcc_papillary,       meaning::rcc_chromophobe,
                                                     meaning::rcc_collecting_duct, meaning::rcc_medullary,
                                                     meaning::rcc_translocation,   meaning::rcc_other_non_clear_cell};
inline constexpr meaning_set rcc_meanings{
    meaning::rcc_clear_cell,    meaning::rcc_unspecified, meaning::kidney_cancer,           meaning::metastatic_rcc,
    meaning::rcc_papillary,     meaning::rcc_chromophobe, meaning::rcc_collecting_duct,     meaning::rcc_medullary,
    meaning::rcc_translocation, meaning::rcc_sarcomatoid, meaning::rcc_other_non_clear_cell};
inline constexpr meaning_set metastasis_meanings{
    meaning::metastasis_bone,  meaning::metastasis_vertebra,   meaning::metastasis_lung,     meaning::metastasis_liver,
    meaning::metastasis_brain, meaning::metastasis_adrenal,    meaning::metastasis_pancreas, meaning::metastasis_lymph_node,
    meaning::metastasis_other, meaning::metastasis_unspecified};

/// Whose metastasis a Condition says it is.
enum class primary_link : std::uint8_t { not_recorded, renal_cell_carcinoma, another };

struct cancer_reading {
    const fhir::condition* from = nullptr;
    meaning_set what;                ///< of the code, and of the histology
    bool rcc = false;                ///< renal cell carcinoma, and nothing says that it is not
    const code_row* site = nullptr;  ///< the row of the metastasis, the most specific one
    bool verified = false;
    bool active = false;
    bool other_primary = false;  ///< active primary cancer that is not renal cell carcinoma
    primary_link link = primary_link::not_recorded;

    /// Tells of a metastasis: its date is no date of the original diagnosis.
    [[nodiscard]] bool metastatic() const { return site != nullptr || what.has(meaning::metastatic_rcc); }
};

/// All Conditions that are cancer in one of these senses, ordered by id.
[[nodiscard]] std::vector<cancer_reading> read_cancers(const fhir::record& record, fhir::day today);

/// Whether the body sites or the code say kidney.
[[nodiscard]] bool says_kidney(std::span<const fhir::codeable_concept> body_sites);

}  // namespace cards
