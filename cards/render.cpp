// Rules that speak → cards. The detail is GitHub-flavoured Markdown (https://github.github.com/gfm/), in this order: score, what
// to do and why, the six factors, points, what is not offered, doubts, what is missing, evidence, notes on the data.
#include "cards/advise.hpp"

#include "cards/asked_tests.hpp"
#include "cards/card_extras.hpp"
#include "cards/detail_points.hpp"
#include "cards/evidence.hpp"
#include "cards/factor_table.hpp"
#include "cards/markdown.hpp"
#include "cards/shown.hpp"
#include "cards/wording.hpp"

#include <algorithm>

namespace cards {

namespace {

constexpr std::size_t notes_shown = 6;
constexpr std::size_t note_units = 160;

void bullet(std::string& into, std::string_view line) {
    into += "- ";
    into += line;
    into += '\n';
}

/// One line for each reason: `Not offered (pregnancy recorded): Start …; Start …`
void not_offered(std::string& into, const offer& offer) {
    std::vector<std::string_view> done;
    for (const auto& one : offer.withheld) {
        if (std::ranges::find(done, one.why) != done.end()) continue;
        done.push_back(one.why);
        std::string what;
        for (const auto& other : offer.withheld) {
            if (other.why == one.why) what += (what.empty() ? "" : "; ") + other.what;
        }
        bullet(into, "Not offered (" + one.why + "): " + what);
    }
}

void doubts(std::string& into, const assessment& score) {
    for (const std::string& line : score.fragility)
        bullet(into, escape(line, note_units));
    for (const std::string& line : factor_remarks(score))
        bullet(into, line);
    if (score.one_year_mark) bullet(into, "One-year mark passes on " + date_text(*score.one_year_mark) + ".");
    if (score.first_line_begun) bullet(into, "Factors are the baseline before first-line therapy.");
}

void missing(std::string& into, const assessment& score) {
    const std::string unknown = unknown_factors(score);
    if (unknown.empty()) return;
    bullet(into, "Not assessed: " + unknown + ".");
    const std::string tests = missing_tests_text(score);
    bullet(into, tests.empty() ? "No missing result can change the group." : "Would settle the group: " + tests + ".");
}

void evidence(std::string& into, const rule_row& row) {
    into += "\nEvidence:\n\n";
    for (const std::string_view id : row.evidence) {
        const evidence_row* found = id.empty() ? nullptr : find_evidence(id);
        if (found == nullptr) continue;
        const bool linked = !found->url.empty();
        for (const std::string_view part :
             {std::string_view("- "), found->text, std::string_view(linked ? " ([" : " ("), found->source,
              std::string_view(linked ? "](" : ""), found->url, std::string_view(linked ? "))\n" : ")\n")})
            into += part;
    }
}

std::vector<std::string> data_notes(const clinical_case& c) {
    std::vector<std::string> lines;
    const auto add = [&lines](const std::vector<note>& notes) {
        for (const note& one : notes) {
            std::string line = escape(one.text, note_units);
            if (!line.empty() && std::ranges::find(lines, line) == lines.end()) lines.push_back(std::move(line));
        }
    };
    add(c.proposal.notes);
    add(c.facts.notes);
    if (lines.size() > notes_shown) {
        const std::size_t more = lines.size() - notes_shown;
        lines.resize(notes_shown);
        lines.push_back("and " + std::to_string(more) + " more");
    }
    if (!c.facts.missing_keys.empty()) {
        std::string keys;
        for (const std::string_view key : c.facts.missing_keys)
            keys += (keys.empty() ? "" : ", ") + escape(key, 40);
        lines.push_back("Not received: " + keys);
    }
    return lines;
}

/// What every card of one answer says in the same words.
struct common_text {
    std::string score;
    std::string factors;
    std::string doubts;  ///< and what is missing
    std::string notes;
};

common_text say_once(const clinical_case& c) {
    common_text text{
        .score = factor_vector(c.score) + "\n\n", .factors = factor_table(c.score) + "\n", .doubts = {}, .notes = {}};
    doubts(text.doubts, c.score);
    missing(text.doubts, c.score);
    const std::vector<std::string> notes = data_notes(c);
    if (!notes.empty()) text.notes = "\nData:\n\n";
    for (const std::string& line : notes)
        bullet(text.notes, line);
    return text;
}

std::string detail(const clinical_case& c, const spoken_rule& rule, const offer& offer, const common_text& common) {
    std::string text;
    text.reserve(4096);
    text += common.score;
    text += "**" + fill(rule.row->advice, medium::markdown, c, rule) + "**\n\n";
    text += common.factors;
    if (!rule.drafts.empty()) bullet(text, "Draft: " + fill("{draft-labels}", medium::markdown, c, rule) + ".");
    for (const std::string& line : detail_points(c, rule))
        bullet(text, line);
    not_offered(text, offer);
    text += common.doubts;
    evidence(text, *rule.row);
    text += common.notes;
    return text;
}

card render_one(const clinical_case& c, const spoken_rule& rule, const common_text& common) {
    offer offer = rule.row->suggest != nullptr ? rule.row->suggest(c, rule) : cards::offer{};
    card result;
    result.id = rule.row->card;
    result.rule = rule.row->id;
    result.indicator = rule.shown;
    result.summary = fit(fill(rule.row->summary, medium::plain, c, rule), summary_units);
    result.detail = detail(c, rule, offer, common);
    result.suggestions = std::move(offer.suggestions);
    result.selection = offer.selection;
    result.override_reasons = override_reasons(rule);
    result.links = links(rule);
    return result;
}

}  // namespace

std::vector<card> render(const advice& advice, const facts& facts, const assessment& assessment, const proposal& proposal) {
    const clinical_case c{facts, assessment, proposal, advice.now};
    std::vector<card> cards;
    if (advice.rules.empty()) return cards;
    cards.reserve(advice.rules.size());
    const common_text common = say_once(c);
    for (const spoken_rule& rule : advice.rules) {
        card one = render_one(c, rule, common);
        const bool said = std::ranges::any_of(
            cards, [&one](const card& before) { return before.id == one.id && before.summary == one.summary; });
        if (!said) cards.push_back(std::move(one));
    }
    return cards;
}

}  // namespace cards
