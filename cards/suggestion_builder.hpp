#pragma once
// Collects one card's suggestions: what may not be offered is left out and remembered with its reason.

#include "cards/actions.hpp"
#include "cards/rule.hpp"
#include "cards/withholding.hpp"

#include <string_view>
#include <vector>

namespace cards {

class suggestion_builder {
public:
    suggestion_builder(const clinical_case& c, const spoken_rule& rule) : c_(c), rule_(rule) {}

    /// Creates what of `shapes` is not there yet, after `before` (deletions, changes). Withheld as a whole when one of the
    /// drugs may not be offered, or when none is left to create. True when it was offered.
    bool add_drugs(std::string label, const std::vector<const dose_shape*>& shapes, std::vector<action> before = {},
                   const drug_set& removed = {}, bool recommended = false);

    /// A suggestion without a new drug.
    void add(std::string label, std::vector<action> actions);

    /// A suggestion that pregnancy withholds (radiotherapy and its imaging).
    void add_unless_pregnant(std::string label, std::vector<action> actions);

    void withhold(std::string_view what, std::string_view why);

    /// The drafts that made the rule speak; a draft of two drugs once.
    [[nodiscard]] std::vector<const proposed_order*> drafts() const;
    /// Deletions of the drafts that made the rule speak, those of `kept` drugs excepted.
    [[nodiscard]] std::vector<action> deletions(const drug_set& kept = {}) const;
    [[nodiscard]] drug_set drafted_agents() const;
    /// `sunitinib`, or `2 drafts`.
    [[nodiscard]] std::string drafts_named() const;

    [[nodiscard]] offer take(selection_behavior selection = selection_behavior::at_most_one);

private:
    const clinical_case& c_;
    const spoken_rule& rule_;
    offer offer_;
};

}  // namespace cards
