// The tables themselves: every rule cites evidence, every reference exists, every text fits.

#include "cards/asked_tests.hpp"
#include "cards/card_extras.hpp"
#include "cards/detail_points.hpp"
#include "cards/evidence.hpp"
#include "cards/gates.hpp"
#include "cards/markdown.hpp"
#include "cards/order_checks.hpp"
#include "cards/orderables.hpp"
#include "cards/standing_cards.hpp"
#include "cards/wording.hpp"
#include "tests/unit/cards/advice_patient.hpp"

#include <catch2/catch.hpp>

#include <regex>
#include <set>

using namespace cards;
using namespace cards::advised;

namespace {

std::vector<const rule_row*> all_rules() {
    std::vector<const rule_row*> rows;
    for (const rule_row& row : standing_rows())
        rows.push_back(&row);
    for (const rule_row& row : order_check_rows())
        rows.push_back(&row);
    return rows;
}

bool well_formed(std::string_view url) {
    static const std::regex doi(R"(https://doi\.org/10\.\d{4,9}/[A-Za-z0-9.()/_-]+)");
    static const std::regex page(
        R"(https://(dailymed\.nlm\.nih\.gov|pubmed\.ncbi\.nlm\.nih\.gov|www\.nice\.org\.uk)/[A-Za-z0-9./?=_-]*)");
    const std::string text(url);
    return std::regex_match(text, doi) || std::regex_match(text, page);
}

}  // namespace

TEST_CASE("tables: every rule cites evidence that exists", "[cards][advice]") {
    for (const rule_row* row : all_rules()) {
        CAPTURE(row->id);
        CHECK_FALSE(row->evidence[0].empty());
        for (const std::string_view id : row->evidence) {
            if (!id.empty()) CHECK(find_evidence(id) != nullptr);
        }
        CHECK(row->when[0] != nullptr);
        CHECK_FALSE(row->advice.empty());
    }
}

TEST_CASE("tables: evidence has a source, and its address is well formed", "[cards][advice]") {
    std::set<std::string_view> ids;
    for (const evidence_row& row : all_evidence()) {
        CAPTURE(row.id);
        CHECK(ids.insert(row.id).second);
        CHECK_FALSE(row.source.empty());
        CHECK((row.url.empty() || well_formed(row.url)));
        CHECK((row.year == 0 || contains(row.source, std::to_string(row.year))));
        const bool used = std::ranges::any_of(
            all_rules(), [&](const rule_row* rule) { return std::ranges::find(rule->evidence, row.id) != rule->evidence.end(); });
        CHECK(used);
    }
    CHECK(find_evidence("none") == nullptr);
}

TEST_CASE("tables: links and override reasons belong to cards that exist", "[cards][advice]") {
    std::set<std::string_view> ids;
    for (const rule_row* row : all_rules())
        ids.insert(row->card);
    for (const link_row& row : link_rows()) {
        CAPTURE(row.card);
        CHECK(ids.contains(row.card));
        CHECK(well_formed(row.target.url));
    }
    for (const override_row& row : override_rows())
        CHECK((row.card.empty() || ids.contains(row.card)));
    for (const left_out_row& row : left_out_at_order_sign())
        CHECK(ids.contains(row.card));
    for (const detail_point& row : all_detail_points()) {
        CAPTURE(row.of);
        CHECK(std::ranges::any_of(all_rules(), [&](const rule_row* rule) { return rule->card == row.of || rule->id == row.of; }));
    }
}

TEST_CASE("tables: every placeholder of every text is known", "[cards][advice]") {
    const patient who = poor();
    const assessment score = assess(who.known);
    const proposal nothing;
    const situation now = derive(hook::patient_view, who.known, nothing, read_latest(who.known));
    const clinical_case c{who.known, score, nothing, now};
    const std::regex placeholder(R"(\{[a-z0-9-]+\})");
    std::set<std::string> names;
    const auto collect = [&](std::string_view text) {
        const std::string copy(text);
        for (std::sregex_iterator at(copy.begin(), copy.end(), placeholder), end; at != end; ++at)
            names.insert(at->str());
    };
    for (const rule_row* row : all_rules()) {
        collect(row->summary);
        collect(row->advice);
    }
    for (const detail_point& row : all_detail_points())
        collect(row.text);
    REQUIRE(names.size() > 15);
    const spoken_rule rule{all_rules().front(), indicator::info, {}};
    for (const std::string& name : names) {
        CAPTURE(name);
        CHECK(knows_placeholder(name.substr(1, name.size() - 2)));
    }
    CHECK_FALSE(knows_placeholder("nonsense"));
    CHECK(fill("IMDC {score}/6", medium::plain, c, rule) == "IMDC 6/6");
}

TEST_CASE("tables: orderables are found by the tests that ask for them", "[cards][advice]") {
    for (const asked_test_row& row : asked_tests()) {
        CHECK(&row_of(row.test) == &row);
        for (const std::string_view id : row.orderables)
            CHECK(orderable(id).id == id);
    }
    for (const std::string_view id : {"sbrt", "reassessment", "dental", "mri", "immunotherapy-referral"})
        CHECK(orderable(id).id == id);
}

TEST_CASE("tables: criticals are emergencies and labelled contraindications only", "[cards][advice]") {
    std::set<std::string_view> critical;
    for (const rule_row* row : all_rules()) {
        if (row->shown == indicator::critical) critical.insert(row->id);
    }
    CHECK(critical == std::set<std::string_view>{"C", "O11", "O12", "O17", "O17d", "O20"});
}

TEST_CASE("tables: cord compression and pregnancy silence what is elective, and nothing else", "[cards][advice]") {
    std::set<std::string_view> silenced;
    for (const rule_row& row : order_check_rows()) {
        if (row.preempted) silenced.insert(row.id);
    }
    CHECK(silenced == std::set<std::string_view>{"O1", "O2", "O2b", "O3", "O4", "O5", "O7b", "O7c", "O8", "O9", "O9b", "O9e",
                                                 "O10", "O10b", "O19", "O21"});
}

TEST_CASE("tables: drug safety speaks under hospice care, and nothing else", "[cards][advice]") {
    std::set<std::string_view> safety;
    for (const rule_row& row : order_check_rows()) {
        if (row.always_on) safety.insert(row.id);
    }
    CHECK(safety ==
          std::set<std::string_view>{"O5", "O11", "O11b", "O11c", "O11d", "O12", "O12b", "O13", "O13b", "O18", "O18b", "O20"});
}

TEST_CASE("tables: texts give advice, not orders", "[cards][advice]") {
    for (const rule_row* row : all_rules()) {
        CAPTURE(row->id);
        CHECK_FALSE(contains(row->summary, " must "));
        CHECK_FALSE(contains(row->advice, " must "));
        CHECK_FALSE(contains(row->advice, " you "));
    }
    for (const detail_point& row : all_detail_points())
        CHECK_FALSE(contains(row.text, " must "));
}

TEST_CASE("tables: gates are asked in their order", "[cards][advice]") {
    std::string order;
    for (const gate_row& row : gates())
        order += std::string(row.id) + " ";
    CHECK(order == "G1 G2 G3 G4 G5 ");
}
