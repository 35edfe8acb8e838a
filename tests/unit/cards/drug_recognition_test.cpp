#include "cards/facts/drug_recognition.hpp"

#include "cards/facts/dose.hpp"
#include "tests/unit/cards/chart.hpp"

#include <catch2/catch.hpp>

using namespace cards;
using namespace cards::test;

TEST_CASE("drugs: names are matched as whole words without case", "[cards]") {
    const auto [text, expected] = GENERATE(table<std::string_view, drug>({
        {"Opdivo", drug::nivolumab},
        {"OPDIVO® 240 mg", drug::nivolumab},
        {"Opdivox", drug::none},
        {"cabozantinib 40 mg tablet", drug::cabozantinib},
        {"Cabometyx", drug::cabozantinib},
        {"Yervoy", drug::ipilimumab},
        {"Keytruda", drug::pembrolizumab},
        {"Bavencio", drug::avelumab},
        {"Lenvima", drug::lenvatinib},
        {"Inlyta", drug::axitinib},
        {"Sutent", drug::sunitinib},
        {"Votrient", drug::pazopanib},
        {"Nexavar", drug::sorafenib},
        {"Fotivda", drug::tivozanib},
        {"Afinitor", drug::everolimus},
        {"Torisel", drug::temsirolimus},
        {"bevacizumab-awwb", drug::bevacizumab},
        {"Welireg", drug::belzutifan},
        {"interferon alfa-2b", drug::interferon_alfa},
        {"Zometa", drug::zoledronic_acid},
        {"zoledronic acid 4 mg/5 mL", drug::zoledronic_acid},
        {"Aclasta", drug::zoledronic_acid},
        {"denosumab-bbdz", drug::denosumab},
        {"Prolia", drug::denosumab},
        {"calcium carbonate 500 mg", drug::calcium},
        {"atorvastatin calcium", drug::none},
        {"leucovorin calcium 500 mg", drug::none},
        {"cholecalciferol", drug::vitamin_d},
        {"vitamin D3 400 IU", drug::vitamin_d},
        {"amoxicillin", drug::none},
        {"Cometriq", drug::none},
        {"", drug::none},
    }));
    CAPTURE(text);
    chart chart;
    const drug_recognition found = recognise_drugs(chart.said(text));
    CHECK((found.known() ? *found.begin() : drug::none) == expected);
    CHECK(found.by_name == (expected != drug::none));
}

TEST_CASE("drugs: each ingredient and ATC code of the table is recognised", "[cards]") {
    for (const drug_row& row : all_drugs()) {
        chart chart;
        CAPTURE(row.name);
        if (!row.rxnorm.empty()) CHECK(*recognise_drugs(chart.coded({rxn(row.rxnorm)})).begin() == row.id);
        for (const auto one : row.atc)
            CHECK(*recognise_drugs(chart.coded({atc(one)})).begin() == row.id);
        for (const auto one : row.hcpcs)
            CHECK(*recognise_drugs(chart.coded({{code_system::hcpcs, one}})).begin() == row.id);
        CHECK_FALSE(recognise_drugs(chart.coded({rxn("723")})).known());
    }
}

TEST_CASE("drugs: a code outranks an ingredient, an ingredient outranks a name", "[cards]") {
    chart chart;
    const auto by_code = recognise_drugs(chart.coded({rxn("357977", "nivolumab")}), chart.list({chart.coded({rxn("714438")})}));
    REQUIRE(by_code.count == 1);
    CHECK(*by_code.begin() == drug::sunitinib);
    CHECK_FALSE(by_code.by_name);
    const auto by_ingredient = recognise_drugs(chart.said("Opdivo"), chart.list({chart.coded({rxn("714438")})}));
    REQUIRE(by_ingredient.count == 1);
    CHECK(*by_ingredient.begin() == drug::pazopanib);
    CHECK_FALSE(by_ingredient.by_name);
}

TEST_CASE("drugs: capsules of cabozantinib are not taken for the tablets, not even with the ingredient's code", "[cards]") {
    chart chart;
    const auto by_name = recognise_drugs(chart.said("Cometriq (cabozantinib) 140 mg"));
    CHECK_FALSE(by_name.known());
    CHECK(by_name.vetoed == drug::cabozantinib);
    CHECK_FALSE(recognise_drugs(chart.coded({rxn("1363268", "Cometriq 80 mg capsule")})).known());
}

TEST_CASE("drugs: two drugs in one text are both recognised", "[cards]") {
    chart chart;
    const auto found = recognise_drugs(chart.said("ipilimumab + nivolumab"));
    REQUIRE(found.count == 2);
    CHECK(found.drugs[0] == drug::nivolumab);
    CHECK(found.drugs[1] == drug::ipilimumab);
}

TEST_CASE("doses: the amount in a text", "[cards]") {
    const auto [text, milligrams, per_kg] = GENERATE(table<std::string_view, double, bool>({
        {"cabozantinib 40 mg tablet", 40, false},
        {"sunitinib 50mg", 50, false},
        {"denosumab 120 MG in 1.7 mL", 120, false},
        {"ipilimumab 1 mg/kg", 1, true},
        {"zoledronic acid 4 mg/5 mL", 4, false},
        {"zoledronic acid 3.3 mg", 3.3, false},
        {"zoledronsäure 3,3 mg", 3.3, false},
        {"nivolumab 0.24 g", 240, false},
        {"calcium 1,250 mg", 1250, false},
        {"cholecalciferol 10 mcg", 0.01, false},
        {"40 mg once daily (40 mg)", 40, false},
        {"bevacizumab 25 mg/mL", -1, false},
        {"cabozantinib 60 mg, reduced to 40 mg", -1, false},
        {"take one tablet", -1, false},
        {"T40mg", -1, false},
        {"", -1, false},
    }));
    CAPTURE(text);
    const stated_dose dose = dose_in_text(text);
    CHECK(dose.milligrams.has_value() == (milligrams >= 0));
    if (dose.milligrams) {
        CHECK(*dose.milligrams == Approx(milligrams));
        CHECK(dose.per_kg == per_kg);
        CHECK(dose.from_text);
    }
}

TEST_CASE("doses: structured before dosage text before display, tablets times strength", "[cards]") {
    chart chart;
    fhir::medication_event event;
    event.medication = chart.coded({rxn("1363268", "cabozantinib 20 mg tablet")});
    CHECK(dose_of(event, drug::cabozantinib).milligrams == Approx(20));
    event.dosages = chart.dosages({dose(3, "tablet")});
    CHECK(dose_of(event, drug::cabozantinib).milligrams == Approx(60));
    fhir::dosage by_text;
    by_text.text = "take 2 tablets daily";
    event.dosages = chart.dosages({by_text});
    CHECK(dose_of(event, drug::cabozantinib).milligrams == Approx(40));
    by_text.text = "60 mg once daily";
    event.dosages = chart.dosages({by_text});
    CHECK(dose_of(event, drug::cabozantinib).milligrams == Approx(60));
    fhir::dosage structured = dose(40, "mg");
    structured.text = "60 mg once daily";
    event.dosages = chart.dosages({structured});
    const stated_dose stated = dose_of(event, drug::cabozantinib);
    CHECK(stated.milligrams == Approx(40));
    CHECK_FALSE(stated.from_text);
}

TEST_CASE("doses: units that are no mass give none", "[cards]") {
    chart chart;
    fhir::medication_event event;
    event.medication = chart.said("nivolumab");
    const auto [unit, milligrams] = GENERATE(table<std::string_view, double>({
        {"mg", 3},
        {"g", 3000},
        {"ug", 0.003},
        {"mcg", 0.003},
        {"mg/kg", 3},
        {"mL", -1},
        {"mg/m2", -1},
        {"tablet", -1},
    }));
    CAPTURE(unit);
    event.dosages = chart.dosages({dose(3, unit)});
    const stated_dose stated = dose_of(event, drug::nivolumab);
    CHECK(stated.milligrams.has_value() == (milligrams > 0));
    if (stated.milligrams) CHECK(*stated.milligrams == Approx(milligrams));
    CHECK(stated.per_kg == (unit == "mg/kg"));
}

TEST_CASE("doses: a brand of one strength states its dose", "[cards]") {
    chart chart;
    fhir::medication_event event;
    event.medication = chart.coded({rxn("993449", "denosumab 60 MG/ML Prefilled Syringe [Prolia]")});
    CHECK(dose_of(event, drug::denosumab).milligrams == Approx(60));
    event.medication = chart.said("Xgeva");
    CHECK(dose_of(event, drug::denosumab).milligrams == Approx(120));
}

TEST_CASE("doses: interval and daily amount from the timing", "[cards]") {
    chart chart;
    fhir::medication_event event;
    CHECK_FALSE(interval_days_of(event));
    event.dosages = chart.dosages({timed(dose(4, "mg"), 1, 4, "wk")});
    CHECK(interval_days_of(event) == 28);
    event.dosages = chart.dosages({timed(dose(5, "mg"), 2, 1, "d")});
    CHECK(interval_days_of(event) == 1);
    CHECK(daily_milligrams_of(event, drug::prednisone) == Approx(10));
    event.dosages = chart.dosages({dose(5, "mg")});
    CHECK(daily_milligrams_of(event, drug::prednisone) == Approx(5));
}
