// Rows 55–73, 83 and 89–92: order-sign, the choice of treatment. Row 1 is the patient unless a row says otherwise.

#include "tests/support/worked_patients.hpp"

namespace support {

namespace {

const code radical_nephrectomy = sct("116033007", "Radical nephrectomy");
const code surveillance = sct("424313000", "Active surveillance");

chart on_nivolumab() {
    return all_six_factors().with(
        medication{.what = drugs::nivolumab, .dose = "240", .period = 2, .period_unit = "wk", .start = "2026-02-25"});
}

chart with_lupus() {
    return all_six_factors().with(condition{.what = sct("55464009", "Systemic lupus erythematosus"), .onset = "2012-01-01"});
}

chart after_ipilimumab_nivolumab() {
    chart out = all_six_factors().diagnosed("2024-12-01");
    for (const drug& one : {drugs::ipilimumab, drugs::nivolumab}) {
        out.with(medication{
            .kind = medication_kind::statement, .what = one, .status = "completed", .start = "2025-01-10", .end = "2025-09-10"});
    }
    return out;
}

chart two_factors() {
    chart out = chart{}.karnofsky(80).haemoglobin("13.4").calcium("10.2", "4.0").neutrophils("7.0").platelets("400");
    return out;
}

chart responding_to_doublet() {
    chart out = all_six_factors().diagnosed("2025-09-01").results_dated("2025-09-25");
    out.with(medication{.what = drugs::cabozantinib, .dose = "40", .period = 1, .period_unit = "d", .start = "2025-10-01"});
    out.with(medication{.what = drugs::nivolumab, .dose = "240", .period = 2, .period_unit = "wk", .start = "2025-10-01"});
    observation improved{.loinc = "88040-1", .date = "2026-02-20"};
    improved.coded = sct("268910001", "Patient's condition improved");
    return out.with(improved);
}

chart doublet_and_denosumab_drafted() {
    chart out = all_six_factors().drafting(drugs::cabozantinib, "40").drafting(drugs::nivolumab, "240", "mg", 2, "wk");
    return out.drafting(drugs::denosumab, "120", "mg", 4, "wk");
}

}  // namespace

std::vector<worked_patient> order_patients() {
    const hook sign = hook::order_sign;
    const std::string all = "111111";
    const std::string tki = "tki-monotherapy";
    const std::vector<std::string> B_N{B, N};
    const std::vector<std::string> nothing{};
    const std::vector<std::string> swap{"delete MedicationRequest/draft-1", "create cabozantinib 40 mg q1d",
                                        "create nivolumab 240 mg q2wk"};
    const std::string O1 = "tki-monotherapy O1 warning";
    return {
        {"55",
         "sunitinib 50 mg",
         sign,
         all_six_factors().drafting(drugs::sunitinib, "50"),
         all,
         "POOR",
         6,
         6,
         {{O1, B, N}},
         {suggests_together(tki, swap)}},
        {"56",
         "cabozantinib 40 mg without nivolumab",
         sign,
         all_six_factors().drafting(drugs::cabozantinib, "40"),
         all,
         "POOR",
         6,
         6,
         {{"tki-monotherapy O2 warning", B, N}},
         {suggests(tki, "create nivolumab 240 mg q2wk"), never_suggests(tki, "delete")}},
        {"57", "cabozantinib 40 mg, nivolumab already active", sign, on_nivolumab().drafting(drugs::cabozantinib, "40"), all,
         "POOR", 6, 6, B_N},
        {"58",
         "cabozantinib 60 mg with nivolumab 240 mg",
         sign,
         all_six_factors().drafting(drugs::cabozantinib, "60").drafting(drugs::nivolumab, "240", "mg", 2, "wk"),
         all,
         "POOR",
         6,
         6,
         {{"dose-check O5 warning", B, N}},
         {suggests("dose-check", "update MedicationRequest/draft-1 cabozantinib 40 mg q1d")}},
        {"59", "lenvatinib + pembrolizumab", sign,
         all_six_factors().drafting(drugs::lenvatinib, "20").drafting(drugs::pembrolizumab, "200", "mg", 3, "wk"), all, "POOR", 6,
         6, B_N},
        {"60", "ipilimumab + nivolumab", sign,
         all_six_factors().drafting(drugs::ipilimumab, "1", "mg/kg", 3, "wk").drafting(drugs::nivolumab, "3", "mg/kg", 3, "wk"),
         all, "POOR", 6, 6, B_N},
        {"61",
         "ipilimumab + nivolumab + cabozantinib",
         sign,
         all_six_factors()
             .drafting(drugs::ipilimumab, "1", "mg/kg", 3, "wk")
             .drafting(drugs::nivolumab, "3", "mg/kg", 3, "wk")
             .drafting(drugs::cabozantinib, "40"),
         all,
         "POOR",
         6,
         6,
         {{"triplet O8 warning", B, N}},
         {suggests("triplet", "delete MedicationRequest/draft-1"), suggests("triplet", "delete MedicationRequest/draft-3")}},
        {"62",
         "nivolumab alone",
         sign,
         all_six_factors().drafting(drugs::nivolumab, "240", "mg", 2, "wk"),
         all,
         "POOR",
         6,
         6,
         {{"ici-monotherapy O4 info", B, N}},
         {suggests("ici-monotherapy", "create cabozantinib 40 mg q1d")}},
        {"63", "pazopanib, active lupus", sign, with_lupus().drafting(drugs::pazopanib, "800"), all, "POOR", 6, 6, B_N},
        {"64", "pazopanib, favourable", sign, no_factor().drafting(drugs::pazopanib, "800"), "000000", "FAVOURABLE", 0, 0, {{B}}},
        {"65",
         "pazopanib after ipilimumab + nivolumab",
         sign,
         after_ipilimumab_nivolumab().drafting(drugs::pazopanib, "800"),
         ".1....",
         "",
         -1,
         -1,
         {{B}}},
        {"66",
         "radical nephrectomy, poor",
         sign,
         all_six_factors().drafting(radical_nephrectomy),
         all,
         "POOR",
         6,
         6,
         {{"upfront-nephrectomy O9 warning", S, B}},
         {suggests("upfront-nephrectomy", "delete ServiceRequest/order-1"), creates_nothing("upfront-nephrectomy"),
          suggests_together(systemic, {"create cabozantinib 40 mg q1d", "create nivolumab 240 mg q2wk"})}},
        {"67",
         "radical nephrectomy, intermediate with one factor",
         sign,
         one_factor().drafting(radical_nephrectomy),
         "010000",
         "INTERMEDIATE",
         1,
         1,
         {{S1, B}}},
        {"68",
         "radical nephrectomy, intermediate with two factors",
         sign,
         two_factors().drafting(radical_nephrectomy),
         "011000",
         "INTERMEDIATE",
         2,
         2,
         {{"upfront-nephrectomy O9b info", S1, B}}},
        {"69",
         "radical nephrectomy, responding to the doublet since 2025-10-01",
         sign,
         responding_to_doublet().drafting(radical_nephrectomy),
         all,
         "POOR",
         6,
         6,
         {{"tki-perioperative O9e warning", B}},
         {summary_says("tki-perioperative", "3 weeks"), detail_says("tki-perioperative", "deferred")}},
        {"70", "donor nephrectomy", sign, all_six_factors().drafting(sct("12976005", "Donor nephrectomy")), "......", "", -1, -1,
         nothing},
        {"71",
         "active surveillance, poor",
         sign,
         all_six_factors().drafting(surveillance),
         all,
         "POOR",
         6,
         6,
         {{"no-surveillance O10 warning", B, N}},
         {suggests("no-surveillance", "delete ServiceRequest/order-1"),
          suggests("no-surveillance", "create cabozantinib 40 mg q1d")}},
        {"72",
         "active surveillance, intermediate or poor",
         sign,
         calcium_undecided().drafting(surveillance),
         "011?00",
         "INT_OR_POOR",
         2,
         3,
         {{"no-surveillance O10b info", B}},
         {suggests("no-surveillance", "create service 17861-6"), suggests("no-surveillance", "create service 1751-7")}},
        {"73", "active surveillance, favourable", sign, no_factor().drafting(surveillance), "000000", "FAVOURABLE", 0, 0, {{B}}},
        {"83",
         "SBRT without cord compression",
         sign,
         all_six_factors().drafting(sct("395096001", "Stereotactic radiotherapy")),
         all,
         "POOR",
         6,
         6,
         {{S, B, N}}},
        {"89", "amoxicillin", sign, all_six_factors().drafting(drugs::amoxicillin, "500"), "......", "", -1, -1, nothing},
        {"90", "doublet with denosumab already drafted", sign, doublet_and_denosumab_drafted(), all, "POOR", 6, 6, {{N}}},
        {"91",
         "sunitinib 50 mg, nothing measured",
         sign,
         nothing_measured().drafting(drugs::sunitinib, "50"),
         "00????",
         "UNDETERMINED",
         0,
         4,
         {{B, I}},
         {creates_no_drug(bone),
          suggests_together(incomplete, {"create service 57021-8", "create service 17861-6", "create service 1751-7"})}},
        {"92",
         "sunitinib 50 mg and amoxicillin in one signature",
         sign,
         all_six_factors().drafting(drugs::sunitinib, "50").drafting(drugs::amoxicillin, "500"),
         all,
         "POOR",
         6,
         6,
         {{O1, B, N}},
         {suggests_together(tki, swap)}},
    };
}

}  // namespace support
