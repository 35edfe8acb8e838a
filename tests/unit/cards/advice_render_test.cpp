// Cards as they are read: order, budget, bounds, and the structure of the detail.

#include "cards/markdown.hpp"
#include "tests/unit/cards/advice_patient.hpp"

#include <catch2/catch.hpp>

#include <set>

using namespace cards;
using namespace cards::advised;

namespace {

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        lines.emplace_back(text.substr(0, end));
        if (end == std::string_view::npos) break;
        text.remove_prefix(end + 1);
    }
    return lines;
}

const drug every_drug_of_interest[] = {
    drug::cabozantinib, drug::nivolumab,   drug::ipilimumab,     drug::pembrolizumab,   drug::avelumab,  drug::lenvatinib,
    drug::axitinib,     drug::sunitinib,   drug::pazopanib,      drug::sorafenib,       drug::tivozanib, drug::everolimus,
    drug::temsirolimus, drug::bevacizumab, drug::belzutifan,     drug::zoledronic_acid, drug::denosumab, drug::pamidronate,
    drug::calcium,      drug::vitamin_d,   drug::clarithromycin, drug::rifampin};

/// Every kind of patient that gives some card.
std::vector<patient> many_patients() {
    std::vector<patient> all{poor(),        poor_normal_calcium(), favourable(),   intermediate_one(), intermediate_two(),
                             int_or_poor(), fav_or_int(),          undetermined(), poor().kps(60),     poor().no_labs()};
    const auto add = [&all](patient who, auto change) {
        change(who.known);
        all.push_back(std::move(who));
    };
    add(poor(), [](facts& f) { f.problems.pregnancy = a_finding("pregnancy"); });
    add(poor(), [](facts& f) { f.problems.cord_compression = a_finding("cord compression"); });
    add(poor(), [](facts& f) { f.problems.hypocalcaemia = a_finding("hypocalcaemia"); });
    add(poor(), [](facts& f) { f.problems.jaw_osteonecrosis = a_finding("ONJ"); });
    add(poor(), [](facts& f) { f.problems.dialysis = a_finding("dialysis"); });
    add(poor(), [](facts& f) { f.cancer.type = histology::conflicting; });
    all.push_back(poor().given(drug::zoledronic_acid, on(2025, 12, 1)));
    all.push_back(poor().set(analyte::creatinine_clearance, 45.1, "mL/min"));
    all.push_back(poor().forget(analyte::creatinine).set(analyte::egfr, 20, "mL/min/{1.73_m2}"));
    all.push_back(
        poor().ici_blocked("an exceedingly long name of an autoimmune disease that nobody would ever want to write on a card"));
    all.push_back(poor()
                      .takes(drug::cabozantinib, days_ago(3), course::current, {}, 60)
                      .takes(drug::clarithromycin, days_ago(3))
                      .takes(drug::phenobarbital, days_ago(3)));
    return all;
}

void check_bounds(const std::vector<card>& shown) {
    std::size_t counted = 0;
    std::set<std::string> said;
    for (const card& one : shown) {
        CAPTURE(one.rule, one.summary);
        CHECK(utf16_units(one.summary) < 140);
        CHECK_FALSE(one.summary.empty());
        CHECK_FALSE(contains(one.summary, "{"));
        CHECK_FALSE(std::string_view(one.summary).ends_with("…"));
        CHECK_FALSE(contains(one.detail, "{"));
        CHECK(said.insert(one.summary).second);
        CHECK(std::ranges::count_if(one.suggestions, &suggestion::recommended) <= 1);
        CHECK(one.override_reasons.empty() == (one.indicator == indicator::info));
        CHECK(one.links.empty() == (one.id == "cord-compression"));
        for (const suggestion& offered : one.suggestions) {
            CAPTURE(offered.label);
            CHECK(utf16_units(offered.label) <= 80);
            CHECK_FALSE(contains(offered.label, "…"));
            CHECK_FALSE(offered.actions.empty());
            for (const action& step : offered.actions)
                CHECK_FALSE(step.description.empty());
        }
        if (one.indicator != indicator::critical) ++counted;
    }
    CHECK(counted <= 4);
    CHECK(std::ranges::is_sorted(shown, [](const card& left, const card& right) { return left.indicator > right.indicator; }));
}

}  // namespace

TEST_CASE("cards: every answer keeps to the bounds", "[cards][advice]") {
    for (const patient& who : many_patients()) {
        check_bounds(view(who));
        for (const drug first : every_drug_of_interest) {
            check_bounds(sign(who, order(first, 60)));
            check_bounds(
                sign(who, order(first, 4).drug_order(drug::sunitinib).drug_order(drug::pazopanib).drug_order(drug::sorafenib)));
            check_bounds(select(who, order(first).service_order(order_class::nephrectomy)));
        }
        for (const order_class kind :
             {order_class::nephrectomy, order_class::surveillance, order_class::stereotactic_radiotherapy}) {
            check_bounds(sign(who, order(kind)));
        }
    }
}

TEST_CASE("cards: at most four beside the criticals, most urgent first", "[cards][advice]") {
    patient who = poor().ici_blocked("SLE").kps(60).set(analyte::creatinine_clearance, 20, "mL/min");
    who.known.problems.jaw_osteonecrosis = a_finding("ONJ");
    const auto shown = sign(who, order(drug::zoledronic_acid, 4)
                                     .drug_order(drug::denosumab, 120)
                                     .drug_order(drug::nivolumab)
                                     .drug_order(drug::cabozantinib, 60)
                                     .drug_order(drug::ipilimumab, 3)
                                     .per_kg()
                                     .drug_order(drug::calcium));
    CHECK(rules_of(shown) == "O11!! O5! O7c! O8! O13!");
}

TEST_CASE("cards: the detail begins with the score and what to do", "[cards][advice]") {
    const auto lines = lines_of(view(poor()).front().detail);
    REQUIRE(lines.size() > 12);
    CHECK(lines[0] ==
          "IMDC 6/6 – poor: KPS 70 · dx 2 mo · Hb 10.2 g/dL (L) · Ca corr 11.04 mg/dL (H) · ANC 8.9 (H) · Plt 480 (H)");
    CHECK(lines[1].empty());
    CHECK(lines[2].starts_with("**Start an IO-based combination now"));
    CHECK(lines[4] == "| Factor | Value | Limit | Date | Verdict |");
    CHECK(lines[6].starts_with("| KPS | KPS 70 | KPS ≥ 80 | 2026-02-24 | **present** |"));
    CHECK(lines[11].starts_with("| Platelets | 480 10\\*9/L | ≤ 400 10\\*9/L | 2026-02-24 | **present** |"));
}

TEST_CASE("cards: missing results, doubts and data notes are said", "[cards][advice]") {
    patient who = int_or_poor();
    who.known.notes.push_back({"result <script>x</script> | set aside", {}});
    who.known.missing_keys = {"procedures", "allergies"};
    const auto shown = view(who);
    const std::string& detail = shown.front().detail;
    CHECK(contains(detail, "IMDC 2–3/6 – intermediate or poor"));
    CHECK(contains(detail, "- Not assessed: Corrected calcium (albumin needed)."));
    CHECK(contains(detail, "- Would settle the group: calcium + albumin."));
    CHECK(contains(detail, "- Not received: procedures, allergies"));
    CHECK(contains(detail, "result &lt;script&gt;x&lt;/script&gt; \\| set aside"));
    CHECK_FALSE(contains(detail, "<script>"));

    const auto decided = view(poor().forget(analyte::platelets));
    CHECK(contains(decided.front().detail, "No missing result can change the group."));
}

TEST_CASE("cards: notes are bounded and not repeated", "[cards][advice]") {
    patient who = poor();
    for (int index = 0; index < 12; ++index) {
        who.known.notes.push_back({"note " + std::to_string(index % 10) + std::string(400, 'x'), {}});
    }
    const std::string detail = view(who).front().detail;
    CHECK(contains(detail, "- and 4 more"));
    CHECK_FALSE(contains(detail, std::string(200, 'x')));
}

TEST_CASE("cards: special lines of the systemic-therapy card", "[cards][advice]") {
    patient unknown = poor();
    unknown.known.cancer.type = histology::unknown;
    CHECK(contains(view(unknown).front().detail, "confirm a clear-cell component"));
    patient other = poor();
    other.known.cancer.origin_not_recorded = true;
    CHECK(contains(view(other).front().detail, "origin of metastasis not recorded"));
    CHECK(contains(view(intermediate_one()).front().detail, "cytoreductive nephrectomy may be considered in selected patients"));
    CHECK(contains(find_rule(view(intermediate_two()), "S1")->detail, "systemic therapy first is favoured"));
    CHECK(contains(view(poor().takes(drug::sunitinib, days_ago(2))).front().detail, "Currently sunitinib alone"));
    CHECK(contains(view(poor()).front().detail, "targeted-therapy era"));
}

TEST_CASE("cards: a hostile draft label cannot leave its line", "[cards][advice]") {
    drafts hostile = order(drug::sunitinib);
    hostile.proposed.orders[0].label = "sunitinib\n\n| [x](javascript:1) <img src=x> \xE2\x80\xAE `";
    const auto shown = sign(poor(), hostile);
    const card& one = *find_rule(shown, "O1");
    CHECK(contains(one.detail, "- Draft: sunitinib \\| \\[x\\](javascript:1) &lt;img src=x&gt; \\`.\n"));
    for (const suggestion& offered : one.suggestions) {
        for (const action& step : offered.actions)
            CHECK_FALSE(contains(step.description, "\n"));
    }
}

TEST_CASE("cards: standing advice at order-sign follows its setting", "[cards][advice]") {
    patient who = poor();
    who.known.settings.standing_advice_at_order_sign = standing_advice::never;
    CHECK(rules_of(sign(who, order(drug::sunitinib))) == "O1!");
    who.known.settings.standing_advice_at_order_sign = standing_advice::every_order;
    CHECK(rules_of(sign(who, drafts().unrelated())) == "S! B N");
    CHECK(rules_of(sign(who, drafts())).empty());
    who.known.settings.standing_advice_at_order_sign = standing_advice::pathway_orders;
    CHECK(rules_of(sign(who, order(drug::everolimus).for_another_disease())).empty());
}

TEST_CASE("cards: a surveillance order on file speaks for the systemic theme", "[cards][advice]") {
    patient who = poor();
    who.known.treatment_history.surveillance = a_finding("surveillance");
    CHECK(rules_of(sign(who, order(drug::denosumab, 120))) == "N");
}

TEST_CASE("cards: the score is asked for at order-sign only when an order depends on it", "[cards][advice]") {
    CHECK(rules_of(sign(undetermined(), order(drug::denosumab, 120).drug_order(drug::sunitinib))) == "O12b I");
    CHECK(rules_of(sign(fav_or_int(), order(order_class::nephrectomy))) == "B I");
    CHECK(rules_of(sign(int_or_poor(), order(order_class::surveillance))) == "O10b B");
    CHECK(rules_of(sign(undetermined(), order(order_class::stereotactic_radiotherapy))) == "B");
    CHECK(rules_of(sign(undetermined().takes(drug::sunitinib, days_ago(10)), order(drug::nivolumab))) == "B");
}
