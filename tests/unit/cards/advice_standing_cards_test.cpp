// Standing cards: each variant at the boundary of each of its conditions.

#include "cards/standing_cards.hpp"

#include "tests/unit/cards/advice_patient.hpp"

#include <catch2/catch.hpp>

using namespace cards;
using namespace cards::advised;

namespace {

struct row {
    std::string_view card;
    std::string_view variant;  ///< empty: the card is not shown
    std::string_view because;
    patient who;
};

std::string_view variant_of(const std::vector<card>& shown, std::string_view id) {
    const auto found = std::ranges::find(shown, id, &card::id);
    return found == shown.end() ? std::string_view() : found->rule;
}

void check(const std::vector<row>& rows) {
    for (const row& one : rows) {
        CAPTURE(one.card, one.because);
        CHECK(variant_of(view(one.who), one.card) == one.variant);
    }
}

patient with(patient who, void (*change)(facts&)) {
    change(who.known);
    return who;
}
patient papillary(patient who) {
    return with(std::move(who), [](facts& f) { f.cancer.type = histology::non_clear_cell; });
}
patient pregnant(patient who) {
    return with(std::move(who), [](facts& f) { f.problems.pregnancy = a_finding("pregnancy"); });
}
patient with_onj(patient who) {
    return with(std::move(who), [](facts& f) { f.problems.jaw_osteonecrosis = a_finding("ONJ"); });
}
patient without_bone(patient who) {
    return with(std::move(who), [](facts& f) { f.cancer.bone_metastasis = false; });
}
/// A finished line, the score kept as charted.
patient second_line(patient who) {
    who.takes(drug::sunitinib, on(2024, 6, 1), course::finished, on(2025, 6, 1));
    who.known.treatment_history.first_line_start.reset();
    return who;
}
/// A doublet since one week, the score kept as charted.
patient on_doublet(patient who) {
    who.takes(drug::cabozantinib, days_ago(7)).takes(drug::nivolumab, days_ago(7));
    who.known.treatment_history.first_line_start.reset();
    return who;
}
/// 14 weeks of therapy with stable disease, the chart dated before its start.
patient stable_with(double haemoglobin, double platelets) {
    patient who = poor().diagnosed(day(2025, 9, 1)).labs(90, haemoglobin, 9.5, 4.0, 6, platelets, days_ago(100));
    who.takes(drug::cabozantinib, days_ago(98)).takes(drug::nivolumab, days_ago(98));
    who.known.treatment_history.response = disease_status::stable;
    return who;
}
patient low_calcium() { return poor().ca(7.8).alb(4.0); }
patient low_clearance() { return poor().set(analyte::creatinine_clearance, 20, "mL/min"); }
patient overdue() { return poor().given(drug::zoledronic_acid, on(2025, 12, 1)); }

}  // namespace

TEST_CASE("standing cards: systemic therapy is for the first line without a doublet", "[cards][advice]") {
    const std::vector<std::pair<std::string_view, patient>> variants{
        {"S", poor()},        {"S", without_bone(poor())}, {"S1", intermediate_one()}, {"S1", int_or_poor()},
        {"S2", favourable()}, {"S3", poor().kps(60)},      {"S4", papillary(poor())},  {"S5", poor().ici_blocked("SLE")},
    };
    for (const auto& [variant, who] : variants) {
        check({{"systemic-therapy", variant, "shown", who},
               {"systemic-therapy", "", "second line", second_line(who)},
               {"systemic-therapy", "", "doublet current", on_doublet(who)}});
    }
}

TEST_CASE("standing cards: the most specific variant of systemic therapy speaks", "[cards][advice]") {
    check({
        {"systemic-therapy", "S5", "caution and poor performance status", papillary(poor().kps(60).ici_blocked("SLE"))},
        {"systemic-therapy", "S3", "poor performance status and non-clear-cell", papillary(poor().kps(60))},
        {"systemic-therapy", "S4", "non-clear-cell, intermediate", papillary(intermediate_one())},
        {"systemic-therapy", "S4", "non-clear-cell, favourable", papillary(favourable())},
        {"systemic-therapy", "S4", "non-clear-cell, intermediate or poor", papillary(int_or_poor())},
        {"systemic-therapy", "", "caution, undetermined", undetermined().ici_blocked("SLE")},
        {"systemic-therapy", "", "non-clear-cell, favourable or intermediate", papillary(fav_or_int())},
        {"systemic-therapy", "", "poor performance status, group open",
         fav_or_int().set(analyte::ecog, 3, "", {}, days_ago(400))},
    });
    const auto warning = [](const patient& who) { return view(who).front().indicator == indicator::warning; };
    CHECK(warning(poor().ici_blocked("SLE")));
    CHECK_FALSE(find_rule(view(int_or_poor().ici_blocked("SLE")), "S5")->indicator == indicator::warning);
}

TEST_CASE("standing cards: bone protection and its variants", "[cards][advice]") {
    const std::vector<std::pair<std::string_view, patient>> variants{
        {"B", poor()}, {"B1", low_calcium()}, {"B2", low_clearance()}, {"B3", overdue()}};
    for (const auto& [variant, who] : variants) {
        patient on_denosumab = who;
        on_denosumab.takes(drug::denosumab, days_ago(3));
        check({{"bone-protection", variant, "shown", who},
               {"bone-protection", "", "no bone metastasis", without_bone(who)},
               {"bone-protection", "", "bone agent current", on_denosumab},
               {"bone-protection", "", "jaw osteonecrosis", with_onj(who)},
               {"bone-protection", "", "pregnancy", pregnant(who)}});
    }
    patient everything =
        low_calcium().set(analyte::creatinine_clearance, 20, "mL/min").given(drug::zoledronic_acid, on(2025, 12, 1));
    check({
        {"bone-protection", "B1", "hypocalcaemia first", everything},
        {"bone-protection", "B2", "then clearance", everything.ca(9.5)},
        {"bone-protection", "B2", "eGFR below 30 counts as below 30",
         poor().forget(analyte::creatinine).set(analyte::egfr, 29.9, "mL/min/{1.73_m2}")},
        {"bone-protection", "B", "clearance exactly 30", poor().set(analyte::creatinine_clearance, 30, "mL/min")},
        {"bone-protection", "B", "calcium at its lower limit", poor().ca(8.5).alb(4.0)},
        {"bone-protection", "B", "given again in time", poor().given(drug::nivolumab, days_ago(3))},
        {"bone-protection", "B", "second line", second_line(poor())},
        {"bone-protection", "B", "undetermined", undetermined()},
    });
}

TEST_CASE("standing cards: deferred nephrectomy", "[cards][advice]") {
    const auto nephrectomised = [](patient who) {
        return with(std::move(who), [](facts& f) { f.treatment_history.nephrectomy = a_finding("nephrectomy"); });
    };
    check({
        {"deferred-nephrectomy", "N", "poor", poor()},
        {"deferred-nephrectomy", "N", "doublet current", on_doublet(poor())},
        {"deferred-nephrectomy", "", "intermediate", intermediate_two()},
        {"deferred-nephrectomy", "", "intermediate or poor", int_or_poor()},
        {"deferred-nephrectomy", "", "non-clear-cell", papillary(poor())},
        {"deferred-nephrectomy", "", "nephrectomy done", nephrectomised(poor())},
        {"deferred-nephrectomy", "", "second line", second_line(poor())},
        {"deferred-nephrectomy", "N1", "stable after 14 weeks", stable_with(10, 500)},
        {"deferred-nephrectomy", "", "stable, two factors", stable_with(10, 300)},
        {"deferred-nephrectomy", "", "stable, non-clear-cell", papillary(stable_with(10, 500))},
        {"deferred-nephrectomy", "", "stable, nephrectomy done", nephrectomised(stable_with(10, 500))},
        {"deferred-nephrectomy", "N", "worsened",
         with(stable_with(10, 500), [](facts& f) { f.treatment_history.response = disease_status::worsened; })},
    });
    patient single_agent = poor().diagnosed(day(2025, 9, 1)).labs(90, 10, 9.5, 4.0, 6, 500, days_ago(100));
    single_agent.takes(drug::sunitinib, days_ago(98));
    single_agent.known.treatment_history.response = disease_status::improved;
    check({{"deferred-nephrectomy", "N1", "also when the first line is over", single_agent}});
}

TEST_CASE("standing cards: the score is asked for only while it can still be settled", "[cards][advice]") {
    patient begun = undetermined();
    begun.takes(drug::cabozantinib, days_ago(3)).takes(drug::nivolumab, days_ago(3));
    check({
        {"imdc-incomplete", "I", "undetermined", undetermined()},
        {"imdc-incomplete", "I", "favourable or intermediate", fav_or_int()},
        {"imdc-incomplete", "I", "intermediate or poor", int_or_poor()},
        {"imdc-incomplete", "", "poor", poor()},
        {"imdc-incomplete", "", "intermediate", intermediate_one()},
        {"imdc-incomplete", "", "favourable", favourable()},
        {"imdc-incomplete", "", "therapy begun", begun},
        {"imdc-incomplete", "", "second line", second_line(undetermined())},
    });
    CHECK(variant_of(sign(undetermined(), order(drug::sunitinib)), "imdc-incomplete") == "I");
    CHECK(variant_of(sign(second_line(undetermined()), order(drug::sunitinib)), "imdc-incomplete").empty());
}

TEST_CASE("standing cards: variants of one card stand together", "[cards][advice]") {
    std::string order;
    for (const rule_row& rule : standing_rows())
        order += std::string(rule.id) + " ";
    CHECK(order == "C S5 S3 S4 S1 S1 S2 S S B1 B2 B3 B N1 N T I I ");
}
