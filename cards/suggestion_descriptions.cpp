#include "cards/suggestion_descriptions.hpp"

#include "cards/suggestions.hpp"

#include <algorithm>

namespace cards {

namespace {

using namespace suggest;  // NOLINT: the rows below name the functions of suggestions.hpp

// clang-format off
const suggestion_description rows[] = {
    {start_doublet, "start one of the offered regimens; in poor risk with bone metastasis the preferred one is marked", true, {}, {}},
    {clarify_immunotherapy, "refer for suitability for immunotherapy, or start the single agent", false, {&cabozantinib_60}, {"immunotherapy-referral"}},
    {protect_bone, "add a bone-modifying agent with its supplements, recheck calcium where none is recent, request a dental assessment",
     false, {&denosumab_120, &zoledronic_acid}, {"calcium", "albumin", "dental"}},
    {recheck_calcium, "order calcium and albumin", false, {}, {"calcium", "albumin"}},
    {plan_sbrt, "request stereotactic radiotherapy to each open vertebral level, or plan the reassessment", false, {}, {"sbrt", "reassessment"}},
    {complete_score, "order the missing tests that can still change the group", false, {}, {"cbc", "calcium", "albumin"}},
    {urgent_mri, "request the MRI at once", false, {}, {"mri"}},
    {replace_by_doublet, "replace the drafts by one of the offered regimens, keeping a draft that is a member of it", true, {}, {}},
    {add_nivolumab, "add the partner to cabozantinib", false, {&nivolumab_240}, {}},
    {lower_and_add_nivolumab, "lower cabozantinib to its combination dose and add the partner", false, {&cabozantinib_40, &nivolumab_240}, {}},
    {add_partner, "add a TKI that completes the doublet", false, {&cabozantinib_40, &lenvatinib_20, &axitinib_5}, {}},
    {lower_cabozantinib_to_combination, "lower cabozantinib to its combination dose; with a strong CYP3A4 inducer to the single-agent dose",
     false, {&cabozantinib_40, &cabozantinib_60}, {}},
    {lower_ipilimumab, "lower ipilimumab to its dose in renal cell carcinoma", false, {&ipilimumab_1_per_kg}, {}},
    {undo_triplet, "remove the cabozantinib draft, or remove the ipilimumab draft", false, {}, {}},
    {remove_and_start_doublet, "remove the draft, with or without starting one of the offered regimens", true, {}, {}},
    {replace_by_denosumab, "replace zoledronic acid by denosumab, or only remove it", false, {&denosumab_120}, {}},
    {lower_zoledronic_acid, "lower zoledronic acid to the dose of its clearance band", false, {&zoledronic_acid}, {}},
    {add_denosumab, "replace zoledronic acid by denosumab", false, {&denosumab_120}, {}},
    {correct_calcium, "remove the draft, with or without starting calcium", false, {&calcium_500}, {}},
    {remove_one_of, "remove the denosumab draft, or remove the zoledronic acid draft", false, {}, {}},
    {remove_drafts, "remove the drafts", false, {}, {}},
    {lower_cabozantinib_for_inhibitor, "lower the drafted cabozantinib by the label's step, from its combination dose at most", false, {}, {}},
};
// clang-format on

}  // namespace

std::span<const suggestion_description> suggestion_descriptions() { return rows; }

const suggestion_description* description_of(suggest_function make) {
    const auto row = std::ranges::find(rows, make, &suggestion_description::make);
    return row == std::end(rows) ? nullptr : row;
}

}  // namespace cards
