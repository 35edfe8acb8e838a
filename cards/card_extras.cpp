#include "cards/card_extras.hpp"

namespace cards {

namespace {

// clang-format off
constexpr override_row reasons[] = {
    {"", {"patient-choice", "Patient's choice"}},
    {"", {"already-addressed", "Already addressed"}},
    {"", {"contraindicated", "Contraindicated in this patient"}},
    {"", {"mdt-decision", "Decision of the tumour board"}},
    {"", {"trial", "Clinical trial"}},
    {"", {"palliative-intent", "Palliative intent"}},
    {"", {"data-wrong", "Data in the record are wrong"}},
    {"upfront-nephrectomy", {"symptom-control", "Control of symptoms"}},
    {"upfront-nephrectomy", {"durable-response", "Durable response to systemic therapy"}},
    {"upfront-nephrectomy", {"diagnostic", "Diagnostic purpose"}},
    {"tki-perioperative", {"symptom-control", "Control of symptoms"}},
    {"tki-perioperative", {"durable-response", "Durable response to systemic therapy"}},
    {"tki-perioperative", {"diagnostic", "Diagnostic purpose"}},
    {"tki-monotherapy", {"immunotherapy-contraindicated", "Immunotherapy contraindicated"}},
    {"tki-monotherapy", {"bridge", "Bridge to combination therapy"}},
    {"zoledronic-renal", {"hypercalcaemia-treatment", "Given for hypercalcaemia of malignancy"}},
};

constexpr link asco{"ASCO guideline: metastatic clear cell renal cell carcinoma", "https://doi.org/10.1200/JCO.22.00868"};
constexpr link esmo{"ESMO guideline: renal cell carcinoma", "https://doi.org/10.1016/j.annonc.2024.05.537"};
constexpr link cabometyx{"US label: Cabometyx (cabozantinib)", "https://dailymed.nlm.nih.gov/dailymed/search.cfm?query=cabometyx"};
constexpr link opdivo{"US label: Opdivo (nivolumab)", "https://dailymed.nlm.nih.gov/dailymed/search.cfm?query=opdivo"};
constexpr link yervoy{"US label: Yervoy (ipilimumab)", "https://dailymed.nlm.nih.gov/dailymed/search.cfm?query=yervoy"};
constexpr link zometa{"US label: Zometa (zoledronic acid)", "https://dailymed.nlm.nih.gov/dailymed/search.cfm?query=zometa"};
constexpr link xgeva{"US label: Xgeva (denosumab)", "https://dailymed.nlm.nih.gov/dailymed/search.cfm?query=xgeva"};

constexpr link_row targets[] = {
    {"systemic-therapy", asco}, {"systemic-therapy", esmo},
    {"bone-protection", zometa}, {"bone-protection", xgeva},
    {"deferred-nephrectomy", asco}, {"deferred-nephrectomy", esmo},
    {"sbrt-timing", asco}, {"sbrt-timing", esmo},
    {"imdc-incomplete", asco},
    {"tki-monotherapy", asco}, {"tki-monotherapy", esmo},
    {"ici-monotherapy", asco}, {"ici-monotherapy", yervoy},
    {"dose-check", cabometyx}, {"dose-check", yervoy},
    {"triplet", asco},
    {"upfront-nephrectomy", asco}, {"upfront-nephrectomy", esmo},
    {"tki-perioperative", cabometyx},
    {"no-surveillance", asco}, {"no-surveillance", esmo},
    {"zoledronic-renal", zometa},
    {"bma-hypocalcaemia", zometa}, {"bma-hypocalcaemia", xgeva},
    {"bma-duplicate", zometa}, {"bma-duplicate", xgeva},
    {"bma-onj", zometa}, {"bma-onj", xgeva},
    {"supplement-hypercalcaemia", xgeva},
    {"cyp3a4", cabometyx},
    {"ici-caution", opdivo},
    {"pregnancy", cabometyx}, {"pregnancy", opdivo}, {"pregnancy", xgeva},
    {"poor-ps", asco},
};
// clang-format on

}  // namespace

std::span<const override_row> override_rows() { return reasons; }
std::span<const link_row> link_rows() { return targets; }

std::vector<override_reason> override_reasons(const spoken_rule& rule) {
    std::vector<override_reason> result;
    if (rule.shown == indicator::info) return result;
    for (const override_row& row : reasons) {
        if (row.card.empty() || row.card == rule.row->card) result.push_back(row.reason);
    }
    return result;
}

std::vector<link> links(const spoken_rule& rule) {
    std::vector<link> result;
    for (const link_row& row : targets) {
        if (row.card == rule.row->card) result.push_back(row.target);
    }
    return result;
}

}  // namespace cards
