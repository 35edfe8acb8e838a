#pragma once
// The drugs the advice knows, their roles, codes and names. One row per drug; the table is in drugs.cpp.

#include <cstdint>
#include <span>
#include <string_view>

namespace cards {

enum class drug : std::uint8_t {
    none,
    cabozantinib,
    nivolumab,
    ipilimumab,
    pembrolizumab,
    avelumab,
    lenvatinib,
    axitinib,
    sunitinib,
    pazopanib,
    sorafenib,
    tivozanib,
    everolimus,
    temsirolimus,
    bevacizumab,
    belzutifan,
    interferon_alfa,
    aldesleukin,
    zoledronic_acid,
    denosumab,
    pamidronate,
    ibandronate,
    clodronate,
    calcium,
    vitamin_d,
    dexamethasone,
    prednisone,
    prednisolone,
    methylprednisolone,
    tacrolimus,
    ciclosporin,
    mycophenolate,
    azathioprine,
    clarithromycin,
    itraconazole,
    ketoconazole,
    voriconazole,
    posaconazole,
    ritonavir,
    rifampin,
    carbamazepine,
    phenytoin,
    phenobarbital,
};

enum class role : std::uint16_t {
    tki = 1 << 0,
    pd1 = 1 << 1,  ///< PD-1 or PD-L1 inhibitor
    ctla4 = 1 << 2,
    mtor = 1 << 3,
    other_systemic = 1 << 4,  ///< bevacizumab, belzutifan, cytokines
    bisphosphonate = 1 << 5,
    denosumab = 1 << 6,
    supplement = 1 << 7,  ///< calcium, vitamin D
    steroid = 1 << 8,
    immunosuppressant = 1 << 9,
    cyp3a4_inhibitor = 1 << 10,
    cyp3a4_inducer = 1 << 11,
    infusion = 1 << 12,  ///< given by infusion or injection (dosing interval in weeks)
};

struct drug_row {
    drug id;
    std::string_view name;                          ///< generic name as printed on cards
    std::uint16_t roles;                            ///< bit set of `role`
    std::string_view rxnorm;                        ///< RxNorm ingredient, or empty
    std::span<const std::string_view> rxnorm_more;  ///< further RxNorm ingredients of the same concept
    std::span<const std::string_view> atc;
    std::span<const std::string_view> hcpcs;
    std::span<const std::string_view> names;  ///< lower-case generic, brand and other names, matched as whole words
    std::string_view source;                  ///< where the codes were verified

    [[nodiscard]] bool is(role one) const { return (roles & static_cast<std::uint16_t>(one)) != 0; }
};

/// A word that changes what a drug's name or code means: a veto, or a brand that comes in one strength only.
struct drug_word_row {
    drug id;
    std::string_view word;
    double milligrams;             ///< strength of the brand; 0 for a veto
    bool same_ingredient = false;  ///< a veto for another product of the same ingredient: an allergy still counts
};

/// Every drug but `none`.
[[nodiscard]] std::span<const drug_row> all_drugs();
/// A medication whose text has the word is not that drug (Cometriq capsules are not cabozantinib tablets).
[[nodiscard]] std::span<const drug_word_row> drug_vetoes();
[[nodiscard]] std::span<const drug_word_row> brand_strengths();
[[nodiscard]] const drug_row& row_of(drug id);

[[nodiscard]] inline bool is(drug id, role one) { return row_of(id).is(one); }
/// RCC systemic agent of any kind: TKI, ICI, mTOR, other.
[[nodiscard]] bool is_systemic(drug id);
/// PD-1, PD-L1 or CTLA-4 inhibitor.
[[nodiscard]] bool is_ici(drug id);
/// Bisphosphonate or denosumab.
[[nodiscard]] bool is_bone_modifying(drug id);

}  // namespace cards
