// What a site decides about the age of results is what the cards act on and tell.

#include "tests/unit/cards/advice_patient.hpp"

#include <catch2/catch.hpp>

using namespace cards;
using namespace cards::advised;

namespace {

patient with_calcium_of(int days, int allowed) {
    patient who = poor().ca(9.5, days_ago(days)).alb(4.0, days_ago(days));
    who.known.settings.calcium_for_bma_days = allowed;
    return who;
}

/// No card may tell an age that the site has changed.
void check_silent_about(const std::vector<card>& shown, std::string_view age) {
    for (const card& one : shown) {
        CAPTURE(one.rule, one.summary, one.detail);
        CHECK_FALSE(contains(one.summary, age));
        CHECK_FALSE(contains(one.detail, age));
    }
}

}  // namespace

TEST_CASE("site ages: the order check tells the age that the site allows a calcium", "[cards][advice]") {
    const auto [age, allowed, summary] = GENERATE(table<int, int, std::string>({
        {91, 90, "Calcium not checked in 90 days before denosumab."},
        {90, 90, ""},
        {31, 30, "Calcium not checked in 30 days before denosumab."},
        {30, 30, ""},
        {91, 120, ""},
    }));
    CAPTURE(age, allowed);
    const auto shown = select(with_calcium_of(age, allowed), order(drug::denosumab, 120));
    const card* found = find_rule(shown, "O12b");
    CHECK((found == nullptr ? std::string() : found->summary) == summary);
    if (allowed != 90) check_silent_about(shown, "90 days");
}

TEST_CASE("site ages: a withheld agent tells no age that the site has changed", "[cards][advice]") {
    const auto shown = view(with_calcium_of(40, 30));
    const card* bone = find_rule(shown, "B");
    REQUIRE(bone != nullptr);
    CHECK(contains(bone->detail, "Not offered (no recent calcium result)"));
    check_silent_about(shown, "90 days");
}

TEST_CASE("site ages: an aged result is told without the number of days", "[cards][advice]") {
    patient who = patient().labs(70, 10.2, 10.4, 3.2, 8.9, 480, days_ago(20));
    who.known.settings.fresh_days = 10;
    const auto shown = view(who);
    REQUIRE(find_rule(shown, "S") != nullptr);
    CHECK(contains(find_rule(shown, "S")->detail, "older result"));
    check_silent_about(shown, "60 days");
}

TEST_CASE("site ages: a creatinine that is too old for a dose is told without the number of days", "[cards][advice]") {
    patient who = poor();
    who.known.settings.creatinine_days = 3;
    const auto shown = view(who);
    const card* bone = find_rule(shown, "B");
    REQUIRE(bone != nullptr);
    CHECK(contains(bone->detail, "a recent creatinine is needed"));
    check_silent_about(shown, "30 days");
}
