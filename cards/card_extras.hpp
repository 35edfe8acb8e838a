#pragma once
// What accompanies a card whatever the patient: reasons to override it, and links to guidelines and labels.
// https://cds-hooks.hl7.org/2.0/#card-attributes

#include "cards/card.hpp"
#include "cards/rule.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace cards {

struct override_row {
    std::string_view card;  ///< empty: every warning and critical card
    override_reason reason;
};
[[nodiscard]] std::span<const override_row> override_rows();

struct link_row {
    std::string_view card;
    link target;
};
[[nodiscard]] std::span<const link_row> link_rows();

/// Only warnings and criticals ask for a reason.
[[nodiscard]] std::vector<override_reason> override_reasons(const spoken_rule& rule);
[[nodiscard]] std::vector<link> links(const spoken_rule& rule);

}  // namespace cards
