#include "cards/evidence.hpp"

#include <algorithm>

namespace cards {

namespace {

// clang-format off
constexpr evidence_row rows[] = {
    {"IMDC", "IMDC model: KPS < 80, < 1 year from diagnosis to therapy, haemoglobin < LLN, corrected calcium, neutrophils and platelets > ULN",
     "Heng, J Clin Oncol 2009;27:5794", 2009, "https://doi.org/10.1200/JCO.2008.21.4809"},
    {"E1", "Cabozantinib + nivolumab vs sunitinib, clear-cell component, KPS ≥ 70: PFS 16.6 vs 8.3 mo, HR 0.51 (0.41–0.64)",
     "CheckMate 9ER, N Engl J Med 2021;384:829", 2021, "https://doi.org/10.1056/NEJMoa2026982"},
    {"E1b", "Cabozantinib + nivolumab vs sunitinib, final (67.6 mo), clear-cell: PFS 16.4 vs 8.3 mo, HR 0.58 (0.49–0.70); OS 46.5 vs 35.5 mo, HR 0.79 (0.65–0.96); ORR 55.7 vs 27.4%",
     "CheckMate 9ER, J Clin Oncol 2025;43(5 suppl):439", 2025, {}},
    {"E2", "Bone metastases, exploratory (post-hoc, n = 79 vs 72): PFS 18.2 vs 4.4 mo, HR 0.38 (0.25–0.59); ORR 48 vs 11%; the effect shrinks in later cuts",
     "CheckMate 9ER, COSA/IKCS 2021", 2021, {}},
    {"E3", "IMDC poor risk, cabozantinib + nivolumab vs sunitinib, exploratory (23.5 mo): PFS 10 vs 4 mo, HR 0.36 (0.23–0.56)",
     "CheckMate 9ER, COSA/IKCS 2021", 2021, {}},
    {"E4", "Cabozantinib in bone metastases after a VEGFR-TKI: PFS 7.4 vs 2.7 mo, HR 0.33 (0.21–0.51); second line, 60 mg alone vs everolimus: shows activity in bone, not first-line benefit",
     "METEOR, J Clin Oncol 2018;36:765", 2018, "https://doi.org/10.1200/JCO.2017.74.7352"},
    {"E5", "Lenvatinib + pembrolizumab vs sunitinib, final: PFS 23.9 vs 9.2 mo, HR 0.47 (0.38–0.57); OS 53.7 vs 54.3 mo, HR 0.79 (0.63–0.99); ORR 71.3 vs 36.7%",
     "CLEAR, J Clin Oncol 2024;42:1222", 2024, "https://doi.org/10.1200/JCO.23.01569"},
    {"E5b", "Lenvatinib + pembrolizumab in bone metastases, subgroup: PFS HR 0.33 (0.21–0.52); no head-to-head comparison of the doublets",
     "CLEAR, Front Oncol 2023", 2023, "https://doi.org/10.3389/fonc.2023.1223282"},
    {"E6", "Ipilimumab + nivolumab vs sunitinib, intermediate/poor risk, 8 years: OS HR 0.69 (0.59–0.81); ORR 42.4 vs 27.5%; no mature bone-specific result",
     "CheckMate 214, Ann Oncol 2024", 2024, "https://doi.org/10.1016/j.annonc.2024.07.727"},
    {"E7", "Sunitinib alone was not inferior to nephrectomy then sunitinib: OS 18.4 vs 13.9 mo, HR 0.89 (0.71–1.10); no survival gain from upfront surgery; MSKCC groups, sunitinib era",
     "CARMENA, N Engl J Med 2018;379:417", 2018, "https://doi.org/10.1056/NEJMoa1803675"},
    {"E7b", "By IMDC factors (post-hoc): 2 or more, OS 31.2 mo sunitinib alone vs 17.6 mo with surgery, HR 0.65; exactly 1, 31.4 mo with surgery vs 25.2 mo, HR 1.30, p = 0.2",
     "CARMENA update, Eur Urol 2021", 2021, "https://pubmed.ncbi.nlm.nih.gov/34187771/"},
    {"E8", "Deferred vs immediate nephrectomy: OS 32.4 vs 15.0 mo, HR 0.57 (0.34–0.95); n = 99 of 458 planned, OS a secondary endpoint, no poor-risk data: hypothesis only",
     "SURTIME, JAMA Oncol 2019;5:164", 2019, "https://doi.org/10.1001/jamaoncol.2018.5543"},
    {"E10", "Zoledronic acid in RCC bone metastases: skeletal events 37 vs 74% (p = 0.015); retrospective subset of 46, before the TKI era",
     "Lipton, Cancer 2003;98:962", 2003, "https://doi.org/10.1002/cncr.11571"},
    {"E11", "Denosumab vs zoledronic acid, solid tumours and myeloma: time to first skeletal event HR 0.84 (0.71–0.98), not inferior; few RCC patients, no OS difference",
     "Henry, J Clin Oncol 2011;29:1125", 2011, "https://doi.org/10.1200/JCO.2010.29.3304"},
    {"E12", "Osteonecrosis of the jaw: antiresorptive + antiangiogenic 2.57 × the risk of the antiresorptive alone; pooled prevalence 6%",
     "Srivastava, J Immunother Precis Oncol 2021;4:196", 2021, "https://doi.org/10.36401/JIPO-21-14"},
    {"E13", "Spine SBRT in RCC: local control 91.5% at 2 y (47 patients, no randomised data); vertebral compression fracture 10–25%",
     "Zhang, Int J Radiat Oncol Biol Phys 2019;105:367", 2019, "https://doi.org/10.1016/j.ijrobp.2019.07.023"},
    {"E14", "Consensus allows SBRT with concurrent immunotherapy; none on a concurrent TKI or on fractionation",
     "ESTRO–EAU Delphi, Lancet Oncol 2024", 2024, {}},
    {"E15", "Reassessment after 8–12 weeks of systemic therapy: expert opinion; first imaging in CheckMate 9ER at week 12",
     "CheckMate 9ER, N Engl J Med 2021;384:829", 2021, "https://doi.org/10.1056/NEJMoa2026982"},
    {"E16", "Surveillance is for selected favourable and intermediate risk with low burden, not for poor risk",
     "ASCO guideline 2022", 2022, "https://doi.org/10.1200/JCO.22.00868"},
    {"E17", "Intermediate/poor risk: a doublet, two ICIs or ICI + VEGFR-TKI without ranking; monotherapy for selected patients with comorbidity",
     "ASCO guideline 2022", 2022, "https://doi.org/10.1200/JCO.22.00868"},
    {"E17b", "Cabozantinib 60 mg alone vs sunitinib, intermediate/poor (phase 2): PFS 8.6 vs 5.3 mo, HR 0.48 (0.31–0.74); OS HR 0.80 (0.53–1.21)",
     "CABOSUN, Eur J Cancer 2018", 2018, {}},
    {"E18", "Ipilimumab + nivolumab + cabozantinib is not recommended in ccRCC",
     "ASCO rapid update 2023", 2023, "https://doi.org/10.1200/JCO.22.00868"},
    {"E19", "Bone-modifying agents are labelled to prevent skeletal-related events; they do not clear metastases",
     "Xgeva and Zometa US labels", 0, "https://dailymed.nlm.nih.gov/dailymed/search.cfm?query=xgeva"},
    {"CN-ASCO", "Cytoreductive nephrectomy for selected patients, optimally with 1 IMDC factor and most tumour burden removable",
     "ASCO guideline 2022", 2022, "https://doi.org/10.1200/JCO.22.00868"},
    {"L-cabo", "Cabozantinib: 40 mg once daily with nivolumab; −20 mg with a strong CYP3A4 inhibitor, +20 mg (never above 80) with a strong inducer; stop ≥ 3 weeks before surgery",
     "Cabometyx US label", 0, "https://dailymed.nlm.nih.gov/dailymed/search.cfm?query=cabometyx"},
    {"L-ipi", "Ipilimumab in RCC: 1 mg/kg with nivolumab 3 mg/kg every 3 weeks × 4, intermediate or poor risk",
     "Yervoy US label", 0, "https://dailymed.nlm.nih.gov/dailymed/search.cfm?query=yervoy"},
    {"L-nivo", "Nivolumab: embryo-fetal harm; complications after allogeneic stem-cell transplantation; autoimmune disease and immunosuppression were excluded from CheckMate 9ER",
     "Opdivo US label", 0, "https://dailymed.nlm.nih.gov/dailymed/search.cfm?query=opdivo"},
    {"L-zol", "Zoledronic acid: dose by creatinine clearance, not recommended below 30 mL/min in bone metastases; correct hypocalcaemia first; not with denosumab",
     "Zometa US label", 0, "https://dailymed.nlm.nih.gov/dailymed/search.cfm?query=zometa"},
    {"L-deno", "Denosumab 120 mg: contraindicated in hypocalcaemia until corrected; higher risk of it with clearance < 30 mL/min or dialysis; not with Prolia; embryo-fetal harm",
     "Xgeva US label", 0, "https://dailymed.nlm.nih.gov/dailymed/search.cfm?query=xgeva"},
    {"L-supp", "Calcium 500 mg and vitamin D 400 IU daily accompany bone-modifying agents, not in hypercalcaemia",
     "Zometa and Xgeva US labels", 0, "https://dailymed.nlm.nih.gov/dailymed/search.cfm?query=zometa"},
    {"NG234", "Metastatic spinal cord compression: MRI, dexamethasone and specialist opinion without delay",
     "NICE guideline NG234, 2023", 2023, "https://www.nice.org.uk/guidance/ng234"},
};
// clang-format on

}  // namespace

std::span<const evidence_row> all_evidence() { return rows; }

const evidence_row* find_evidence(std::string_view id) {
    const auto row = std::ranges::find(rows, id, &evidence_row::id);
    return row == std::end(rows) ? nullptr : row;
}

}  // namespace cards
