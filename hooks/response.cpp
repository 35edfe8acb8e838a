#include "hooks/response.hpp"

#include "hooks/assessment_json.hpp"
#include "hooks/clinical_names.hpp"
#include "hooks/explanation_json.hpp"
#include "hooks/json_writer.hpp"
#include "hooks/suggestion_json.hpp"
#include "hooks/terminology.hpp"
#include "hooks/topic.hpp"

#include <algorithm>

namespace hooks {
namespace {

constexpr std::size_t usual_body = 16 * 1024;

std::string_view text_of(cards::selection_behavior behavior) {
    return behavior == cards::selection_behavior::any ? "any" : "at-most-one";
}

void write_coding(json_writer& json, std::string_view system, std::string_view code, std::string_view display) {
    json.begin_object();
    json.member("system", system);
    json.member("code", code);
    json.member("display", display);
    json.end_object();
}

void write_source(json_writer& json, const cards::card& card) {
    json.key("source").begin_object();
    json.member("label", source_label);
    json.member("url", source_url);
    json.key("topic");
    write_coding(json, card_topics, card.id, topic_display(card.id));
    json.end_object();
}

void write_override_reasons(json_writer& json, const cards::card& card) {
    if (card.override_reasons.empty()) return;
    json.key("overrideReasons").begin_array();
    for (const cards::override_reason& reason : card.override_reasons)
        write_coding(json, override_reasons, reason.code, reason.display);
    json.end_array();
}

void write_links(json_writer& json, const cards::card& card) {
    if (card.links.empty()) return;
    json.key("links").begin_array();
    for (const cards::link& link : card.links) {
        json.begin_object();
        json.member("label", link.label);
        json.member("url", link.url);
        json.member("type", "absolute");
        json.end_object();
    }
    json.end_array();
}

void write_suggestions(json_writer& json, const cards::card& card, const response_source& source, uuid_generator& uuids) {
    const auto sendable = [&source](const cards::suggestion& suggestion) { return can_send(suggestion, source); };
    if (std::none_of(card.suggestions.begin(), card.suggestions.end(), sendable)) return;
    json.key("suggestions").begin_array();
    for (const cards::suggestion& suggestion : card.suggestions)
        if (sendable(suggestion)) write_suggestion(json, suggestion, source, uuids);
    json.end_array();
    json.member("selectionBehavior", text_of(card.selection));
}

void write_card(json_writer& json, const cards::card& card, const response_source& source, uuid_generator& uuids) {
    json.begin_object();
    json.member("uuid", uuids.next());
    json.member("summary", card.summary);
    json.member("detail", card.detail);
    json.member("indicator", name_of(card.indicator));
    write_source(json, card);
    write_suggestions(json, card, source, uuids);
    write_override_reasons(json, card);
    write_links(json, card);
    if (!card.rule.empty()) {
        json.key("extension").begin_object();
        json.member(rule_extension, card.rule);
        json.end_object();
    }
    json.end_object();
}

/// What a rule offers but cannot be sent is told as withheld.
cards::explanation as_sent(cards::explanation told, const std::vector<cards::card>& cards, const response_source& source) {
    for (const cards::card& card : cards) {
        for (const cards::suggestion& suggestion : card.suggestions) {
            if (can_send(suggestion, source)) continue;
            for (cards::explained_rule& rule : told.rules) {
                if (rule.row->id == card.rule && std::erase(rule.offered, suggestion.label) > 0)
                    rule.withheld.push_back({suggestion.label, "a draft of it has no id, or cannot be changed as a whole"});
            }
        }
    }
    return told;
}

}  // namespace

std::string response_body(const clinical_answer& answer, const response_source& source, uuid_generator& uuids) {
    std::string body;
    body.reserve(usual_body);
    json_writer json(body);
    json.begin_object();
    json.key("cards").begin_array();
    for (const cards::card& card : answer.cards)
        write_card(json, card, source, uuids);
    json.end_array();
    json.key("extension").begin_object().key(assessment_extension);
    write_assessment(json, answer.assessment, source.knowledge);
    if (answer.explanation) {
        json.key(explain_extension);
        write_explanation(json, as_sent(*answer.explanation, answer.cards, source), answer.assessment);
    }
    json.end_object();
    json.end_object();
    return body;
}

}  // namespace hooks
