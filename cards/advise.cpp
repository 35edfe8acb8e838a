#include "cards/advise.hpp"

#include "cards/gates.hpp"
#include "cards/order_checks.hpp"
#include "cards/standing_cards.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace cards {

namespace {

constexpr std::size_t most_cards = 4;  // criticals do not count and are never dropped

const proposed_order no_draft;

bool holds(const rule_row& row, const clinical_case& c, const proposed_order& order) {
    return std::ranges::all_of(row.when, [&](const condition* one) { return one == nullptr || one->holds(c, order); });
}

indicator indicator_of(const rule_row& row, const clinical_case& c, const std::vector<std::size_t>& drafts) {
    if (row.lowered_when == nullptr) return row.shown;
    const bool lowered =
        drafts.empty() ? row.lowered_when->holds(c, no_draft) : std::ranges::all_of(drafts, [&](std::size_t draft) {
            return row.lowered_when->holds(c, c.proposal.orders[draft]);
        });
    return lowered ? row.lowered : row.shown;
}

bool spoken(const std::vector<spoken_rule>& rules, std::string_view id) {
    return std::ranges::any_of(rules, [id](const spoken_rule& rule) { return rule.row->id == id; });
}

bool preempting(const std::vector<spoken_rule>& rules) { return spoken(rules, "O17d") || spoken(rules, "O20"); }

std::vector<spoken_rule> check_orders(const clinical_case& c, scope scope) {
    std::vector<spoken_rule> rules;
    for (const rule_row& row : order_check_rows()) {
        if (scope == scope::safety_only && !row.always_on) continue;
        std::vector<std::size_t> hit;
        for (std::size_t draft = 0; draft < c.proposal.orders.size(); ++draft) {
            if (c.proposal.orders[draft].selected && holds(row, c, c.proposal.orders[draft])) hit.push_back(draft);
        }
        if (hit.empty()) continue;
        const indicator shown = indicator_of(row, c, hit);
        rules.push_back({&row, shown, std::move(hit)});
    }
    if (preempting(rules)) std::erase_if(rules, [](const spoken_rule& rule) { return rule.row->preempted; });
    return rules;
}

bool left_out(std::string_view card, const clinical_case& c) {
    const auto rows = left_out_at_order_sign();
    const auto row = std::ranges::find(rows, card, &left_out_row::card);
    if (row == rows.end()) return false;
    return row->when == nullptr || row->when->holds(c, no_draft);
}

/// Whether this call shows standing cards beside the order checks.
bool standing_asked(const clinical_case& c, const std::vector<spoken_rule>& checks) {
    if (c.now.asked == hook::patient_view) return true;
    if (c.now.asked == hook::order_select || preempting(checks)) return false;
    switch (c.facts.settings.standing_advice_at_order_sign) {
        case standing_advice::never:
            return false;
        case standing_advice::every_order:
            return !c.proposal.orders.empty();
        case standing_advice::pathway_orders:
            break;
    }
    return std::ranges::any_of(c.proposal.orders, [](const proposed_order& order) {
        return is_pathway(order.kind) && (order.for_rcc || order.kind != order_class::systemic_agent);
    });
}

std::vector<spoken_rule> standing_advice_for(const clinical_case& c, scope scope) {
    std::vector<spoken_rule> rules;
    for (const rule_row& row : standing_rows()) {
        if ((row.card == "cord-compression") != (scope == scope::emergency)) continue;
        if (!rules.empty() && rules.back().row->card == row.card) continue;  // a more specific variant speaks
        if (c.now.asked == hook::order_sign && left_out(row.card, c)) continue;
        if (holds(row, c, no_draft)) rules.push_back({&row, indicator_of(row, c, {}), {}});
    }
    return rules;
}

/// Two cards of one answer never carry the same change: the more general one leaves it to the other.
void divide_labour(std::vector<spoken_rule>& rules) {
    const bool standing_doublet =
        std::ranges::any_of(rules, [](const spoken_rule& rule) { return rule.row->card == "systemic-therapy"; });
    const bool interaction_dose = spoken(rules, "O18");
    for (spoken_rule& rule : rules) {
        rule.regimen_elsewhere = standing_doublet && rule.row->id == "O9";
        rule.dose_elsewhere = interaction_dose && (rule.row->id == "O5" || rule.row->id == "O2b");
    }
}

/// Critical, warning, info; within each the order of the tables, checks first, since that is how they were collected.
void rank(std::vector<spoken_rule>& rules) {
    std::ranges::stable_sort(rules, [](const spoken_rule& left, const spoken_rule& right) { return left.shown > right.shown; });
}

void drop_repeated(std::vector<spoken_rule>& rules) {
    std::vector<spoken_rule> kept;
    for (spoken_rule& rule : rules) {
        const bool repeated = std::ranges::any_of(kept, [&](const spoken_rule& before) {
            return before.row->card == rule.row->card && before.row->summary == rule.row->summary;
        });
        if (!repeated) kept.push_back(std::move(rule));
    }
    rules = std::move(kept);
}

void keep_to_budget(std::vector<spoken_rule>& rules) {
    std::size_t counted = 0;
    std::erase_if(rules,
                  [&counted](const spoken_rule& rule) { return rule.shown != indicator::critical && ++counted > most_cards; });
}

}  // namespace

advice recommend(hook hook, const facts& facts, const assessment& assessment, const proposal& proposal) {
    return recommend(hook, facts, assessment, proposal, read_latest(facts));
}

advice recommend(hook hook, const facts& facts, const assessment& assessment, const proposal& proposal, latest_values latest) {
    advice advice{derive(hook, facts, proposal, std::move(latest)), {}};
    const clinical_case c{facts, assessment, proposal, advice.now};
    const scope scope = scope_of(c);
    if (scope == scope::silent) return advice;

    if (hook != hook::patient_view) advice.rules = check_orders(c, scope);
    if (scope != scope::safety_only && standing_asked(c, advice.rules)) {
        std::ranges::move(standing_advice_for(c, scope), std::back_inserter(advice.rules));
    }
    rank(advice.rules);
    drop_repeated(advice.rules);
    keep_to_budget(advice.rules);
    divide_labour(advice.rules);
    return advice;
}

}  // namespace cards
