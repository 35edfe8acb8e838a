#include "tests/unit/cards/chart.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace cards;
using namespace cards::test;

TEST_CASE("complications: each is found while active", "[cards]") {
    using slot = std::optional<finding> complications::*;
    const auto [what, to] = GENERATE(table<code, slot>({
        {sct("71286001"), &complications::cord_compression},
        {icd("G83.4"), &complications::cord_compression},
        {icd("E83.51"), &complications::hypocalcaemia},
        {sct("66931009"), &complications::hypercalcaemia},
        {icd("N18.6"), &complications::dialysis},
        {icd("Z99.2"), &complications::dialysis},
        {icd("N18.5"), &complications::advanced_kidney_disease},
        {icd("K72.10"), &complications::hepatic_failure},
        {icd("K70.31"), &complications::cirrhosis},
        {sct("77386006"), &complications::pregnancy},
    }));
    CAPTURE(what.value);
    chart chart;
    chart.condition("c", what);
    const auto present = [&, to = to] { return (chart.read().problems.*to).has_value(); };
    CHECK(present());
    CHECK_FALSE((chart.read().problems.*to)->name.empty());
    chart.record.conditions[0].clinical_status = "resolved";
    CHECK_FALSE(present());
    chart.record.conditions[0].clinical_status = "";
    CHECK(present());
    chart.record.conditions[0].abatement.start = on(2025, 1, 1);
    CHECK_FALSE(present());
    chart.record.conditions[0].abatement = {};
    chart.record.conditions[0].verification_status = "refuted";
    CHECK_FALSE(present());
    chart.record.conditions[0].verification_status = "provisional";
    CHECK_FALSE(present());
}

TEST_CASE("complications: a metastasis in the cord is not a compression of it", "[cards]") {
    chart chart;
    chart.condition("c", sct("94600009"));
    CHECK_FALSE(chart.read().problems.cord_compression);
}

TEST_CASE("complications: cord compression is over once treated after its onset", "[cards]") {
    chart chart;
    chart.condition("c", sct("71286001")).onset.start = on(2026, 2, 10);
    auto& done = chart.procedure("p", chart.said("Thoracic laminectomy"));
    bool present = false;
    SECTION("surgery after") { done.performed.end = on(2026, 2, 11); }
    SECTION("surgery on the day") { done.performed.end = on(2026, 2, 10); }
    SECTION("surgery before") {
        done.performed.end = on(2026, 2, 9);
        present = true;
    }
    SECTION("surgery without date") { present = true; }
    SECTION("surgery not completed") {
        done.performed.start = on(2026, 2, 11);
        done.status = "in-progress";
        present = true;
    }
    SECTION("onset not dated") {
        done.performed.end = on(2026, 2, 11);
        chart.record.conditions[0].onset = {};
        present = true;
    }
    SECTION("onset known to the year only") {
        done.performed.end = on(2026, 2, 11);
        chart.record.conditions[0].onset.start = in_year(2026);
        present = true;
    }
    SECTION("radiotherapy to the spine") {
        done.code = chart.coded({sct("1287742003")});
        done.body_sites = chart.list({chart.said("T7")});
        done.performed.end = on(2026, 2, 20);
    }
    SECTION("radiotherapy for the compression") {
        done.code = chart.coded({sct("1287742003")});
        done.reason_references = chart.refer("Condition", "c");
        done.performed.end = on(2026, 2, 20);
    }
    SECTION("radiotherapy to an unnamed site") {
        done.code = chart.coded({sct("1287742003")});
        done.performed.end = on(2026, 2, 20);
        present = true;
    }
    SECTION("another operation") {
        done.code = chart.said("Carpal tunnel decompression");
        done.performed.end = on(2026, 2, 20);
        present = true;
    }
    CHECK(chart.read().problems.cord_compression.has_value() == present);
}

TEST_CASE("complications: osteonecrosis of the jaw counts in any clinical status unless refuted", "[cards]") {
    chart chart;
    chart.condition("c", icd("M87.180"), "resolved");
    SECTION("by code") {}
    SECTION("by words") { chart.record.conditions[0].code = chart.said("Osteonecrosis of jaw"); }
    CHECK(chart.read().problems.jaw_osteonecrosis.has_value());
    chart.record.conditions[0].verification_status = "refuted";
    CHECK_FALSE(chart.read().problems.jaw_osteonecrosis.has_value());
}

TEST_CASE("complications: a pregnancy lasts ten months", "[cards]") {
    chart chart;
    chart.condition("c", icd("O09.90")).onset.start = on(2025, 5, 1);
    CHECK(chart.read().problems.pregnancy.has_value());
    chart.record.conditions[0].onset.start = on(2025, 4, 30);
    CHECK_FALSE(chart.read().problems.pregnancy.has_value());
    chart.record.conditions[0].onset = {};
    CHECK(chart.read().problems.pregnancy.has_value());
}

TEST_CASE("complications: the latest pregnancy status decides", "[cards]") {
    chart chart;
    const auto status_on = [&](std::string_view id, code value, fhir::date_time when) {
        chart.observation(id, loinc("82810-3"), chart.coded({value})).effective = {when, when};
    };
    status_on("a", loinc("LA15173-0"), on(2026, 2, 1));
    CHECK(chart.read().problems.pregnancy.has_value());
    status_on("b", loinc("LA26683-5"), on(2026, 2, 20));
    CHECK_FALSE(chart.read().problems.pregnancy.has_value());
    status_on("c", sct("77386006"), on(2026, 2, 25));
    CHECK(chart.read().problems.pregnancy.has_value());
}

TEST_CASE("complications: Child-Pugh C in words is hepatic failure", "[cards]") {
    chart chart;
    chart.condition("c", icd("K74.60")).code = chart.coded({icd("K74.60")}, "Cirrhosis, Child-Pugh C");
    CHECK(chart.read().problems.hepatic_failure.has_value());
    chart.record.conditions[0].code = chart.coded({icd("K74.60")}, "Cirrhosis, Child-Pugh B");
    CHECK_FALSE(chart.read().problems.hepatic_failure.has_value());
    CHECK(chart.read().problems.cirrhosis.has_value());
}

TEST_CASE("complications: hospice by code or words of an active order", "[cards]") {
    chart chart;
    SECTION("by code") { chart.service_request("h", chart.coded({sct("385763009")})); }
    SECTION("by words") { chart.service_request("h", chart.said("Refer to hospice")); }
    SECTION("care plan") {
        auto& plan = chart.service_request("h", chart.said("Comfort care"));
        plan.type = fhir::resource_type::care_plan;
        plan.intent = "plan";
    }
    CHECK(chart.read().problems.hospice.has_value());
    chart.record.services[0].do_not_perform = true;
    CHECK_FALSE(chart.read().problems.hospice.has_value());
    chart.record.services[0].do_not_perform = false;
    chart.record.services[0].status = "revoked";
    CHECK_FALSE(chart.read().problems.hospice.has_value());
}

TEST_CASE("complications: what calls for review before immunotherapy", "[cards]") {
    chart chart;
    const auto names = [&] {
        std::vector<std::string_view> all;
        for (const finding& one : chart.read().problems.ici_blocking)
            all.push_back(one.name);
        return all;
    };
    SECTION("lupus") {
        chart.condition("c", sct("55464009"));
        CHECK(names() == std::vector<std::string_view>{"systemic lupus erythematosus"});
    }
    SECTION("lupus, resolved") {
        chart.condition("c", sct("55464009"), "resolved");
        CHECK(names().empty());
    }
    SECTION("hypothyroidism and type 1 diabetes") {
        chart.condition("c", icd("E03.9"));
        chart.condition("d", icd("E10.9"));
        CHECK(names().empty());
    }
    SECTION("transplant by status code") {
        chart.condition("c", icd("Z94.0"));
        CHECK(names().size() == 1);
    }
    SECTION("transplant by procedure") {
        chart.procedure("p", chart.coded({sct("70536003")}));
        CHECK(names().size() == 1);
    }
    SECTION("transplant not done") {
        chart.procedure("p", chart.coded({sct("70536003")}), "not-done");
        CHECK(names().empty());
    }
    SECTION("tacrolimus") {
        chart.medication(request, "m", "active", chart.coded({rxn("42316")}));
        CHECK(names() == std::vector<std::string_view>{"tacrolimus"});
    }
    SECTION("tacrolimus ointment") {
        chart.medication(request, "m", "active", chart.coded({rxn("42316", "tacrolimus 0.1 % Topical Ointment")}));
        CHECK(names().empty());
    }
    SECTION("tacrolimus finished") {
        chart.medication(statement, "m", "completed", chart.coded({rxn("42316")}));
        CHECK(names().empty());
    }
}

TEST_CASE("complications: ten milligrams of prednisone a day are immunosuppression", "[cards]") {
    const auto [ingredient, milligrams, times, blocks] = GENERATE(table<std::string_view, double, double, bool>({
        {"8640", 10, 1, true},
        {"8640", 9.9, 1, false},
        {"8640", 5, 2, true},
        {"8638", 10, 1, true},
        {"6902", 8, 1, true},
        {"6902", 7.9, 1, false},
        {"3264", 16, 1, false},
    }));
    CAPTURE(ingredient, milligrams, times);
    chart chart;
    auto& event = chart.medication(request, "m", "active", chart.coded({rxn(ingredient)}));
    event.dosages = chart.dosages({timed(dose(milligrams, "mg"), times, 1, "d")});
    CHECK(chart.read().problems.ici_blocking.size() == (blocks ? 1U : 0U));
}

TEST_CASE("complications: a steroid of unknown dose does not count, and one drug on two resources counts once", "[cards]") {
    chart chart;
    chart.medication(request, "m", "active", chart.coded({rxn("8640")}));
    CHECK(chart.read().problems.ici_blocking.empty());
    for (const std::string_view id : {"a", "b"}) {
        chart.medication(statement, id, "active", chart.coded({rxn("8640")})).dosages = chart.dosages({dose(6, "mg")});
    }
    CHECK(chart.read().problems.ici_blocking.empty());
}

TEST_CASE("facts: the order of the resources changes nothing", "[cards]") {
    chart chart;
    chart.clear_cell();
    chart.condition("m2", icd("C79.51")).body_sites = chart.list({chart.said("L2")});
    chart.condition("m1", sct("94389000"));
    chart.condition("s", sct("55464009"));
    chart.condition("t", icd("Z94.0"));
    chart.medication(request, "a", "active", chart.said("Sutent")).authored_on = on(2026, 2, 1);
    chart.medication(request, "b", "on-hold", chart.said("Sutent")).authored_on = on(2026, 2, 1);
    chart.procedure("r1", chart.coded({sct("395096001")}));
    chart.procedure("r2", chart.coded({sct("1287742003")}));
    const auto print = [&] {
        const facts facts = chart.read();
        std::vector<std::string> all;
        for (const metastasis& one : facts.cancer.metastases)
            all.push_back("m " + std::string(one.from.id));
        for (const treatment& one : facts.treatment_history.treatments)
            all.push_back("t " + std::string(one.from.id));
        for (const radiotherapy& one : facts.treatment_history.radiotherapies)
            all.push_back("r " + std::string(one.from.id));
        for (const finding& one : facts.problems.ici_blocking)
            all.push_back("i " + std::string(one.name));
        for (const note& one : facts.notes)
            all.push_back("n " + one.text + std::string(one.from.id));
        return all;
    };
    const auto before = print();
    CHECK(before.size() >= 10);
    std::reverse(chart.record.conditions.begin(), chart.record.conditions.end());
    std::reverse(chart.record.medications.begin(), chart.record.medications.end());
    std::reverse(chart.record.services.begin(), chart.record.services.end());
    CHECK(print() == before);
}

TEST_CASE("facts: the person as recorded", "[cards]") {
    chart chart;
    CHECK(chart.read().patient.recorded_sex == sex::unknown);
    const auto [gender, expected] = GENERATE(table<std::string_view, sex>(
        {{"male", sex::male}, {"female", sex::female}, {"other", sex::unknown}, {"", sex::unknown}}));
    fhir::patient person;
    person.id = "p";
    person.gender = gender;
    person.deceased = true;
    chart.record.subject = person;
    const facts facts = chart.read();
    CHECK(facts.patient.recorded_sex == expected);
    CHECK(facts.patient.deceased);
    CHECK(facts.patient.id == "p");
    CHECK(facts.today == today);
}
