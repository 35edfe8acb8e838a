#pragma once
// A rule is a row: when it speaks, how loudly, what it says, what it offers, and what it rests on.

#include "cards/card.hpp"
#include "cards/situation.hpp"

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace cards {

/// A named test on the case and, for order checks, on one draft. `says` is what a reviewer reads.
struct condition {
    std::string_view says;
    bool (*holds)(const clinical_case&, const proposed_order&);
};

struct rule_row;

/// A rule that speaks, with the drafts that made it speak (indices into proposal.orders; none for standing cards).
struct spoken_rule {
    const rule_row* row = nullptr;
    indicator shown = indicator::info;
    std::vector<std::size_t> drafts;
    bool regimen_elsewhere = false;  ///< another card of the answer carries the doublet: this one only removes the draft
    bool dose_elsewhere = false;     ///< another card of the answer carries the dose of the same draft
};

/// Suggestions of one card, and what was not offered and why.
struct offer {
    std::vector<suggestion> suggestions;
    selection_behavior selection = selection_behavior::at_most_one;
    struct withheld_suggestion {
        std::string what;
        std::string why;
    };
    std::vector<withheld_suggestion> withheld;
};
using suggest_function = offer (*)(const clinical_case&, const spoken_rule&);

struct rule_row {
    std::string_view id;    ///< `S1`, `O9b`
    std::string_view card;  ///< `systemic-therapy`
    indicator shown = indicator::info;
    std::string_view summary;                ///< with placeholders in braces, see wording.cpp
    std::string_view advice;                 ///< second line of the detail: what to do and why
    std::array<const condition*, 6> when{};  ///< all have to hold
    suggest_function suggest = nullptr;
    std::array<std::string_view, 9> evidence{};  ///< ids of evidence.cpp
    const condition* lowered_when = nullptr;     ///< when it holds for every draft hit, `lowered` is shown instead
    indicator lowered = indicator::info;
    bool always_on = false;  ///< drug safety: also under hospice care
    bool preempted = false;  ///< silent beside cord compression or pregnancy in the same signature
};

}  // namespace cards
