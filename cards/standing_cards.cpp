#include "cards/standing_cards.hpp"

#include "cards/conditions.hpp"
#include "cards/suggestions.hpp"

namespace cards {

namespace {

using namespace when;  // NOLINT: the rows below are read as sentences

// clang-format off
const rule_row rows[] = {
    {.id = "C", .card = "cord-compression", .shown = indicator::critical,
     .summary = "Spinal cord compression recorded: treat as an emergency today; the elective mRCC pathway does not apply.",
     .advice = "Same-day MRI of the whole spine, surgical and radiation-oncology opinion within 24 h; systemic therapy can wait.",
     .when = {&cord_compression}, .suggest = suggest::urgent_mri, .evidence = {"NG234"}},

    {.id = "S5", .card = "systemic-therapy", .shown = indicator::warning,
     .summary = "Immunotherapy caution ({condition}): review before nivolumab; cabozantinib 60 mg alone is an alternative if unsuitable.",
     .advice = "Clarify suitability for immunotherapy first; autoimmune disease and immunosuppression were excluded from the trials.",
     .when = {&group_known, &first_line, &no_doublet, &ici_contraindicated},
     .suggest = suggest::clarify_immunotherapy, .evidence = {"L-nivo", "E17", "E17b", "IMDC"},
     .lowered_when = &not_poor, .lowered = indicator::info},
    {.id = "S3", .card = "systemic-therapy", .shown = indicator::info,
     .summary = "IMDC {group} risk with poor performance status: trials do not cover this; individualise, involve palliative care.",
     .advice = "Individualise: trials enrolled KPS ≥ 70, so the evidence for combinations does not reach this patient.",
     .when = {&at_least_intermediate, &first_line, &no_doublet, &below_trials}, .evidence = {"E1", "E17", "IMDC"}},
    {.id = "S4", .card = "systemic-therapy", .shown = indicator::info,
     .summary = "Non-clear-cell RCC: first-line evidence for cabozantinib + nivolumab is clear-cell; discuss histology-specific therapy.",
     .advice = "Discuss histology-specific therapy; the first-line doublet trials required a clear-cell component.",
     .when = {&group_known, &first_line, &no_doublet, &not_clear_cell}, .evidence = {"E1", "IMDC"}},
    {.id = "S1", .card = "systemic-therapy", .shown = indicator::info,
     .summary = "IMDC intermediate risk ({score}/6): first-line IO-based doublet advised if therapy is needed.",
     .advice = "An IO-based doublet is advised when therapy is needed; guidelines do not rank the doublets.",
     .when = {&intermediate, &first_line, &no_doublet},
     .suggest = suggest::start_doublet, .evidence = {"E1b", "E5", "E6", "E17", "E7b", "IMDC"}},
    {.id = "S1", .card = "systemic-therapy", .shown = indicator::info,
     .summary = "IMDC intermediate or poor ({score}/6): first-line IO-based doublet advised.",
     .advice = "An IO-based doublet is advised in both possible groups; the missing results settle the rest.",
     .when = {&intermediate_or_poor, &first_line, &no_doublet},
     .suggest = suggest::start_doublet, .evidence = {"E1b", "E5", "E6", "E17", "IMDC"}},
    {.id = "S2", .card = "systemic-therapy", .shown = indicator::info,
     .summary = "IMDC favourable risk (0/6): combination therapy or surveillance may both be appropriate.",
     .advice = "Consider combination therapy or, with low burden and few symptoms, active surveillance.",
     .when = {&favourable, &first_line, &no_doublet}, .evidence = {"E1b", "E5", "E16", "IMDC"}},
    {.id = "S", .card = "systemic-therapy", .shown = indicator::warning,
     .summary = "IMDC poor risk ({score}/6): start first-line combination now; cabozantinib + nivolumab is preferred with bone metastasis.",
     .advice = "Start an IO-based combination now: longer PFS and OS than with sunitinib, and poor-risk disease moves fast.",
     .when = {&poor, &first_line, &no_doublet, &bone_metastasis},
     .suggest = suggest::start_doublet, .evidence = {"E1b", "E3", "E2", "E4", "E5", "E5b", "E6", "E17", "E16"}},
    {.id = "S", .card = "systemic-therapy", .shown = indicator::warning,
     .summary = "IMDC poor risk ({score}/6): start a first-line IO-based combination now.",
     .advice = "Start an IO-based combination now: longer PFS and OS than with sunitinib, and poor-risk disease moves fast.",
     .when = {&poor, &first_line, &no_doublet},
     .suggest = suggest::start_doublet, .evidence = {"E1b", "E3", "E5", "E6", "E17", "E16", "IMDC"}},

    {.id = "B1", .card = "bone-protection", .shown = indicator::warning,
     .summary = "Bone metastasis and hypocalcaemia: correct calcium before any bone-modifying agent.",
     .advice = "Correct, then recheck calcium; denosumab is contraindicated until then, zoledronic acid waits as well.",
     .when = {&bone_metastasis, &no_bone_agent, &no_jaw_osteonecrosis, &not_pregnant, &hypocalcaemia},
     .suggest = suggest::recheck_calcium, .evidence = {"L-deno", "L-zol"}},
    {.id = "B2", .card = "bone-protection", .shown = indicator::info,
     .summary = "Bone metastasis, CrCl < 30: zoledronic acid not recommended; denosumab with close calcium monitoring.",
     .advice = "Denosumab needs no renal adjustment, but hypocalcaemia is more frequent: check calcium closely.",
     .when = {&bone_metastasis, &no_bone_agent, &no_jaw_osteonecrosis, &not_pregnant, &renal_low_by_any},
     .suggest = suggest::protect_bone, .evidence = {"L-zol", "L-deno", "E11", "E12", "E19"}},
    {.id = "B3", .card = "bone-protection", .shown = indicator::info,
     .summary = "Bone-modifying agent overdue: last {last-bone-agent} on {last-bone-date}.",
     .advice = "Consider continuing, or record why the bone-modifying agent was stopped.",
     .when = {&bone_metastasis, &no_bone_agent, &no_jaw_osteonecrosis, &not_pregnant, &bone_agent_overdue},
     .suggest = suggest::protect_bone, .evidence = {"E10", "E11", "E12", "E19"}},
    {.id = "B", .card = "bone-protection", .shown = indicator::info,
     .summary = "Bone metastasis without bone-modifying agent: consider zoledronic acid or denosumab after calcium, renal and dental check.",
     .advice = "Consider a bone-modifying agent: it prevents skeletal events, but does not clear the metastasis.",
     .when = {&bone_metastasis, &no_bone_agent, &no_jaw_osteonecrosis, &not_pregnant},
     .suggest = suggest::protect_bone, .evidence = {"E19", "E10", "E11", "E12"}},

    {.id = "N1", .card = "deferred-nephrectomy", .shown = indicator::info,
     .summary = "Response to systemic therapy: deferred cytoreductive nephrectomy can be discussed; pause the TKI before surgery.",
     .advice = "Discuss deferred nephrectomy with the tumour board: the disease responded over 12 weeks or more.",
     .when = {&poor, &clear_cell_possible, &kidney_in_place, &responding}, .evidence = {"E8", "L-cabo"}},
    {.id = "N", .card = "deferred-nephrectomy", .shown = indicator::info,
     .summary = "IMDC poor risk: no upfront cytoreductive nephrectomy; reconsider after durable response to systemic therapy.",
     .advice = "Systemic therapy first: upfront surgery showed no benefit in poor risk and delays systemic therapy.",
     .when = {&poor, &clear_cell_possible, &kidney_in_place, &first_line}, .evidence = {"E7", "E7b", "E8"}},

    {.id = "T", .card = "sbrt-timing", .shown = indicator::info,
     .summary = "Vertebral metastasis without cord compression: choose SBRT timing (now if painful or unstable, else reassess at 2–3 months).",
     .advice = "SBRT now for pain, instability or fracture risk; otherwise reassess after 2–3 months of systemic therapy.",
     .when = {&vertebra_open}, .suggest = suggest::plan_sbrt, .evidence = {"E13", "E14", "E15"}},

    {.id = "I", .card = "imdc-incomplete", .shown = indicator::info,
     .summary = "IMDC not settled: {missing} needed (currently {range} of 6).",
     .advice = "Complete the score: it decides between the risk groups, and with them the first line.",
     .when = {&score_open, &first_line, &line_not_begun, &on_patient_view}, .suggest = suggest::complete_score, .evidence = {"IMDC"}},
    {.id = "I", .card = "imdc-incomplete", .shown = indicator::info,
     .summary = "IMDC not settled: {missing} needed (currently {range} of 6).",
     .advice = "The drafted order depends on a score that cannot be computed yet: complete it first.",
     .when = {&score_unusable, &first_line, &line_not_begun, &on_order_sign_with_dependent_draft},
     .suggest = suggest::complete_score, .evidence = {"IMDC"}},
};

constexpr left_out_row left_out[] = {
    {"cord-compression", nullptr},
    {"systemic-therapy", &systemic_theme_taken},
    {"bone-protection", &bone_theme_taken},
    {"deferred-nephrectomy", &nephrectomy_theme_taken},
    {"sbrt-timing", nullptr},
};
// clang-format on

}  // namespace

std::span<const rule_row> standing_rows() { return rows; }
std::span<const left_out_row> left_out_at_order_sign() { return left_out; }

}  // namespace cards
