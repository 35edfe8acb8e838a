// Rows 37–54: gates and variants, on patient-view.

#include "tests/support/worked_patients.hpp"

namespace support {

namespace {

chart with_problem(condition problem) { return all_six_factors().with(std::move(problem)); }

chart transplanted_on_tacrolimus() {
    chart out = with_problem({.what = icd("Z94.0", "Kidney transplant status"), .onset = "2018-05-01"});
    return out.with(medication{.what = drugs::tacrolimus, .dose = "2", .period = 1, .period_unit = "d", .start = "2025-06-01"});
}

chart allowed_autoimmune() {
    chart out = with_problem({.what = icd("E03.9", "Hypothyroidism, unspecified"), .onset = "2015-01-01"});
    out.with(condition{.what = icd("E10.9", "Type 1 diabetes mellitus without complications"), .onset = "1990-01-01"});
    return out.with(
        medication{.what = drugs::levothyroxine, .dose = "0.1", .period = 1, .period_unit = "d", .start = "2025-06-01"});
}

chart pregnant() {
    chart out;
    out.female("1991-06-15").karnofsky(70).haemoglobin("10.2").calcium("10.4", "3.2").neutrophils("8.9").platelets("480");
    return out.with(condition{.what = sct("77386006", "Pregnancy"), .onset = "2025-12-01"});
}

chart born(std::string_view date) {
    chart out = all_six_factors();
    out.birth_date = date;
    return out;
}

chart deceased() {
    chart out = all_six_factors();
    out.deceased = "2026-02-01";
    return out;
}

chart localised() {
    chart out = all_six_factors().primary(icd("C64.1", "Malignant neoplasm of right kidney, except renal pelvis"));
    out.conditions.pop_back();
    return out;
}

chart breast_cancer() {
    chart out = all_six_factors().primary(sct("254837009", "Malignant neoplasm of breast"));
    out.conditions.back().what = icd("C79.51", "Secondary malignant neoplasm of bone");
    return out;
}

chart bone_agent(const drug& what, std::string dose, std::string given) {
    return all_six_factors().with(medication{.kind = medication_kind::administration,
                                             .what = what,
                                             .dose = std::move(dose),
                                             .status = "completed",
                                             .start = std::move(given)});
}

chart sunitinib_finished() {
    chart out = all_six_factors().diagnosed("2024-03-01");
    return out.with(medication{.kind = medication_kind::statement,
                               .what = drugs::sunitinib,
                               .dose = "50",
                               .status = "completed",
                               .start = "2024-06",
                               .end = "2025-06"});
}

}  // namespace

std::vector<worked_patient> gate_patients() {
    const hook view = hook::patient_view;
    const std::string all = "111111";
    const std::string unattributed = "origin of metastasis not recorded";
    const std::vector<std::string> standing{S, B, N, T};
    return {
        {"37",
         "row 1 with spinal cord compression",
         view,
         with_problem({.what = sct("71286001", "Spinal cord compression"), .onset = "2026-02-27"}),
         all,
         "POOR",
         6,
         6,
         {{C}},
         {suggests("cord-compression", "create service MRI whole spine")}},
        {"38", "row 1, cord compression resolved in 2025", view,
         with_problem({.what = icd("G95.20", "Unspecified cord compression"),
                       .onset = "2025-02-01",
                       .clinical = "resolved",
                       .abatement = "2025-06-01"}),
         all, "POOR", 6, 6, standing},
        {"39",
         "row 1, papillary histology",
         view,
         all_six_factors().primary(sct("733608000", "Papillary renal cell carcinoma")),
         all,
         "POOR",
         6,
         6,
         {{S4, B, T}},
         {creates_nothing(systemic)}},
        {"40",
         "row 1, C64.1 without histology",
         view,
         all_six_factors().primary(icd("C64.1", "Malignant neoplasm of right kidney, except renal pelvis")),
         all,
         "POOR",
         6,
         6,
         standing,
         {detail_says(systemic, "clear-cell component"), suggests(systemic, "create cabozantinib 40 mg q1d")}},
        {"41",
         "row 1, kidney transplant on tacrolimus",
         view,
         transplanted_on_tacrolimus(),
         all,
         "POOR",
         6,
         6,
         {{S5, B, N, T}},
         {never_suggests(systemic, "create nivolumab"), never_suggests(systemic, "create pembrolizumab"),
          never_suggests(systemic, "create ipilimumab"), suggests(systemic, "create cabozantinib 60 mg q1d")}},
        {"42",
         "row 1, hypothyroidism on levothyroxine and type 1 diabetes",
         view,
         allowed_autoimmune(),
         all,
         "POOR",
         6,
         6,
         standing,
         {suggests(systemic, "create nivolumab 240 mg q2wk")}},
        {"43",
         "row 1 values, female 34 years, pregnant",
         view,
         pregnant(),
         all,
         "POOR",
         6,
         6,
         {{S, N, T}},
         {creates_nothing(systemic), creates_nothing(nephrectomy), creates_nothing(timing)}},
        {"44", "16 years old", view, born("2009-05-01"), "......", "", -1, -1, std::vector<std::string>{}},
        {"45", "deceased", view, deceased(), "......", "", -1, -1, std::vector<std::string>{}},
        {"46", "C64.1 without metastasis", view, localised(), "......", "", -1, -1, std::vector<std::string>{}},
        {"47", "breast cancer with bone metastasis", view, breast_cancer(), "......", "", -1, -1, std::vector<std::string>{}},
        {"48",
         "row 1 with active prostate cancer and no link from the metastasis",
         view,
         with_problem({.what = icd("C61", "Malignant neoplasm of prostate"), .onset = "2020-04-01"}),
         all,
         "POOR",
         6,
         6,
         standing,
         {detail_says(systemic, unattributed), detail_says(nephrectomy, unattributed), detail_says(timing, unattributed),
          detail_never_says(bone, unattributed)}},
        {"49",
         "row 1 after radical nephrectomy",
         view,
         all_six_factors().with(procedure{.what = sct("116033007", "Radical nephrectomy"), .date = "2026-01-20"}),
         all,
         "POOR",
         6,
         6,
         {{S, B, T}}},
        {"50",
         "row 1, denosumab 9 days ago",
         view,
         bone_agent(drugs::denosumab, "120", "2026-02-20"),
         all,
         "POOR",
         6,
         6,
         {{S, N, T}}},
        {"51",
         "row 1, zoledronic acid three months ago",
         view,
         bone_agent(drugs::zoledronic_acid, "4", "2025-12-01"),
         all,
         "POOR",
         6,
         6,
         {{S, B3, N, T}},
         {summary_says(bone, "zoledronic acid"), summary_says(bone, "2025-12-01")}},
        {"52",
         "row 1 with osteonecrosis of the jaw",
         view,
         with_problem({.what = icd("M87.180", "Osteonecrosis due to drugs, jaw"), .onset = "2025-10-01"}),
         all,
         "POOR",
         6,
         6,
         {{S, N, T}}},
        {"53", "sunitinib finished in 2025", view, sunitinib_finished(), ".1....", "", -1, -1, {{B, T}}},
        {"54",
         "row 1, radiotherapy to L2 six weeks ago",
         view,
         all_six_factors().with(procedure{.what = sct("1287742003", "Radiotherapy"),
                                          .date = "2026-01-15",
                                          .body_site = sct("53983007", "Second lumbar vertebra")}),
         all,
         "POOR",
         6,
         6,
         {{S, B, N}}},
    };
}

}  // namespace support
