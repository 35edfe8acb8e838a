// The document for review holds every row of every table, and nothing but what the settings make of them.

#include "cards/knowledge/knowledge.hpp"

#include "cards/bone_agents.hpp"
#include "cards/detail_points.hpp"
#include "cards/evidence.hpp"
#include "cards/gates.hpp"
#include "cards/imdc_factors.hpp"
#include "cards/laboratory_units.hpp"
#include "cards/limits.hpp"
#include "cards/order_checks.hpp"
#include "cards/shown.hpp"
#include "cards/standing_cards.hpp"
#include "cards/suggestion_descriptions.hpp"
#include "cards/value_sets/laboratory.hpp"
#include "cards/value_sets/lookup.hpp"
#include "cards/withholding.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>
#include <sstream>
#include <vector>

using namespace cards;

namespace {

const std::string& document() {
    static const std::string text = knowledge_body({});
    return text;
}

bool has(std::string_view part) { return document().find(part) != std::string::npos; }

std::string cell(std::string_view text) { return "| " + std::string(text) + " |"; }
std::string code_cell(std::string_view text) { return cell("`" + std::string(text) + "`"); }

std::size_t count(std::string_view part) {
    std::size_t found = 0;
    for (std::size_t at = document().find(part); at != std::string::npos; at = document().find(part, at + part.size()))
        ++found;
    return found;
}

/// From a heading to the next one of the same level or above.
std::string section(const std::string& heading) {
    const std::size_t begin = document().find(heading + "\n");
    if (begin == std::string::npos) return {};
    const std::string level = heading.substr(0, heading.find(' ') + 1);
    std::size_t end = document().find("\n" + level, begin + heading.size());
    const std::size_t chapter = document().find("\n## ", begin + heading.size());
    end = std::min(end, chapter);
    return document().substr(begin, end == std::string::npos ? end : end - begin);
}

std::size_t body_rows(const std::string& text) {
    std::istringstream lines(text);
    std::size_t rows = 0;
    std::size_t heads = 0;
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("| --- ")) ++heads;
        if (line.starts_with('|')) ++rows;
    }
    return rows - 2 * heads;
}

/// Bars that separate cells, not those that a backslash keeps in the text.
std::size_t columns(const std::string& line) {
    std::size_t bars = 0;
    for (std::size_t at = 0; at < line.size(); ++at)
        if (line[at] == '|' && (at == 0 || line[at - 1] != '\\')) ++bars;
    return bars;
}

std::vector<const rule_row*> all_rules() {
    std::vector<const rule_row*> rows;
    for (const auto table : {standing_rows(), order_check_rows()})
        for (const rule_row& row : table)
            rows.push_back(&row);
    return rows;
}

}  // namespace

TEST_CASE("knowledge: every rule is there with its conditions, words and citations", "[cards]") {
    CHECK(count("\n#### ") == all_rules().size());
    for (const rule_row* row : all_rules()) {
        CAPTURE(row->id, row->summary);
        CHECK(has("#### " + std::string(row->id) + ": " + std::string(row->card)));
        CHECK(has("| Says " + cell(row->summary)));
        CHECK(has("| Advises " + cell(row->advice)));
        for (const condition* one : row->when)
            CHECK((one == nullptr || has(one->says)));
        for (const std::string_view id : row->evidence)
            CHECK((id.empty() || has("\n" + code_cell(id))));
    }
    for (const gate_row& row : gates())
        CHECK(has(cell(row.id) + " " + std::string(row.when.says) + " |"));
}

TEST_CASE("knowledge: every suggestion of a rule is described, and each only once", "[cards]") {
    std::set<suggest_function> described;
    for (const suggestion_description& row : suggestion_descriptions()) {
        CHECK_FALSE(row.says.empty());
        CHECK(described.insert(row.make).second);
        for (const std::string_view id : row.services)
            CHECK((id.empty() || orderable(id).id == id));
    }
    std::set<suggest_function> used;
    for (const rule_row* row : all_rules()) {
        CAPTURE(row->id);
        if (row->suggest == nullptr) continue;
        used.insert(row->suggest);
        REQUIRE(description_of(row->suggest) != nullptr);
        CHECK(has(description_of(row->suggest)->says));
    }
    CHECK(used == described);
    CHECK(description_of(nullptr) == nullptr);
}

TEST_CASE("knowledge: evidence, drugs and codes are all there", "[cards]") {
    for (const evidence_row& row : all_evidence()) {
        CAPTURE(row.id);
        CHECK(has(code_cell(row.id) + " " + std::string(row.text) + " | " + std::string(row.source) + " |"));
        CHECK(has(row.url));
    }
    CHECK(body_rows(section("## Evidence")) == all_evidence().size());
    for (const drug_row& row : all_drugs()) {
        CAPTURE(row.name);
        CHECK(has("\n" + cell(row.name)));
        for (const std::string_view name : row.names)
            CHECK(has(name));
        for (const std::string_view atc : row.atc)
            CHECK(has("`" + std::string(atc) + "`"));
        CHECK((row.rxnorm.empty() || has("`" + std::string(row.rxnorm) + "`")));
    }
    for (const auto table : code_tables()) {
        for (const code_row& row : table) {
            CAPTURE(row.code);
            const std::string part = section("### " + std::string(meanings()[static_cast<std::size_t>(row.what)].title));
            CHECK(part.find(code_cell(row.code) + " " + std::string(row.label) + " |") != std::string::npos);
        }
    }
    for (const analyte_row& row : analyte_codes())
        CHECK(has(code_cell(row.code) + " " + std::string(row.label) + " |"));
    CHECK(body_rows(section("### Results")) == analyte_codes().size());
}

TEST_CASE("knowledge: every code table is printed under one of its meanings", "[cards]") {
    std::size_t codes = 0;
    for (const auto table : code_tables())
        codes += table.size();
    std::size_t printed = 0;
    for (const meaning_row& row : meanings())
        printed += body_rows(section("### " + std::string(row.title)));
    CHECK(printed == codes);
}

TEST_CASE("knowledge: score, limits, doses, withholding and words are all there", "[cards]") {
    for (const factor_row& row : factor_rows())
        CHECK(has(cell(row.name)));
    CHECK(body_rows(section("## Limits and time windows")) > default_limits().size());
    for (const default_limit& row : default_limits())
        CHECK(has("| " + number_text(settings{}.*row.limit, 8) + " | `" + std::string(canonical_unit(row.what)) + "` |"));
    for (const regimen& row : offered_regimens())
        CHECK(has(cell(row.label)));
    CHECK(body_rows(section("### Doses")) == all_dose_shapes().size());
    for (const dose_shape* shape : all_dose_shapes())
        CHECK(has(shape->additional));
    CHECK(body_rows(section("### Zoledronic acid and kidney function")) == zoledronic_bands().size() + 1);
    for (const withholding_row& row : withholding_rows())
        CHECK(has("| " + std::string(row.reason) + " |"));
    for (const detail_point& row : all_detail_points())
        CHECK(has("| " + std::string(row.text) + " |"));
    CHECK(body_rows(section("### Recognised where a code is missing")) == phrases().size());
    for (const bare_number_row& row : bare_numbers())
        CHECK(has("| `" + std::string(row.unit) + "` |"));
}

TEST_CASE("knowledge: the groups are those the engine gives", "[cards]") {
    const std::string part = section("### Risk groups");
    CHECK(part.find("| 0 | FAVOURABLE | FAV_OR_INT | FAV_OR_INT | UNDETERMINED |") != std::string::npos);
    CHECK(part.find("| 2 | INTERMEDIATE | INT_OR_POOR | INT_OR_POOR |") != std::string::npos);
    CHECK(part.find("| 3 | POOR | POOR | POOR | POOR |") != std::string::npos);
}

TEST_CASE("knowledge: it is well-formed Markdown", "[cards]") {
    const std::string text = knowledge_markdown({}, {"v", ""});
    std::istringstream lines(text);
    std::size_t expected = 0;
    std::size_t tables = 0;
    for (std::string line; std::getline(lines, line);) {
        CAPTURE(line);
        if (!line.starts_with('|')) {
            expected = 0;
            continue;
        }
        if (expected == 0) {
            expected = columns(line);
            ++tables;
        }
        CHECK(columns(line) == expected);
        CHECK(line.ends_with('|'));
        CHECK(std::ranges::count(line, '`') % 2 == 0);
    }
    CHECK(tables > 60);
    CHECK(text.ends_with("\n"));
    CHECK(text.find("\n\n\n") == std::string::npos);
}

TEST_CASE("knowledge: the edition stands at the top and changes nothing below", "[cards]") {
    const std::string one = knowledge_markdown({}, {"0123456789abcdef", "2026-03-01"});
    const std::string undated = knowledge_markdown({}, {"0123456789abcdef", {}});
    CHECK(one.find("Version: 0123456789abcdef  \nDate: 2026-03-01\n") != std::string::npos);
    CHECK(undated.find("Date: ____-__-__\n") != std::string::npos);
    CHECK(one.ends_with(document()));
    CHECK(undated.ends_with(document()));
    CHECK(knowledge_body({}) == document());
}

TEST_CASE("knowledge: every setting shows", "[cards]") {
    const auto change = GENERATE(values<void (*)(settings&)>({
        [](settings& s) { s.fresh_days += 1; },
        [](settings& s) { s.aged_days += 1; },
        [](settings& s) { s.calcium_for_bma_days += 1; },
        [](settings& s) { s.creatinine_days += 1; },
        [](settings& s) { s.weight_days += 1; },
        [](settings& s) { s.haemoglobin_low_male += 0.1; },
        [](settings& s) { s.haemoglobin_low_female += 0.1; },
        [](settings& s) { s.calcium_high += 0.1; },
        [](settings& s) { s.calcium_low += 0.1; },
        [](settings& s) { s.neutrophils_high += 0.1; },
        [](settings& s) { s.platelets_high += 1; },
        [](settings& s) { s.standing_advice_at_order_sign = standing_advice::never; },
    }));
    settings other;
    change(other);
    CHECK(knowledge_body(other) != document());
}
