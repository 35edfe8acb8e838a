#include "cards/explanation.hpp"

#include "cards/decisions.hpp"
#include "cards/gates.hpp"
#include "cards/laboratory_units.hpp"
#include "cards/markdown.hpp"
#include "cards/order_checks.hpp"
#include "cards/passed_over.hpp"
#include "cards/standing_cards.hpp"

#include <algorithm>

namespace cards {

namespace {

constexpr std::size_t drafts_listed = 20;
constexpr std::size_t results_listed = 20;
constexpr std::size_t label_units = 80;
constexpr std::size_t note_units = 160;

const proposed_order no_draft;

struct reads_row {
    factor_id id;
    std::array<std::optional<analyte>, 3> from;
};

/// The results that a factor can be judged on, the usual one first.
constexpr reads_row reads[] = {
    {factor_id::performance_status, {{analyte::karnofsky, analyte::ecog}}},
    {factor_id::diagnosis_interval, {}},
    {factor_id::haemoglobin, {{analyte::haemoglobin}}},
    {factor_id::calcium, {{analyte::calcium, analyte::corrected_calcium, analyte::ionised_calcium}}},
    {factor_id::neutrophils, {{analyte::neutrophils, analyte::neutrophil_percentage, analyte::leukocytes}}},
    {factor_id::platelets, {{analyte::platelets}}},
};

std::vector<explained_condition> asked_about(const rule_row& row, const clinical_case& c, const proposed_order& order) {
    std::vector<explained_condition> conditions;
    for (const condition* one : row.when) {
        if (one != nullptr) conditions.push_back({one->says, one->holds(c, order)});
    }
    return conditions;
}

void ask_drafts(explained_rule& told, const clinical_case& c) {
    for (const proposed_order& order : c.proposal.orders) {
        if (!order.selected) continue;
        if (told.asked.size() < drafts_listed) {
            told.asked.push_back({order.type_name, order.id, plain(order.label, label_units), asked_about(*told.row, c, order)});
        } else {
            ++told.more_drafts;
        }
    }
}

/// A rule without a word on it was closed by the gate.
explained_rule unspoken(const rule_row& row, std::string_view gate) {
    explained_rule told;
    told.row = &row;
    told.because = gate;
    told.shown = row.shown;
    return told;
}

void add_offers(explained_rule& told, const spoken_rule& rule, const clinical_case& c) {
    told.shown = rule.shown;
    if (rule.row->suggest == nullptr) return;
    offer made = rule.row->suggest(c, rule);
    for (const suggestion& one : made.suggestions)
        told.offered.push_back(one.label);
    told.withheld = std::move(made.withheld);
}

std::vector<explained_gate> ask_gates(const clinical_case& c) {
    std::vector<explained_gate> asked;
    for (const gate_row& gate : gates()) {
        asked.push_back({gate.id, {gate.when.says, gate.when.holds(c, no_draft)}});
        if (asked.back().when.holds) break;
    }
    return asked;
}

void explain_rules(explanation& told, hook hook, const facts& facts, const assessment& assessment, const proposal& proposal) {
    std::vector<explained_rule>& rules = told.rules;
    for (const rule_row& row : order_check_rows())
        rules.push_back(unspoken(row, {}));
    for (const rule_row& row : standing_rows())
        rules.push_back(unspoken(row, {}));
    const auto of = [&rules](const rule_row& row) -> explained_rule& {
        return *std::ranges::find(rules, &row, &explained_rule::row);
    };
    const advice advice =
        recommend(hook, facts, assessment, proposal, [&of](const rule_row& row, fate what, std::string_view why) {
            of(row).end = what;
            of(row).because = why;
        });

    const clinical_case c{facts, assessment, proposal, advice.now};
    told.gates = ask_gates(c);
    const bool closed = told.gates.back().when.holds;
    for (explained_rule& rule : rules) {
        const bool check = static_cast<std::size_t>(&rule - rules.data()) < order_check_rows().size();
        if (check && hook == hook::patient_view) {
            rule.end = fate::not_asked;
            rule.because = "no orders are drafted at patient-view";
            continue;
        }
        if (rule.end == fate::gated && rule.because.empty() && closed) rule.because = told.gates.back().id;
        if (check) {
            ask_drafts(rule, c);
        } else {
            rule.asked.push_back({{}, {}, {}, asked_about(*rule.row, c, no_draft)});
        }
    }
    for (const spoken_rule& rule : advice.rules)
        add_offers(of(*rule.row), rule, c);
    told.calcium = advice.now.latest.calcium.shown;
    told.performance = advice.now.latest.performance.shown;
    told.kidneys = advice.now.latest.renal.shown;
}

/// Results that count but are not the one named: of a tie, or of a measurement that gave way to another.
std::string_view why_not_named(const result& one, const factor& judged) {
    if (judged.why_unknown == unknown_reason::conflicting) return "conflicts with another result of the same time";
    if (one.what == analyte::leukocytes && judged.marks.has(flag::derived)) return "multiplied by the percentage";
    return "another result decides";
}

std::vector<weighed_result> results_for(const reads_row& row, const facts& facts) {
    std::vector<weighed_result> all;
    const look_back window = score_look_back(facts);
    for (const std::optional<analyte>& what : row.from) {
        if (!what) continue;
        const std::vector<weighed_result> weighed = weigh(facts, *what, window);
        all.insert(all.end(), weighed.begin(), weighed.end());
    }
    return all;
}

/// The result that the factor names. A percentage may be named although a later one exists, which had no count beside it.
const result* deciding(const std::vector<weighed_result>& results, const factor& judged) {
    const result* found = nullptr;
    for (const weighed_result& weighed : results) {
        const origin& from = weighed.one->from;
        if (!judged.from || judged.from->id != from.id || judged.from->type != from.type) continue;
        if (weighed.passed_over.empty()) return weighed.one;
        if (found == nullptr) found = weighed.one;
    }
    return found;
}

explained_factor explain_factor(const reads_row& row, const facts& facts, const factor& judged) {
    explained_factor told;
    const std::vector<weighed_result> results = results_for(row, facts);
    const result* decides = deciding(results, judged);
    std::vector<explained_result> passed;
    for (const weighed_result& weighed : results) {
        const result& one = *weighed.one;
        explained_result line{one.from, name_of(one.what), plain(one.shown, label_units), one.effective, {}};
        if (&one == decides) {
            told.results.push_back(std::move(line));
            continue;
        }
        line.passed_over = weighed.passed_over.empty() ? why_not_named(one, judged) : weighed.passed_over;
        passed.push_back(std::move(line));
    }
    told.more_results = passed.size() > results_listed ? passed.size() - results_listed : 0;
    passed.resize(passed.size() - told.more_results);
    told.results.insert(told.results.end(), passed.begin(), passed.end());
    if (row.id == factor_id::diagnosis_interval) told.date_element = facts.diagnosis.element;
    return told;
}

}  // namespace

std::string_view to_string(fate what) {
    switch (what) {
        case fate::shown:
            return "shown";
        case fate::gated:
            return "gated";
        case fate::not_asked:
            return "not-asked";
        case fate::not_met:
            return "not-met";
        case fate::other_variant:
            return "other-variant";
        case fate::left_out:
            return "left-out";
        case fate::preempted:
            return "preempted";
        case fate::repeated:
            return "repeated";
        case fate::over_budget:
            break;
    }
    return "over-budget";
}

explanation explain(hook hook, const facts& facts, const assessment& assessment, const proposal& proposal) {
    explanation told;
    explain_rules(told, hook, facts, assessment, proposal);
    for (const reads_row& row : reads) {
        const auto index = static_cast<std::size_t>(row.id);
        told.factors[index] = explain_factor(row, facts, assessment.factors[index]);
    }
    for (const std::vector<note>* notes : {&proposal.notes, &facts.notes}) {
        for (const note& one : *notes)
            told.notes.push_back({plain(one.text, note_units), one.from});
    }
    return told;
}

}  // namespace cards
