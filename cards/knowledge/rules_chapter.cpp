// Gates, order checks and standing cards: every row with its conditions, words, offer and citations.
#include "cards/card_extras.hpp"
#include "cards/gates.hpp"
#include "cards/knowledge/chapters.hpp"
#include "cards/knowledge/table.hpp"
#include "cards/order_checks.hpp"
#include "cards/standing_cards.hpp"
#include "cards/suggestion_descriptions.hpp"

namespace cards::knowledge {
namespace {

std::string_view name_of(indicator shown) {
    switch (shown) {
        case indicator::info:
            return "info";
        case indicator::warning:
            return "warning";
        case indicator::critical:
            break;
    }
    return "critical";
}

std::string_view effect_of(scope then) {
    switch (then) {
        case scope::silent:
            return "no card at all";
        case scope::safety_only:
            return "drug safety only";
        case scope::emergency:
            return "the emergency instead of standing advice; drug safety goes on";
        case scope::everything:
            break;
    }
    return "everything";
}

std::string conditions_of(const rule_row& row) {
    std::string text;
    for (const condition* one : row.when) {
        if (one == nullptr) continue;
        text.append(text.empty() ? "" : "; ").append(one->says);
    }
    return text;
}

std::string offered_by(const rule_row& row) {
    const suggestion_description* offered = description_of(row.suggest);
    if (offered == nullptr) return "nothing";
    std::string text(offered->says);
    for (const dose_shape* shape : offered->drugs) {
        if (shape != nullptr) text.append("; ").append(row_of(shape->agent).name).append(" ").append(shape->text);
    }
    for (const std::string_view id : offered->services) {
        if (!id.empty()) text.append("; ").append(orderable(id).text);
    }
    return text;
}

std::string remarks_on(const rule_row& row) {
    std::string text;
    if (row.lowered_when != nullptr)
        text.append("Only ").append(name_of(row.lowered)).append(" when ").append(row.lowered_when->says);
    if (row.always_on) text.append(text.empty() ? "" : ". ").append("Drug safety: also under hospice care");
    if (row.preempted) text.append(text.empty() ? "" : ". ").append("Silent beside cord compression or pregnancy");
    return text;
}

std::string rule_text(const rule_row& row) {
    std::string heading =
        "#### " + std::string(row.id) + ": " + std::string(row.card) + ", " + std::string(name_of(row.shown)) + "\n\n";
    table cells({"", ""});
    cells.row({"When all of", conditions_of(row)});
    cells.row({"Says", std::string(row.summary)});
    cells.row({"Advises", std::string(row.advice)});
    cells.row({"Offers", offered_by(row)});
    cells.row({"Rests on", codes(row.evidence)});
    if (const std::string remarks = remarks_on(row); !remarks.empty()) cells.row({"Remarks", remarks});
    cells.row({"Reviewed", "☐ agreed ☐ to be changed:"});
    return heading + cells.str();
}

std::string gate_table() {
    table rows({"Gate", "When", "Then"});
    for (const gate_row& row : gates())
        rows.row({std::string(row.id), std::string(row.when.says), std::string(effect_of(row.then))});
    return rows.str();
}

std::string left_out_table() {
    table rows({"Standing card", "Left out at order-sign"});
    for (const left_out_row& row : left_out_at_order_sign())
        rows.row({std::string(row.card), row.when == nullptr ? "always" : "when " + std::string(row.when->says)});
    return rows.str();
}

std::string override_table() {
    table rows({"Card", "Code", "Reason to override"});
    for (const override_row& row : override_rows())
        rows.row({row.card.empty() ? "every warning and critical" : std::string(row.card), code(row.reason.code),
                  std::string(row.reason.display)});
    return rows.str();
}

std::string link_table() {
    table rows({"Card", "Link"});
    for (const link_row& row : link_rows())
        rows.row({std::string(row.card), "[" + std::string(row.target.label) + "](" + std::string(row.target.url) + ")"});
    return rows.str();
}

}  // namespace

std::string rules_chapter() {
    std::string text =
        "## When the rules speak\n\n### Gates\n\nAsked in this order; the first that holds decides.\n\n" + gate_table();
    text += "### Standing cards\n\nOf the rows of one card the first that holds speaks.\n\n";
    for (const rule_row& row : standing_rows())
        text += rule_text(row);
    text += left_out_table();
    text += "### Order checks\n\nOne card for all drafts that a row hits.\n\n";
    for (const rule_row& row : order_check_rows())
        text += rule_text(row);
    return text + "### Reasons to override\n\n" + override_table() + "### Links\n\n" + link_table();
}

}  // namespace cards::knowledge
