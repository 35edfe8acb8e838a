// Suggestions: what is offered, what is withheld and why, and what is sent for each.

#include "cards/suggestions.hpp"

#include "cards/regimens.hpp"
#include "cards/withholding.hpp"
#include "tests/unit/cards/advice_patient.hpp"

#include <catch2/catch.hpp>

using namespace cards;
using namespace cards::advised;

namespace {

patient with(patient who, void (*change)(facts&)) {
    change(who.known);
    return who;
}

const card& shown_as(const std::vector<card>& shown, std::string_view rule) {
    const card* found = find_rule(shown, rule);
    REQUIRE(found != nullptr);
    return *found;
}

template <typename Action>
const Action& step(const card& one, std::size_t suggestion, std::size_t action) {
    REQUIRE(one.suggestions.size() > suggestion);
    REQUIRE(one.suggestions[suggestion].actions.size() > action);
    return std::get<Action>(one.suggestions[suggestion].actions[action].what);
}

constexpr std::string_view all_doublets =
    "Start cabozantinib 40 mg + nivolumab 240 mg q2w | Start cabozantinib 40 mg + nivolumab 480 mg q4w | "
    "Start lenvatinib 20 mg + pembrolizumab 200 mg q3w | Start ipilimumab 1 mg/kg + nivolumab 3 mg/kg q3w ×4";

}  // namespace

TEST_CASE("suggestions: poor risk with bone metastasis recommends the first doublet only", "[cards][advice]") {
    const auto shown = view(poor());
    const card& s = shown_as(shown, "S");
    CHECK(offers_of(s) == all_doublets);
    CHECK(s.suggestions[0].recommended);
    CHECK(std::ranges::count_if(s.suggestions, &suggestion::recommended) == 1);
    CHECK(s.selection == selection_behavior::at_most_one);

    patient without_bone = poor();
    without_bone.known.cancer.bone_metastasis = false;
    const auto elsewhere = view(without_bone);
    CHECK(shown_as(elsewhere, "S").summary == "IMDC poor risk (6/6): start a first-line IO-based combination now.");
    CHECK(std::ranges::none_of(shown_as(elsewhere, "S").suggestions, &suggestion::recommended));

    const auto intermediate = view(intermediate_one());
    CHECK(offers_of(shown_as(intermediate, "S1")) == all_doublets);
    CHECK(std::ranges::none_of(shown_as(intermediate, "S1").suggestions, &suggestion::recommended));
}

TEST_CASE("suggestions: variants without suggestions", "[cards][advice]") {
    CHECK(shown_as(view(favourable()), "S2").suggestions.empty());
    CHECK(shown_as(view(poor().kps(60)), "S3").suggestions.empty());
    CHECK(shown_as(view(with(poor(), [](facts& f) { f.cancer.type = histology::non_clear_cell; })), "S4").suggestions.empty());
    CHECK(shown_as(view(poor()), "N").suggestions.empty());
}

TEST_CASE("suggestions: a new drug carries code, dose, timing, route and reason", "[cards][advice]") {
    const auto shown = view(poor());
    const auto& cabozantinib = step<new_medication>(shown_as(shown, "S"), 0, 0);
    CHECK(cabozantinib.code.system == "http://www.nlm.nih.gov/research/umls/rxnorm");
    CHECK(cabozantinib.code.code == "1363268");
    CHECK(cabozantinib.dose == 40);
    CHECK(cabozantinib.period_unit == "d");
    CHECK(cabozantinib.route.code == "26643006");
    CHECK(cabozantinib.text == "40 mg by mouth once daily on an empty stomach");
    CHECK_FALSE(cabozantinib.additional_instruction.empty());
    REQUIRE(cabozantinib.reasons.size() == 1);
    CHECK(cabozantinib.reasons[0].id == "rcc");

    const auto& nivolumab = step<new_medication>(shown_as(shown, "S"), 1, 1);
    CHECK(nivolumab.dose == 480);
    CHECK(nivolumab.period == 4);
    CHECK(nivolumab.period_unit == "wk");
    CHECK(nivolumab.text == "480 mg IV over 30 min every 4 weeks");

    const auto& ipilimumab = step<new_medication>(shown_as(shown, "S"), 3, 0);
    CHECK(ipilimumab.dose == 1);
    CHECK(ipilimumab.dose_unit == "mg/kg");
    CHECK(ipilimumab.count == 4);

    const auto& denosumab = step<new_medication>(shown_as(shown, "B"), 0, 0);
    CHECK(denosumab.dose == 120);
    CHECK(denosumab.route.code == "34206005");
    CHECK(denosumab.reasons[0].id == "bone");
}

TEST_CASE("suggestions: supplements go with a bone agent only when calcium is within its limits", "[cards][advice]") {
    const auto normal = view(poor_normal_calcium());
    CHECK(offers_of(shown_as(normal, "B")) ==
          "Add denosumab 120 mg q4w + calcium/vitamin D | Add zoledronic acid 4 mg q4w + calcium/vitamin D | "
          "Request dental assessment first");
    CHECK(step<new_medication>(shown_as(normal, "B"), 0, 2).dose_unit == "[iU]");
    CHECK(step<new_medication>(shown_as(normal, "B"), 0, 1).code.code.empty());

    CHECK(offers_of(shown_as(view(poor()), "B")) ==
          "Add denosumab 120 mg q4w | Add zoledronic acid 4 mg q4w | Request dental assessment first");
    const patient recorded =
        with(poor_normal_calcium(), [](facts& f) { f.problems.hypercalcaemia = a_finding("hypercalcaemia"); });
    CHECK(offers_of(shown_as(view(recorded), "B")) ==
          "Add denosumab 120 mg q4w | Add zoledronic acid 4 mg q4w | Request dental assessment first");
    const auto albumin_missing = view(int_or_poor());
    CHECK(offers_of(shown_as(albumin_missing, "B")) ==
          "Add denosumab 120 mg q4w | Add zoledronic acid 4 mg q4w | Request dental assessment first");
}

TEST_CASE("suggestions: zoledronic acid is offered at the dose of the clearance", "[cards][advice]") {
    const auto [clearance, label] = GENERATE(table<double, std::string_view>({
        {60.1, "zoledronic acid 4 mg"},
        {60.0, "zoledronic acid 3.5 mg"},
        {50.0, "zoledronic acid 3.5 mg"},
        {49.9, "zoledronic acid 3.3 mg"},
        {40.0, "zoledronic acid 3.3 mg"},
        {39.9, "zoledronic acid 3 mg"},
        {30.0, "zoledronic acid 3 mg"},
    }));
    CAPTURE(clearance);
    const auto shown = view(poor().set(analyte::creatinine_clearance, clearance, "mL/min"));
    CHECK(contains(offers_of(shown_as(shown, "B")), label));
}

TEST_CASE("suggestions: an overdue or low-clearance patient keeps what may be given", "[cards][advice]") {
    const auto low = view(poor().set(analyte::creatinine_clearance, 29.9, "mL/min"));
    CHECK(offers_of(shown_as(low, "B2")) == "Add denosumab 120 mg q4w | Request dental assessment first");
    CHECK(contains(shown_as(low, "B2").detail, "Not offered (CrCl < 30: zoledronic acid not recommended)"));
    const auto overdue = view(poor().given(drug::zoledronic_acid, on(2025, 12, 1)));
    CHECK(shown_as(overdue, "B3").summary == "Bone-modifying agent overdue: last zoledronic acid on 2025-12-01.");
}

TEST_CASE("suggestions: withheld drugs are named with their reason", "[cards][advice]") {
    struct row {
        std::string_view reason;
        patient who;
        std::string_view rule;
        std::string_view offers;
    };
    const std::string_view dental = "Request dental assessment first";
    const std::vector<row> rows{
        {"allergy to nivolumab or its class recorded",
         with(poor(), [](facts& f) { f.treatment_history.allergies.push_back(drug::nivolumab); }), "S",
         "Start lenvatinib 20 mg + pembrolizumab 200 mg q3w"},
        {"allergy to zoledronic acid or its class recorded",
         with(poor(), [](facts& f) { f.treatment_history.bisphosphonate_allergy = true; }), "B",
         "Add denosumab 120 mg q4w | Request dental assessment first"},
        {"pregnancy recorded", with(poor(), [](facts& f) { f.problems.pregnancy = a_finding("pregnancy"); }), "S", ""},
        {"pregnancy recorded", with(poor(), [](facts& f) { f.problems.pregnancy = a_finding("pregnancy"); }), "T", ""},
        {"hepatic failure or Child-Pugh C recorded",
         with(poor(), [](facts& f) { f.problems.hepatic_failure = a_finding("hepatic failure"); }), "S", ""},
        {"hepatic failure or Child-Pugh C recorded",
         with(poor(), [](facts& f) { f.problems.hepatic_failure = a_finding("hepatic failure"); }), "B", dental},
        {"KPS ≤ 60 or ECOG ≥ 3", poor().kps(60).ici_blocked("SLE"), "S5", "Refer: immunotherapy suitability"},
        {"non-clear-cell or conflicting histology",
         with(poor().ici_blocked("SLE"), [](facts& f) { f.cancer.type = histology::conflicting; }), "S5",
         "Refer: immunotherapy suitability"},
        {"lenvatinib is given at 10 mg with CrCl < 30", poor().set(analyte::creatinine_clearance, 20, "mL/min"), "S",
         "Start cabozantinib 40 mg + nivolumab 240 mg q2w | Start cabozantinib 40 mg + nivolumab 480 mg q4w | "
         "Start ipilimumab 1 mg/kg + nivolumab 3 mg/kg q3w ×4"},
        {"strong CYP3A4 interaction: the cabozantinib dose has to be adjusted by 20 mg",
         poor().takes(drug::clarithromycin, days_ago(3)), "S",
         "Start lenvatinib 20 mg + pembrolizumab 200 mg q3w | Start ipilimumab 1 mg/kg + nivolumab 3 mg/kg q3w ×4"},
        {"no recent calcium result", poor().forget(analyte::calcium), "B", "Recheck calcium | Request dental assessment first"},
        {"no creatinine clearance for a dose: a recent creatinine is needed", poor().forget(analyte::creatinine), "B",
         "Add denosumab 120 mg q4w | Request dental assessment first"},
        {"no creatinine clearance for a dose: a recent creatinine is needed",
         poor().forget(analyte::creatinine).set(analyte::egfr, 45, "mL/min/{1.73_m2}"), "B",
         "Add denosumab 120 mg q4w | Request dental assessment first"},
        {"age of 18 years not certain",
         with(poor(),
              [](facts& f) {
                  f.patient.birth_date = on(2008, 1, 1);
                  f.patient.birth_date->last_day = day(2008, 12, 31);
              }),
         "S", ""},
    };
    for (const row& one : rows) {
        CAPTURE(one.reason, one.rule);
        const auto shown = view(one.who);
        const card& found = shown_as(shown, one.rule);
        CHECK(offers_of(found) == one.offers);
        CHECK(contains(found.detail, "Not offered (" + std::string(one.reason) + ")"));
    }
}

TEST_CASE("suggestions: immunotherapy caution offers a referral and cabozantinib 60 mg", "[cards][advice]") {
    const auto shown = view(poor().ici_blocked("kidney transplant"));
    const card& s5 = shown_as(shown, "S5");
    CHECK(offers_of(s5) == "Refer: immunotherapy suitability | Start cabozantinib 60 mg (immunotherapy unsuitable)");
    CHECK(created_by(s5) == std::vector{drug::cabozantinib});
    CHECK(step<new_medication>(s5, 1, 0).dose == 60);
}

TEST_CASE("suggestions: a partner that is already there is not ordered again", "[cards][advice]") {
    const auto shown = select(poor(), order(drug::lenvatinib, 20));
    const card& o1 = shown_as(shown, "O1");
    CHECK(o1.suggestions[2].label == "Add pembrolizumab 200 mg (partner already ordered or active)");
    REQUIRE(o1.suggestions[2].actions.size() == 1);
    CHECK(step<new_medication>(o1, 2, 0).agent == drug::pembrolizumab);
    CHECK(o1.suggestions[0].actions.size() == 3);
    CHECK(step<draft_deletion>(o1, 0, 0).id == "d0");
}

TEST_CASE("suggestions: radiotherapy goes to every open level", "[cards][advice]") {
    patient who = poor();
    who.known.cancer.metastases.push_back(patient::vertebra(spine_region::thoracic, 7));
    const auto shown = view(who);
    const card& t = shown_as(shown, "T");
    REQUIRE(t.suggestions.size() == 2);
    REQUIRE(t.suggestions[0].actions.size() == 2);
    const auto& lumbar = step<new_service>(t, 0, 0);
    CHECK(lumbar.code.code == "395096001");
    REQUIRE(lumbar.body_site.has_value());
    CHECK(lumbar.body_site->text == "lumbar vertebral column");
    CHECK(step<new_service>(t, 1, 0).occurrence == today + std::chrono::weeks(12));
}

TEST_CASE("suggestions: only the missing tests are ordered", "[cards][advice]") {
    const auto codes = [](const std::vector<card>& shown) {
        std::string text;
        for (const action& one : shown_as(shown, "I").suggestions.at(0).actions) {
            text += std::string(std::get<new_service>(one.what).code.code) + " ";
        }
        return text;
    };
    CHECK(codes(view(undetermined())) == "57021-8 17861-6 1751-7 ");
    CHECK(codes(view(int_or_poor())) == "17861-6 1751-7 ");
    CHECK(codes(view(fav_or_int())) == "57021-8 ");
    const auto kps_only = view(patient().labs(70, 10, 9.5, 4, 6, 300).forget(analyte::karnofsky));
    CHECK(shown_as(kps_only, "I").summary == "IMDC not settled: KPS needed (currently 2–3 of 6).");
    CHECK(shown_as(kps_only, "I").suggestions.empty());
}

TEST_CASE("suggestions: doses are changed on the draft, or the draft is replaced when its name holds the dose",
          "[cards][advice]") {
    const auto coded = select(poor(), order(drug::cabozantinib, 60).drug_order(drug::nivolumab, 240));
    const auto& change = step<dose_change>(shown_as(coded, "O5"), 0, 0);
    CHECK(change.dose == 40);
    CHECK(change.old_dose == 60);
    CHECK(change.draft == 0);

    const auto named = select(poor(), order(drug::cabozantinib, 60).dose_in_text().drug_order(drug::nivolumab, 240));
    CHECK(step<draft_deletion>(shown_as(named, "O5"), 0, 0).id == "d0");
    CHECK(step<new_medication>(shown_as(named, "O5"), 0, 1).dose == 40);

    const auto alone = select(poor(), order(drug::cabozantinib, 60));
    CHECK(step<dose_change>(shown_as(alone, "O2b"), 0, 0).dose == 40);
    CHECK(step<new_medication>(shown_as(alone, "O2b"), 0, 1).agent == drug::nivolumab);

    const auto zoledronic = select(poor().set(analyte::creatinine_clearance, 45.1, "mL/min"), order(drug::zoledronic_acid, 4));
    CHECK(step<dose_change>(shown_as(zoledronic, "O11b"), 0, 0).dose == 3.3);

    const auto ipilimumab = select(poor(), order(drug::ipilimumab, 3).per_kg().drug_order(drug::nivolumab, 3).per_kg());
    CHECK(step<dose_change>(shown_as(ipilimumab, "O7c"), 0, 0).dose_unit == "mg/kg");

    const auto active = select(poor().takes(drug::cabozantinib, days_ago(5), course::current, {}, 60), order(drug::nivolumab));
    CHECK(shown_as(active, "O5").suggestions.empty());
    CHECK(contains(shown_as(active, "O5").detail, "that of an active order, not of a draft"));
}

TEST_CASE("suggestions: a CYP3A4 inhibitor lowers a cabozantinib draft by 20 mg", "[cards][advice]") {
    const patient inhibited = poor().takes(drug::clarithromycin, days_ago(3));
    const auto single = select(inhibited, order(drug::cabozantinib, 60));
    CHECK(step<dose_change>(shown_as(single, "O18"), 0, 0).dose == 40);
    CHECK(shown_as(single, "O2b").suggestions.empty());

    const auto combined = select(inhibited, order(drug::cabozantinib, 60).drug_order(drug::nivolumab));
    CHECK(step<dose_change>(shown_as(combined, "O18"), 0, 0).dose == 20);
    CHECK(shown_as(combined, "O5").suggestions.empty());

    CHECK(shown_as(select(inhibited, order(drug::cabozantinib, 20)), "O18").suggestions.empty());
    CHECK(
        shown_as(select(poor().takes(drug::cabozantinib, days_ago(9)), order(drug::clarithromycin)), "O18").suggestions.empty());
}

TEST_CASE("suggestions: removal of drafts", "[cards][advice]") {
    CHECK(offers_of(shown_as(sign(poor(), order(order_class::nephrectomy)), "O9")) == "Remove the nephrectomy draft");
    CHECK(shown_as(select(poor(), order(order_class::nephrectomy)), "O9").suggestions.size() == 5);
    CHECK(offers_of(shown_as(select(poor(), order(drug::ipilimumab).drug_order(drug::nivolumab).drug_order(drug::cabozantinib)),
                             "O8")) == "Remove the cabozantinib draft | Remove the ipilimumab draft");
    CHECK(offers_of(shown_as(select(poor(), order(drug::denosumab, 120).drug_order(drug::zoledronic_acid, 4)), "O13")) ==
          "Remove the denosumab draft | Remove the zoledronic acid draft");
    CHECK(offers_of(shown_as(select(poor(), order(drug::calcium)), "O16")) == "Remove calcium");
    const auto surveillance = select(poor().takes(drug::sunitinib, days_ago(2)), order(order_class::surveillance));
    CHECK(offers_of(shown_as(surveillance, "O10")) == "Remove the surveillance draft");
}

TEST_CASE("suggestions: zoledronic acid gives way to denosumab only when calcium allows", "[cards][advice]") {
    const patient low_clearance = poor().set(analyte::creatinine_clearance, 20, "mL/min");
    CHECK(offers_of(shown_as(select(low_clearance, order(drug::zoledronic_acid, 4)), "O11")) ==
          "Replace zoledronic acid by denosumab 120 mg q4w | Remove the zoledronic acid draft");
    patient low_calcium = low_clearance;
    low_calcium.ca(7.8).alb(4);
    const auto shown = select(low_calcium, order(drug::zoledronic_acid, 4));
    CHECK(offers_of(shown_as(shown, "O11")) == "Remove the zoledronic acid draft");
    CHECK(contains(shown_as(shown, "O11").detail, "hypocalcaemia: correct calcium first"));
    CHECK(created_by(shown_as(shown, "O12")) == std::vector{drug::calcium});
}

TEST_CASE("withholding: every row names a reason", "[cards][advice]") {
    for (const withholding_row& row : withholding_rows()) {
        CAPTURE(row.id);
        CHECK_FALSE(row.reason.empty());
        CHECK(row.concerns != nullptr);
    }
}
