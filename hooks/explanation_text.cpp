#include "hooks/explanation_text.hpp"

#include "fhir/json_rows.hpp"
#include "fhir/limits.hpp"
#include "hooks/terminology.hpp"
#include "hooks/text_layout.hpp"

#include <algorithm>
#include <memory_resource>
#include <vector>

namespace hooks {
namespace {

using fhir::json_value;

struct outcome_row {
    std::string_view outcome;
    std::string_view says;  ///< before what decided
};

constexpr outcome_row outcomes[] = {
    {"shown", "shown"},
    {"gated", "closed by a gate"},
    {"not-asked", "not asked for"},
    {"not-met", "a condition does not hold"},
    {"other-variant", "another variant of the card speaks"},
    {"left-out", "left out at order-sign"},
    {"preempted", "silenced by an emergency"},
    {"repeated", "another card says the same"},
    {"over-budget", "beyond the four cards of an answer"},
};

std::string_view words_for(std::string_view outcome) {
    const auto row =
        std::find_if(std::begin(outcomes), std::end(outcomes), [&](const outcome_row& one) { return one.outcome == outcome; });
    return row == std::end(outcomes) ? outcome : row->says;
}

bool holds(json_value condition) { return condition["holds"].text() == "true"; }

/// `text (more)`, or one of them alone.
std::string with_remark(std::string_view text, std::string_view more) {
    if (more.empty()) return std::string(text);
    if (text.empty()) return std::string(more);
    return std::string(text).append(" (").append(more).append(")");
}

class printer {
public:
    explicit printer(text_style style) : style_(style) {}

    void factors(json_value explanation) {
        heading("Factors");
        for (const json_value factor : explanation["factors"].items())
            this->factor(factor);
        latest(explanation["latest"]);
        notes(explanation["notes"]);
    }

    void gates(json_value explanation) {
        heading("Gates");
        for (const json_value gate : explanation["gates"].items())
            line("  ", gate["id"].string(), gate);
    }

    void rules(json_value explanation) {
        heading("Rules");
        for (const json_value rule : explanation["rules"].items())
            this->rule(rule);
    }

    [[nodiscard]] std::string take() { return std::move(text_); }

private:
    void heading(std::string_view title) { text_.append("\n").append(styled("1", title)).append("\n"); }

    [[nodiscard]] std::string styled(std::string_view code, std::string_view text) const {
        if (style_ == text_style::plain) return std::string(text);
        return std::string("\x1b[").append(code).append("m").append(text).append("\x1b[0m");
    }

    /// `  yes  G4 hospice or comfort care`
    void line(std::string_view indent, std::string_view name, json_value condition) {
        text_.append(indent).append(holds(condition) ? styled("32", "yes") : styled("31", "no ")).append("  ");
        text_.append(name).append(name.empty() ? "" : " ").append(condition["says"].string()).append("\n");
    }

    void factor(json_value factor) {
        std::string verdict = with_remark(factor["status"].string(), factor["reason"].string());
        text_.append("  ").append(styled("1", factor["id"].string())).append(": ").append(verdict);
        for (const auto& [label, member] :
             {std::pair{", value ", "value"}, std::pair{", limit ", "limit"}, std::pair{", date ", "date"},
              std::pair{", from ", "resource"}, std::pair{", element ", "element"}}) {
            if (const std::string_view value = factor[member].string(); !value.empty()) text_.append(label).append(value);
            if (member == std::string_view("limit") && factor["limitFrom"].present())
                text_.append(" (").append(factor["limitFrom"].string()).append(")");
        }
        text_ += '\n';
        if (const std::string_view note = factor["note"].string(); !note.empty()) text_.append("    ").append(note).append("\n");
        std::vector<std::vector<std::string>> table;
        for (const json_value result : factor["results"].items()) {
            const std::string_view against = result["passedOver"].string();
            table.push_back({std::string(result["resource"].string()), std::string(result["what"].string()),
                             std::string(result["value"].string()), std::string(result["date"].string()),
                             against.empty() ? "decides" : "passed over: " + std::string(against)});
        }
        text_ += columns(table, "    ");
        if (const std::string_view more = factor["moreResults"].text(); !more.empty())
            text_.append("    and ").append(more).append(" more passed over\n");
    }

    void latest(json_value latest) {
        for (const auto& [label, member] : {std::pair{"calcium", "calcium"}, std::pair{"performance status", "performance"},
                                            std::pair{"kidney function", "kidneys"}}) {
            const std::string_view value = latest[member].string();
            if (!value.empty()) text_.append("  latest ").append(label).append(": ").append(value).append("\n");
        }
    }

    void notes(json_value notes) {
        for (const json_value note : notes.items())
            text_.append("  note: ").append(with_remark(note["text"].string(), note["resource"].string())).append("\n");
    }

    void rule(json_value rule) {
        const bool shown = rule["outcome"].string() == "shown";
        const std::string name = std::string(rule["id"].string()).append(" ").append(rule["card"].string());
        text_.append("  ").append(styled(shown ? "1;32" : "1", name)).append(": ").append(words_for(rule["outcome"].string()));
        if (shown) text_.append(" as ").append(rule["indicator"].string());
        if (const std::string_view why = rule["because"].string(); !why.empty()) text_.append(": ").append(why);
        text_ += '\n';
        asked(rule["asked"]);
        if (const std::string_view more = rule["moreDrafts"].text(); !more.empty())
            text_.append("    and ").append(more).append(" more drafts\n");
        for (const json_value label : rule["offered"].items())
            text_.append("    offered: ").append(label.string()).append("\n");
        for (const json_value one : rule["withheld"].items())
            text_.append("    not offered: ").append(one["what"].string()).append(": ").append(one["why"].string()).append("\n");
    }

    static bool about(json_value draft) {
        const auto conditions = draft["conditions"].items();
        return draft["draft"].string().empty() || conditions.empty() || holds(*conditions.begin());
    }

    /// A draft that fails the first condition is not what the rule is about: that says enough, and once for all such drafts.
    void asked(json_value drafts) {
        const auto all = drafts.items();
        for (const json_value draft : all)
            if (about(draft)) this->draft(draft);
        const auto other = std::find_if(all.begin(), all.end(), [](json_value draft) { return !about(draft); });
        if (other == all.end()) return;
        const bool some = std::any_of(all.begin(), all.end(), about);
        line("    ", some ? "other drafts:" : "", *(*other)["conditions"].items().begin());
    }

    void draft(json_value draft) {
        const std::string name = with_remark(draft["draft"].string(), draft["label"].string());
        if (!name.empty()) text_.append("    ").append(name).append("\n");
        for (const json_value one : draft["conditions"].items())
            line(name.empty() ? "    " : "      ", {}, one);
    }

    text_style style_;
    std::string text_;
};

}  // namespace

std::string explanation_text(std::string_view response_body, text_style style) {
    std::pmr::monotonic_buffer_resource arena;
    const auto rows = fhir::json_rows::parse(response_body, &arena, fhir::max_depth);
    if (!rows) return {};
    const json_value explanation = rows->root()["extension"][explain_extension];
    if (!explanation.present()) return {};
    printer print(style);
    print.factors(explanation);
    print.gates(explanation);
    print.rules(explanation);
    return print.take();
}

}  // namespace hooks
