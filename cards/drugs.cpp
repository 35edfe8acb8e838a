// One row per drug, in the order of `drug`. Ingredients only: no RxNorm product code of these drugs could be confirmed.
// RxNorm ingredients of avelumab and belzutifan could not be confirmed either: ATC and name. Axitinib is 1242999, not 1243000.
// Names are whole words; a biosimilar's suffix (`denosumab-bbdz`) is a word of its own.

#include "cards/drugs.hpp"

namespace cards {

namespace {

using enum drug;
using names_list = std::span<const std::string_view>;

constexpr std::uint16_t roles(auto... all) { return static_cast<std::uint16_t>((0U | ... | static_cast<unsigned>(all))); }

/// A static list in one place, so that a row can name it inline.
template <std::size_t Size>
struct fixed_text {
    char text[Size]{};
    constexpr fixed_text(const char (&from)[Size]) {
        for (std::size_t at = 0; at < Size; ++at)
            text[at] = from[at];
    }
};
template <fixed_text... Texts>
inline constexpr std::string_view list_storage[sizeof...(Texts)] = {std::string_view(Texts.text)...};
template <fixed_text... Texts>
constexpr names_list list = list_storage<Texts...>;
constexpr names_list nothing{};

constexpr std::string_view public_and_atc = "RxNorm in public code lists; WHO ATC/DDD 2026";
constexpr std::string_view rxnorm_and_atc = "RxNorm ingredient (RxNav, OMOP); WHO ATC/DDD 2026";
constexpr std::string_view rxnorm_and_general =
    "RxNorm ingredient (RxNav, OMOP); ATC from general knowledge, re-check before release";

constexpr drug_row rows[] = {
    {none, "", 0, "", nothing, nothing, nothing, nothing, ""},

    {cabozantinib, "cabozantinib", roles(role::tki), "1363268", nothing, list<"L01EX07">, nothing,
     list<"cabozantinib", "cabometyx", "cometriq">, public_and_atc},
    {nivolumab, "nivolumab", roles(role::pd1, role::infusion), "1597876", nothing, list<"L01FF01">, list<"J9299">,
     list<"nivolumab", "opdivo">, rxnorm_and_atc},
    {ipilimumab, "ipilimumab", roles(role::ctla4, role::infusion), "1094833", nothing, list<"L01FX04">, list<"J9228">,
     list<"ipilimumab", "yervoy">, rxnorm_and_atc},
    {pembrolizumab, "pembrolizumab", roles(role::pd1, role::infusion), "1547545", nothing, list<"L01FF02">, list<"J9271">,
     list<"pembrolizumab", "keytruda">, rxnorm_and_atc},
    {avelumab, "avelumab", roles(role::pd1, role::infusion), "", nothing, list<"L01FF04">, nothing, list<"avelumab", "bavencio">,
     "WHO ATC/DDD 2026"},
    {lenvatinib, "lenvatinib", roles(role::tki), "1603296", nothing, list<"L01EX08">, nothing, list<"lenvatinib", "lenvima">,
     public_and_atc},
    {axitinib, "axitinib", roles(role::tki), "1242999", nothing, list<"L01EK01">, nothing, list<"axitinib", "inlyta">,
     rxnorm_and_atc},
    {sunitinib, "sunitinib", roles(role::tki), "357977", nothing, list<"L01EX01">, nothing, list<"sunitinib", "sutent">,
     rxnorm_and_atc},
    {pazopanib, "pazopanib", roles(role::tki), "714438", nothing, list<"L01EX03">, nothing, list<"pazopanib", "votrient">,
     rxnorm_and_atc},
    {sorafenib, "sorafenib", roles(role::tki), "495881", nothing, list<"L01EX02">, nothing, list<"sorafenib", "nexavar">,
     rxnorm_and_atc},
    {tivozanib, "tivozanib", roles(role::tki), "2534233", nothing, list<"L01EK03">, nothing, list<"tivozanib", "fotivda">,
     rxnorm_and_atc},
    {everolimus, "everolimus", roles(role::mtor), "141704", nothing, list<"L01EG02", "L04AH02">, nothing,
     list<"everolimus", "afinitor">, rxnorm_and_atc},
    {temsirolimus, "temsirolimus", roles(role::mtor, role::infusion), "657797", nothing, list<"L01EG01">, nothing,
     list<"temsirolimus", "torisel">, rxnorm_and_atc},
    {bevacizumab, "bevacizumab", roles(role::other_systemic, role::infusion), "253337", nothing, list<"L01FG01">, nothing,
     list<"bevacizumab">, rxnorm_and_atc},
    {belzutifan, "belzutifan", roles(role::other_systemic), "", nothing, list<"L01XX74">, nothing, list<"belzutifan", "welireg">,
     "WHO ATC/DDD 2026"},
    {interferon_alfa, "interferon alfa", roles(role::other_systemic, role::infusion), "5879", list<"5880">,
     list<"L03AB04", "L03AB05">, nothing, list<"interferon alfa", "interferon alpha">, rxnorm_and_atc},
    {aldesleukin, "aldesleukin", roles(role::other_systemic, role::infusion), "70223", nothing, list<"L03AC01">, nothing,
     list<"aldesleukin">, rxnorm_and_atc},

    {zoledronic_acid, "zoledronic acid", roles(role::bisphosphonate, role::infusion), "77655", nothing,
     list<"M05BA08", "M05BB08">, list<"J3489">, list<"zoledronic acid", "zoledronate", "zometa", "reclast", "aclasta">,
     rxnorm_and_atc},
    {denosumab, "denosumab", roles(role::denosumab, role::infusion), "993449", nothing, list<"M05BX04">, list<"J0897">,
     list<"denosumab", "xgeva", "prolia">, rxnorm_and_atc},
    {pamidronate, "pamidronate", roles(role::bisphosphonate, role::infusion), "11473", nothing, list<"M05BA03">, list<"J2430">,
     list<"pamidronate", "pamidronic acid">, rxnorm_and_atc},
    {ibandronate, "ibandronate", roles(role::bisphosphonate, role::infusion), "115264", nothing, list<"M05BA06">, nothing,
     list<"ibandronate", "ibandronic acid">, public_and_atc},
    {clodronate, "clodronate", roles(role::bisphosphonate), "3350", nothing, list<"M05BA02">, nothing,
     list<"clodronate", "clodronic acid">, rxnorm_and_atc},

    {calcium, "calcium", roles(role::supplement), "1897", list<"47613">, list<"A12AA04">, nothing,
     list<"calcium carbonate", "calcium citrate", "calcium supplement", "calcium vitamin d", "calcium and vitamin d",
          "calcium colecalciferol", "calcium 500", "calcium 600", "calcium 1000", "calcium 1200">,
     rxnorm_and_atc},
    {vitamin_d, "vitamin D", roles(role::supplement), "2418", list<"4018">, list<"A11CC05">, nothing,
     list<"vitamin d", "vitamin d2", "vitamin d3", "colecalciferol", "cholecalciferol", "ergocalciferol">, rxnorm_and_atc},

    {dexamethasone, "dexamethasone", roles(role::steroid), "3264", nothing, list<"H02AB02">, nothing, list<"dexamethasone">,
     rxnorm_and_atc},
    {prednisone, "prednisone", roles(role::steroid), "8640", nothing, list<"H02AB07">, nothing, list<"prednisone">,
     rxnorm_and_general},
    {prednisolone, "prednisolone", roles(role::steroid), "8638", nothing, list<"H02AB06">, nothing, list<"prednisolone">,
     rxnorm_and_general},
    {methylprednisolone, "methylprednisolone", roles(role::steroid), "6902", nothing, list<"H02AB04">, nothing,
     list<"methylprednisolone">, rxnorm_and_general},
    {tacrolimus, "tacrolimus", roles(role::immunosuppressant), "42316", nothing, list<"L04AD02">, nothing, list<"tacrolimus">,
     rxnorm_and_general},
    {ciclosporin, "ciclosporin", roles(role::immunosuppressant), "3008", nothing, list<"L04AD01">, nothing,
     list<"ciclosporin", "cyclosporine", "cyclosporin">, rxnorm_and_general},
    {mycophenolate, "mycophenolate", roles(role::immunosuppressant), "68149", nothing, list<"L04AA06">, nothing,
     list<"mycophenolate", "mycophenolic acid">, rxnorm_and_general},
    {azathioprine, "azathioprine", roles(role::immunosuppressant), "1256", nothing, list<"L04AX01">, nothing,
     list<"azathioprine">, rxnorm_and_general},

    {clarithromycin, "clarithromycin", roles(role::cyp3a4_inhibitor), "21212", nothing, list<"J01FA09">, nothing,
     list<"clarithromycin">, rxnorm_and_atc},
    {itraconazole, "itraconazole", roles(role::cyp3a4_inhibitor), "28031", nothing, list<"J02AC02">, nothing,
     list<"itraconazole">, rxnorm_and_atc},
    {ketoconazole, "ketoconazole", roles(role::cyp3a4_inhibitor), "6135", nothing, list<"J02AB02">, nothing, list<"ketoconazole">,
     rxnorm_and_atc},
    {voriconazole, "voriconazole", roles(role::cyp3a4_inhibitor), "121243", nothing, list<"J02AC03">, nothing,
     list<"voriconazole">, rxnorm_and_atc},
    {posaconazole, "posaconazole", roles(role::cyp3a4_inhibitor), "282446", nothing, list<"J02AC04">, nothing,
     list<"posaconazole">, rxnorm_and_atc},
    {ritonavir, "ritonavir", roles(role::cyp3a4_inhibitor), "85762", nothing, list<"J05AE03", "J05AR10", "J05AR26", "J05AE30">,
     nothing, list<"ritonavir">, rxnorm_and_atc},
    {rifampin, "rifampin", roles(role::cyp3a4_inducer), "9384", nothing, list<"J04AB02", "J04AM02", "J04AM05", "J04AM06">,
     nothing, list<"rifampin", "rifampicin">, rxnorm_and_atc},
    {carbamazepine, "carbamazepine", roles(role::cyp3a4_inducer), "2002", nothing, list<"N03AF01">, nothing,
     list<"carbamazepine">, rxnorm_and_atc},
    {phenytoin, "phenytoin", roles(role::cyp3a4_inducer), "8183", nothing, list<"N03AB02", "N03AB05">, nothing,
     list<"phenytoin", "fosphenytoin">, rxnorm_and_atc},
    {phenobarbital, "phenobarbital", roles(role::cyp3a4_inducer), "8134", nothing, list<"N03AA02">, nothing,
     list<"phenobarbital", "phenobarbitone">, rxnorm_and_general},
};
static_assert(std::size(rows) == static_cast<std::size_t>(phenobarbital) + 1);

constexpr drug_word_row vetoes_rows[] = {
    {cabozantinib, "cometriq", 0, true},  // capsules, not interchangeable with the tablets
    {calcium, "leucovorin", 0},           // the calcium salt of another drug
    {calcium, "levoleucovorin", 0},
    {calcium, "folinate", 0},
};

// A brand that comes in one strength states the dose.
constexpr drug_word_row strength_rows[] = {
    {denosumab, "prolia", 60},
    {denosumab, "xgeva", 120},
};

}  // namespace

std::span<const drug_row> all_drugs() { return std::span(rows).subspan(1); }

const drug_row& row_of(drug id) { return rows[static_cast<std::size_t>(id)]; }

std::span<const drug_word_row> drug_vetoes() { return vetoes_rows; }

std::span<const drug_word_row> brand_strengths() { return strength_rows; }

bool is_systemic(drug id) {
    return is(id, role::tki) || is(id, role::pd1) || is(id, role::ctla4) || is(id, role::mtor) || is(id, role::other_systemic);
}

bool is_ici(drug id) { return is(id, role::pd1) || is(id, role::ctla4); }

bool is_bone_modifying(drug id) { return is(id, role::bisphosphonate) || is(id, role::denosumab); }

}  // namespace cards
