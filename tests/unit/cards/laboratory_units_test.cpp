#include "cards/laboratory_units.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace cards;

TEST_CASE("units: what a unit is in the canonical unit", "[cards][units]") {
    const auto [what, unit, value, canonical] = GENERATE(table<analyte, std::string, double, double>({
        {analyte::haemoglobin, "g/dL", 10.1, 10.1},
        {analyte::haemoglobin, "g/100mL", 10.1, 10.1},
        {analyte::haemoglobin, "gm/dL", 10.1, 10.1},
        {analyte::haemoglobin, "g%", 10.1, 10.1},
        {analyte::haemoglobin, "g/L", 101, 10.1},
        {analyte::haemoglobin, "gm/L", 101, 10.1},
        {analyte::haemoglobin, "mg/dL", 10100, 10.1},
        {analyte::haemoglobin, "mmol/L", 7.0, 11.2798},
        {analyte::calcium, "mg/dL", 10.2, 10.2},
        {analyte::calcium, "mg/100mL", 10.2, 10.2},
        {analyte::calcium, "mmol/L", 2.5, 10.02},
        {analyte::calcium, "meq/L", 5, 10.02},
        {analyte::calcium, "mg/L", 102, 10.2},
        {analyte::corrected_calcium, "mmol/L", 2.5, 10.02},
        {analyte::corrected_calcium, "mg/dL", 10.2, 10.2},
        {analyte::ionised_calcium, "mmol/L", 1.2, 1.2},
        {analyte::ionised_calcium, "mg/dL", 4.8096, 1.2},
        {analyte::ionised_calcium, "mg/100mL", 4.8096, 1.2},
        {analyte::ionised_calcium, "meq/L", 2.4, 1.2},
        {analyte::albumin, "g/dL", 3.2, 3.2},
        {analyte::albumin, "gm/dL", 3.2, 3.2},
        {analyte::albumin, "g/100mL", 3.2, 3.2},
        {analyte::albumin, "g%", 3.2, 3.2},
        {analyte::albumin, "g/L", 32, 3.2},
        {analyte::albumin, "gm/L", 32, 3.2},
        {analyte::neutrophils, "10*9/L", 6.1, 6.1},
        {analyte::neutrophils, "10*3/uL", 6.1, 6.1},
        {analyte::neutrophils, "10*3/mm3", 6.1, 6.1},
        {analyte::neutrophils, "G/L", 6.1, 6.1},
        {analyte::neutrophils, "K/uL", 6.1, 6.1},
        {analyte::neutrophils, "K/mm3", 6.1, 6.1},
        {analyte::neutrophils, "x10E9/L", 6.1, 6.1},
        {analyte::neutrophils, "x10(9)/L", 6.1, 6.1},
        {analyte::neutrophils, "thou/uL", 6.1, 6.1},
        {analyte::neutrophils, "Thousand/uL", 6.1, 6.1},
        {analyte::neutrophils, "/nL", 6.1, 6.1},
        {analyte::neutrophils, "10*6/L", 6100, 6.1},
        {analyte::neutrophils, "/uL", 6100, 6.1},
        {analyte::neutrophils, "{cells}/uL", 6100, 6.1},
        {analyte::neutrophils, "/mm3", 6100, 6.1},
        {analyte::neutrophils, "/cmm", 6100, 6.1},
        {analyte::neutrophils, "cells/uL", 6100, 6.1},
        {analyte::neutrophils, "cells/mm3", 6100, 6.1},
        {analyte::leukocytes, "/uL", 8000, 8},
        {analyte::platelets, "10*9/L", 430, 430},
        {analyte::platelets, "/uL", 430000, 430},
        {analyte::neutrophil_percentage, "%", 61, 61},
        {analyte::creatinine, "mg/dL", 1.5, 1.5},
        {analyte::creatinine, "mg/100mL", 1.5, 1.5},
        {analyte::creatinine, "umol/L", 88.42, 1},
        {analyte::weight, "kg", 80, 80},
        {analyte::weight, "g", 80000, 80},
        {analyte::weight, "[lb_av]", 100, 45.359237},
        {analyte::weight, "lb", 100, 45.359237},
        {analyte::weight, "lbs", 100, 45.359237},
        {analyte::karnofsky, "{score}", 70, 70},
        {analyte::karnofsky, "%", 70, 70},
        {analyte::karnofsky, "1", 70, 70},
        {analyte::karnofsky, "score", 70, 70},
        {analyte::karnofsky, "", 70, 70},
        {analyte::ecog, "{score}", 1, 1},
        {analyte::ecog, "1", 1, 1},
        {analyte::ecog, "score", 1, 1},
        {analyte::ecog, "", 1, 1},
        {analyte::creatinine_clearance, "mL/min", 45, 45},
    }));
    CAPTURE(name_of(what), unit);
    const auto convert = conversion_of(what, unit);
    REQUIRE(convert);
    CHECK((*convert)(value) == Approx(canonical).epsilon(1e-12));
    CHECK_FALSE(convert->per_body_surface);
}

TEST_CASE("units: other spellings of a unit", "[cards][units]") {
    const auto [what, unit, same_as] = GENERATE(table<analyte, std::string, std::string>({
        {analyte::haemoglobin, "G/DL", "g/dL"},       {analyte::haemoglobin, " g / dl ", "g/dL"},
        {analyte::haemoglobin, "g/l", "g/L"},         {analyte::calcium, "MMOL/L", "mmol/L"},
        {analyte::calcium, "mEq/L", "meq/L"},         {analyte::platelets, "10^9/L", "10*9/L"},
        {analyte::platelets, "10e9/l", "10*9/L"},     {analyte::platelets, "10**9/L", "10*9/L"},
        {analyte::platelets, "x10^3/µL", "10*3/uL"},  {analyte::platelets, "x 10*3/mcL", "10*3/uL"},
        {analyte::platelets, "10³/μL", "10*3/uL"},    {analyte::platelets, "×10⁹/L", "10*9/L"},
        {analyte::platelets, "10⁶/L", "10*6/L"},      {analyte::platelets, "x10(3)/uL", "10*3/uL"},
        {analyte::platelets, "x10(6)/L", "10*6/L"},   {analyte::platelets, "k/mcL", "K/uL"},
        {analyte::platelets, "10*3/mm³", "10*3/mm3"}, {analyte::platelets, "10*3/uL{platelets}", "10*3/uL"},
        {analyte::platelets, "G/l", "G/L"},           {analyte::creatinine, "µmol/L", "umol/L"},
        {analyte::creatinine, "mcmol/L", "umol/L"},   {analyte::weight, "KG", "kg"},
    }));
    CAPTURE(unit);
    const auto convert = conversion_of(what, unit);
    REQUIRE(convert);
    CHECK(convert->factor() == conversion_of(what, same_as)->factor());
}

TEST_CASE("units: what is not a unit of the analyte is not guessed", "[cards][units]") {
    const auto [what, unit] = GENERATE(table<analyte, std::string>({
        {analyte::haemoglobin, ""},
        {analyte::haemoglobin, "%"},
        {analyte::haemoglobin, "g"},
        {analyte::haemoglobin, "umol/L"},
        {analyte::haemoglobin, "{anything}"},
        {analyte::albumin, "umol/L"},
        {analyte::albumin, "mg/L"},
        {analyte::calcium, "g/L"},
        {analyte::platelets, "g/L"},  // gram, not giga
        {analyte::platelets, "M/uL"},
        {analyte::platelets, "10*12/L"},
        {analyte::neutrophils, "%"},
        {analyte::neutrophil_percentage, "1"},
        {analyte::creatinine, "mmol/L"},
        {analyte::ecog, "%"},
        {analyte::weight, "cm"},
        {analyte::egfr, "mL/min/{anything}"},
        {analyte::pregnancy_test, ""},
        {analyte::haemoglobin, "a unit far longer than any that could be known"},
    }));
    CAPTURE(name_of(what), unit);
    CHECK_FALSE(conversion_of(what, unit));
}

TEST_CASE("units: filtration per body surface is told from clearance", "[cards][units]") {
    const std::string unit = GENERATE("mL/min/{1.73_m2}", "mL/min/1.73.m2", "mL/min/1.73 m2", "mL/min/1.73 m²", "mL/min/{1.73m2}",
                                      "mL/min/1.73_m2", "mL/min/1.73");
    CAPTURE(unit);
    REQUIRE(conversion_of(analyte::egfr, unit));
    CHECK(conversion_of(analyte::egfr, unit)->per_body_surface);
    CHECK(conversion_of(analyte::egfr, unit)->factor() == 1);
    CHECK(conversion_of(analyte::creatinine_clearance, unit)->per_body_surface);
}

TEST_CASE("units: a bare number has a unit only where no other is possible", "[cards][units]") {
    const auto [what, value, unit] = GENERATE(table<analyte, double, std::string>({
        {analyte::haemoglobin, 2.9, ""},
        {analyte::haemoglobin, 3, "g/dL"},
        {analyte::haemoglobin, 25, "g/dL"},
        {analyte::haemoglobin, 25.1, ""},
        {analyte::haemoglobin, 29.9, ""},
        {analyte::haemoglobin, 30, "g/L"},
        {analyte::haemoglobin, 250, "g/L"},
        {analyte::haemoglobin, 251, ""},
        {analyte::calcium, 0.9, ""},
        {analyte::calcium, 1.0, "mmol/L"},
        {analyte::calcium, 3.9, "mmol/L"},
        {analyte::calcium, 3.95, ""},
        {analyte::calcium, 4, "mg/dL"},
        {analyte::calcium, 20, "mg/dL"},
        {analyte::calcium, 20.1, ""},
        {analyte::corrected_calcium, 0.9, ""},
        {analyte::corrected_calcium, 1.0, "mmol/L"},
        {analyte::corrected_calcium, 3.9, "mmol/L"},
        {analyte::corrected_calcium, 3.95, ""},
        {analyte::corrected_calcium, 4, "mg/dL"},
        {analyte::corrected_calcium, 20, "mg/dL"},
        {analyte::corrected_calcium, 20.1, ""},
        {analyte::albumin, 0.4, ""},
        {analyte::albumin, 0.5, "g/dL"},
        {analyte::albumin, 7, "g/dL"},
        {analyte::albumin, 7.5, ""},
        {analyte::albumin, 8, "g/L"},
        {analyte::albumin, 70, "g/L"},
        {analyte::albumin, 71, ""},
        {analyte::platelets, 3000, "10*9/L"},
        {analyte::platelets, 3001, ""},
        {analyte::platelets, 4999, ""},
        {analyte::platelets, 5000, "/uL"},
        {analyte::neutrophils, 100, "10*9/L"},
        {analyte::neutrophils, 101, ""},
        {analyte::neutrophils, 199, ""},
        {analyte::neutrophils, 200, "/uL"},
        {analyte::ionised_calcium, 1.2, ""},
        {analyte::creatinine, 1.0, ""},
        {analyte::leukocytes, 8, ""},
        {analyte::neutrophil_percentage, 61, ""},
        {analyte::weight, 80, ""},
        {analyte::egfr, 45, ""},
    }));
    CAPTURE(name_of(what), value);
    const auto inferred = infer_unit(what, value);
    CHECK((inferred ? std::string(inferred->unit) : "") == unit);
}

TEST_CASE("units: the windows of bare numbers, both ends included", "[cards][units]") {
    static constexpr double open = 1e9;
    const auto [what, lowest, highest, unit] = GENERATE(table<analyte, double, double, std::string>({
        {analyte::haemoglobin, 3, 25, "g/dL"},
        {analyte::haemoglobin, 30, 250, "g/L"},
        {analyte::calcium, 4, 20, "mg/dL"},
        {analyte::calcium, 1.0, 3.9, "mmol/L"},
        {analyte::corrected_calcium, 4, 20, "mg/dL"},
        {analyte::corrected_calcium, 1.0, 3.9, "mmol/L"},
        {analyte::albumin, 0.5, 7, "g/dL"},
        {analyte::albumin, 8, 70, "g/L"},
        {analyte::platelets, 0, 3000, "10*9/L"},
        {analyte::platelets, 5000, open, "/uL"},
        {analyte::neutrophils, 0, 100, "10*9/L"},
        {analyte::neutrophils, 200, open, "/uL"},
    }));
    CAPTURE(name_of(what), unit);
    for (const double inside : {lowest, highest}) {
        REQUIRE(infer_unit(what, inside));
        CHECK(infer_unit(what, inside)->unit == unit);
    }
    CHECK_FALSE(infer_unit(what, lowest - 0.0005));
    if (highest < open) CHECK_FALSE(infer_unit(what, highest + 0.0005));
}

TEST_CASE("units: the plausibility gate, both ends included", "[cards][units]") {
    const auto [what, lowest, highest] = GENERATE(table<analyte, double, double>({
        {analyte::haemoglobin, 2, 25},
        {analyte::calcium, 4, 20},
        {analyte::corrected_calcium, 4, 20},
        {analyte::ionised_calcium, 0.5, 2.5},
        {analyte::albumin, 0.5, 7},
        {analyte::neutrophils, 0, 100},
        {analyte::neutrophil_percentage, 0, 100},
        {analyte::leukocytes, 0, 1000},
        {analyte::platelets, 0, 3000},
        {analyte::creatinine, 0.1, 25},
        {analyte::weight, 20, 350},
        {analyte::karnofsky, 0, 100},
        {analyte::ecog, 0, 5},
        {analyte::creatinine_clearance, 0, 500},
        {analyte::egfr, 0, 500},
    }));
    CAPTURE(name_of(what));
    CHECK(plausible(what, lowest));
    CHECK(plausible(what, highest));
    CHECK_FALSE(plausible(what, lowest - 0.0005));
    CHECK_FALSE(plausible(what, highest + 0.0005));
}

TEST_CASE("units: every accepted unit is known in capital letters too, giga excepted", "[cards][units]") {
    for (int index = 0; index <= static_cast<int>(analyte::pregnancy_test); ++index) {
        const auto what = static_cast<analyte>(index);
        for (const accepted_unit& unit : accepted_units(what)) {
            CAPTURE(name_of(what), unit.spelling);
            std::string capitals(unit.spelling);
            for (char& c : capitals)
                c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
            const auto convert = conversion_of(what, capitals);
            REQUIRE(convert);
            CHECK(convert->factor() == unit.convert.factor());
        }
    }
    CHECK(conversion_of(analyte::platelets, "G/l"));
    CHECK_FALSE(conversion_of(analyte::platelets, "g/l"));
}

TEST_CASE("units: only what names 1.73 m2 is per body surface", "[cards][units]") {
    for (int index = 0; index <= static_cast<int>(analyte::pregnancy_test); ++index) {
        const auto what = static_cast<analyte>(index);
        for (const accepted_unit& unit : accepted_units(what)) {
            CAPTURE(name_of(what), unit.spelling);
            CHECK(unit.convert.per_body_surface == (unit.spelling.find("1.73") != std::string_view::npos));
        }
    }
}

TEST_CASE("units: the unit in which each result is kept", "[cards][units]") {
    const auto [what, unit] = GENERATE(table<analyte, std::string>({
        {analyte::haemoglobin, "g/dL"},
        {analyte::calcium, "mg/dL"},
        {analyte::corrected_calcium, "mg/dL"},
        {analyte::ionised_calcium, "mmol/L"},
        {analyte::albumin, "g/dL"},
        {analyte::neutrophils, "10*9/L"},
        {analyte::neutrophil_percentage, "%"},
        {analyte::leukocytes, "10*9/L"},
        {analyte::platelets, "10*9/L"},
        {analyte::karnofsky, "{score}"},
        {analyte::ecog, "{score}"},
        {analyte::creatinine, "mg/dL"},
        {analyte::creatinine_clearance, "mL/min"},
        {analyte::egfr, "mL/min/{1.73_m2}"},
        {analyte::weight, "kg"},
    }));
    CHECK(canonical_unit(what) == unit);
    REQUIRE(conversion_of(what, unit));
    CHECK(conversion_of(what, unit)->factor() == 1);
}

TEST_CASE("units: a gram of haemoglobin is not a gram of albumin", "[cards][units]") {
    // Each analyte has the units of its own kind: a unit that only another kind has is not accepted.
    const auto [what, foreign] = GENERATE(table<analyte, std::string>({
        {analyte::haemoglobin, "kg"},
        {analyte::calcium, "kg"},
        {analyte::corrected_calcium, "kg"},
        {analyte::ionised_calcium, "kg"},
        {analyte::albumin, "kg"},
        {analyte::neutrophils, "kg"},
        {analyte::leukocytes, "kg"},
        {analyte::platelets, "kg"},
        {analyte::karnofsky, "kg"},
        {analyte::creatinine, "kg"},
        {analyte::creatinine_clearance, "kg"},
        {analyte::weight, "%"},
    }));
    CHECK_FALSE(conversion_of(what, foreign));
}
