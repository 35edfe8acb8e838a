// Rows 74–82 and 84–88: order-sign, the safety of drugs. Row 1 is the patient unless a row says otherwise.

#include "tests/support/worked_patients.hpp"

namespace support {

namespace {

chart row_1_as(std::string_view gender, std::string_view born, std::string_view kilograms, std::string_view creatinine) {
    chart out;
    out.gender = gender;
    out.birth_date = born;
    out.weighs(kilograms).creatinine(creatinine).karnofsky(70).haemoglobin("10.2").calcium("10.4", "3.2");
    return out.neutrophils("8.9").platelets("480");
}

chart zoledronic(chart patient, std::string_view dose) { return patient.drafting(drugs::zoledronic_acid, dose, "mg", 4, "wk"); }

chart denosumab(chart patient) { return patient.drafting(drugs::denosumab, "120", "mg", 4, "wk"); }

chart only_egfr_45() {
    return all_six_factors()
        .without("creatinine")
        .with(observation{.loinc = "98979-8", .value = "45", .unit = "mL/min/{1.73_m2}"});
}

chart corrected_calcium(std::string_view value) {
    return chart{}.karnofsky(70).haemoglobin("10.2").calcium(value, "4.0").neutrophils("8.9").platelets("480");
}

chart on(const drug& what, std::string dose, int period, std::string period_unit) {
    return all_six_factors().with(medication{
        .what = what, .dose = std::move(dose), .period = period, .period_unit = std::move(period_unit), .start = "2026-02-15"});
}

chart pregnant() {
    chart out = row_1_as("female", "1991-06-15", "80", "1.0");
    return out.with(condition{.what = sct("77386006", "Pregnancy"), .onset = "2025-12-01"});
}

}  // namespace

std::vector<worked_patient> order_safety_patients() {
    const hook sign = hook::order_sign;
    const std::string all = "111111";
    const std::string renal = "zoledronic-renal";
    const std::vector<std::string> S_N{S, N};
    const std::string renal_dose = "zoledronic-renal O11b warning";
    return {
        {"74",
         "zoledronic acid 4 mg, CrCl 27.8",
         sign,
         zoledronic(row_1_as("male", "1955-06-15", "80", "2.8"), "4"),
         all,
         "POOR",
         6,
         6,
         {{"zoledronic-renal O11 critical", S, N}},
         {suggests(renal, "delete MedicationRequest/draft-1"), suggests(renal, "create denosumab 120 mg q4wk"),
          summary_says(renal, "27.8")}},
        {"75",
         "zoledronic acid 4 mg, CrCl 45.1",
         sign,
         zoledronic(row_1_as("female", "1957-06-15", "60", "1.13"), "4"),
         all,
         "POOR",
         6,
         6,
         {{renal_dose, S, N}},
         {suggests(renal, "update MedicationRequest/draft-1 zoledronic acid 3.3 mg q4wk")}},
        {"76",
         "zoledronic acid 4 mg, CrCl exactly 60",
         sign,
         zoledronic(row_1_as("male", "1965-06-15", "81", "1.5"), "4"),
         all,
         "POOR",
         6,
         6,
         {{renal_dose, S, N}},
         {suggests(renal, "update MedicationRequest/draft-1 zoledronic acid 3.5 mg q4wk")}},
        {"77", "zoledronic acid 3.5 mg, CrCl exactly 50", sign, zoledronic(row_1_as("male", "1960-06-15", "72", "1.5"), "3.5"),
         all, "POOR", 6, 6, S_N},
        {"78", "zoledronic acid 3 mg, CrCl exactly 30", sign, zoledronic(row_1_as("male", "1945-06-15", "54", "1.5"), "3"), all,
         "POOR", 6, 6, S_N},
        {"79",
         "zoledronic acid 4 mg, only eGFR 45",
         sign,
         zoledronic(only_egfr_45(), "4"),
         all,
         "POOR",
         6,
         6,
         {{S, "zoledronic-renal O11c info", N}}},
        {"80",
         "denosumab, corrected calcium 7.8",
         sign,
         denosumab(corrected_calcium("7.8")),
         "111011",
         "POOR",
         5,
         5,
         {{"bma-hypocalcaemia O12 critical", S, N}},
         {suggests("bma-hypocalcaemia", "delete MedicationRequest/draft-1"), suggests("bma-hypocalcaemia", "create calcium")}},
        {"81",
         "denosumab with zoledronic acid active",
         sign,
         denosumab(on(drugs::zoledronic_acid, "4", 4, "wk")),
         all,
         "POOR",
         6,
         6,
         {{"bma-duplicate O13 warning", S, N}},
         {suggests("bma-duplicate", "delete MedicationRequest/draft-1")}},
        {"82",
         "calcium carbonate, corrected calcium 11.0",
         sign,
         corrected_calcium("11.0").drafting(drugs::calcium_carbonate, "500"),
         all,
         "POOR",
         6,
         6,
         {{"supplement-hypercalcaemia O16 warning"}},
         {suggests("supplement-hypercalcaemia", "delete MedicationRequest/draft-1")}},
        {"84",
         "SBRT with cord compression",
         sign,
         all_six_factors()
             .with(condition{.what = sct("71286001", "Spinal cord compression"), .onset = "2026-02-27"})
             .drafting(sct("395096001", "Stereotactic radiotherapy")),
         all,
         "POOR",
         6,
         6,
         {{"cord-compression O17 critical"}},
         {suggests("cord-compression", "create service MRI whole spine")}},
        {"85",
         "clarithromycin, cabozantinib active",
         sign,
         on(drugs::cabozantinib, "40", 1, "d").drafting(drugs::clarithromycin, "500"),
         "......",
         "",
         -1,
         -1,
         {{"cyp3a4 O18 warning"}},
         {never_suggests("cyp3a4", "update")}},
        {"86",
         "rifampin, cabozantinib active",
         sign,
         on(drugs::cabozantinib, "40", 1, "d").drafting(drugs::rifampin, "600"),
         "......",
         "",
         -1,
         -1,
         {{"cyp3a4 O18b warning"}}},
        {"87",
         "nivolumab, kidney transplant",
         sign,
         all_six_factors()
             .with(condition{.what = icd("Z94.0", "Kidney transplant status"), .onset = "2018-05-01"})
             .drafting(drugs::nivolumab, "240", "mg", 2, "wk"),
         all,
         "POOR",
         6,
         6,
         {{"ici-caution O19 warning", B, N}}},
        {"88",
         "cabozantinib, female 34 years, pregnant",
         sign,
         pregnant().drafting(drugs::cabozantinib, "40"),
         all,
         "POOR",
         6,
         6,
         {{"pregnancy O20 critical"}},
         {suggests("pregnancy", "delete MedicationRequest/draft-1")}},
    };
}

}  // namespace support
