#include "tests/support/answer_linter.hpp"

#include <rapidjson/document.h>

#include <algorithm>
#include <regex>
#include <set>

namespace support {
namespace {

using rapidjson::Value;
using faults = std::vector<std::string>;

/// UTF-16 code units of UTF-8 text.
std::size_t utf16_length(std::string_view text) {
    std::size_t units = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if ((byte & 0xC0) != 0x80) units += byte >= 0xF0 ? 2 : 1;
    }
    return units;
}

std::string_view text_of(const Value& object, const char* name) {
    if (!object.IsObject() || !object.HasMember(name) || !object[name].IsString()) return {};
    return {object[name].GetString(), object[name].GetStringLength()};
}

bool is_empty_value(const Value& value) {
    return value.IsNull() || (value.IsString() && value.GetStringLength() == 0) || (value.IsArray() && value.Empty()) ||
           (value.IsObject() && value.ObjectEmpty());
}

/// GEN-2: nothing null or empty but the lists that may be.
void find_empty(const Value& value, const std::string& path, faults& found) {
    if (is_empty_value(value) && path != ".cards" && path != ".services") found.push_back(path + " is null or empty");
    if (value.IsObject())
        for (const auto& entry : value.GetObject())
            find_empty(entry.value, path + "." + entry.name.GetString(), found);
    if (value.IsArray())
        for (rapidjson::SizeType i = 0; i < value.Size(); ++i)
            find_empty(value[i], path + "[" + std::to_string(i) + "]", found);
}

void need_text(const Value& object, const char* name, const std::string& path, faults& found) {
    if (text_of(object, name).empty()) found.push_back(path + "." + name + " is no string");
}

void check_uuid(const Value& object, const std::string& path, std::set<std::string>& seen, faults& found) {
    static const std::regex form("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    const std::string uuid(text_of(object, "uuid"));
    if (!std::regex_match(uuid, form)) found.push_back(path + ".uuid is no lower-case UUID");
    if (!seen.insert(uuid).second) found.push_back(path + ".uuid occurs twice");
}

void check_coding(const Value& coding, const std::string& path, faults& found) {
    need_text(coding, "system", path, found);
    need_text(coding, "code", path, found);
    need_text(coding, "display", path, found);
}

bool is_absolute_url(std::string_view url) { return url.starts_with("https://") || url.starts_with("http://"); }

void check_action(const Value& action, const std::string& path, faults& found) {
    static const std::regex reference("[A-Za-z]+/[A-Za-z0-9._-]+");
    need_text(action, "description", path, found);  // cds-resp-5
    const std::string_view type = text_of(action, "type");
    if (type == "delete") {  // cds-resp-2
        if (action.HasMember("resource")) found.push_back(path + ": a deletion carries a resource");
        if (!std::regex_match(std::string(text_of(action, "resourceId")), reference)) found.push_back(path + ".resourceId");
    } else if (type == "create" || type == "update") {
        if (!action.HasMember("resource") || text_of(action["resource"], "resourceType").empty())
            found.push_back(path + ".resource has no resourceType");
        else if (type == "create" && action["resource"].HasMember("id"))
            found.push_back(path + ": a new resource has an id");
    } else {
        found.push_back(path + ".type");
    }
}

void check_suggestion(const Value& suggestion, const std::string& path, std::set<std::string>& uuids, faults& found) {
    need_text(suggestion, "label", path, found);
    if (utf16_length(text_of(suggestion, "label")) > 80) found.push_back(path + ".label is longer than 80");
    check_uuid(suggestion, path, uuids, found);
    if (suggestion.HasMember("isRecommended") && !suggestion["isRecommended"].IsTrue())
        found.push_back(path + ".isRecommended is sent without being true");
    if (suggestion.HasMember("actionSelectionBehavior")) found.push_back(path + ".actionSelectionBehavior");
    if (!suggestion.HasMember("actions")) return;
    for (rapidjson::SizeType i = 0; i < suggestion["actions"].Size(); ++i)
        check_action(suggestion["actions"][i], path + ".actions[" + std::to_string(i) + "]", found);
}

void check_suggestions(const Value& card, const std::string& path, std::set<std::string>& uuids, faults& found) {
    const std::string_view behavior = text_of(card, "selectionBehavior");
    if (card.HasMember("suggestions") != card.HasMember("selectionBehavior"))  // cds-resp-6
        found.push_back(path + ": suggestions and selectionBehavior go together");
    if (!card.HasMember("suggestions")) return;
    if (behavior != "at-most-one" && behavior != "any") found.push_back(path + ".selectionBehavior");
    std::size_t recommended = 0;
    for (rapidjson::SizeType i = 0; i < card["suggestions"].Size(); ++i) {
        const Value& suggestion = card["suggestions"][i];
        recommended += suggestion.HasMember("isRecommended") ? 1 : 0;
        check_suggestion(suggestion, path + ".suggestions[" + std::to_string(i) + "]", uuids, found);
    }
    if (behavior == "at-most-one" && recommended > 1) found.push_back(path + ": several recommended");  // cds-resp-1
}

void check_card(const Value& card, const std::string& path, std::set<std::string>& uuids, faults& found) {
    check_uuid(card, path, uuids, found);
    need_text(card, "summary", path, found);
    if (utf16_length(text_of(card, "summary")) >= 140) found.push_back(path + ".summary has 140 characters or more");
    const std::string_view indicator = text_of(card, "indicator");
    if (indicator != "info" && indicator != "warning" && indicator != "critical") found.push_back(path + ".indicator");
    if (card.HasMember("detail")) need_text(card, "detail", path, found);
    if (!card.HasMember("source")) {
        found.push_back(path + ".source is missing");
    } else {
        need_text(card["source"], "label", path + ".source", found);
        if (!is_absolute_url(text_of(card["source"], "url"))) found.push_back(path + ".source.url");
        if (card["source"].HasMember("topic")) check_coding(card["source"]["topic"], path + ".source.topic", found);
    }
    check_suggestions(card, path, uuids, found);
    if (card.HasMember("overrideReasons"))  // cds-resp-4
        for (const Value& reason : card["overrideReasons"].GetArray())
            check_coding(reason, path + ".overrideReasons", found);
    if (card.HasMember("links"))
        for (const Value& link : card["links"].GetArray()) {
            need_text(link, "label", path + ".links", found);
            if (!is_absolute_url(text_of(link, "url"))) found.push_back(path + ".links.url");
            if (text_of(link, "type") != "absolute" || link.HasMember("appContext"))
                found.push_back(path + ".links.type");  // cds-resp-3
        }
}

void check_assessment(const Value& answer, faults& found) {
    constexpr const char* name = "imdc-cds.assessment";
    if (!answer.HasMember("extension") || !answer["extension"].IsObject() || !answer["extension"].HasMember(name)) {
        found.emplace_back("the assessment is missing");
        return;
    }
    const Value& assessment = answer["extension"][name];
    need_text(assessment, "state", "assessment", found);
    if (!assessment.HasMember("min") || !assessment["min"].IsInt() || !assessment.HasMember("max") || !assessment["max"].IsInt())
        found.emplace_back("assessment.min or max");
    if (!assessment.HasMember("factors") || assessment["factors"].Size() != 6) {
        found.emplace_back("assessment.factors are not six");
        return;
    }
    for (const Value& factor : assessment["factors"].GetArray()) {
        need_text(factor, "id", "factor", found);
        const std::string_view status = text_of(factor, "status");
        if (status != "present" && status != "absent" && status != "unknown") found.emplace_back("factor.status");
    }
}

bool parse(std::string_view body, rapidjson::Document& document, faults& found) {
    document.Parse<rapidjson::kParseValidateEncodingFlag>(body.data(), body.size());
    if (document.HasParseError() || !document.IsObject()) {
        found.emplace_back("the body is no JSON object");
        return false;
    }
    find_empty(document, "", found);
    return true;
}

}  // namespace

std::vector<std::string> faults_of_answer(std::string_view body) {
    faults found;
    rapidjson::Document answer;
    if (!parse(body, answer, found)) return found;
    if (answer.HasMember("systemActions")) found.emplace_back("systemActions are sent");
    if (!answer.HasMember("cards") || !answer["cards"].IsArray()) {
        found.emplace_back("cards are missing");
        return found;
    }
    std::set<std::string> uuids;
    for (rapidjson::SizeType i = 0; i < answer["cards"].Size(); ++i)
        check_card(answer["cards"][i], "cards[" + std::to_string(i) + "]", uuids, found);
    check_assessment(answer, found);
    return found;
}

std::vector<std::string> faults_of_outcome(std::string_view body) {
    faults found;
    rapidjson::Document outcome;
    if (body.size() > 16 * 1024) found.emplace_back("the outcome is larger than 16 KB");
    if (!parse(body, outcome, found)) return found;
    if (text_of(outcome, "resourceType") != "OperationOutcome") found.emplace_back("no OperationOutcome");
    if (!outcome.HasMember("issue") || !outcome["issue"].IsArray()) {
        found.emplace_back("no issues");
        return found;
    }
    for (const Value& issue : outcome["issue"].GetArray()) {
        if (text_of(issue, "severity") != "error") found.emplace_back("issue.severity");
        need_text(issue, "code", "issue", found);
        need_text(issue, "diagnostics", "issue", found);
    }
    return found;
}

std::vector<std::string> faults_of_discovery(std::string_view body) {
    static const std::regex id("[A-Za-z0-9._~-]+");
    static const std::regex token(R"(\{\{context\.[A-Za-z]+\}\})");
    faults found;
    rapidjson::Document document;
    if (!parse(body, document, found)) return found;
    if (!document.HasMember("services") || !document["services"].IsArray()) return {"services are missing"};
    for (const Value& service : document["services"].GetArray()) {
        for (const char* name : {"hook", "title", "description", "id", "usageRequirements"})
            need_text(service, name, "service", found);
        if (!std::regex_match(std::string(text_of(service, "id")), id)) found.emplace_back("service.id needs escaping");
        if (!service.HasMember("prefetch")) continue;
        for (const auto& key : service["prefetch"].GetObject()) {
            const std::string text = key.value.IsString() ? key.value.GetString() : "";
            const std::string plain = std::regex_replace(text, token, "");
            if (plain.size() == text.size()) found.push_back("no token in " + text);
            if (plain.find_first_of("{}# ") != std::string::npos || plain.starts_with("http"))
                found.push_back("template " + text);
            if (plain.find("_include") != std::string::npos || plain.find("_revinclude") != std::string::npos)
                found.push_back("outside the common subset: " + text);
        }
    }
    return found;
}

}  // namespace support
