#include "cards/evidence.hpp"
#include "cards/gates.hpp"
#include "cards/order_checks.hpp"
#include "cards/standing_cards.hpp"
#include "cards/suggestion_descriptions.hpp"
#include "hooks/knowledge/parts.hpp"
#include "hooks/services.hpp"
#include "hooks/terminology.hpp"
#include "hooks/topic.hpp"

#include <algorithm>

namespace hooks {
namespace {

/// https://hl7.org/fhir/R4/valueset-request-priority.html
std::string_view priority_of(cards::indicator shown) {
    switch (shown) {
        case cards::indicator::info:
            return "routine";
        case cards::indicator::warning:
            return "urgent";
        case cards::indicator::critical:
            break;
    }
    return "stat";
}

void write_citations(json_writer& json, const cards::rule_row& row) {
    json.key("documentation").begin_array();
    for (const std::string_view id : row.evidence) {
        const cards::evidence_row* evidence = id.empty() ? nullptr : cards::find_evidence(id);
        if (evidence == nullptr) continue;
        json.begin_object();
        json.member("type", "citation");
        json.member("label", evidence->id);
        json.member("display", evidence->text);
        json.member("citation", evidence->source);
        json.member("url", evidence->url);
        json.end_object();
    }
    json.end_array();
}

/// Drafts are checked where there are any; standing advice would nag while orders are composed.
void write_triggers(json_writer& json, bool drafts_needed) {
    std::vector<std::string_view> hooks;
    for (const service& one : services()) {
        const bool fits = one.hook_name != (drafts_needed ? "patient-view" : "order-select");
        if (fits && std::ranges::find(hooks, one.hook_name) == hooks.end()) hooks.push_back(one.hook_name);
    }
    json.key("trigger").begin_array();
    for (const std::string_view name : hooks) {
        json.begin_object();
        json.member("type", "named-event");
        json.member("name", name);
        json.end_object();
    }
    json.end_array();
}

/// The sentences a reviewer reads; the engine evaluates the same rows, not these expressions.
void write_conditions(json_writer& json, const cards::rule_row& row) {
    json.key("condition").begin_array();
    for (const cards::condition* one : row.when) {
        if (one == nullptr) continue;
        json.begin_object();
        json.member("kind", "applicability");
        json.key("expression").begin_object();
        json.member("language", "text/plain");
        json.member("expression", one->says);
        json.end_object().end_object();
    }
    json.end_array();
}

void write_step(artifact_writer& artifacts, json_writer& json, std::string_view title, const std::string& activity) {
    json.begin_object();
    json.member("title", title);
    json.member("definitionCanonical", artifacts.canonical("ActivityDefinition", activity));
    json.end_object();
}

void write_regimens(artifact_writer& artifacts, json_writer& json) {
    for (const cards::regimen& one : cards::offered_regimens()) {
        json.begin_object();
        json.member("title", one.label);
        json.member("selectionBehavior", "all");
        json.key("action").begin_array();
        for (const cards::dose_shape* shape : one.agents)
            write_step(artifacts, json, cards::row_of(shape->agent).name, activity_id(*shape));
        json.end_array().end_object();
    }
}

bool orders_something(const cards::suggestion_description& offered) {
    return offered.regimens || offered.drugs[0] != nullptr || !offered.services[0].empty();
}

void write_offer(artifact_writer& artifacts, json_writer& json, const cards::rule_row& row) {
    const cards::suggestion_description* offered = cards::description_of(row.suggest);
    if (offered == nullptr || !orders_something(*offered)) return;
    json.member("selectionBehavior", "any");
    json.key("action").begin_array();
    if (offered->regimens) write_regimens(artifacts, json);
    for (const cards::dose_shape* shape : offered->drugs)
        if (shape != nullptr) write_step(artifacts, json, cards::row_of(shape->agent).name, activity_id(*shape));
    for (const std::string_view id : offered->services)
        if (!id.empty()) write_step(artifacts, json, cards::orderable(id).text, activity_id(id));
    json.end_array();
}

void write_rule(artifact_writer& artifacts, json_writer& json, const cards::rule_row& row, bool drafts_needed) {
    json.begin_object();
    json.member("prefix", row.id);
    json.member("title", std::string(row.id) + ": " + topic_display(row.card));
    json.member("description", row.summary);
    json.member("textEquivalent", row.advice);
    json.member("priority", priority_of(row.shown));
    json.key("code").begin_array();
    write_concept(json, card_topics, row.card, {});
    json.end_array();
    write_citations(json, row);
    write_triggers(json, drafts_needed);
    write_conditions(json, row);
    write_offer(artifacts, json, row);
    json.end_object();
}

std::string gates_text() {
    std::string text = "Asked before any rule: ";
    for (const cards::gate_row& row : cards::gates())
        text.append(row.id).append(" ").append(row.when.says).append(". ");
    return text + "Words in braces stand for values of the patient.";
}

}  // namespace

void write_plan(artifact_writer& artifacts) {
    const artifact plan{"PlanDefinition", "mrcc-first-line", "Metastatic renal cell carcinoma, first line",
                        "The rules of the decision support, one action each, with conditions in words."};
    artifacts.write(plan, [&artifacts](json_writer& json) {
        json.key("type");
        write_concept(json, "http://terminology.hl7.org/CodeSystem/plan-definition-type", "eca-rule", {});
        json.member("usage", gates_text());
        json.key("action").begin_array();
        for (const cards::rule_row& row : cards::standing_rows())
            write_rule(artifacts, json, row, false);
        for (const cards::rule_row& row : cards::order_check_rows())
            write_rule(artifacts, json, row, true);
        json.end_array();
    });
}

}  // namespace hooks
