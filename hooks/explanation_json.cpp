#include "hooks/explanation_json.hpp"

#include "fhir/resources.hpp"
#include "hooks/clinical_names.hpp"
#include "hooks/date_text.hpp"

#include <string>

namespace hooks {
namespace {

std::string resource_of(const cards::origin& from) {
    return from.id.empty() ? std::string() : std::string(fhir::to_string(from.type)).append("/").append(from.id);
}

void write_condition(json_writer& json, const cards::explained_condition& one) {
    json.member("says", one.says);
    json.key("holds").boolean(one.holds);
}

/// An array under `name`; nothing at all when there are no items, as everywhere in an answer.
template <class Items, class Write>
void write_items(json_writer& json, std::string_view name, const Items& items, Write write) {
    if (items.empty()) return;
    json.key(name).begin_array();
    for (const auto& item : items) {
        json.begin_object();
        write(item);
        json.end_object();
    }
    json.end_array();
}

void write_count(json_writer& json, std::string_view name, std::size_t count) {
    if (count > 0) json.key(name).number(static_cast<double>(count));
}

void write_rule(json_writer& json, const cards::explained_rule& rule) {
    json.member("id", rule.row->id);
    json.member("card", rule.row->card);
    json.member("indicator", name_of(rule.shown));
    json.member("outcome", cards::to_string(rule.end));
    json.member("because", rule.because);
    write_items(json, "asked", rule.asked, [&json](const cards::explained_draft& draft) {
        if (!draft.id.empty()) json.member("draft", std::string(draft.type_name).append("/").append(draft.id));
        json.member("label", draft.label);
        write_items(json, "conditions", draft.conditions, [&json](const auto& one) { write_condition(json, one); });
    });
    write_count(json, "moreDrafts", rule.more_drafts);
    if (!rule.offered.empty()) {
        json.key("offered").begin_array();
        for (const std::string& label : rule.offered)
            json.string(label);
        json.end_array();
    }
    write_items(json, "withheld", rule.withheld, [&json](const auto& one) {
        json.member("what", one.what);
        json.member("why", one.why);
    });
}

void write_factor(json_writer& json, const cards::explained_factor& told, const cards::factor& factor) {
    json.member("id", cards::to_string(factor.id));
    json.member("status", name_of(factor.status));
    json.member("value", factor.shown_value);
    json.member("limit", factor.shown_limit);
    if (factor.limit_from != cards::limit_source::none) json.member("limitFrom", cards::to_string(factor.limit_from));
    if (factor.effective) json.member("date", to_text(*factor.effective));
    if (factor.from) json.member("resource", resource_of(*factor.from));
    json.member("element", told.date_element);
    if (factor.why_unknown != cards::unknown_reason::none) json.member("reason", cards::to_string(factor.why_unknown));
    json.member("note", factor.note);
    write_items(json, "results", told.results, [&json](const cards::explained_result& result) {
        json.member("resource", resource_of(result.from));
        json.member("what", result.what);
        json.member("value", result.shown);
        if (result.effective) json.member("date", to_text(*result.effective));
        json.member("passedOver", result.passed_over);
    });
    write_count(json, "moreResults", told.more_results);
}

void write_latest(json_writer& json, const cards::explanation& explanation) {
    if (explanation.calcium.empty() && explanation.performance.empty() && explanation.kidneys.empty()) return;
    json.key("latest").begin_object();
    json.member("calcium", explanation.calcium);
    json.member("performance", explanation.performance);
    json.member("kidneys", explanation.kidneys);
    json.end_object();
}

}  // namespace

void write_explanation(json_writer& json, const cards::explanation& explanation, const cards::assessment& assessment) {
    json.begin_object();
    write_items(json, "gates", explanation.gates, [&json](const cards::explained_gate& gate) {
        json.member("id", gate.id);
        write_condition(json, gate.when);
    });
    write_items(json, "rules", explanation.rules, [&json](const auto& rule) { write_rule(json, rule); });
    json.key("factors").begin_array();
    for (const cards::factor& factor : assessment.factors) {
        json.begin_object();
        write_factor(json, explanation.factors[static_cast<std::size_t>(factor.id)], factor);
        json.end_object();
    }
    json.end_array();
    write_latest(json, explanation);
    write_items(json, "notes", explanation.notes, [&json](const cards::note& note) {
        json.member("text", note.text);
        json.member("resource", resource_of(note.from));
    });
    json.end_object();
}

}  // namespace hooks
