#include "hooks/member_rules.hpp"

#include <string>

namespace hooks {
namespace {

std::string_view name_of(fhir::json_kind kind) {
    switch (kind) {
        case fhir::json_kind::null:
            return "null";
        case fhir::json_kind::boolean:
            return "boolean";
        case fhir::json_kind::number:
            return "number";
        case fhir::json_kind::string:
            return "string";
        case fhir::json_kind::array:
            return "array";
        case fhir::json_kind::object:
            return "object";
    }
    return "value";
}

std::string joined(std::string_view path, std::string_view name) {
    std::string result(path);
    if (!result.empty()) result += '.';
    result += name;
    return result;
}

std::string expectation(const member_rule& rule) {
    std::string text = "expected ";
    if (!rule.expected.empty())
        text += rule.expected;
    else
        text.append(rule.kind == fhir::json_kind::string ? "a non-empty " : "a value of type ").append(name_of(rule.kind));
    return text;
}

bool is_valid(const member_rule& rule, fhir::json_value value) {
    if (rule.kind != value.kind()) return false;
    if (rule.valid != nullptr) return rule.valid(value);
    return rule.kind != fhir::json_kind::string || !value.string().empty();
}

}  // namespace

fhir::json_value member(fhir::json_value object, std::string_view name) {
    const fhir::json_value value = object[name];
    return value.is(fhir::json_kind::null) ? fhir::json_value() : value;
}

void check_members(fhir::json_value object, std::string_view path, std::span<const member_rule> rules, refusal& issues) {
    for (const member_rule& rule : rules) {
        const fhir::json_value value = member(object, rule.name);
        if (!value.present()) {
            if (rule.need == presence::required)
                issues.push_back(
                    {problem::missing, joined(path, rule.name), "required " + std::string(name_of(rule.kind)) + " is missing"});
        } else if (!is_valid(rule, value)) {
            issues.push_back({problem::bad_value, joined(path, rule.name), expectation(rule)});
        }
    }
}

}  // namespace hooks
