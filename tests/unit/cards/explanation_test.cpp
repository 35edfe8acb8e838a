#include "cards/explanation.hpp"

#include "tests/unit/cards/advice_patient.hpp"

#include <catch2/catch.hpp>

#include <span>

using namespace cards;
using namespace cards::advised;

namespace {

explanation explained(hook hook, const patient& who, const drafts& what = {}) {
    return explain(hook, who.known, assess(who.known), what.proposed);
}

/// What became of the rule, and why: `left-out: …`. Of several rows with one id the first.
std::string became(const explanation& told, std::string_view rule) {
    const auto found = std::ranges::find_if(told.rules, [&](const explained_rule& one) { return one.row->id == rule; });
    REQUIRE(found != told.rules.end());
    return std::string(to_string(found->end)) + (found->because.empty() ? "" : ": " + found->because);
}

const explained_rule& rule_of(const explanation& told, std::string_view rule) {
    return *std::ranges::find_if(told.rules, [&](const explained_rule& one) { return one.row->id == rule; });
}

std::string gates_of(const explanation& told) {
    std::string text;
    for (const explained_gate& gate : told.gates)
        text.append(text.empty() ? "" : " ").append(gate.id).append(gate.when.holds ? "+" : "-");
    return text;
}

patient with(patient who, void (*change)(facts&)) {
    change(who.known);
    return who;
}
patient hospice() {
    return with(poor(), [](facts& f) { f.problems.hospice = a_finding("hospice"); });
}
patient compressed() {
    return with(poor(), [](facts& f) { f.problems.cord_compression = a_finding("cord compression"); });
}
patient pregnant() {
    return with(poor(), [](facts& f) { f.problems.pregnancy = a_finding("pregnancy"); });
}

/// One more result of an analyte, beside those on file.
patient& also(patient& who, analyte what, double value, std::string_view unit, std::string_view id, fhir::date_time when,
              result_status status = result_status::final) {
    const std::vector<result> before = who.known.results;
    who.set(what, value, unit, {}, when);
    result added = who.known.results.back();
    added.from.id = id;
    added.status = status;
    who.known.results = before;
    who.known.results.push_back(added);
    return who;
}

/// `id: reason`, the one that decides without a reason.
std::vector<std::string> results_of(const explanation& told, factor_id factor) {
    std::vector<std::string> lines;
    for (const explained_result& one : told.factors[static_cast<std::size_t>(factor)].results)
        lines.push_back(std::string(one.from.id) + ": " + std::string(one.passed_over));
    return lines;
}

}  // namespace

TEST_CASE("explanation: what became of each rule", "[cards][advice]") {
    const auto view = explained(hook::patient_view, poor());
    CHECK(gates_of(view) == "G1- G2- G3- G4- G5-");
    CHECK(became(view, "S") == "shown");
    CHECK(became(view, "S5") == "not-met");
    CHECK(became(view, "C") == "gated: no cord compression");
    CHECK(became(view, "O1") == "not-asked: no orders are drafted at patient-view");
    CHECK(became(explained(hook::patient_view, poor().ici_blocked("SLE")), "S") == "other-variant: S5");

    const auto sign = explained(hook::order_sign, poor(), order(drug::sunitinib, 50));
    CHECK(became(sign, "O1") == "shown");
    CHECK(became(sign, "O2") == "not-met");
    CHECK(became(sign, "S") == "left-out: an RCC systemic agent or surveillance is drafted or current");
    CHECK(became(sign, "T") == "left-out: stays on patient-view");
    CHECK(became(sign, "N") == "shown");
    CHECK(became(explained(hook::order_sign, poor(), drafts().unrelated()), "S") == "not-asked: no pathway order is drafted");
    CHECK(became(explained(hook::order_select, poor(), order(drug::sunitinib)), "S") ==
          "not-asked: standing advice waits for order-sign");
}

TEST_CASE("explanation: gates, emergencies, the site's choice and the limit of four cards", "[cards][advice]") {
    const auto dead = explained(hook::patient_view, with(poor(), [](facts& f) { f.patient.deceased = true; }));
    CHECK(gates_of(dead) == "G1+");
    CHECK(became(dead, "S") == "gated: G1");
    const auto dying = explained(hook::order_sign, hospice(), order(drug::sunitinib));
    CHECK(gates_of(dying) == "G1- G2- G3- G4+");
    CHECK(became(dying, "O1") == "gated: G4");
    CHECK(became(dying, "B") == "gated: G4");
    CHECK(became(dying, "O20") == "not-met");
    CHECK(became(explained(hook::patient_view, compressed()), "S") == "gated: G5");
    CHECK(became(explained(hook::patient_view, compressed()), "C") == "shown");
    const auto emergency = explained(hook::order_sign, compressed(), order(drug::sunitinib));
    CHECK(became(emergency, "O1") == "preempted: O17d");
    CHECK(became(emergency, "B") == "not-asked: standing advice is silent beside an emergency");
    CHECK(became(explained(hook::order_sign, pregnant(), order(drug::sunitinib)), "O1") == "preempted: O20");

    patient never = poor();
    never.known.settings.standing_advice_at_order_sign = standing_advice::never;
    CHECK(became(explained(hook::order_sign, never, order(drug::sunitinib)), "B") ==
          "not-asked: this site shows no standing advice at order-sign");

    const auto many = explained(hook::order_sign, poor(),
                                order(drug::sunitinib)
                                    .service_order(order_class::nephrectomy)
                                    .service_order(order_class::surveillance)
                                    .drug_order(drug::calcium));
    for (const std::string_view rule : {"O1", "O9", "O10", "O16"})
        CHECK(became(many, rule) == "shown");
    CHECK(became(many, "B") == "over-budget: four more urgent cards");
}

TEST_CASE("explanation: conditions are told for every draft that is asked about", "[cards][advice]") {
    const auto told = explained(hook::order_select, poor(),
                                order(drug::sunitinib).drug_order(drug::nivolumab).drug_order(drug::denosumab).unselected());
    const explained_rule& o1 = rule_of(told, "O1");
    REQUIRE(o1.asked.size() == 2);
    CHECK(o1.asked[0].label == "sunitinib");
    REQUIRE(o1.asked[0].conditions.size() == 6);
    CHECK(o1.asked[0].conditions[0].holds);
    CHECK(o1.asked[0].conditions[1].says == "no checkpoint inhibitor drafted or current");
    CHECK_FALSE(o1.asked[0].conditions[1].holds);
    CHECK_FALSE(o1.asked[1].conditions[0].holds);
    CHECK(rule_of(told, "S").asked.size() == 1);

    drafts many;
    for (int i = 0; i < 25; ++i)
        many.drug_order(drug::sunitinib);
    CHECK(rule_of(explained(hook::order_sign, poor(), many), "O1").asked.size() == 20);
    CHECK(rule_of(explained(hook::order_sign, poor(), many), "O1").more_drafts == 5);
}

TEST_CASE("explanation: offers and what is withheld with its reason", "[cards][advice]") {
    const auto told = explained(hook::patient_view, pregnant());
    const explained_rule& timing = rule_of(told, "T");
    CHECK(timing.offered.empty());
    REQUIRE_FALSE(timing.withheld.empty());
    CHECK(timing.withheld[0].why == "pregnancy recorded");
    CHECK(rule_of(explained(hook::patient_view, poor()), "S").offered.size() >= 4);
}

TEST_CASE("explanation: the result that decided, and why the others did not", "[cards][imdc]") {
    patient who = poor();
    also(who, analyte::haemoglobin, 14.5, "g/dL", "older", days_ago(20));
    also(who, analyte::haemoglobin, 14.5, "g/dL", "old", days_ago(181));
    also(who, analyte::haemoglobin, 14.5, "g/dL", "early", days_ago(1), result_status::preliminary);
    const auto told = explained(hook::patient_view, who);
    CHECK(results_of(told, factor_id::haemoglobin) == std::vector<std::string>{"o: ", "old: too old",
                                                                               "early: preliminary, and there is a final result",
                                                                               "older: there is a later result"});
    CHECK(told.factors[static_cast<std::size_t>(factor_id::haemoglobin)].results[0].shown == "10.2 g/dL");

    patient scored = poor();
    also(scored, analyte::ecog, 1, "", "ecog", labs_on);
    CHECK(results_of(explained(hook::patient_view, scored), factor_id::performance_status) ==
          std::vector<std::string>{"o: ", "ecog: another result decides"});

    patient amended = poor();
    also(amended, analyte::platelets, 380, "10*9/L", "amended", labs_on, result_status::amended);
    CHECK(results_of(explained(hook::patient_view, amended), factor_id::platelets) ==
          std::vector<std::string>{"amended: ", "o: replaced by an amended or corrected result"});

    patient torn = poor();
    also(torn, analyte::platelets, 380, "10*9/L", "other", labs_on);
    CHECK(results_of(explained(hook::patient_view, torn), factor_id::platelets) ==
          std::vector<std::string>{"o: conflicts with another result of the same time",
                                   "other: conflicts with another result of the same time"});
    CHECK(results_of(explained(hook::patient_view, poor()), factor_id::diagnosis_interval).empty());
}

TEST_CASE("explanation: long lists of results are cut with their number", "[cards][imdc]") {
    patient who = poor();
    for (int i = 0; i < 30; ++i)
        also(who, analyte::platelets, 380, "10*9/L", "more", days_ago(10 + i));
    const auto told = explained(hook::patient_view, who);
    const explained_factor& platelets = told.factors[static_cast<std::size_t>(factor_id::platelets)];
    CHECK(platelets.results.size() == 21);
    CHECK(platelets.results.front().passed_over.empty());
    CHECK(platelets.more_results == 10);
}
