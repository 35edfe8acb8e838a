#include "hooks/knowledge/artifact.hpp"

#include <cctype>

namespace hooks {
namespace {

constexpr std::string_view base = "https://imdc-cds.example/";

bool is_alphanumeric(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 && static_cast<unsigned char>(c) < 0x80; }

/// A name that programs can use: `metastasis-bone` → `MetastasisBone`.
std::string computable_name(std::string_view type, std::string_view id) {
    std::string name(type);
    bool upper = true;
    for (const char c : id) {
        if (is_alphanumeric(c)) name += upper ? static_cast<char>(std::toupper(static_cast<unsigned char>(c))) : c;
        upper = !is_alphanumeric(c);
    }
    return name;
}

}  // namespace

std::string slug(std::string_view text) {
    std::string result;
    for (const char c : text) {
        if (is_alphanumeric(c))
            result += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        else if (!result.empty() && result.back() != '-')
            result += '-';
    }
    while (result.ends_with('-'))
        result.pop_back();
    return result;
}

std::string artifact_url(std::string_view type, std::string_view id) {
    return std::string(base).append(type).append("/").append(id);
}

std::string artifact_writer::canonical(std::string_view type, std::string_view id) const {
    return artifact_url(type, id).append("|").append(edition_.version);
}

void artifact_writer::write(const artifact& one, const std::function<void(json_writer&)>& content) {
    const std::string url = artifact_url(one.type, one.id);
    json_.begin_object();
    json_.member("fullUrl", url);
    json_.key("resource").begin_object();
    json_.member("resourceType", one.type);
    json_.member("id", one.id);
    json_.member("url", url);
    json_.member("version", edition_.version);
    json_.member("name", computable_name(one.type, one.id));
    json_.member("title", one.title);
    json_.member("status", "draft");
    json_.key("experimental").boolean(true);
    json_.member("date", edition_.date);
    json_.member("description", one.description);
    content(json_);
    json_.end_object();
    json_.end_object();
    canonicals_.push_back(canonical(one.type, one.id));
}

void write_concept(json_writer& json, std::string_view system, std::string_view code, std::string_view text) {
    json.begin_object();
    if (!code.empty()) {
        json.key("coding").begin_array().begin_object();
        json.member("system", system);
        json.member("code", code);
        json.end_object().end_array();
    }
    json.member("text", text);
    json.end_object();
}

}  // namespace hooks
