#pragma once
// Stands at the end of a copy of cards/standing_cards.cpp whose rows can be written to.

#include "tests/mutation/rule_mutants.hpp"

namespace cards::mutation {

mutants of_standing_cards() {
    mutants all;
    rule_mutants wrong("standing_cards", all);
    const std::span<rule_row> standing = rows;
    for (std::size_t index = 0; index < standing.size(); ++index) {
        wrong.conditions(standing[index]);
        wrong.loudness(standing[index]);
        wrong.content(standing[index], another(standing, index));
        if (index + 1 < standing.size()) wrong.place(standing[index], standing[index + 1]);
    }
    for (left_out_row& row : left_out) {
        const std::string name = "left out: " + std::string(row.card);
        all.push_back({"standing_cards", name, "never left out", [&row] { row.card = "none"; }});
        if (row.when == nullptr) {
            all.push_back(
                {"standing_cards", name, "only when a nephrectomy is drafted", [&row] { row.when = &nephrectomy_theme_taken; }});
            continue;
        }
        all.push_back({"standing_cards", name, "always left out", [&row] { row.when = nullptr; }});
        all.push_back({"standing_cards", name, "the other way round", [&row] {
                           turned_round = row.when;
                           row.when = &negation;
                       }});
    }
    return all;
}

}  // namespace cards::mutation
