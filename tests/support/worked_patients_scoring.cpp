// Rows 1–16: the score and its boundaries, on patient-view.

#include "tests/support/worked_patients.hpp"

namespace support {

namespace {

/// A result without a reference range.
observation bare(std::string loinc, std::string value, std::string unit) {
    return {.loinc = std::move(loinc), .value = std::move(value), .unit = std::move(unit)};
}

observation ranged(std::string loinc, std::string value, std::string unit, std::string low, std::string high) {
    observation out = bare(std::move(loinc), std::move(value), std::move(unit));
    return out.range(low, high);
}

chart si_units() {
    chart out;
    out.female("1962-06-15").diagnosed("2023-05-02").ecog(2);
    out.with(ranged("718-7", "101", "g/L", "120", "155")).with(ranged("2000-8", "2.45", "mmol/L", "2.12", "2.55"));
    out.with(ranged("1751-7", "28", "g/L", "35", "50")).with(ranged("751-8", "8.1", "10*9/L", "2.0", "7.5"));
    return out.platelets("390");
}

chart no_ranges_grey() {
    chart out;
    out.karnofsky(80).with(bare("718-7", "13.2", "g/dL")).with(bare("751-8", "7.4", "10*9/L"));
    out.with(bare("777-3", "430", "10*9/L")).with(bare("17861-6", "9.5", "mg/dL"));
    return out.with(bare("1751-7", "4.0", "g/dL"));
}

chart interpretations_only() {
    chart out;
    out.karnofsky(90).with(bare("777-3", "430", "10*9/L").judged("N")).with(bare("718-7", "10", "g/dL").judged("L"));
    out.with(bare("751-8", "6", "10*9/L")).with(bare("17861-6", "9.5", "mg/dL"));
    return out.with(bare("1751-7", "4.0", "g/dL"));
}

chart comparators() {
    chart out = chart{}.karnofsky(80).haemoglobin("7").neutrophils("10").platelets("1000").calcium("9.5", "4.0");
    for (observation& one : out.observations) {
        one.comparator = one.loinc == "777-3" ? ">" : one.loinc == "718-7" || one.loinc == "751-8" ? "<" : "";
    }
    return out;
}

chart per_microlitre() {
    chart out = chart{}.karnofsky(90).haemoglobin("14").calcium("9.5", "4.0");
    out.with(ranged("751-8", "8500", "/uL", "2000", "7000"));
    return out.with(ranged("777-3", "420", "10*3/uL", "150", "400"));
}

chart molar_haemoglobin() {
    chart out = chart{}.karnofsky(60).platelets("420").calcium("9.5", "4.0").neutrophils("6");
    return out.with(ranged("59260-0", "7.0", "mmol/L", "8.4", "10.9"));
}

chart favourable_with_calcium(std::string_view calcium, std::string_view albumin) {
    chart out = chart{}.diagnosed("2025-03-01").karnofsky(80).haemoglobin("13.5").calcium(calcium, albumin);
    return out.neutrophils("7.0").platelets("400");
}

}  // namespace

std::vector<worked_patient> scoring_patients() {
    const hook view = hook::patient_view;
    chart anaemic_only = chart{}.diagnosed("2025-03-01").karnofsky(80).haemoglobin("13.4").calcium("10.2", "4.0");
    anaemic_only.neutrophils("7.0").platelets("400");
    chart range_beats_interpretation;
    range_beats_interpretation.with(ranged("777-3", "380", "10*9/L", "150", "400").judged("H"));
    chart sex_unknown;
    sex_unknown.gender = "unknown";
    sex_unknown.with(bare("718-7", "12.8", "g/dL"));
    return {
        {"1",
         "all six factors; corrected calcium 11.04",
         view,
         all_six_factors(),
         "111111",
         "POOR",
         6,
         6,
         {{S, B, N, T}},
         {never_suggests(bone, "create calcium"), never_suggests(bone, "create vitamin D"),
          suggests(bone, "create denosumab 120 mg q4wk"), suggests(bone, "create zoledronic acid 4 mg q4wk"),
          suggests(bone, "create service Dental assessment"), recommends(systemic, "create cabozantinib 40 mg q1d"),
          recommends(systemic, "create nivolumab 240 mg q2wk"),
          suggests_together(systemic, {"create cabozantinib 40 mg q1d", "create nivolumab 480 mg q4wk"}),
          suggests_together(systemic, {"create lenvatinib 20 mg q1d", "create pembrolizumab 200 mg q3wk"}),
          suggests_together(systemic, {"create ipilimumab 1 mg/kg q3wk", "create nivolumab 3 mg/kg q3wk"}),
          creates_nothing(nephrectomy), suggests(timing, "create service 395096001")}},
        {"2",
         "three factors, the others at their limits",
         view,
         chart{}.karnofsky(80).haemoglobin("12.9").calcium("10.2", "4.0").neutrophils("7.0").platelets("401"),
         "011001",
         "POOR",
         3,
         3,
         {{S, B, N, T}},
         {suggests_together(bone, {"create denosumab 120 mg q4wk", "create calcium 500 mg q1d", "create vitamin D 400 [iU] q1d"}),
          suggests_together(bone, {"create zoledronic acid 4 mg q4wk", "create calcium 500 mg q1d"})}},
        {"3",
         "every value at its limit, diagnosis exactly one year ago",
         view,
         no_factor(),
         "000000",
         "FAVOURABLE",
         0,
         0,
         {{S2, B, T}},
         {creates_nothing(systemic)}},
        {"4",
         "as 3, diagnosed one day later",
         view,
         one_factor(),
         "010000",
         "INTERMEDIATE",
         1,
         1,
         {{S1, B, T}},
         {detail_says(systemic, "cytoreductive nephrectomy may be considered"), recommends_nothing(systemic),
          suggests_together(systemic, {"create cabozantinib 40 mg q1d", "create nivolumab 240 mg q2wk"})}},
        {"5", "as 3, haemoglobin 13.4", view, anaemic_only, "001000", "INTERMEDIATE", 1, 1, {{S1, B, T}}},
        {"6",
         "as 3, calcium 9.8 with albumin 3.5: corrected 10.2 exactly",
         view,
         favourable_with_calcium("9.8", "3.5"),
         "000000",
         "FAVOURABLE",
         0,
         0,
         {{S2, B, T}}},
        {"7",
         "as 3, calcium 9.4 with albumin 2.6: corrected 10.52",
         view,
         favourable_with_calcium("9.4", "2.6"),
         "000100",
         "INTERMEDIATE",
         1,
         1,
         {{S1, B, T}}},
        {"8",
         "as 3, calcium 10.6 with albumin 4.6: corrected 10.12",
         view,
         favourable_with_calcium("10.6", "4.6"),
         "000000",
         "FAVOURABLE",
         0,
         0,
         {{S2, B, T}}},
        {"9",
         "SI units, ECOG 2",
         view,
         si_units(),
         "101110",
         "POOR",
         4,
         4,
         {{S, B, N, T}},
         {never_suggests(bone, "create calcium"), never_suggests(bone, "create vitamin D"),
          flagged("performance-status", "derived")}},
        {"10",
         "molar haemoglobin, KPS 60",
         view,
         molar_haemoglobin(),
         "111001",
         "POOR",
         4,
         4,
         {{S3, B, N, T}},
         {creates_nothing(systemic)}},
        {"11", "counts per microlitre", view, per_microlitre(), "010011", "POOR", 3, 3, {{S, B, N, T}}},
        {"12",
         "no ranges, three values in the grey bands",
         view,
         no_ranges_grey(),
         "011011",
         "POOR",
         4,
         4,
         {{S, B, N, T}},
         {flagged("haemoglobin", "near-default"), flagged("neutrophils", "near-default"), flagged("platelets", "near-default"),
          detail_says(systemic, "group rests on")}},
        {"13",
         "interpretation codes instead of ranges",
         view,
         interpretations_only(),
         "011000",
         "INTERMEDIATE",
         2,
         2,
         {{S1, B, T}}},
        {"14",
         "platelets 380 judged H, range up to 400",
         view,
         range_beats_interpretation,
         ".....0",
         "",
         -1,
         -1,
         {},
         {detail_says(systemic, "interpretation")}},
        {"15",
         "comparators: Plt >1000, Hb <7, ANC <10",
         view,
         comparators(),
         "0110?1",
         "POOR",
         3,
         4,
         {{S, B, N, T}},
         {detail_says(systemic, "ANC"), has_reason("neutrophils")}},
        {"16",
         "sex unknown, haemoglobin 12.8 without a range",
         view,
         sex_unknown,
         "..?...",
         "",
         -1,
         -1,
         {},
         {has_reason("haemoglobin")}},
    };
}

}  // namespace support
