#pragma once
// What each card offers: one function per row of advice, built from dose shapes, orderable services and draft changes.

#include "cards/rule.hpp"

namespace cards::suggest {

offer start_doublet(const clinical_case& c, const spoken_rule& rule);
offer clarify_immunotherapy(const clinical_case& c, const spoken_rule& rule);
offer protect_bone(const clinical_case& c, const spoken_rule& rule);
offer recheck_calcium(const clinical_case& c, const spoken_rule& rule);
offer plan_sbrt(const clinical_case& c, const spoken_rule& rule);
offer complete_score(const clinical_case& c, const spoken_rule& rule);
offer urgent_mri(const clinical_case& c, const spoken_rule& rule);

offer replace_by_doublet(const clinical_case& c, const spoken_rule& rule);
offer add_nivolumab(const clinical_case& c, const spoken_rule& rule);
offer lower_and_add_nivolumab(const clinical_case& c, const spoken_rule& rule);
offer add_partner(const clinical_case& c, const spoken_rule& rule);
offer lower_cabozantinib_to_combination(const clinical_case& c, const spoken_rule& rule);
offer lower_ipilimumab(const clinical_case& c, const spoken_rule& rule);
offer undo_triplet(const clinical_case& c, const spoken_rule& rule);
offer remove_and_start_doublet(const clinical_case& c, const spoken_rule& rule);
offer replace_by_denosumab(const clinical_case& c, const spoken_rule& rule);
offer lower_zoledronic_acid(const clinical_case& c, const spoken_rule& rule);
offer add_denosumab(const clinical_case& c, const spoken_rule& rule);
offer correct_calcium(const clinical_case& c, const spoken_rule& rule);
offer remove_one_of(const clinical_case& c, const spoken_rule& rule);
offer remove_drafts(const clinical_case& c, const spoken_rule& rule);
offer lower_cabozantinib_for_inhibitor(const clinical_case& c, const spoken_rule& rule);

}  // namespace cards::suggest
