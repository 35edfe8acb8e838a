#include "tests/unit/cards/chart.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace cards;
using namespace cards::test;

namespace {

bool has_note(const facts& facts, std::string_view part) {
    return std::ranges::any_of(facts.notes, [part](const note& one) { return one.text.find(part) != std::string::npos; });
}

}  // namespace

TEST_CASE("therapy: which status of which resource counts, and as what", "[cards]") {
    struct row {
        fhir::resource_type type;
        std::string_view status;
        bool counts;
        course state;
        bool begun;
    };
    constexpr auto dispense = fhir::resource_type::medication_dispense;
    const auto one = GENERATE(values<row>({
        {request, "active", true, course::current, true},
        {request, "on-hold", true, course::current, true},
        {request, "completed", true, course::finished, true},
        {request, "draft", false, {}, false},
        {request, "cancelled", false, {}, false},
        {request, "stopped", false, {}, false},
        {request, "entered-in-error", false, {}, false},
        {statement, "active", true, course::current, true},
        {statement, "intended", true, course::current, false},
        {statement, "on-hold", true, course::current, true},
        {statement, "completed", true, course::finished, true},
        {statement, "stopped", true, course::finished, true},
        {statement, "not-taken", false, {}, false},
        {statement, "entered-in-error", false, {}, false},
        {administration, "completed", true, course::single_dose, true},
        {administration, "in-progress", true, course::single_dose, true},
        {administration, "stopped", true, course::single_dose, true},
        {administration, "not-done", false, {}, false},
        {dispense, "completed", true, course::single_dose, true},
        {dispense, "preparation", false, {}, false},
    }));
    CAPTURE(static_cast<int>(one.type), one.status);
    chart chart;
    auto& event = chart.medication(one.type, "m", one.status, chart.coded({rxn("1597876")}));
    event.authored_on = on(2026, 2, 1);
    event.effective.start = on(2026, 2, 1);
    const therapy history = chart.read().treatment_history;
    REQUIRE(history.treatments.size() == (one.counts ? 1U : 0U));
    if (one.counts) CHECK(history.treatments[0].state == one.state);
    CHECK(history.first_line_start.has_value() == one.begun);
}

TEST_CASE("therapy: which intents of a request count", "[cards]") {
    const auto [intent, counts] = GENERATE(table<std::string_view, bool>({
        {"order", true},
        {"original-order", true},
        {"reflex-order", true},
        {"instance-order", true},
        {"plan", true},
        {"", true},
        {"proposal", false},
        {"option", false},
        {"filler-order", false},
    }));
    CAPTURE(intent);
    chart chart;
    chart.medication(request, "m", "active", chart.coded({rxn("357977")})).intent = intent;
    CHECK(chart.read().treatment_history.treatments.size() == (counts ? 1U : 0U));
}

TEST_CASE("therapy: do-not-perform is never ordered", "[cards]") {
    chart chart;
    chart.medication(request, "m", "active", chart.coded({rxn("357977")})).do_not_perform = true;
    CHECK(chart.read().treatment_history.treatments.empty());
}

TEST_CASE("therapy: first line starts with the earliest systemic agent, whatever the order of resources", "[cards]") {
    chart chart;
    chart.medication(request, "a", "active", chart.coded({rxn("1363268")})).authored_on = on(2026, 2, 1);
    chart.medication(administration, "b", "completed", chart.coded({rxn("1597876")})).effective = {on(2026, 1, 28),
                                                                                                   on(2026, 1, 28)};
    chart.medication(request, "c", "active", chart.coded({rxn("77655")})).authored_on = on(2025, 1, 1);
    CHECK(chart.read().treatment_history.first_line_start == on(2026, 1, 28));
    std::reverse(chart.record.medications.begin(), chart.record.medications.end());
    CHECK(chart.read().treatment_history.first_line_start == on(2026, 1, 28));
}

TEST_CASE("therapy: an order dated ahead has not begun", "[cards]") {
    chart chart;
    chart.medication(request, "a", "active", chart.coded({rxn("1363268")})).authored_on = on(2026, 3, 2);
    CHECK(chart.read().treatment_history.first_line_start.has_value());
    chart.record.medications[0].authored_on = on(2026, 3, 3);
    CHECK_FALSE(chart.read().treatment_history.first_line_start.has_value());
}

TEST_CASE("therapy: an administration dated ahead is not counted and said so", "[cards]") {
    chart chart;
    chart.medication(administration, "a", "completed", chart.coded({rxn("993449")})).effective = {on(2026, 3, 9), on(2026, 3, 9)};
    const facts facts = chart.read();
    CHECK(facts.treatment_history.treatments.empty());
    CHECK(has_note(facts, "future"));
}

TEST_CASE("therapy: adjuvant treatment is not first line", "[cards]") {
    chart chart;
    auto& event = chart.medication(statement, "a", "completed", chart.coded({rxn("1547545")}));
    event.effective.start = on(2024, 1, 1);
    bool adjuvant = true;
    SECTION("intent by code") { event.procedure_intent = chart.coded({sct("373846009")}); }
    SECTION("category by word") { event.categories = chart.list({chart.said("Adjuvant")}); }
    SECTION("reason by word") { event.reasons = chart.list({chart.said("adjuvant therapy after nephrectomy")}); }
    SECTION("nothing says so") { adjuvant = false; }
    SECTION("a reason that tells of an earlier adjuvant treatment") {
        event.reasons = chart.list({chart.said("metastatic RCC, relapse after adjuvant pembrolizumab")});
        adjuvant = false;
    }
    SECTION("a note") {
        fhir::dosage said;
        said.text = "not suitable for adjuvant treatment";
        event.dosages = chart.dosages({said});
        adjuvant = false;
    }
    SECTION("a drug that is not given as adjuvant in RCC") {
        event.medication = chart.coded({rxn("1363268")});
        event.categories = chart.list({chart.said("Adjuvant")});
        adjuvant = false;
    }
    SECTION("neoadjuvant is another word") {
        event.categories = chart.list({chart.said("Neo-adjuvant")});
        adjuvant = false;
    }
    const therapy history = chart.read().treatment_history;
    REQUIRE(history.treatments.size() == 1);
    CHECK(history.treatments[0].counts_for_rcc == !adjuvant);
    CHECK(history.first_line_start.has_value() == !adjuvant);
}

TEST_CASE("therapy: drugs with other uses count unless something else explains them", "[cards]") {
    chart chart;
    chart.clear_cell();
    auto& event = chart.medication(request, "a", "active", chart.coded({rxn("141704")}));
    const auto counts = [&] { return chart.read().treatment_history.treatments.at(0).counts_for_rcc; };
    SECTION("everolimus, nothing else") { CHECK(counts()); }
    SECTION("everolimus by its transplant code") {
        event.medication = chart.coded({atc("L04AH02")});
        CHECK_FALSE(counts());
    }
    SECTION("everolimus after a transplant") {
        chart.condition("t", icd("Z94.0"));
        CHECK_FALSE(counts());
        event.reasons = chart.list({chart.said("metastatic renal cell carcinoma")});
        CHECK(counts());
    }
    SECTION("everolimus in breast cancer") {
        chart.condition("t", icd("C50.911"));
        CHECK_FALSE(counts());
        event.reason_references = chart.refer("Condition", "rcc");
        CHECK(counts());
    }
    SECTION("denosumab by dose") {
        event.medication = chart.coded({rxn("993449")});
        CHECK(counts());
        event.dosages = chart.dosages({dose(60, "mg")});
        CHECK_FALSE(counts());
        event.dosages = chart.dosages({dose(120, "mg")});
        CHECK(counts());
    }
    SECTION("denosumab of unknown dose in osteoporosis") {
        event.medication = chart.coded({rxn("993449")});
        chart.condition("o", icd("M81.0"));
        CHECK_FALSE(counts());
        chart.condition("met", icd("C79.51"));
        event.reason_references = chart.refer("Condition", "met");
        CHECK(counts());
    }
    SECTION("any agent with another reason") {
        event.medication = chart.coded({rxn("357977")});
        event.reasons = chart.list({chart.said("Gastrointestinal stromal tumour")});
        CHECK_FALSE(counts());
    }
}

TEST_CASE("therapy: an order stops being only an order once the drug was given", "[cards]") {
    chart chart;
    chart.medication(request, "a", "active", chart.coded({rxn("1597876")})).authored_on = on(2026, 2, 1);
    CHECK(chart.read().treatment_history.treatments[0].ordered_only);
    chart.medication(administration, "b", "completed", chart.coded({rxn("1597876")})).effective = {on(2026, 2, 3),
                                                                                                   on(2026, 2, 3)};
    for (const treatment& one : chart.read().treatment_history.treatments)
        CHECK_FALSE(one.ordered_only);
}

TEST_CASE("therapy: a single dose takes the interval of the order behind it", "[cards]") {
    chart chart;
    auto& order = chart.medication(request, "a", "active", chart.coded({rxn("77655")}));
    order.dosages = chart.dosages({timed(dose(4, "mg"), 1, 12, "wk")});
    chart.medication(administration, "b", "completed", chart.coded({rxn("77655")})).effective = {on(2026, 1, 3), on(2026, 1, 3)};
    for (const treatment& one : chart.read().treatment_history.treatments)
        CHECK(one.interval_days == 84);
}

TEST_CASE("therapy: an active statement whose period is over is finished", "[cards]") {
    chart chart;
    chart.medication(statement, "a", "active", chart.coded({rxn("357977")})).effective = {on(2024, 1, 1), on(2025, 1, 1)};
    CHECK(chart.read().treatment_history.treatments[0].state == course::finished);
}

TEST_CASE("therapy: what was recognised by name, paused or not received is said", "[cards]") {
    chart chart;
    chart.medication(request, "a", "on-hold", chart.said("Sutent"));
    auto& lost = chart.medication(request, "b", "active", {});
    lost.medication_unresolved = true;
    chart.medication(request, "c", "active", chart.said("Cometriq 140 mg"));
    chart.record.aside.push_back({fhir::resource_type::condition, "x", fhir::set_aside_reason::unknown_modifier});
    const facts facts = chart.read();
    CHECK(has_note(facts, "sunitinib recognised by name"));
    CHECK(has_note(facts, "sunitinib is on hold"));
    CHECK(has_note(facts, "not among the data received"));
    CHECK(has_note(facts, "cabozantinib capsules"));
    CHECK(has_note(facts, "modifier extension"));
    CHECK(facts.treatment_history.treatments.size() == 1);
}

TEST_CASE("therapy: the latest disease status since the first line", "[cards]") {
    chart chart;
    chart.medication(statement, "t", "active", chart.coded({rxn("1363268")})).effective.start = on(2025, 10, 1);
    const auto status_on = [&](std::string_view id, std::string_view value, fhir::date_time when) -> fhir::observation& {
        auto& made = chart.observation(id, loinc("88040-1"), chart.coded({sct(value)}));
        made.effective = {when, when};
        return made;
    };
    const auto response = [&] { return chart.read().treatment_history.response; };
    CHECK(response() == disease_status::unknown);
    status_on("before", "271299001", on(2025, 9, 1));
    CHECK(response() == disease_status::unknown);
    status_on("a", "359746009", on(2025, 12, 1));
    CHECK(response() == disease_status::stable);
    status_on("b", "268910001", on(2026, 2, 20));
    CHECK(response() == disease_status::improved);
    CHECK(chart.read().treatment_history.response_date == on(2026, 2, 20));
    status_on("c", "271299001", on(2026, 2, 20));
    CHECK(response() == disease_status::worsened);
    status_on("d", "359746009", on(2026, 2, 20)).status = "corrected";
    CHECK(response() == disease_status::stable);
    status_on("e", "271299001", on(2026, 2, 25)).status = "entered-in-error";
    CHECK(response() == disease_status::stable);
    status_on("f", "271299001", on(2026, 3, 9));
    CHECK(response() == disease_status::stable);
}

TEST_CASE("therapy: no disease status before therapy has begun", "[cards]") {
    chart chart;
    chart.observation("a", loinc("88040-1"), chart.coded({sct("268910001")})).effective = {on(2026, 2, 1), on(2026, 2, 1)};
    CHECK(chart.read().treatment_history.response == disease_status::unknown);
}
