#include "cards/fragility.hpp"

#include "tests/unit/cards/laboratory_chart.hpp"

#include <catch2/catch.hpp>

#include <vector>

using namespace support;

namespace {

using lines = std::vector<std::string>;
const std::string ecog_line = "ECOG 1 can correspond to KPS 70–90; record KPS to settle the group.";

lines fragile(std::initializer_list<lab> results, std::string_view diagnosed = "2024-01-01") {
    laboratory_chart chart(results);
    return chart.diagnosed(diagnosed).assess().fragility;
}

}  // namespace

TEST_CASE("fragility: ECOG 1 is named when KPS 70 would change the group", "[cards][imdc]") {
    // Score 2 would become 3.
    CHECK(fragile({ecog("1"), haemoglobin("12"), calcium("9.5"), albumin("4"), neutrophils("6"), platelets("500")}) ==
          lines{ecog_line});
    // Score 0 would become 1.
    CHECK(fragile({ecog("1"), haemoglobin("14"), calcium("9.5"), albumin("4"), neutrophils("6"), platelets("300")}) ==
          lines{ecog_line});
    // Score 1 would become 2, and 3 would become 4.
    CHECK(fragile({ecog("1"), haemoglobin("12"), calcium("9.5"), albumin("4"), neutrophils("6"), platelets("300")}).empty());
    CHECK(fragile({ecog("1"), haemoglobin("12"), calcium("9.5"), albumin("4"), neutrophils("8"), platelets("500")}).empty());
}

TEST_CASE("fragility: other ECOG grades are not in doubt", "[cards][imdc]") {
    CHECK(fragile({ecog("2"), haemoglobin("12"), calcium("9.5"), albumin("4"), neutrophils("6"), platelets("500")}).empty());
    CHECK(fragile({ecog("0"), haemoglobin("12"), calcium("9.5"), albumin("4"), neutrophils("6"), platelets("500")}).empty());
}

TEST_CASE("fragility: the group rests on a flagged factor", "[cards][imdc]") {
    // Uncorrected calcium is the third factor.
    CHECK(fragile({karnofsky("90"), haemoglobin("12"), calcium("10.8"), neutrophils("6"), platelets("300")}, "2026-01-10") ==
          lines{"group rests on calcium not corrected for albumin: Corrected calcium"});
    // An old haemoglobin is the only one.
    CHECK(fragile({karnofsky("90"), on("2025-12-01", haemoglobin("12")), calcium("9.5"), albumin("4"), neutrophils("6"),
                   platelets("300")}) == lines{"group rests on older results: Haemoglobin"});
    // A grey platelet count is the third.
    CHECK(fragile({karnofsky("70"), haemoglobin("12"), calcium("9.5"), albumin("4"), neutrophils("6"),
                   unranged(platelets("430"))}) == lines{"group rests on default limits: Platelets"});
}

TEST_CASE("fragility: an absent factor can be in doubt too", "[cards][imdc]") {
    CHECK(fragile({karnofsky("70"), haemoglobin("12"), calcium("9.5"), albumin("4"), neutrophils("6"),
                   on("2025-12-01", platelets("300"))}) == lines{"group rests on older results: Platelets"});
}

TEST_CASE("fragility: a derived count and an assumed date are named", "[cards][imdc]") {
    CHECK(fragile({karnofsky("90"),
                   haemoglobin("14"),
                   calcium("9.5"),
                   albumin("4"),
                   platelets("300"),
                   {code::neutrophil_percentage, "50", "%"},
                   {code::leukocytes, "8", "10*9/L"}}) ==
          lines{"group rests on values derived from another measurement: Neutrophils"});

    laboratory_chart chart{karnofsky("90"), haemoglobin("14"), calcium("9.5"), albumin("4"), neutrophils("6"), platelets("300")};
    chart.person.diagnosis.known = cards::diagnosis_date::kind::assumed;
    CHECK(chart.assess().fragility ==
          lines{"group rests on the record date taken as diagnosis date: Diagnosis to systemic therapy"});
}

TEST_CASE("fragility: a firm group has no lines", "[cards][imdc]") {
    CHECK(fragile({karnofsky("70"), haemoglobin("10"), calcium("11"), albumin("4"), neutrophils("9"), platelets("500")}).empty());
}

TEST_CASE("fragility: aged results fail one by one, grey ones together", "[cards][imdc]") {
    CHECK(fragile({on("2025-12-01", karnofsky("70")), on("2025-12-01", haemoglobin("10")), on("2025-12-01", neutrophils("9")),
                   on("2025-12-01", platelets("500"))})
              .empty());
    CHECK(fragile({karnofsky("70"), unranged(haemoglobin("13.2")), calcium("9.5"), albumin("4"), unranged(neutrophils("7.4")),
                   unranged(platelets("430"))}) == lines{"group rests on default limits: Haemoglobin, Neutrophils, Platelets"});
}
