// Worked patients: what was measured, which factors count, which group follows.

#include "cards/imdc.hpp"

#include "tests/unit/cards/laboratory_chart.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace support;
using cards::factor_id;
using cards::flag;
using cards::risk_state;

namespace {

struct worked_patient {
    std::string name;
    std::vector<lab> results;
    std::string vector;
    risk_state state;
    std::string diagnosed = "2026-01-10";
};

lab with_unit(lab result, std::string unit) {
    result.unit = std::move(unit);
    return result;
}

lab judged(lab result, std::string interpretation) {
    result.interpretation = std::move(interpretation);
    return result;
}

lab compared(std::string comparator, lab result) {
    result.comparator = std::move(comparator);
    return result;
}

/// Normal results, each replaceable.
std::vector<lab> normal(lab hb = haemoglobin("14"), lab ca = calcium("9.5"), lab alb = albumin("4.0"), lab anc = neutrophils("6"),
                        lab plt = platelets("300"), lab kps = karnofsky("90")) {
    return {kps, hb, ca, alb, anc, plt};
}

std::vector<lab> at_every_limit(lab hb = haemoglobin("13.5"), lab ca = calcium("10.2"), lab alb = albumin("4.0")) {
    return {karnofsky("80"), hb, ca, alb, neutrophils("7.0"), platelets("400")};
}

std::vector<lab> all_adverse(std::string date) {
    return {on(date, karnofsky("70")), on(date, haemoglobin("10.2")), on(date, calcium("10.4")),
            on(date, albumin("3.2")),  on(date, neutrophils("8.9")),  on(date, platelets("480"))};
}

const std::vector<worked_patient>& scoring_rows() {
    static const std::vector<worked_patient> rows{
        {"1 all six factors", all_adverse("2026-02-24"), "1 1 1 1 1 1", risk_state::poor},
        {"2 some at their limits",
         {karnofsky("80"), haemoglobin("12.9"), calcium("10.2"), albumin("4.0"), neutrophils("7.0"), platelets("401")},
         "0 1 1 0 0 1",
         risk_state::poor},
        {"3 everything exactly at its limit", at_every_limit(), "0 0 0 0 0 0", risk_state::favourable, "2025-03-01"},
        {"4 one day less than a year", at_every_limit(), "0 1 0 0 0 0", risk_state::intermediate, "2025-03-02"},
        {"5 haemoglobin just below", at_every_limit(haemoglobin("13.4")), "0 0 1 0 0 0", risk_state::intermediate, "2025-03-01"},
        {"6 corrected calcium equal in decimals, not in doubles",
         at_every_limit(haemoglobin("13.5"), calcium("9.8"), albumin("3.5")), "0 0 0 0 0 0", risk_state::favourable,
         "2025-03-01"},
        {"7 correction reveals high calcium", at_every_limit(haemoglobin("13.5"), calcium("9.4"), albumin("2.6")), "0 0 0 1 0 0",
         risk_state::intermediate, "2025-03-01"},
        {"8 correction works both ways", at_every_limit(haemoglobin("13.5"), calcium("10.6"), albumin("4.6")), "0 0 0 0 0 0",
         risk_state::favourable, "2025-03-01"},
        {"9 SI units and ECOG",
         {ecog("2"),
          {code::haemoglobin, "101", "g/L", "120", "155"},
          {"2000-8", "2.45", "mmol/L", "2.12", "2.55"},
          {code::albumin, "28", "g/L"},
          {code::neutrophils, "8.1", "10*9/L", "2.0", "7.5"},
          platelets("390")},
         "1 0 1 1 1 0",
         risk_state::poor,
         "2023-05-02"},
        {"10 molar haemoglobin",
         {karnofsky("60"),
          {"59260-0", "7.0", "mmol/L", "8.4", "10.9"},
          calcium("9.5"),
          albumin("4.0"),
          neutrophils("6"),
          platelets("420")},
         "1 1 1 0 0 1",
         risk_state::poor},
        {"11 counts in other units",
         normal(haemoglobin("14"), calcium("9.5"), albumin("4.0"), {code::neutrophils, "8500", "/uL", "2000", "7000"},
                with_unit(platelets("420"), "10*3/uL")),
         "0 1 0 0 1 1", risk_state::poor},
        {"12 defaults, three in the grey band",
         {karnofsky("80"), unranged(haemoglobin("13.2")), unranged(calcium("9.5")), unranged(albumin("4.0")),
          unranged(neutrophils("7.4")), unranged(platelets("430"))},
         "0 1 1 0 1 1",
         risk_state::poor},
        {"13 interpretation before default",
         {karnofsky("90"), judged(unranged(haemoglobin("10")), "L"), unranged(calcium("9.5")), unranged(albumin("4.0")),
          unranged(neutrophils("6")), judged(unranged(platelets("430")), "N")},
         "0 1 1 0 0 0",
         risk_state::intermediate},
        {"14 range before interpretation",
         normal(haemoglobin("14"), calcium("9.5"), albumin("4.0"), neutrophils("6"), judged(platelets("380"), "H")),
         "0 1 0 0 0 0", risk_state::intermediate},
        {"15 comparators",
         {karnofsky("80"), compared("<", haemoglobin("7")), calcium("9.5"), albumin("4.0"), compared("<", neutrophils("10")),
          compared(">", platelets("1000"))},
         "0 1 1 0 ? 1",
         risk_state::poor},
    };
    return rows;
}

const std::vector<worked_patient>& missing_rows() {
    static const std::vector<worked_patient> rows{
        {"17 performance status and calcium missing",
         {haemoglobin("10"), neutrophils("9"), platelets("500")},
         "? 1 1 ? 1 1",
         risk_state::poor},
        {"18 calcium that albumin could raise",
         {karnofsky("90"), haemoglobin("10"), calcium("10.0"), neutrophils("6"), platelets("300")},
         "0 1 1 ? 0 0",
         risk_state::int_or_poor},
        {"19 high even without albumin",
         {karnofsky("90"), haemoglobin("12"), calcium("10.8"), neutrophils("6"), platelets("300")},
         "0 1 1 1 0 0",
         risk_state::poor},
        {"20 too low for any albumin",
         {karnofsky("90"), haemoglobin("12"), calcium("8.4"), neutrophils("6"), platelets("300")},
         "0 1 1 0 0 0",
         risk_state::intermediate},
        {"21 no laboratory results", {karnofsky("90")}, "0 0 ? ? ? ?", risk_state::undetermined, "2024-01-01"},
        {"22 two factors open",
         {karnofsky("90"), haemoglobin("14"), calcium("9"), albumin("4")},
         "0 0 0 0 ? ?",
         risk_state::fav_or_int,
         "2024-01-01"},
        {"23 the open factor cannot change the group",
         {karnofsky("90"), haemoglobin("14"), calcium("9.5"), albumin("4.0"), platelets("300")},
         "0 1 0 0 ? 0",
         risk_state::intermediate},
        {"28 all of it three months old", all_adverse("2025-11-30"), "1 1 1 1 1 1", risk_state::poor},
        {"29 all of it nine months old", all_adverse("2025-06-01"), "? 1 ? ? ? ?", risk_state::int_or_poor},
        {"31 diagnosed in some month of 2025", at_every_limit(), "0 ? 0 0 0 0", risk_state::fav_or_int, "2025"},
        {"33 ECOG 1",
         {ecog("1"), haemoglobin("12"), calcium("9.5"), albumin("4.0"), neutrophils("6"), platelets("500")},
         "0 0 1 0 0 1",
         risk_state::intermediate,
         "2024-02-01"},
    };
    return rows;
}

void check(const worked_patient& row) {
    INFO(row.name);
    laboratory_chart chart;
    for (const lab& result : row.results)
        chart.add(result);
    const cards::assessment made = chart.diagnosed(row.diagnosed).assess();
    CHECK(vector_of(made) == row.vector);
    CHECK(made.state == row.state);
}

cards::factor factor_of(std::vector<lab> results, factor_id id) {
    laboratory_chart chart;
    for (const lab& result : results)
        chart.add(result);
    return chart.assess()[id];
}

}  // namespace

TEST_CASE("imdc: worked patients with complete results", "[cards][imdc]") {
    for (const worked_patient& row : scoring_rows())
        check(row);
}

TEST_CASE("imdc: worked patients with missing, old or undecided results", "[cards][imdc]") {
    for (const worked_patient& row : missing_rows())
        check(row);
}

TEST_CASE("imdc: values in the grey band are flagged near-default", "[cards][imdc]") {
    laboratory_chart chart;
    for (const lab& result : scoring_rows()[11].results)
        chart.add(result);
    const auto made = chart.assess();
    for (const factor_id id : {factor_id::haemoglobin, factor_id::neutrophils, factor_id::platelets})
        CHECK(made[id].marks == (flag::default_limit | flag::near_default));
    CHECK(made[factor_id::calcium].marks == cards::flags(flag::default_limit));
    CHECK(made.fragility == std::vector<std::string>{"group rests on default limits: Haemoglobin, Neutrophils, Platelets"});
}

TEST_CASE("imdc: a range that overrules the interpretation is noted", "[cards][imdc]") {
    const auto made = factor_of({judged(platelets("380"), "H")}, factor_id::platelets);
    CHECK(made.status == cards::verdict::absent);
    CHECK(made.limit_from == cards::limit_source::reference_range);
    CHECK(made.note.find("interpretation") != std::string::npos);
    CHECK(factor_of({judged(platelets("380"), "N")}, factor_id::platelets).note.empty());
}

TEST_CASE("imdc: haemoglobin between the sexes' limits stays unknown without a sex", "[cards][imdc]") {
    const auto [value, status, why] = GENERATE(table<std::string, cards::verdict, cards::unknown_reason>({
        {"11.9", cards::verdict::present, cards::unknown_reason::none},
        {"12.0", cards::verdict::unknown, cards::unknown_reason::needs_sex},
        {"12.8", cards::verdict::unknown, cards::unknown_reason::needs_sex},
        {"13.4", cards::verdict::unknown, cards::unknown_reason::needs_sex},
        {"13.5", cards::verdict::absent, cards::unknown_reason::none},
    }));
    CAPTURE(value);
    laboratory_chart chart{unranged(haemoglobin(value))};
    chart.person.patient.recorded_sex = cards::sex::unknown;
    const auto made = chart.assess()[factor_id::haemoglobin];
    CHECK(made.status == status);
    CHECK(made.why_unknown == why);
    CHECK(made.marks == cards::flags(flag::default_limit));
}

TEST_CASE("imdc: corrected beats final of the same time", "[cards][imdc]") {
    lab corrected = haemoglobin("11.9");
    corrected.status = "corrected";
    CHECK(factor_of({haemoglobin("14.1"), corrected}, factor_id::haemoglobin).status == cards::verdict::present);
}

TEST_CASE("imdc: a result entered in error never counts", "[cards][imdc]") {
    lab error = on("2026-02-25", haemoglobin("8.0"));
    error.status = "entered-in-error";
    CHECK(factor_of({error, haemoglobin("14.1")}, factor_id::haemoglobin).status == cards::verdict::absent);
}

TEST_CASE("imdc: results of the same time on both sides of the limit are conflicting", "[cards][imdc]") {
    const auto made = factor_of({haemoglobin("14.1"), haemoglobin("11.9")}, factor_id::haemoglobin);
    CHECK(made.status == cards::verdict::unknown);
    CHECK(made.why_unknown == cards::unknown_reason::conflicting);
    CHECK(made.note == "conflicting results of the same time: 11.9 g/dL and 14.1 g/dL");
}

TEST_CASE("imdc: the latest result counts", "[cards][imdc]") {
    const auto made = factor_of({haemoglobin("10.1"), on("2026-02-25", haemoglobin("14.5"))}, factor_id::haemoglobin);
    CHECK(made.status == cards::verdict::absent);
    CHECK(made.shown_value == "14.5 g/dL");
}

TEST_CASE("imdc: only a record date makes the interval present and flagged", "[cards][imdc]") {
    laboratory_chart chart;
    chart.person.diagnosis.known = cards::diagnosis_date::kind::assumed;
    const auto made = chart.assess()[factor_id::diagnosis_interval];
    CHECK(made.status == cards::verdict::present);
    CHECK(made.marks == cards::flags(flag::assumed_date));
    CHECK(made.note == "diagnosis date taken from the record date");
}

TEST_CASE("imdc: the onset of metastases is only an upper bound", "[cards][imdc]") {
    laboratory_chart chart;
    chart.diagnosed("2024-02-01").person.diagnosis.known = cards::diagnosis_date::kind::upper_bound;
    CHECK(chart.assess()[factor_id::diagnosis_interval].status == cards::verdict::absent);
    chart.diagnosed("2026-02-01").person.diagnosis.known = cards::diagnosis_date::kind::upper_bound;
    CHECK(chart.assess()[factor_id::diagnosis_interval].status == cards::verdict::unknown);
}

TEST_CASE("imdc: KPS beats ECOG of the same day", "[cards][imdc]") {
    const auto made = factor_of({on("2026-02-20", karnofsky("70")), on("2026-02-20", ecog("1"))}, factor_id::performance_status);
    CHECK(made.status == cards::verdict::present);
    CHECK_FALSE(made.marks.has(flag::derived));
    CHECK(made.shown_value == "KPS 70");
}

TEST_CASE("imdc: the score is the baseline before therapy", "[cards][imdc]") {
    laboratory_chart chart;
    for (const lab& result : all_adverse("2026-01-28"))
        chart.add(result);
    chart.add(haemoglobin("14.5"));
    const auto made = chart.treated_since("2026-02-01").assess();
    CHECK(vector_of(made) == "1 1 1 1 1 1");
    CHECK(made.state == risk_state::poor);
    CHECK(made.first_line_begun);
}

TEST_CASE("imdc: ionised calcium above its own limit stands in for corrected calcium", "[cards][imdc]") {
    const auto made = factor_of({{code::ionised_calcium, "1.45", "mmol/L", "1.15", "1.32"}}, factor_id::calcium);
    CHECK(made.status == cards::verdict::present);
    CHECK(made.marks == cards::flags(flag::derived));
    CHECK(made.shown_value == "1.45 mmol/L (ionised)");
}
