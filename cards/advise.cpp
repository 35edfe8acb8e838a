#include "cards/advise.hpp"

#include "cards/decisions.hpp"
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

/// The watch of the normal path: nobody listens.
struct nobody {
    void operator()(const rule_row&, fate, std::string_view = {}) const {}
};

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

/// The rule that silences what is elective, or nothing.
std::string_view preempting(const std::vector<spoken_rule>& rules) {
    return spoken(rules, "O17d") ? "O17d" : spoken(rules, "O20") ? "O20" : "";
}

template <class Watch>
std::vector<spoken_rule> check_orders(const clinical_case& c, scope scope, const Watch& watch) {
    std::vector<spoken_rule> rules;
    for (const rule_row& row : order_check_rows()) {
        if (scope == scope::safety_only && !row.always_on) continue;
        std::vector<std::size_t> hit;
        for (std::size_t draft = 0; draft < c.proposal.orders.size(); ++draft) {
            if (c.proposal.orders[draft].selected && holds(row, c, c.proposal.orders[draft])) hit.push_back(draft);
        }
        watch(row, hit.empty() ? fate::not_met : fate::shown);
        if (hit.empty()) continue;
        const indicator shown = indicator_of(row, c, hit);
        rules.push_back({&row, shown, std::move(hit)});
    }
    const std::string_view emergency = preempting(rules);
    if (!emergency.empty()) {
        std::erase_if(rules, [&](const spoken_rule& rule) {
            if (rule.row->preempted) watch(*rule.row, fate::preempted, emergency);
            return rule.row->preempted;
        });
    }
    return rules;
}

/// Why the theme of a card is left out at order-sign; empty: it is not.
std::string_view left_out(std::string_view card, const clinical_case& c) {
    const auto rows = left_out_at_order_sign();
    const auto row = std::ranges::find(rows, card, &left_out_row::card);
    if (row == rows.end()) return {};
    if (row->when == nullptr) return "stays on patient-view";
    return row->when->holds(c, no_draft) ? row->when->says : std::string_view();
}

/// Why this call shows no standing cards beside the order checks; empty: it does.
std::string_view why_none_standing(const clinical_case& c, const std::vector<spoken_rule>& checks) {
    if (c.now.asked == hook::patient_view) return {};
    if (c.now.asked == hook::order_select) return "standing advice waits for order-sign";
    if (!preempting(checks).empty()) return "standing advice is silent beside an emergency";
    switch (c.facts.settings.standing_advice_at_order_sign) {
        case standing_advice::never:
            return "this site shows no standing advice at order-sign";
        case standing_advice::every_order:
            return c.proposal.orders.empty() ? "no order is drafted" : "";
        case standing_advice::pathway_orders:
            break;
    }
    const bool pathway = std::ranges::any_of(c.proposal.orders, [](const proposed_order& order) {
        return is_pathway(order.kind) && (order.for_rcc || order.kind != order_class::systemic_agent);
    });
    return pathway ? "" : "no pathway order is drafted";
}

/// Judges one row of standing advice, after the rows before it.
template <class Watch>
bool speaks(const rule_row& row, const clinical_case& c, scope scope, const std::vector<spoken_rule>& before,
            const Watch& watch) {
    const auto silent = [&](fate what, std::string_view because = {}) {
        watch(row, what, because);
        return false;
    };
    if ((row.card == "cord-compression") != (scope == scope::emergency))
        return silent(fate::gated, scope == scope::emergency ? "G5" : "no cord compression");
    if (!before.empty() && before.back().row->card == row.card) return silent(fate::other_variant, before.back().row->id);
    if (c.now.asked == hook::order_sign)
        if (const std::string_view why = left_out(row.card, c); !why.empty()) return silent(fate::left_out, why);
    if (!holds(row, c, no_draft)) return silent(fate::not_met);
    watch(row, fate::shown);
    return true;
}

template <class Watch>
std::vector<spoken_rule> standing_advice_for(const clinical_case& c, scope scope, const Watch& watch) {
    std::vector<spoken_rule> rules;
    for (const rule_row& row : standing_rows()) {
        if (speaks(row, c, scope, rules, watch)) rules.push_back({&row, indicator_of(row, c, {}), {}});
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

template <class Watch>
void drop_repeated(std::vector<spoken_rule>& rules, const Watch& watch) {
    std::vector<spoken_rule> kept;
    for (spoken_rule& rule : rules) {
        const auto said = std::ranges::find_if(kept, [&](const spoken_rule& before) {
            return before.row->card == rule.row->card && before.row->summary == rule.row->summary;
        });
        if (said == kept.end()) {
            kept.push_back(std::move(rule));
        } else {
            watch(*rule.row, fate::repeated, said->row->id);
        }
    }
    rules = std::move(kept);
}

template <class Watch>
void keep_to_budget(std::vector<spoken_rule>& rules, const Watch& watch) {
    std::size_t counted = 0;
    std::erase_if(rules, [&](const spoken_rule& rule) {
        const bool too_many = rule.shown != indicator::critical && ++counted > most_cards;
        if (too_many) watch(*rule.row, fate::over_budget, "four more urgent cards");
        return too_many;
    });
}

template <class Watch>
advice decide(hook hook, const facts& facts, const assessment& assessment, const proposal& proposal, latest_values latest,
              const Watch& watch) {
    advice advice{derive(hook, facts, proposal, std::move(latest)), {}};
    const clinical_case c{facts, assessment, proposal, advice.now};
    const scope scope = scope_of(c);
    if (scope == scope::silent) return advice;

    if (hook != hook::patient_view) advice.rules = check_orders(c, scope, watch);
    const std::string_view none_standing = why_none_standing(c, advice.rules);
    if (!none_standing.empty()) {
        for (const rule_row& row : standing_rows())
            watch(row, fate::not_asked, none_standing);
    } else if (scope != scope::safety_only) {
        std::ranges::move(standing_advice_for(c, scope, watch), std::back_inserter(advice.rules));
    }
    rank(advice.rules);
    drop_repeated(advice.rules, watch);
    keep_to_budget(advice.rules, watch);
    divide_labour(advice.rules);
    return advice;
}

}  // namespace

advice recommend(hook hook, const facts& facts, const assessment& assessment, const proposal& proposal) {
    return recommend(hook, facts, assessment, proposal, read_latest(facts));
}

advice recommend(hook hook, const facts& facts, const assessment& assessment, const proposal& proposal, latest_values latest) {
    return decide(hook, facts, assessment, proposal, std::move(latest), nobody{});
}

advice recommend(hook hook, const facts& facts, const assessment& assessment, const proposal& proposal,
                 const decision_watch& watch) {
    const auto told = [&watch](const rule_row& row, fate what, std::string_view because = {}) { watch(row, what, because); };
    return decide(hook, facts, assessment, proposal, read_latest(facts), told);
}

}  // namespace cards
