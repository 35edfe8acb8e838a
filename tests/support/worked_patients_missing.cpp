// Rows 17–36: missing, conflicting and old data, on patient-view.

#include "tests/support/worked_patients.hpp"

namespace support {

namespace {

observation haemoglobin(std::string value, std::string date, std::string status) {
    observation out{.loinc = "718-7", .value = std::move(value), .unit = "g/dL", .low = "13.5", .high = "17.5"};
    out.status = std::move(status);
    return out.on(date);
}

chart two_haemoglobins(const observation& first, const observation& second) { return chart{}.with(first).with(second); }

chart recorded_only() {
    chart out;
    out.conditions.front().asserted.clear();
    out.conditions.front().recorded = "2026-01-10";
    return out;
}

chart year_of_onset_only() {
    chart out = no_factor();
    out.conditions.front().asserted.clear();
    out.conditions.front().onset = "2025";
    return out;
}

chart metastatic_code_only() {
    chart out;
    out.conditions = {{.what = sct("1187285005", "Metastatic clear cell renal cell carcinoma"), .onset = "2024-02-01"}};
    return out;
}

chart conflicting_haemoglobin(std::string_view diagnosed) {
    chart out = two_haemoglobins(haemoglobin("14.1", "2026-02-24", "final"), haemoglobin("11.9", "2026-02-24", "final"));
    out.diagnosed(diagnosed).karnofsky(80).calcium("9.5", "4.0").neutrophils("6").platelets("300");
    return out;
}

chart on_doublet_with_baseline() {
    chart out = all_six_factors().results_dated("2026-01-28");
    out.with(medication{.what = drugs::cabozantinib, .dose = "40", .period = 1, .period_unit = "d", .start = "2026-02-01"});
    out.with(medication{.what = drugs::nivolumab, .dose = "240", .period = 2, .period_unit = "wk", .start = "2026-02-01"});
    return out.with(haemoglobin("14.5", "2026-02-24", "final"));
}

chart one_year_old_labs() {
    chart out = chart{}.haemoglobin("10.2").calcium("10.4", "3.2").neutrophils("8.9").platelets("480");
    return out.results_dated("2025-06-01");
}

chart ecog_one() {
    chart out = chart{}.diagnosed("2024-01-01").ecog(1).haemoglobin("12").platelets("500").neutrophils("6");
    return out.calcium("9.5", "4.0");
}

chart karnofsky_beside_ecog() {
    chart out = chart{}.karnofsky(70).ecog(1);
    out.observations[2].on("2026-02-20");
    out.observations[3].on("2026-02-20");
    return out;
}

chart ionised_only() {
    return chart{}.with(observation{.loinc = "1995-0", .value = "1.45", .unit = "mmol/L", .low = "1.15", .high = "1.32"});
}

}  // namespace

std::vector<worked_patient> missing_data_patients() {
    const hook view = hook::patient_view;
    const std::vector<std::string> unsettled{S1, B, T, I};
    const std::vector<std::string> not_poor{B, T, I};
    return {
        {"17",
         "KPS and calcium missing",
         view,
         chart{}.haemoglobin("10").neutrophils("9").platelets("500"),
         "?11?11",
         "POOR",
         4,
         6,
         {{S, B, N, T}},
         {detail_says(systemic, "KPS"), detail_says(systemic, "calcium"), creates_no_drug(bone),
          suggests(bone, "create service 17861-6"), suggests(bone, "create service 1751-7")}},
        {"18",
         "calcium 10.0 without albumin",
         view,
         calcium_undecided(),
         "011?00",
         "INT_OR_POOR",
         2,
         3,
         unsettled,
         {summary_says(systemic, "2–3/6"), summary_says(incomplete, "albumin"), detail_never_says(systemic, "Ca corr"),
          summary_says(incomplete, "2–3 of 6"),
          suggests_together(incomplete, {"create service 17861-6", "create service 1751-7"}),
          never_suggests(incomplete, "create service 57021-8"), recommends_nothing(systemic)}},
        {"19",
         "calcium 10.8 without albumin",
         view,
         chart{}.karnofsky(90).haemoglobin("12").calcium("10.8").neutrophils("6").platelets("300"),
         "011100",
         "POOR",
         3,
         3,
         {{S, B, N, T}},
         {flagged("calcium", "uncorrected-ca"), detail_says(systemic, "albumin"), detail_never_says(systemic, "Ca corr"),
          never_suggests(bone, "create calcium")}},
        {"20",
         "calcium 8.4 without albumin",
         view,
         chart{}.karnofsky(90).haemoglobin("12").calcium("8.4").neutrophils("6").platelets("300"),
         "011000",
         "INTERMEDIATE",
         2,
         2,
         {{B1, S1, T}},
         {flagged("calcium", "uncorrected-ca"), creates_no_drug(bone), suggests(bone, "create service 17861-6"),
          suggests(bone, "create service 1751-7"), detail_says(systemic, "systemic therapy first")}},
        {"21",
         "no laboratory results",
         view,
         nothing_measured(),
         "00????",
         "UNDETERMINED",
         0,
         4,
         not_poor,
         {creates_no_drug(bone), suggests(bone, "create service 17861-6"), summary_says(incomplete, "0–4 of 6"),
          suggests_together(incomplete, {"create service 57021-8", "create service 17861-6", "create service 1751-7"})}},
        {"22",
         "neutrophils and platelets missing, the rest normal",
         view,
         chart{}.karnofsky(90).diagnosed("2024-01-01").haemoglobin("14").calcium("9", "4.0"),
         "0000??",
         "FAV_OR_INT",
         0,
         2,
         not_poor,
         {suggests(incomplete, "create service 57021-8"), never_suggests(incomplete, "create service 17861-6")}},
        {"23",
         "only neutrophils missing, one factor",
         view,
         chart{}.karnofsky(90).haemoglobin("14").calcium("9", "4.0").platelets("300"),
         "0100?0",
         "INTERMEDIATE",
         1,
         2,
         {{S1, B, T}}},
        {"24", "final 14.1 and corrected 11.9 at the same time", view,
         two_haemoglobins(haemoglobin("14.1", "2026-02-24", "final"), haemoglobin("11.9", "2026-02-24", "corrected")), "..1..."},
        {"25", "a newer result entered in error", view,
         two_haemoglobins(haemoglobin("8.0", "2026-02-25", "entered-in-error"), haemoglobin("14.1", "2026-02-24", "final")),
         "..0..."},
        {"26",
         "two final results on both sides of the limit; it matters",
         view,
         conflicting_haemoglobin("2024-01-01"),
         "00?000",
         "FAV_OR_INT",
         0,
         1,
         not_poor,
         {reason_says("haemoglobin", "conflict")}},
        {"26b",
         "two final results on both sides of the limit; it does not matter",
         view,
         conflicting_haemoglobin("2026-01-10"),
         "01?000",
         "INTERMEDIATE",
         1,
         2,
         {{S1, B, T}},
         {reason_says("haemoglobin", "conflict")}},
        {"27", "the latest result wins", view,
         two_haemoglobins(haemoglobin("10.1", "2026-02-24", "final"), haemoglobin("14.5", "2026-02-25", "final")), "..0..."},
        {"28",
         "all results 91 days old",
         view,
         all_six_factors().results_dated("2025-11-30"),
         "111111",
         "POOR",
         6,
         6,
         {{S, B, N, T}},
         {flagged("haemoglobin", "aged"), flagged("calcium", "aged"), flagged("neutrophils", "aged"),
          flagged("platelets", "aged"), detail_says(systemic, "2025-11-30"), creates_no_drug(bone),
          suggests(bone, "create service 17861-6")}},
        {"29", "all results 273 days old, KPS missing", view, one_year_old_labs(), "?1????", "INT_OR_POOR", 1, 6, unsettled},
        {"30",
         "diagnosis known from recordedDate only",
         view,
         recorded_only(),
         ".1....",
         "",
         -1,
         -1,
         {},
         {flagged("diagnosis-interval", "assumed-date"), detail_says(systemic, "diagnosis date taken from the record date")}},
        {"31",
         "onset known to the year only",
         view,
         year_of_onset_only(),
         "0?0000",
         "FAV_OR_INT",
         0,
         1,
         not_poor,
         {summary_says(incomplete, "diagnosis"), has_reason("diagnosis-interval")}},
        {"32", "only a metastatic condition, onset two years ago", view, metastatic_code_only(), ".0...."},
        {"33",
         "ECOG 1 without KPS",
         view,
         ecog_one(),
         "001001",
         "INTERMEDIATE",
         2,
         2,
         {{S1, B, T}},
         {flagged("performance-status", "derived"), detail_says(systemic, "record KPS")}},
        {"34", "KPS 70 and ECOG 1 on the same day", view, karnofsky_beside_ecog(), "1....."},
        {"35",
         "on cabozantinib + nivolumab, scored at its start",
         view,
         on_doublet_with_baseline(),
         "111111",
         "POOR",
         6,
         6,
         {{B, N, T}}},
        {"36",
         "ionised calcium only",
         view,
         ionised_only(),
         "...1..",
         "",
         -1,
         -1,
         {},
         {flagged("calcium", "derived"), detail_says(systemic, "Ionised calcium"), detail_never_says(systemic, "Ca corr")}},
    };
}

}  // namespace support
