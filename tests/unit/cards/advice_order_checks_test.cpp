// Order checks: each rule at the boundary of each of its conditions.

#include "tests/unit/cards/advice_patient.hpp"

#include <catch2/catch.hpp>

using namespace cards;
using namespace cards::advised;

namespace {

struct row {
    std::string_view rule;
    bool fires;
    std::string_view because;
    patient who;
    drafts what;
};

void check(const std::vector<row>& rows) {
    for (const row& one : rows) {
        CAPTURE(one.rule, one.because);
        CHECK((find_rule(select(one.who, one.what), one.rule) != nullptr) == one.fires);
    }
}

patient with(patient who, void (*change)(facts&)) {
    change(who.known);
    return who;
}
patient pregnant(patient who = poor()) {
    return with(std::move(who), [](facts& f) { f.problems.pregnancy = a_finding("pregnancy"); });
}
patient compressed(patient who = poor()) {
    return with(std::move(who), [](facts& f) { f.problems.cord_compression = a_finding("cord compression"); });
}
patient hospice(patient who = poor()) {
    return with(std::move(who), [](facts& f) { f.problems.hospice = a_finding("hospice"); });
}
patient histology_of(histology type) {
    patient who = poor();
    who.known.cancer.type = type;
    return who;
}
patient second_line() {
    return poor().diagnosed(day(2024, 3, 1)).takes(drug::sunitinib, on(2024, 6, 1), course::finished, on(2025, 6, 1));
}
patient treated_before(patient who) {
    who.takes(drug::sunitinib, on(2024, 6, 1), course::finished, on(2025, 6, 1));
    who.known.treatment_history.first_line_start.reset();  // the score stays the one of the chart
    return who;
}
patient second_line_favourable() { return treated_before(favourable()); }
patient second_line_two_factors() { return treated_before(intermediate_two()); }
patient second_line_int_or_poor() { return treated_before(int_or_poor()); }
/// On the doublet since 14 weeks, the chart dated before its start.
patient responding_with(double haemoglobin, double platelets) {
    patient who = poor()
                      .diagnosed(day(2025, 9, 1))
                      .labs(90, haemoglobin, 9.5, 4.0, 6, platelets, days_ago(100))
                      .takes(drug::cabozantinib, days_ago(98))
                      .takes(drug::nivolumab, days_ago(98));
    who.known.treatment_history.response = disease_status::stable;
    return who;
}
patient responding() { return responding_with(10, 500); }
patient responding_two_factors() { return responding_with(10, 300); }
patient clearance(double wanted) {
    patient who = poor().set(analyte::creatinine_clearance, wanted, "mL/min");
    return who;
}
patient estimate(double wanted) { return poor().forget(analyte::creatinine).set(analyte::egfr, wanted, "mL/min/{1.73_m2}"); }
drafts cabo_nivo(double cabozantinib) { return order(drug::cabozantinib, cabozantinib).drug_order(drug::nivolumab, 240); }
drafts ipi_nivo(double ipilimumab) {
    return order(drug::ipilimumab, ipilimumab).per_kg().drug_order(drug::nivolumab, 3).per_kg();
}

}  // namespace

TEST_CASE("order checks: single agents", "[cards][advice]") {
    check({
        {"O1", true, "sunitinib, poor", poor(), order(drug::sunitinib)},
        {"O1", true, "each VEGFR-TKI", poor(), order(drug::tivozanib)},
        {"O1", true, "intermediate", intermediate_one(), order(drug::pazopanib)},
        {"O1", true, "intermediate or poor", int_or_poor(), order(drug::axitinib)},
        {"O1", false, "favourable", favourable(), order(drug::pazopanib)},
        {"O1", false, "favourable or intermediate", fav_or_int(), order(drug::pazopanib)},
        {"O1", false, "undetermined", undetermined(), order(drug::pazopanib)},
        {"O1", false, "second line", second_line(), order(drug::pazopanib)},
        {"O1", false, "immunotherapy contraindicated", poor().ici_blocked("SLE"), order(drug::pazopanib)},
        {"O1", false, "non-clear-cell", histology_of(histology::non_clear_cell), order(drug::pazopanib)},
        {"O1", false, "conflicting histology", histology_of(histology::conflicting), order(drug::pazopanib)},
        {"O1", true, "histology unknown", histology_of(histology::unknown), order(drug::pazopanib)},
        {"O1", false, "checkpoint inhibitor drafted", poor(), order(drug::axitinib).drug_order(drug::avelumab)},
        {"O1", false, "checkpoint inhibitor current", poor().takes(drug::pembrolizumab, days_ago(5)), order(drug::lenvatinib)},
        {"O1", false, "for another disease", poor(), order(drug::sorafenib).for_another_disease()},
        {"O1", false, "cabozantinib has its own rule", poor(), order(drug::cabozantinib, 40)},
        {"O2", true, "40 mg", poor(), order(drug::cabozantinib, 40)},
        {"O2", true, "dose unknown", poor(), order(drug::cabozantinib)},
        {"O2", false, "60 mg", poor(), order(drug::cabozantinib, 60)},
        {"O2b", true, "60 mg", poor(), order(drug::cabozantinib, 60)},
        {"O2b", false, "40 mg", poor(), order(drug::cabozantinib, 40)},
        {"O2b", false, "dose unknown", poor(), order(drug::cabozantinib)},
        {"O2b", false, "with nivolumab", poor(), cabo_nivo(60)},
        {"O3", true, "everolimus", poor(), order(drug::everolimus)},
        {"O3", true, "temsirolimus", poor(), order(drug::temsirolimus)},
        {"O2", false, "favourable", favourable(), order(drug::cabozantinib, 40)},
        {"O2", false, "second line", second_line(), order(drug::cabozantinib, 40)},
        {"O2", false, "immunotherapy contraindicated", poor().ici_blocked("SLE"), order(drug::cabozantinib, 40)},
        {"O2", false, "non-clear-cell", histology_of(histology::non_clear_cell), order(drug::cabozantinib, 40)},
        {"O2", false, "for another disease", poor(), order(drug::cabozantinib, 40).for_another_disease()},
        {"O2b", false, "favourable", favourable(), order(drug::cabozantinib, 60)},
        {"O2b", false, "second line", second_line(), order(drug::cabozantinib, 60)},
        {"O2b", false, "immunotherapy contraindicated", poor().ici_blocked("SLE"), order(drug::cabozantinib, 60)},
        {"O2b", false, "non-clear-cell", histology_of(histology::non_clear_cell), order(drug::cabozantinib, 60)},
        {"O2b", false, "for another disease", poor(), order(drug::cabozantinib, 60).for_another_disease()},
        {"O3", false, "favourable", favourable(), order(drug::everolimus)},
        {"O3", false, "second line", second_line(), order(drug::everolimus)},
        {"O3", false, "immunotherapy contraindicated", poor().ici_blocked("SLE"), order(drug::everolimus)},
        {"O3", false, "non-clear-cell", histology_of(histology::non_clear_cell), order(drug::everolimus)},
        {"O3", false, "with a checkpoint inhibitor", poor(), order(drug::everolimus).drug_order(drug::nivolumab)},
        {"O3", false, "with a TKI", poor(), order(drug::everolimus).drug_order(drug::lenvatinib)},
        {"O3", false, "for another disease", poor(), order(drug::everolimus).for_another_disease()},
        {"O4", true, "nivolumab", poor(), order(drug::nivolumab)},
        {"O4", true, "any state", undetermined(), order(drug::pembrolizumab)},
        {"O4", false, "with another agent", poor(), order(drug::pembrolizumab).drug_order(drug::sunitinib)},
        {"O4", false, "second line", second_line(), order(drug::nivolumab)},
        {"O4", false, "contraindicated: O19 speaks", poor().ici_blocked("SLE"), order(drug::nivolumab)},
        {"O4", false, "maintenance after ipilimumab",
         poor().takes(drug::ipilimumab, days_ago(100), course::finished, days_ago(30)).takes(drug::nivolumab, days_ago(100)),
         order(drug::nivolumab)},
        {"O4", false, "ipilimumab is not a PD-1 inhibitor", poor(), order(drug::ipilimumab)},
    });
}

TEST_CASE("order checks: doses and combinations", "[cards][advice]") {
    check({
        {"O5", true, "60 mg", poor(), cabo_nivo(60)},
        {"O5", true, "just above 40", poor(), cabo_nivo(40.1)},
        {"O5", false, "40 mg", poor(), cabo_nivo(40)},
        {"O5", false, "20 mg is a labelled reduction", poor(), cabo_nivo(20)},
        {"O5", false, "60 mg with an inducer", poor().takes(drug::rifampin, days_ago(5)), cabo_nivo(60)},
        {"O5", true, "80 mg with an inducer", poor().takes(drug::rifampin, days_ago(5)), cabo_nivo(80)},
        {"O5", false, "dose unknown", poor(), order(drug::cabozantinib).drug_order(drug::nivolumab)},
        {"O5", true, "cabozantinib 60 mg current, nivolumab drafted",
         poor().takes(drug::cabozantinib, days_ago(5), course::current, {}, 60), order(drug::nivolumab)},
        {"O5", true, "under hospice care", hospice(), cabo_nivo(60)},
        {"O5", true, "second line", second_line(), cabo_nivo(60)},
        {"O5", true, "member unselected", poor(), order(drug::nivolumab).drug_order(drug::cabozantinib, 60).unselected()},
        {"O5", false, "no member selected", poor(),
         order(drug::nivolumab).unselected().drug_order(drug::cabozantinib, 60).unselected().unrelated()},
        {"O7b", true, "favourable", favourable(), ipi_nivo(1)},
        {"O7b", false, "intermediate", intermediate_one(), ipi_nivo(1)},
        {"O7b", false, "second line", second_line_favourable(), ipi_nivo(1)},
        {"O7b", false, "ipilimumab alone", favourable(), order(drug::ipilimumab, 1).per_kg()},
        {"O7c", false, "without nivolumab", poor(), order(drug::ipilimumab, 3).per_kg()},
        {"O7b", false, "triplet", favourable(), ipi_nivo(1).drug_order(drug::cabozantinib, 40)},
        {"O7c", true, "3 mg/kg", poor(), ipi_nivo(3)},
        {"O7c", false, "1 mg/kg", poor(), ipi_nivo(1)},
        {"O7c", false, "dose in mg", poor(), order(drug::ipilimumab, 80).drug_order(drug::nivolumab, 240)},
        {"O8", true, "all three drafted", poor(), ipi_nivo(1).drug_order(drug::cabozantinib, 40)},
        {"O8", true, "two current", poor().takes(drug::ipilimumab, days_ago(5)).takes(drug::nivolumab, days_ago(5)),
         order(drug::cabozantinib, 40)},
        {"O8", false, "two of them", poor(), ipi_nivo(1)},
        {"O2", false, "a member of a combination is not alone", poor(), cabo_nivo(40)},
    });
}

TEST_CASE("order checks: surgery and surveillance", "[cards][advice]") {
    const auto nephrectomy = order(order_class::nephrectomy);
    const auto surveillance = order(order_class::surveillance);
    const patient on_tki = poor().takes(drug::sunitinib, days_ago(10));
    check({
        {"O9", true, "poor", poor(), nephrectomy},
        {"O9", false, "intermediate", intermediate_two(), nephrectomy},
        {"O9", false, "second line", second_line(), nephrectomy},
        {"O9b", true, "two factors", intermediate_two(), nephrectomy},
        {"O9b", true, "intermediate or poor", int_or_poor(), nephrectomy},
        {"O9b", false, "one factor", intermediate_one(), nephrectomy},
        {"O9b", false, "favourable", favourable(), nephrectomy},
        {"O9b", false, "undetermined", undetermined(), nephrectomy},
        {"O9", false, "responding", responding(), nephrectomy},
        {"O9e", true, "responding", responding(), nephrectomy},
        {"O9b", false, "second line", second_line_two_factors(), nephrectomy},
        {"O9b", false, "responding", responding_two_factors(), nephrectomy},
        {"O9", false, "another service", poor(), surveillance},
        {"O9b", false, "another service", intermediate_two(), surveillance},
        {"O9e", false, "another service", on_tki, surveillance},
        {"O10", false, "another service", poor(), nephrectomy},
        {"O10b", false, "another service", int_or_poor(), nephrectomy},
        {"O10b", false, "second line", second_line_int_or_poor(), surveillance},
        {"O9e", true, "TKI current", on_tki, nephrectomy},
        {"O9e", false, "no TKI", poor(), nephrectomy},
        {"O10", true, "poor", poor(), surveillance},
        {"O10", false, "intermediate", intermediate_two(), surveillance},
        {"O10", false, "second line", second_line(), surveillance},
        {"O10b", true, "intermediate or poor", int_or_poor(), surveillance},
        {"O10b", false, "favourable", favourable(), surveillance},
    });
    CHECK(find_rule(select(histology_of(histology::non_clear_cell), nephrectomy), "O9")->indicator == indicator::info);
    CHECK(find_rule(select(poor(), nephrectomy), "O9")->indicator == indicator::warning);
}

TEST_CASE("order checks: zoledronic acid and kidney function", "[cards][advice]") {
    const auto dose = [](double mg) { return order(drug::zoledronic_acid, mg); };
    check({
        {"O11", true, "just below 30", clearance(29.9), dose(3)},
        {"O11", false, "exactly 30", clearance(30), dose(3)},
        {"O11", true, "dialysis", with(poor(), [](facts& f) { f.problems.dialysis = a_finding("dialysis"); }), dose(4)},
        {"O11", true, "under hospice care", hospice(clearance(20)), dose(4)},
        {"O11", false, "another bone agent", clearance(20), order(drug::denosumab, 120)},
        {"O11b", true, "30, above 3.0", clearance(30), dose(3.3)},
        {"O11b", false, "30, at 3.0", clearance(30), dose(3)},
        {"O11b", true, "39.9, above 3.0", clearance(39.9), dose(3.3)},
        {"O11b", false, "40, at 3.3", clearance(40), dose(3.3)},
        {"O11b", true, "49.9, above 3.3", clearance(49.9), dose(3.5)},
        {"O11b", false, "50, at 3.5", clearance(50), dose(3.5)},
        {"O11b", true, "exactly 60, above 3.5", clearance(60), dose(4)},
        {"O11b", false, "just above 60", clearance(60.1), dose(4)},
        {"O11b", false, "dose unknown", clearance(45), order(drug::zoledronic_acid)},
        {"O11b", false, "dose below the band", clearance(45), dose(3)},
        {"O11b", false, "another bone agent", clearance(45), order(drug::denosumab, 120)},
        {"O11c", false, "another bone agent", estimate(45), order(drug::denosumab, 120)},
        {"O11d", false, "another bone agent", estimate(20), order(drug::denosumab, 120)},
        {"O11c", true, "eGFR 30", estimate(30), dose(4)},
        {"O11c", true, "eGFR 59.9", estimate(59.9), dose(4)},
        {"O11c", false, "eGFR 60", estimate(60), dose(4)},
        {"O11c", false, "eGFR 29.9", estimate(29.9), dose(4)},
        {"O11d", true, "eGFR 29.9", estimate(29.9), dose(4)},
        {"O11d", false, "eGFR 30", estimate(30), dose(4)},
        {"O11d", false, "clearance known", clearance(29), dose(4)},
    });
}

TEST_CASE("order checks: severe hypercalcaemia lowers the renal warnings", "[cards][advice]") {
    const patient just_below = clearance(20).ca(11.9).alb(4);
    const patient severe = clearance(20).ca(12.0).alb(4);
    CHECK(find_rule(select(just_below, order(drug::zoledronic_acid, 4)), "O11")->indicator == indicator::critical);
    const auto shown = select(severe, order(drug::zoledronic_acid, 4));
    CHECK(find_rule(shown, "O11")->indicator == indicator::warning);
    CHECK(contains(find_rule(shown, "O11")->detail, "other renal limits apply if given for hypercalcaemia of malignancy"));
    CHECK(find_rule(select(clearance(45).ca(12.0).alb(4), order(drug::zoledronic_acid, 4)), "O11b")->indicator ==
          indicator::info);
}

TEST_CASE("order checks: bone-modifying agents, calcium and jaw", "[cards][advice]") {
    const auto denosumab = order(drug::denosumab, 120);
    const auto zoledronic = order(drug::zoledronic_acid, 4);
    const patient low = poor().ca(8.4).alb(4.0);
    const patient old_low = poor().ca(8.4, days_ago(91)).alb(4.0, days_ago(91));
    const patient recorded = with(poor(), [](facts& f) { f.problems.hypocalcaemia = a_finding("hypocalcaemia"); });
    const patient onj = with(poor(), [](facts& f) { f.problems.jaw_osteonecrosis = a_finding("ONJ"); });
    check({
        {"O12", true, "low", low, denosumab},
        {"O12", false, "exactly at the lower limit", poor().ca(8.5).alb(4.0), denosumab},
        {"O12", true, "90 days old", poor().ca(8.4, days_ago(90)).alb(4.0, days_ago(90)), denosumab},
        {"O12", false, "91 days old", old_low, denosumab},
        {"O12", true, "condition recorded", recorded, zoledronic},
        {"O12", true, "under hospice care", hospice(low), denosumab},
        {"O12b", true, "91 days old", old_low, denosumab},
        {"O12b", true, "no calcium", poor().forget(analyte::calcium), zoledronic},
        {"O12b", false, "90 days old", poor().ca(9.5, days_ago(90)).alb(4.0, days_ago(90)), denosumab},
        {"O12b", false, "hypocalcaemia recorded",
         with(poor().forget(analyte::calcium), [](facts& f) { f.problems.hypocalcaemia = a_finding("hypocalcaemia"); }),
         denosumab},
        {"O13", true, "zoledronic acid current", poor().takes(drug::zoledronic_acid, days_ago(10)), denosumab},
        {"O13", true, "denosumab current", poor().takes(drug::denosumab, days_ago(10)), zoledronic},
        {"O13", true, "both drafted", poor(), order(drug::denosumab, 120).drug_order(drug::zoledronic_acid, 4)},
        {"O13", false, "zoledronic acid overdue", poor().given(drug::zoledronic_acid, days_ago(36)), denosumab},
        {"O13", true, "zoledronic acid five weeks ago", poor().given(drug::zoledronic_acid, days_ago(35)), denosumab},
        {"O13b", true, "Prolia current", poor().takes(drug::denosumab, days_ago(10), course::current, {}, 60), denosumab},
        {"O13b", false, "120 mg current", poor().takes(drug::denosumab, days_ago(10), course::current, {}, 120), denosumab},
        {"O13b", false, "60 mg drafted", poor().takes(drug::denosumab, days_ago(10), course::current, {}, 60),
         order(drug::denosumab, 60)},
        {"O14", true, "ONJ", onj, denosumab},
        {"O14", false, "another draft", onj, order(drug::sunitinib)},
        {"O12", false, "another draft", low, order(drug::sunitinib)},
        {"O12b", false, "another draft", poor().forget(analyte::calcium), order(drug::sunitinib)},
        {"O13b", false, "zoledronic acid drafted", poor().takes(drug::denosumab, days_ago(10), course::current, {}, 60),
         zoledronic},
        {"O16", false, "another draft", poor(), denosumab},
        {"O14", false, "no ONJ", poor(), denosumab},
        {"O16", true, "calcium high", poor(), order(drug::vitamin_d)},
        {"O16", false, "calcium at its limit", poor_normal_calcium(), order(drug::calcium)},
    });
    CHECK(find_rule(select(low, denosumab), "O12")->indicator == indicator::critical);
    CHECK(find_rule(select(low, zoledronic), "O12")->indicator == indicator::warning);
    const auto both = select(low, order(drug::denosumab, 120).drug_order(drug::zoledronic_acid, 4));
    CHECK(find_rule(both, "O12")->indicator == indicator::critical);
    CHECK(find_rule(both, "O12")->summary ==
          "Hypocalcaemia: correct calcium before denosumab (contraindicated) and zoledronic acid.");
}

TEST_CASE("order checks: interactions, immunotherapy, pregnancy, performance status", "[cards][advice]") {
    const patient on_cabozantinib = poor().takes(drug::cabozantinib, days_ago(10));
    check({
        {"O18", true, "inhibitor drafted", on_cabozantinib, order(drug::itraconazole)},
        {"O18", true, "cabozantinib drafted", poor().takes(drug::ketoconazole, days_ago(3)), order(drug::cabozantinib, 40)},
        {"O18", true, "both drafted", poor(), order(drug::cabozantinib, 40).drug_order(drug::ritonavir)},
        {"O18", false, "no cabozantinib", poor(), order(drug::clarithromycin)},
        {"O18", false, "an unrelated draft", on_cabozantinib, drafts().unrelated()},
        {"O18b", true, "inducer drafted", on_cabozantinib, order(drug::phenytoin)},
        {"O18b", false, "no cabozantinib", poor(), order(drug::phenytoin)},
        {"O18", true, "under hospice care", hospice(on_cabozantinib), order(drug::clarithromycin)},
        {"O19", true, "ICI and autoimmune disease", poor().ici_blocked("SLE"), order(drug::ipilimumab)},
        {"O19", false, "TKI", poor().ici_blocked("SLE"), order(drug::cabozantinib, 60)},
        {"O19", false, "under hospice care", hospice(poor().ici_blocked("SLE")), order(drug::nivolumab)},
        {"O20", true, "systemic agent", pregnant(), order(drug::sunitinib)},
        {"O20", true, "bone agent", pregnant(), order(drug::denosumab, 120)},
        {"O20", false, "supplement", pregnant(), order(drug::calcium)},
        {"O20", false, "no pregnancy", poor(), order(drug::sunitinib)},
        {"O19", false, "no such condition", poor(), order(drug::ipilimumab)},
        {"O21", true, "KPS 60", poor().kps(60), order(drug::sunitinib)},
        {"O21", false, "KPS 70", poor(), order(drug::sunitinib)},
        {"O21", false, "no systemic agent", poor().kps(60), order(drug::denosumab, 120)},
    });
}

TEST_CASE("order checks: cord compression and pregnancy silence the elective rules", "[cards][advice]") {
    CHECK(rules_of(sign(compressed(), order(drug::sunitinib))) == "O17d!!");
    CHECK(rules_of(sign(compressed(), order(drug::sunitinib).service_order(order_class::stereotactic_radiotherapy))) == "O17d!!");
    CHECK(rules_of(sign(compressed(), order(order_class::radiotherapy))).empty());
    CHECK(rules_of(sign(compressed(), drafts().unrelated())).empty());
    CHECK(rules_of(sign(compressed(clearance(20)), order(drug::zoledronic_acid, 4))) == "O11!! O17d!!");
    CHECK(rules_of(sign(compressed().takes(drug::clarithromycin, days_ago(3)), cabo_nivo(60))) == "O17d!! O18!");
    CHECK(rules_of(sign(pregnant(), cabo_nivo(60))) == "O20!!");
    CHECK(rules_of(sign(pregnant(), order(drug::denosumab, 120).drug_order(drug::zoledronic_acid, 4))) == "O20!! O13!");
    CHECK(rules_of(sign(pregnant(undetermined()), order(drug::sunitinib))) == "O20!!");
    CHECK(rules_of(select(compressed(),
                          order(order_class::stereotactic_radiotherapy).drug_order(drug::sunitinib).unselected())) == "O17!!");
}

TEST_CASE("order checks: several drafts hit by one rule are one card", "[cards][advice]") {
    const auto shown = select(poor(), order(drug::sunitinib).drug_order(drug::pazopanib));
    REQUIRE(shown.size() == 1);
    CHECK(shown[0].summary ==
          "Single-agent sunitinib and pazopanib: an IO-based doublet is standard in intermediate/poor-risk mRCC.");
    CHECK(shown[0].suggestions[0].label == "Replace 2 drafts by cabozantinib 40 mg + nivolumab 240 mg q2w");
    CHECK(shown[0].suggestions[0].actions.size() == 4);
}

TEST_CASE("order checks: order-select judges the selected drafts and counts the others as partners", "[cards][advice]") {
    CHECK(rules_of(select(poor(), order(drug::sunitinib).unselected().drug_order(drug::denosumab, 120))).empty());
    CHECK(rules_of(select(poor(), order(drug::sunitinib).drug_order(drug::nivolumab).unselected())).empty());
    CHECK(rules_of(select(poor(), order(drug::sunitinib))) == "O1!");
}

TEST_CASE("order checks: a stop interval is named for the TKI that is current", "[cards][advice]") {
    using row_type = std::tuple<drug, std::string_view>;
    const auto [agent, summary] = GENERATE(table<drug, std::string_view>({
        row_type{drug::cabozantinib,
                 "Stop cabozantinib ≥ 3 weeks before nephrectomy (lenvatinib ≥ 1 week, sunitinib ≥ 3 weeks)."},
        row_type{drug::sunitinib, "Stop sunitinib ≥ 3 weeks before nephrectomy."},
        row_type{drug::lenvatinib, "Stop lenvatinib ≥ 1 week before nephrectomy."},
        row_type{drug::pazopanib, "Stop pazopanib ≥ 1 week before nephrectomy."},
        row_type{drug::axitinib, "Stop axitinib ≥ 2 days before nephrectomy."},
        row_type{drug::tivozanib, "Stop tivozanib before nephrectomy, for as long as its label says."},
    }));
    const auto shown = select(poor().takes(agent, days_ago(10)), order(order_class::nephrectomy));
    REQUIRE(find_rule(shown, "O9e") != nullptr);
    CHECK(find_rule(shown, "O9e")->summary == summary);
}

TEST_CASE("order checks: the summaries name the figures", "[cards][advice]") {
    const auto summary = [](const patient& who, const drafts& what, std::string_view rule) {
        const auto shown = select(who, what);
        const card* found = find_rule(shown, rule);
        return found == nullptr ? std::string("not shown") : found->summary;
    };
    CHECK(summary(clearance(29.96), order(drug::zoledronic_acid, 4), "O11") ==
          "CrCl 29.9 mL/min: zoledronic acid not recommended below 30.");
    CHECK(summary(clearance(27.78), order(drug::zoledronic_acid, 4), "O11") ==
          "CrCl 27.8 mL/min: zoledronic acid not recommended below 30.");
    CHECK(summary(clearance(45.1), order(drug::zoledronic_acid, 4), "O11b") == "CrCl 45.1: zoledronic acid dose is 3.3 mg.");
    CHECK(summary(estimate(25), order(drug::zoledronic_acid, 4), "O11d") ==
          "eGFR 25: calculate CrCl; zoledronic acid not recommended below 30 mL/min.");
    CHECK(summary(poor(), cabo_nivo(60), "O5") == "Cabozantinib 60 mg with nivolumab: combination dose is 40 mg once daily.");
    CHECK(summary(poor().takes(drug::cabozantinib, days_ago(9)), order(drug::clarithromycin), "O18") ==
          "Clarithromycin raises cabozantinib exposure: avoid it, or reduce cabozantinib by 20 mg (40 → 20 mg).");
    CHECK(summary(poor().ici_blocked("kidney transplant"), order(drug::nivolumab), "O19") ==
          "Kidney transplant: review immunotherapy risk before nivolumab.");
    CHECK(summary(pregnant(), order(drug::sunitinib), "O20") == "Pregnancy: sunitinib can harm the fetus.");
}
