#include "tests/unit/cards/chart.hpp"

#include <catch2/catch.hpp>

using namespace cards;
using namespace cards::test;

TEST_CASE("allergies: active ones, by ingredient or name, a bisphosphonate standing for its class", "[cards]") {
    chart chart;
    auto& allergy = chart.record.allergies.emplace_back();
    allergy.id = "a";
    allergy.code = chart.coded({rxn("77655")});
    const auto history = [&] { return chart.read().treatment_history; };
    SECTION("by ingredient") {
        CHECK(history().allergies == std::vector{drug::zoledronic_acid});
        CHECK(history().bisphosphonate_allergy);
    }
    SECTION("by name") {
        allergy.code = chart.said("Opdivo");
        CHECK(history().allergies == std::vector{drug::nivolumab});
        CHECK_FALSE(history().bisphosphonate_allergy);
    }
    SECTION("to the capsules of cabozantinib is to cabozantinib") {
        allergy.code = chart.said("Cometriq");
        CHECK(history().allergies == std::vector{drug::cabozantinib});
    }
    SECTION("by class") {
        allergy.code = chart.said("Bisphosphonates");
        CHECK(history().allergies.empty());
        CHECK(history().bisphosphonate_allergy);
    }
    SECTION("to a bisphosphonate that is not otherwise known") {
        allergy.code = chart.said("Alendronate sodium");
        CHECK(history().allergies.empty());
        CHECK(history().bisphosphonate_allergy);
    }
    SECTION("by reaction substance") {
        allergy.code = {};
        allergy.substances = chart.list({chart.coded({rxn("993449")})});
        CHECK(history().allergies == std::vector{drug::denosumab});
        CHECK_FALSE(history().bisphosphonate_allergy);
    }
    SECTION("not active or not true") {
        const auto [clinical, verification] = GENERATE(table<std::string_view, std::string_view>(
            {{"resolved", ""}, {"inactive", ""}, {"active", "refuted"}, {"", "entered-in-error"}}));
        allergy.clinical_status = clinical;
        allergy.verification_status = verification;
        CHECK(history().allergies.empty());
    }
}
