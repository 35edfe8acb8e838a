#include "hooks/answer_text.hpp"

#include "fhir/json_rows.hpp"
#include "fhir/limits.hpp"
#include "hooks/terminology.hpp"
#include "hooks/text_layout.hpp"

#include <algorithm>
#include <memory_resource>

namespace hooks {
namespace {

using fhir::json_value;

constexpr std::size_t width = 100;

class printer {
public:
    explicit printer(text_style style) : style_(style) {}

    void card(json_value card) {
        const std::string_view indicator = card["indicator"].string();
        text_ += styled(color_of(indicator), "[" + std::string(indicator) + "]") + " " +
                 styled(bold, std::string(card["summary"].string()));
        if (const auto rule = card["extension"][rule_extension].string(); !rule.empty())
            text_.append("  (").append(rule).append(")");
        text_ += "\n\n";
        text_ += wrapped(card["detail"].string(), width, "  ");
        text_ += '\n';
        for (const json_value suggestion : card["suggestions"].items())
            this->suggestion(suggestion);
        if (card["suggestions"].present()) text_ += '\n';
    }

    void assessment(json_value assessment) {
        text_ += styled(bold, "IMDC " + std::string(assessment["state"].string())) + ": " + std::string(assessment["min"].text());
        if (assessment["min"].text() != assessment["max"].text()) text_.append("–").append(assessment["max"].text());
        text_ += " of 6\n";
        std::vector<std::vector<std::string>> table;
        for (const json_value factor : assessment["factors"].items())
            table.push_back(factor_row(factor));
        text_ += columns(table, "  ");
    }

    void nothing_to_say() { text_ += "No cards.\n\n"; }

    [[nodiscard]] std::string take() { return std::move(text_); }

private:
    static constexpr std::string_view bold = "\x1b[1m";

    static std::string_view color_of(std::string_view indicator) {
        if (indicator == "critical") return "\x1b[1;31m";
        return indicator == "warning" ? "\x1b[1;33m" : "\x1b[1;36m";
    }

    [[nodiscard]] std::string styled(std::string_view code, const std::string& text) const {
        return style_ == text_style::plain ? text : std::string(code).append(text).append("\x1b[0m");
    }

    void suggestion(json_value suggestion) {
        text_.append("  → ").append(suggestion["label"].string());
        if (suggestion["isRecommended"].text() == "true") text_ += " (recommended)";
        text_ += '\n';
        for (const json_value action : suggestion["actions"].items())
            text_.append("      ")
                .append(action["type"].string())
                .append(": ")
                .append(action["description"].string())
                .append("\n");
    }

    static std::vector<std::string> factor_row(json_value factor) {
        std::string value(factor["value"].text());
        if (!value.empty()) value.append(" ").append(factor["unit"].string());
        std::string limit(factor["limit"].text());
        if (!limit.empty()) limit.insert(0, "limit ");
        std::string remarks(factor["reason"].string());
        for (const json_value flag : factor["flags"].items())
            remarks.append(remarks.empty() ? "" : ", ").append(flag.string());
        return {std::string(factor["id"].string()),
                std::string(factor["status"].string()),
                value,
                limit,
                std::string(factor["effective"].string()),
                remarks};
    }

    text_style style_;
    std::string text_;
};

}  // namespace

std::string answer_text(std::string_view response_body, text_style style) {
    std::pmr::monotonic_buffer_resource arena;
    const auto rows = fhir::json_rows::parse(response_body, &arena, fhir::max_depth);
    if (!rows) return {};
    const json_value root = rows->root();
    printer print(style);
    for (const json_value card : root["cards"].items())
        print.card(card);
    if (root["cards"].empty_container()) print.nothing_to_say();
    print.assessment(root["extension"][assessment_extension]);
    return print.take();
}

}  // namespace hooks
