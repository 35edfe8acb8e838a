// Summaries at their longest: every row whose words depend on the patient, with the longest words it can meet.

#include "cards/markdown.hpp"
#include "cards/order_checks.hpp"
#include "cards/standing_cards.hpp"
#include "tests/unit/cards/advice_patient.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

using namespace cards;
using namespace cards::advised;

namespace {

constexpr std::string_view endless = "Pneumonoultramicroscopicsilicovolcanoconiosis";

drafts every(role one) {
    drafts all;
    for (const drug_row& row : all_drugs())
        if (row.is(one)) all.drug_order(row.id, 60);
    return all;
}

patient taking_every(role one) {
    patient who = poor();
    for (const drug_row& row : all_drugs())
        if (row.is(one)) who.takes(row.id, days_ago(3));
    return who;
}

std::vector<std::vector<card>> longest_answers() {
    std::vector<std::vector<card>> all;
    for (const std::string_view name : {endless, endless.substr(0, 32), endless.substr(0, 31)}) {
        all.push_back(view(poor().ici_blocked(name)));
        all.push_back(view(poor().ici_blocked(name).ici_blocked("another")));
        all.push_back(sign(poor().ici_blocked(name), every(role::pd1).drug_order(drug::ipilimumab)));
    }
    for (const patient& who : {poor(), poor_normal_calcium(), intermediate_two(), int_or_poor(), undetermined(), fav_or_int()}) {
        all.push_back(view(who));
        all.push_back(sign(who, order(drug::pembrolizumab)));
        all.push_back(sign(who, order(drug::sunitinib)));
        patient frail = who;
        all.push_back(view(frail.kps(60)));
        patient without_bone = who;
        without_bone.known.cancer.bone_metastasis = false;
        all.push_back(view(without_bone));
    }
    patient unknown = patient().no_labs();
    unknown.known.diagnosis = {};
    all.push_back(view(unknown));
    all.push_back(sign(unknown, order(drug::pembrolizumab)));
    all.push_back(sign(poor(), every(role::tki)));
    all.push_back(sign(poor(), drafts()
                                   .drug_order(drug::lenvatinib)
                                   .drug_order(drug::sunitinib)
                                   .drug_order(drug::pazopanib)
                                   .drug_order(drug::axitinib)));
    all.push_back(sign(poor(), order(drug::cabozantinib, 1234.5)));
    all.push_back(sign(poor(), order(drug::cabozantinib, 1234.5).drug_order(drug::nivolumab)));
    for (const drug agent : {drug::cabozantinib, drug::lenvatinib, drug::tivozanib, drug::sorafenib})
        all.push_back(sign(intermediate_one().takes(agent, days_ago(3)), order(order_class::nephrectomy)));
    for (const double clearance : {29.96, 45.15, 59.96})
        all.push_back(sign(poor().set(analyte::creatinine_clearance, clearance, "mL/min"), order(drug::zoledronic_acid, 4)));
    all.push_back(
        sign(poor().forget(analyte::creatinine).set(analyte::egfr, 29.96, "mL/min/{1.73_m2}"), order(drug::zoledronic_acid, 4)));
    patient low = poor();
    low.known.problems.hypocalcaemia = a_finding("hypocalcaemia");
    all.push_back(sign(low, order(drug::zoledronic_acid, 4).drug_order(drug::denosumab, 120)));
    all.push_back(sign(poor().forget(analyte::calcium), order(drug::zoledronic_acid, 4).drug_order(drug::denosumab, 120)));
    all.push_back(sign(taking_every(role::cyp3a4_inhibitor), order(drug::cabozantinib, 40)));
    all.push_back(sign(taking_every(role::cyp3a4_inducer), order(drug::cabozantinib, 40)));
    patient expecting = poor();
    expecting.known.problems.pregnancy = a_finding("pregnancy");
    all.push_back(sign(expecting, order(drug::interferon_alfa)
                                      .drug_order(drug::zoledronic_acid)
                                      .drug_order(drug::pembrolizumab)
                                      .drug_order(drug::temsirolimus)));
    all.push_back(view(poor().given(drug::zoledronic_acid, on(2025, 12, 1))));
    return all;
}

/// What follows the last placeholder: it is lost first when a summary is cut.
std::string_view ending(const rule_row& row) { return row.summary.substr(row.summary.rfind('}') + 1); }

const rule_row* row_said_by(const card& one) {
    for (const auto table : {standing_rows(), order_check_rows()})
        for (const rule_row& row : table)
            if (row.id == one.rule && one.summary.starts_with(row.summary.substr(0, row.summary.find('{'))) &&
                std::string_view(one.summary).ends_with(ending(row)))
                return &row;
    return nullptr;
}

}  // namespace

TEST_CASE("cards: no summary is cut or reaches 140 characters, whatever the patient's words", "[cards][advice]") {
    std::set<std::string_view> seen;
    for (const auto& answer : longest_answers()) {
        for (const card& one : answer) {
            CAPTURE(one.rule, one.summary);
            CHECK(utf16_units(one.summary) < 140);
            REQUIRE(row_said_by(one) != nullptr);
            seen.insert(row_said_by(one)->summary);
        }
    }
    for (const auto table : {standing_rows(), order_check_rows()}) {
        for (const rule_row& row : table) {
            CAPTURE(row.id, row.summary);
            CHECK((row.summary.find('{') == std::string_view::npos || seen.contains(row.summary)));
        }
    }
}
