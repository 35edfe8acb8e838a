#pragma once
// What advice rests on: one row per statement, with its figures, its source and its weakness in one clause.

#include <span>
#include <string_view>

namespace cards {

struct evidence_row {
    std::string_view id;
    std::string_view text;    ///< the figures, with the caveat
    std::string_view source;  ///< `CheckMate 9ER, NEJM 2021;384:829`
    int year = 0;             ///< 0 for labels, which are revised in place
    std::string_view url;     ///< DOI or landing page; empty where none is confirmed
};

[[nodiscard]] std::span<const evidence_row> all_evidence();
/// The row with that id, or nullptr.
[[nodiscard]] const evidence_row* find_evidence(std::string_view id);

}  // namespace cards
