#include "hooks/media_type.hpp"

#include "hooks/text_forms.hpp"

#include <algorithm>

namespace hooks {
namespace {

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t'))
        text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t'))
        text.remove_suffix(1);
    return text;
}

bool same_without_case(std::string_view left, std::string_view right) {
    return left.size() == right.size() && starts_without_case(left, right);
}

std::string_view unquoted(std::string_view text) {
    if (text.size() >= 2 && text.front() == '"' && text.back() == '"') return text.substr(1, text.size() - 2);
    return text;
}

/// A charset other than UTF-8 refuses; other parameters say nothing that matters here.
bool parameter_allowed(std::string_view parameter) {
    const std::size_t equals = parameter.find('=');
    if (equals == std::string_view::npos || !same_without_case(trimmed(parameter.substr(0, equals)), "charset")) return true;
    return same_without_case(unquoted(trimmed(parameter.substr(equals + 1))), "utf-8");
}

bool type_allowed(std::string_view type) {
    constexpr std::string_view prefix = "application/";
    constexpr std::string_view suffix = "+json";
    if (same_without_case(type, "application/json")) return true;
    return type.size() > prefix.size() + suffix.size() && starts_without_case(type, prefix) &&
           same_without_case(type.substr(type.size() - suffix.size()), suffix);
}

}  // namespace

bool is_json_media_type(std::string_view content_type) {
    std::size_t end = std::min(content_type.find(';'), content_type.size());
    if (!type_allowed(trimmed(content_type.substr(0, end)))) return false;
    while (end < content_type.size()) {
        content_type.remove_prefix(end + 1);
        end = std::min(content_type.find(';'), content_type.size());
        if (!parameter_allowed(trimmed(content_type.substr(0, end)))) return false;
    }
    return true;
}

bool is_plain_coding(std::string_view content_encoding) {
    const std::string_view coding = trimmed(content_encoding);
    return coding.empty() || same_without_case(coding, "identity");
}

}  // namespace hooks
