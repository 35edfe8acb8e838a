#pragma once
// Wrong rule rows: a condition left out or turned round, another indicator, another card, nothing offered …

#include "cards/rule.hpp"
#include "tests/mutation/mutant.hpp"

#include <span>
#include <string_view>
#include <utility>

namespace cards::mutation {

/// The condition that the one mutant of this run turns round.
inline const condition* turned_round = nullptr;
inline constexpr condition negation{
    "not", [](const clinical_case& c, const proposed_order& order) { return !turned_round->holds(c, order); }};
inline constexpr condition never{"never", [](const clinical_case&, const proposed_order&) { return false; }};

class rule_mutants {
public:
    rule_mutants(std::string_view table, mutants& into) : table_(table), into_(into) {}

    void conditions(rule_row& row) {
        for (const condition*& one : row.when) {
            if (one == nullptr) continue;
            const std::string says = "\"" + std::string(one->says) + "\"";
            add(row, "without " + says, [&one] { one = nullptr; });
            add(row, "not " + says, [&one] {
                turned_round = one;
                one = &negation;
            });
        }
        add(row, "never speaks", [&row] { row.when[0] = &never; });
    }

    void loudness(rule_row& row) {
        for (const indicator other : {indicator::info, indicator::warning, indicator::critical}) {
            if (row.shown != other) add(row, "indicator " + name_of(other), [&row, other] { row.shown = other; });
            if (row.lowered_when != nullptr && row.lowered != other)
                add(row, "lowered to " + name_of(other), [&row, other] { row.lowered = other; });
        }
        if (row.lowered_when == nullptr) return;
        add(row, "never lowered", [&row] { row.lowered_when = nullptr; });
        add(row, "lowered the other way round", [&row] {
            turned_round = row.lowered_when;
            row.lowered_when = &negation;
        });
    }

    void content(rule_row& row, const rule_row& other) {
        add(row, "card of " + std::string(other.id), [&row, card = other.card] { row.card = card; });
        add(row, "summary of " + std::string(other.id), [&row, summary = other.summary] { row.summary = summary; });
        if (row.suggest != nullptr) add(row, "offers nothing", [&row] { row.suggest = nullptr; });
        if (row.suggest != other.suggest)
            add(row, "offers what " + std::string(other.id) + " offers",
                [&row, suggest = other.suggest] { row.suggest = suggest; });
    }

    /// What only order checks have.
    void reach(rule_row& row) {
        add(row, row.always_on ? "not under hospice care" : "also under hospice care",
            [&row] { row.always_on = !row.always_on; });
        add(row, row.preempted ? "never silenced" : "silenced beside an emergency", [&row] { row.preempted = !row.preempted; });
    }

    void place(rule_row& row, rule_row& next) {
        add(row, "after " + std::string(next.id), [&row, &next] { std::swap(row, next); });
    }

    void add(const rule_row& row, std::string change, std::function<void()> apply) {
        into_.push_back({std::string(table_), std::string(row.id), std::move(change), std::move(apply)});
    }

private:
    static std::string name_of(indicator shown) {
        return shown == indicator::info ? "info" : shown == indicator::warning ? "warning" : "critical";
    }

    std::string_view table_;
    mutants& into_;
};

/// The next row that is of another card.
inline const rule_row& another(std::span<const rule_row> rows, std::size_t index) {
    std::size_t other = (index + 1) % rows.size();
    while (rows[other].card == rows[index].card)
        other = (other + 1) % rows.size();
    return rows[other];
}

}  // namespace cards::mutation
