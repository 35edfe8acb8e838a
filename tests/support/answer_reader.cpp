#include "tests/support/answer_reader.hpp"

#include <rapidjson/document.h>

#include <algorithm>
#include <cctype>
#include <sstream>

namespace support {

namespace {

using json = rapidjson::Value;

const json* member(const json* of, const char* name) {
    if (of == nullptr || !of->IsObject()) {
        return nullptr;
    }
    const auto found = of->FindMember(name);
    return found == of->MemberEnd() ? nullptr : &found->value;
}

const json* item(const json* of, unsigned index) {
    return of != nullptr && of->IsArray() && of->Size() > index ? &(*of)[index] : nullptr;
}

std::string text(const json* of, const char* name) {
    const json* value = member(of, name);
    return value != nullptr && value->IsString() ? std::string(value->GetString(), value->GetStringLength()) : std::string{};
}

template <class Visit>
void each(const json* array, Visit visit) {
    if (array != nullptr && array->IsArray()) {
        for (const json& one : array->GetArray()) {
            visit(&one);
        }
    }
}

/// A number as a table writes it: `40`, `3.5`.
std::string number(const json* of, const char* name) {
    const json* value = member(of, name);
    if (value == nullptr || !value->IsNumber()) {
        return "?";
    }
    std::ostringstream out;
    out << value->GetDouble();
    return out.str();
}

/// Supplements by what they are, whichever salt; everything else by its name.
std::string drug_name(const json* medication) {
    const json* coding = item(member(medication, "coding"), 0);
    std::string name = text(coding, "display").empty() ? text(medication, "text") : text(coding, "display");
    std::transform(name.begin(), name.end(), name.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    const std::string rxnorm = text(coding, "code");
    if (rxnorm == "2418" || rxnorm == "4018" || name.find("vitamin d") != std::string::npos) {
        return "vitamin D";
    }
    return name.starts_with("calcium") ? "calcium" : name;
}

std::string medication_brief(const json* resource) {
    const json* dosage = item(member(resource, "dosageInstruction"), 0);
    const json* dose = member(item(member(dosage, "doseAndRate"), 0), "doseQuantity");
    const json* repeat = member(member(dosage, "timing"), "repeat");
    return drug_name(member(resource, "medicationCodeableConcept")) + " " + number(dose, "value") + " " + text(dose, "code") +
           " q" + number(repeat, "period") + text(repeat, "periodUnit");
}

std::string service_brief(const json* resource) {
    const json* what = member(resource, "code");
    const std::string code = text(item(member(what, "coding"), 0), "code");
    return "service " + (code.empty() ? text(what, "text") : code);
}

std::string action_brief(const json* action) {
    const std::string type = text(action, "type");
    if (type == "delete") {
        return "delete " + text(action, "resourceId");
    }
    const json* resource = member(action, "resource");
    const std::string kind = text(resource, "resourceType");
    const std::string what = kind == "MedicationRequest" ? medication_brief(resource) : service_brief(resource);
    return type == "update" ? "update " + kind + "/" + text(resource, "id") + " " + what : type + " " + what;
}

seen_card read_card(const json* card) {
    seen_card out;
    out.id = text(member(member(card, "source"), "topic"), "code");
    out.rule = text(member(card, "extension"), "imdc-cds.rule");
    out.indicator = text(card, "indicator");
    out.summary = text(card, "summary");
    out.detail = text(card, "detail");
    each(member(card, "suggestions"), [&](const json* suggestion) {
        seen_suggestion seen;
        seen.label = text(suggestion, "label");
        const json* recommended = member(suggestion, "isRecommended");
        seen.recommended = recommended != nullptr && recommended->IsTrue();
        each(member(suggestion, "actions"), [&](const json* action) { seen.actions.push_back(action_brief(action)); });
        out.suggestions.push_back(seen);
    });
    return out;
}

void read_assessment(const json* assessment, seen_answer& out) {
    out.state = text(assessment, "state");
    const json* min = member(assessment, "min");
    const json* max = member(assessment, "max");
    out.min = min != nullptr && min->IsInt() ? min->GetInt() : -1;
    out.max = max != nullptr && max->IsInt() ? max->GetInt() : -1;
    each(member(assessment, "factors"), [&](const json* factor) {
        seen_factor seen{text(factor, "id"), text(factor, "status"), {}, text(factor, "reason")};
        each(member(factor, "flags"), [&](const json* flag) {
            if (flag->IsString()) {
                seen.flags.emplace_back(flag->GetString());
            }
        });
        out.factors.push_back(seen);
    });
}

constexpr std::string_view uuid_form = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";

bool is_uuid(std::string_view text) {
    return text.size() == uuid_form.size() &&
           std::equal(text.begin(), text.end(), uuid_form.begin(),
                      [](unsigned char letter, char form) { return form == '-' ? letter == '-' : std::isxdigit(letter) != 0; });
}

}  // namespace

std::string seen_answer::vector() const {
    std::string out;
    for (const std::string_view id : factor_ids) {
        const seen_factor* one = factor(id);
        const std::string status = one == nullptr ? "" : one->status;
        out += status == "present" ? '1' : status == "absent" ? '0' : status == "unknown" ? '?' : '-';
    }
    return out;
}

std::vector<std::string> seen_answer::briefs() const {
    std::vector<std::string> out;
    for (const seen_card& one : cards) {
        out.push_back(one.brief());
    }
    return out;
}

const seen_card* seen_answer::card(std::string_view id) const {
    const auto found = std::find_if(cards.begin(), cards.end(), [&](const seen_card& one) { return one.id == id; });
    return found == cards.end() ? nullptr : &*found;
}

const seen_factor* seen_answer::factor(std::string_view id) const {
    const auto found = std::find_if(factors.begin(), factors.end(), [&](const seen_factor& one) { return one.id == id; });
    return found == factors.end() ? nullptr : &*found;
}

seen_answer read_answer(std::string_view text_of_answer) {
    seen_answer out;
    rapidjson::Document document;
    document.Parse(text_of_answer.data(), text_of_answer.size());
    if (document.HasParseError()) {
        out.problem = "not JSON";
        return out;
    }
    const json* cards = member(&document, "cards");
    if (cards == nullptr || !cards->IsArray()) {
        out.problem = "no cards array";
        return out;
    }
    each(cards, [&](const json* card) { out.cards.push_back(read_card(card)); });
    read_assessment(member(member(&document, "extension"), "imdc-cds.assessment"), out);
    return out;
}

std::string without_uuids(std::string_view json_text) {
    std::string out;
    for (std::size_t at = 0; at < json_text.size();) {
        const bool found = is_uuid(json_text.substr(at, uuid_form.size()));
        out += found ? "uuid" : std::string(1, json_text[at]);
        at += found ? uuid_form.size() : 1;
    }
    return out;
}

}  // namespace support
