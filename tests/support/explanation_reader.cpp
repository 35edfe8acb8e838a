#include "tests/support/explanation_reader.hpp"

#include <rapidjson/document.h>

#include <algorithm>

namespace support {

namespace {

using rapidjson::Value;

std::string text(const Value& of, const char* name) {
    return of.HasMember(name) && of[name].IsString() ? of[name].GetString() : "";
}

/// Calls `each` with the items of an array that may be left out.
template <class Each>
void for_items(const Value& of, const char* name, Each each) {
    if (!of.HasMember(name)) {
        return;
    }
    for (const Value& item : of[name].GetArray()) {
        each(item);
    }
}

seen_rule read_rule(const Value& rule) {
    seen_rule out{
        text(rule, "id"), text(rule, "card"), text(rule, "indicator"), text(rule, "outcome"), text(rule, "because"), {}, {}};
    for_items(rule, "asked", [&](const Value& draft) {
        std::vector<bool>& holds = out.asked.emplace_back();
        for_items(draft, "conditions", [&](const Value& one) { holds.push_back(one["holds"].GetBool()); });
    });
    for_items(rule, "offered", [&](const Value& label) { out.offered.emplace_back(label.GetString()); });
    out.withheld = rule.HasMember("withheld");
    return out;
}

}  // namespace

bool seen_rule::met() const {
    return std::any_of(asked.begin(), asked.end(), [](const std::vector<bool>& holds) {
        return std::all_of(holds.begin(), holds.end(), [](bool one) { return one; });
    });
}

seen_explanation read_explanation(std::string_view answer) {
    seen_explanation out;
    rapidjson::Document body;
    body.Parse(answer.data(), answer.size());
    if (body.HasParseError() || !body.HasMember("extension") || !body["extension"].HasMember("imdc-cds.explain")) {
        return out;
    }
    const Value& told = body["extension"]["imdc-cds.explain"];
    out.present = true;
    for_items(told, "gates",
              [&](const Value& gate) { out.gates.push_back(text(gate, "id") + (gate["holds"].GetBool() ? " yes" : " no")); });
    for_items(told, "rules", [&](const Value& rule) { out.rules.push_back(read_rule(rule)); });
    for_items(told, "factors", [&](const Value& factor) {
        seen_explained_factor& seen = out.factors.emplace_back();
        seen.id = text(factor, "id");
        seen.status = text(factor, "status");
        seen.resource = text(factor, "resource");
        for_items(factor, "results", [&](const Value& one) {
            seen.results.push_back({text(one, "resource"), text(one, "passedOver")});
        });
    });
    return out;
}

}  // namespace support
