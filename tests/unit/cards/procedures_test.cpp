#include "tests/unit/cards/chart.hpp"

#include <catch2/catch.hpp>

using namespace cards;
using namespace cards::test;

TEST_CASE("therapy: nephrectomy done", "[cards]") {
    chart chart;
    const auto done = [&] { return chart.read().treatment_history.nephrectomy.has_value(); };
    SECTION("radical, completed") {
        chart.procedure("n", chart.coded({sct("116033007")})).performed.end = on(2026, 1, 20);
        REQUIRE(done());
        CHECK(chart.read().treatment_history.nephrectomy->since == on(2026, 1, 20));
    }
    SECTION("partial counts") {
        chart.procedure("n", chart.coded({cpt("50240")}));
        CHECK(done());
    }
    SECTION("by name") {
        chart.procedure("n", chart.said("Left radical nephrectomy"));
        CHECK(done());
    }
    SECTION("acquired absence of kidney") {
        chart.condition("z", icd("Z90.5"));
        CHECK(done());
    }
    SECTION("in preparation") {
        chart.procedure("n", chart.coded({sct("116033007")}), "preparation");
        CHECK_FALSE(done());
    }
    SECTION("not done") {
        chart.procedure("n", chart.coded({sct("116033007")}), "not-done");
        CHECK_FALSE(done());
    }
    SECTION("only requested") {
        chart.service_request("n", chart.coded({sct("116033007")}));
        CHECK_FALSE(done());
    }
    SECTION("donor") {
        chart.procedure("n", chart.coded({sct("12976005")}));
        CHECK_FALSE(done());
    }
    SECTION("donor, coded as nephrectomy too") {
        chart.procedure("n", chart.coded({sct("116033007"), sct("12976005")}));
        CHECK_FALSE(done());
    }
    SECTION("transplant") {
        chart.procedure("n", chart.coded({cpt("50360")}));
        CHECK_FALSE(done());
    }
    SECTION("dated ahead") {
        chart.procedure("n", chart.coded({sct("116033007")})).performed.start = on(2026, 3, 9);
        CHECK_FALSE(done());
    }
}

TEST_CASE("therapy: radiotherapy with level, date and kind", "[cards]") {
    chart chart;
    const auto read = [&] { return chart.read().treatment_history.radiotherapies; };
    SECTION("done to L2") {
        auto& one = chart.procedure("r", chart.coded({sct("395096001")}));
        one.performed = {on(2026, 1, 10), on(2026, 1, 15)};
        one.body_sites = chart.list({chart.coded({sct("53983007")})});
        REQUIRE(read().size() == 1);
        CHECK(read()[0].stereotactic);
        CHECK_FALSE(read()[0].ordered);
        CHECK(read()[0].when == on(2026, 1, 15));
        REQUIRE(read()[0].levels.size() == 1);
        CHECK(read()[0].levels[0].number == 2);
    }
    SECTION("stereotactic by technique") {
        chart.procedure("r", chart.coded({sct("1217123003")})).techniques = chart.list({chart.coded({sct("395096001")})});
        REQUIRE(read().size() == 1);
        CHECK(read()[0].stereotactic);
    }
    SECTION("ordered") {
        chart.service_request("r", chart.coded({sct("1287742003")})).authored_on = on(2026, 2, 20);
        REQUIRE(read().size() == 1);
        CHECK(read()[0].ordered);
        CHECK_FALSE(read()[0].stereotactic);
        CHECK(read()[0].when == on(2026, 2, 20));
    }
    SECTION("photon external beam is not stereotactic") {
        chart.procedure("r", chart.coded({sct("1156506007")}));
        CHECK_FALSE(read().at(0).stereotactic);
    }
    SECTION("cranial is none of it") {
        chart.procedure("r", chart.coded({cpt("77432")}));
        CHECK(read().empty());
    }
    SECTION("stereotactic to the brain is plain radiotherapy here") {
        chart.procedure("r", chart.coded({sct("395096001")})).body_sites = chart.list({chart.said("brain")});
        CHECK_FALSE(read().at(0).stereotactic);
    }
    SECTION("revoked order") {
        chart.service_request("r", chart.coded({sct("395096001")}), "revoked");
        CHECK(read().empty());
    }
    SECTION("do not perform") {
        chart.service_request("r", chart.coded({sct("395096001")})).do_not_perform = true;
        CHECK(read().empty());
    }
    SECTION("a referral is no treatment") {
        chart.service_request("r", chart.said("Radiation therapy consult"));
        CHECK(read().empty());
    }
}

TEST_CASE("therapy: surveillance under way", "[cards]") {
    chart chart;
    SECTION("by code") { chart.service_request("s", chart.coded({sct("424313000")})); }
    SECTION("as the title of a care plan") {
        auto& plan = chart.service_request("s", chart.said("Active surveillance of renal mass"));
        plan.type = fhir::resource_type::care_plan;
        plan.intent = "plan";
    }
    CHECK(chart.read().treatment_history.surveillance.has_value());
    chart.record.services[0].status = "completed";
    CHECK_FALSE(chart.read().treatment_history.surveillance.has_value());
}
