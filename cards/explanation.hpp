#pragma once
// Why each card is shown or not: the gates, every rule with its conditions as they were decided, and the results that each factor
// was judged on or that were passed over. Names and ids are views into the tables and the record; texts of the record are
// cleaned.

#include "cards/imdc.hpp"
#include "cards/rule.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cards {

/// What became of a rule.
enum class fate : std::uint8_t {
    shown,
    gated,          ///< a gate closed it
    not_asked,      ///< the hook, the drafts or the site do not ask for it
    not_met,        ///< a condition does not hold
    other_variant,  ///< a more specific row of the same card speaks
    left_out,       ///< its theme is spoken for at order-sign
    preempted,      ///< silent beside cord compression or pregnancy
    repeated,       ///< another card says the same
    over_budget,    ///< more cards than a reader bears
};
/// `shown`, `gated`, `not-asked` …
[[nodiscard]] std::string_view to_string(fate what);

struct explained_condition {
    std::string_view says;
    bool holds = false;
};

struct explained_gate {
    std::string_view id;
    explained_condition when;
};

/// The conditions of one rule, asked about one draft; for standing cards about the patient, without a draft.
struct explained_draft {
    std::string_view type_name;
    std::string_view id;
    std::string label;
    std::vector<explained_condition> conditions;
};

struct explained_rule {
    const rule_row* row = nullptr;
    fate end = fate::gated;
    std::string because;  ///< the gate, the rule or the condition that decided, where one did
    indicator shown = indicator::info;
    std::vector<explained_draft> asked;
    std::size_t more_drafts = 0;  ///< asked about, not listed
    std::vector<std::string> offered;
    std::vector<offer::withheld_suggestion> withheld;
};

/// A result on file for a factor. Without a reason against it, it is the one that decided.
struct explained_result {
    origin from;
    std::string_view what;
    std::string shown;
    std::optional<fhir::date_time> effective;
    std::string_view passed_over;
};

struct explained_factor {
    std::vector<explained_result> results;  ///< those that decided first
    std::size_t more_results = 0;           ///< passed over, not listed
    std::string_view date_element;          ///< diagnosis to therapy: which element the date of diagnosis is from
};

struct explanation {
    std::vector<explained_gate> gates;  ///< up to the one that decided
    std::vector<explained_rule> rules;  ///< order checks, then standing cards, in the order of their tables
    std::array<explained_factor, factor_count> factors;
    std::string calcium;  ///< the latest values, which safety rules and suggestions judge
    std::string performance;
    std::string kidneys;
    std::vector<note> notes;  ///< what was set aside or doubted in the data and the drafts
};

/// Evaluates as `recommend` does, through the same functions, and tells what it decided on the way.
[[nodiscard]] explanation explain(hook hook, const facts& facts, const assessment& assessment, const proposal& proposal);

}  // namespace cards
