#include "cards/orders.hpp"

#include "tests/unit/cards/chart.hpp"

#include <catch2/catch.hpp>

using namespace cards;
using namespace cards::test;

namespace {

proposal recognised(const chart& chart, selected_drafts selected = std::nullopt) {
    return recognise(chart.record, chart.read(), selected);
}

}  // namespace

TEST_CASE("orders: class and drug of a medication draft", "[cards]") {
    const auto [ingredient, agent, kind, pathway] = GENERATE(table<std::string_view, drug, order_class, bool>({
        {"357977", drug::sunitinib, order_class::systemic_agent, true},
        {"1597876", drug::nivolumab, order_class::systemic_agent, true},
        {"141704", drug::everolimus, order_class::systemic_agent, true},
        {"77655", drug::zoledronic_acid, order_class::bone_modifying_agent, true},
        {"993449", drug::denosumab, order_class::bone_modifying_agent, true},
        {"1897", drug::calcium, order_class::supplement, false},
        {"2418", drug::vitamin_d, order_class::supplement, false},
        {"21212", drug::clarithromycin, order_class::cyp3a4_inhibitor, false},
        {"9384", drug::rifampin, order_class::cyp3a4_inducer, false},
        {"3264", drug::dexamethasone, order_class::unrelated, false},
        {"723", drug::none, order_class::unrelated, false},
    }));
    CAPTURE(ingredient);
    chart chart;
    chart.draft_medication("d", chart.coded({rxn(ingredient)}));
    const proposal found = recognised(chart);
    REQUIRE(found.orders.size() == 1);
    CHECK(found.orders[0].agent == agent);
    CHECK(found.orders[0].kind == kind);
    CHECK(is_pathway(found.orders[0].kind) == pathway);
    CHECK(found.orders[0].selected);
    CHECK(found.orders[0].id == "d");
}

TEST_CASE("orders: class of a service draft", "[cards]") {
    chart chart;
    auto& draft = chart.draft_service("d", {});
    const auto kind = [&] { return recognised(chart).orders.at(0).kind; };
    SECTION("radical nephrectomy") {
        draft.code = chart.coded({sct("116033007")});
        CHECK(kind() == order_class::nephrectomy);
    }
    SECTION("nephrectomy by name") {
        draft.code = chart.said("Cytoreductive nephrectomy");
        CHECK(kind() == order_class::nephrectomy);
        CHECK(recognised(chart).orders[0].recognised_by_name);
    }
    SECTION("donor nephrectomy") {
        draft.code = chart.coded({sct("12976005")});
        CHECK(kind() == order_class::unrelated);
    }
    SECTION("donor nephrectomy by name") {
        draft.code = chart.said("Donor nephrectomy");
        CHECK(kind() == order_class::unrelated);
    }
    SECTION("transplant") {
        draft.code = chart.coded({cpt("50365")});
        CHECK(kind() == order_class::unrelated);
    }
    SECTION("stereotactic") {
        draft.code = chart.coded({sct("395096001")});
        CHECK(kind() == order_class::stereotactic_radiotherapy);
    }
    SECTION("stereotactic by name") {
        draft.code = chart.said("SBRT L2");
        CHECK(kind() == order_class::stereotactic_radiotherapy);
    }
    SECTION("cranial") {
        draft.code = chart.coded({cpt("77432")});
        CHECK(kind() == order_class::unrelated);
    }
    SECTION("radiotherapy") {
        draft.code = chart.coded({sct("1287742003")});
        CHECK(kind() == order_class::radiotherapy);
    }
    SECTION("surveillance") {
        draft.code = chart.coded({sct("424313000")});
        CHECK(kind() == order_class::surveillance);
    }
    SECTION("watchful waiting by name") {
        draft.code = chart.said("Watchful waiting");
        CHECK(kind() == order_class::surveillance);
    }
    SECTION("anything else") {
        draft.code = chart.said("Chest X-ray");
        CHECK(kind() == order_class::unrelated);
    }
}

TEST_CASE("orders: dose from the dosage, else from the words, else unknown", "[cards]") {
    chart chart;
    auto& draft = chart.draft_medication("d", chart.coded({rxn("1363268", "cabozantinib 60 mg tablet")}));
    CHECK(recognised(chart).orders[0].dose_mg == Approx(60));
    CHECK(recognised(chart).orders[0].dose_from_text);
    CHECK(recognised(chart).orders[0].label == "cabozantinib 60 mg tablet");
    draft.dosages = chart.dosages({dose(40, "mg")});
    CHECK(recognised(chart).orders[0].dose_mg == Approx(40));
    CHECK_FALSE(recognised(chart).orders[0].dose_from_text);
    draft.dosages = {};
    draft.medication = chart.coded({rxn("1094833")});
    CHECK_FALSE(recognised(chart).orders[0].dose_mg);
    CHECK(recognised(chart).orders[0].label == "ipilimumab");
    draft.dosages = chart.dosages({dose(3, "mg/kg")});
    CHECK(recognised(chart).orders[0].dose_per_kg);
}

TEST_CASE("orders: a draft that is withdrawn or forbids proposes nothing", "[cards]") {
    chart chart;
    auto& draft = chart.draft_medication("d", chart.coded({rxn("357977")}));
    SECTION("withdrawn") { draft.status = GENERATE("cancelled", "entered-in-error", "stopped", "completed"); }
    SECTION("do not perform") { draft.do_not_perform = true; }
    CHECK(recognised(chart).orders.empty());
}

TEST_CASE("orders: a draft signed again in another status still proposes", "[cards]") {
    chart chart;
    chart.draft_medication("d", chart.coded({rxn("357977")})).status = GENERATE("draft", "active", "on-hold", "");
    CHECK(recognised(chart).orders.size() == 1);
}

TEST_CASE("orders: a revoked service request proposes nothing", "[cards]") {
    chart chart;
    chart.draft_service("d", chart.coded({sct("116033007")})).status = "revoked";
    CHECK(recognised(chart).orders.empty());
}

TEST_CASE("orders: a draft that is not understood is left out and said so", "[cards]") {
    chart chart;
    chart.draft_medication("d", chart.coded({rxn("357977")}));
    chart.record.drafts[0].usable = false;
    const proposal found = recognised(chart);
    CHECK(found.orders.empty());
    REQUIRE(found.notes.size() == 1);
    CHECK(found.notes[0].from.id == "d");
}

TEST_CASE("orders: no drug yet, unknown drug, drug not received", "[cards]") {
    chart chart;
    auto& draft = chart.draft_medication("d", {});
    CHECK(recognised(chart).orders.at(0).kind == order_class::no_drug_yet);
    draft.medication = chart.said("amoxicillin 500 mg");
    CHECK(recognised(chart).orders.at(0).kind == order_class::unrelated);
    CHECK(recognised(chart).orders.at(0).label == "amoxicillin 500 mg");
    draft.medication = {};
    draft.medication_reference.form = fhir::reference_form::relative;
    draft.medication_unresolved = true;
    CHECK(recognised(chart).orders.at(0).kind == order_class::unrelated);
    CHECK(recognised(chart).notes.size() == 1);
}

TEST_CASE("orders: the selected drafts are chosen by their place, without a choice all of them", "[cards]") {
    chart chart;
    chart.draft_medication("a", chart.coded({rxn("357977")}));
    chart.draft_medication("b", chart.coded({rxn("1597876")}));
    chart.draft_service("b", chart.coded({sct("116033007")}));
    for (std::uint32_t row = 0; row < 3; ++row)
        chart.record.drafts[row].row = 10 * (row + 1);
    const auto chosen = [&](std::vector<std::uint32_t> rows) {
        std::string marks;
        for (const proposed_order& one : recognised(chart, rows).orders)
            marks += one.selected ? '1' : '0';
        return marks;
    };
    CHECK(chosen({10}) == "100");
    CHECK(chosen({10, 30}) == "101");
    CHECK(chosen({}) == "000");
    CHECK(chosen({11}) == "000");
    for (const proposed_order& one : recognised(chart).orders)
        CHECK(one.selected);
}

TEST_CASE("orders: calcium with vitamin D is one supplement, two agents in one draft are two", "[cards]") {
    chart chart;
    chart.draft_medication("a", chart.said("calcium carbonate 500 mg / vitamin D 400 IU"));
    REQUIRE(recognised(chart).orders.size() == 1);
    CHECK(recognised(chart).orders[0].kind == order_class::supplement);
    chart.draft_medication("b", chart.said("ipilimumab + nivolumab"));
    const proposal found = recognised(chart);
    REQUIRE(found.orders.size() == 3);
    CHECK(found.orders[1].draft == found.orders[2].draft);
    CHECK_FALSE(found.orders[1].dose_mg);
}

TEST_CASE("orders: what a draft is for", "[cards]") {
    chart chart;
    chart.clear_cell();
    auto& draft = chart.draft_medication("d", chart.coded({rxn("1547545")}));
    const auto for_rcc = [&] { return recognised(chart).orders.at(0).for_rcc; };
    CHECK(for_rcc());
    draft.reasons = chart.list({chart.said("melanoma")});
    CHECK_FALSE(for_rcc());
    draft.reason_references = chart.refer("Condition", "rcc");
    CHECK(for_rcc());
    draft.procedure_intent = chart.coded({sct("373846009")});
    CHECK_FALSE(for_rcc());
}

TEST_CASE("orders: a drug that acts where it is put does not interact", "[cards]") {
    chart chart;
    chart.draft_medication("shampoo", chart.said("ketoconazole 2% topical shampoo"));
    chart.draft_medication("tablet", chart.said("ketoconazole 200 mg tablet"));
    const proposal proposed = recognised(chart);
    CHECK(proposed.orders.at(0).kind == order_class::unrelated);
    CHECK(proposed.orders.at(1).kind == order_class::cyp3a4_inhibitor);
}

TEST_CASE("orders: a TKI is judged by its daily dose", "[cards]") {
    chart chart;
    chart.draft_medication("twice", chart.coded({rxn("1363268")})).dosages = chart.dosages({timed(dose(40, "mg"), 2, 1, "d")});
    CHECK(recognised(chart).orders.at(0).dose_mg == 80);
}

TEST_CASE("orders: the earliest first-line draft dates the start", "[cards]") {
    chart chart;
    CHECK_FALSE(first_line_draft_date(recognised(chart)));
    chart.draft_medication("bone", chart.coded({rxn("77655")})).authored_on = on(2026, 1, 1);
    CHECK_FALSE(first_line_draft_date(recognised(chart)));
    chart.draft_medication("a", chart.coded({rxn("357977")})).authored_on = on(2026, 3, 1);
    chart.draft_medication("b", chart.coded({rxn("1597876")})).authored_on = on(2026, 2, 28);
    auto& adjuvant = chart.draft_medication("c", chart.coded({rxn("1547545")}));
    adjuvant.authored_on = on(2026, 2, 1);
    adjuvant.procedure_intent = chart.said("adjuvant");
    CHECK(first_line_draft_date(recognised(chart)) == day(2026, 2, 28));
}
