#include "fhir/reference.hpp"

#include <algorithm>

namespace fhir {
namespace {

constexpr auto npos = std::string_view::npos;

bool is_letter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// Ids beyond FHIR's 64 characters and with an underscore are in use, so both are taken.
bool is_id(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(),
                                        [](char c) { return is_letter(c) || is_digit(c) || c == '-' || c == '.' || c == '_'; });
}

bool is_type(std::string_view text) {
    return !text.empty() && text.front() >= 'A' && text.front() <= 'Z' && std::all_of(text.begin(), text.end(), is_letter);
}

bool same_ignoring_case(std::string_view left, std::string_view right) {
    return std::equal(left.begin(), left.end(), right.begin(), right.end(), [](char a, char b) { return lower(a) == lower(b); });
}

bool starts_with_ignoring_case(std::string_view text, std::string_view prefix) {
    return text.size() >= prefix.size() && same_ignoring_case(text.substr(0, prefix.size()), prefix);
}

/// Cuts the last `/…` segment off `text` and returns it without the slash; all of the text when it has no slash.
std::string_view cut_last_segment(std::string_view& text) {
    const auto slash = text.rfind('/');
    const auto segment = slash == npos ? text : text.substr(slash + 1);
    text = slash == npos ? std::string_view() : text.substr(0, slash);
    return segment;
}

/// `…/_history/v` without the version: what is meant is the resource.
std::string_view without_version(std::string_view text) {
    auto rest = text;
    const auto version = cut_last_segment(rest);
    const auto keyword = cut_last_segment(rest);
    return keyword == "_history" && is_id(version) ? rest : text;
}

bool is_http(std::string_view text) {
    return starts_with_ignoring_case(text, "http://") || starts_with_ignoring_case(text, "https://");
}

struct base_url {
    std::string_view scheme;
    std::string_view host;
    std::string_view port;
    std::string_view path;
};

base_url split_base(std::string_view url) {
    base_url parts;
    const auto colon = url.find("://");
    if (colon == npos) return parts;
    parts.scheme = url.substr(0, colon);
    url.remove_prefix(colon + 3);
    const auto slash = std::min(url.find('/'), url.size());
    auto authority = url.substr(0, slash);
    parts.path = url.substr(slash);
    while (parts.path.ends_with('/'))
        parts.path.remove_suffix(1);

    const auto port = authority.rfind(':');
    const bool inside_ipv6 = port != npos && authority.find(']', port) != npos;
    if (port != npos && !inside_ipv6) {
        parts.port = authority.substr(port + 1);
        authority = authority.substr(0, port);
    }
    parts.host = authority;
    const bool is_default = (same_ignoring_case(parts.scheme, "http") && parts.port == "80") ||
                            (same_ignoring_case(parts.scheme, "https") && parts.port == "443");
    if (is_default) parts.port = {};
    return parts;
}

}  // namespace

reference parse_reference(std::string_view text) {
    reference result;
    result.text = text;
    if (text.empty()) return result;
    result.form = reference_form::malformed;

    if (text.front() == '#') {
        result.id = text.substr(1);
        if (!result.id.empty()) result.form = reference_form::contained;
        return result;
    }
    if (starts_with_ignoring_case(text, "urn:")) {
        result.id = text;
        result.form = reference_form::urn;
        return result;
    }
    auto rest = without_version(text);
    const auto id = cut_last_segment(rest);
    const auto type = cut_last_segment(rest);
    if (!is_id(id) || !is_type(type)) return result;
    if (rest.empty() && text.front() != '/') {
        result.form = reference_form::relative;
    } else if (is_http(rest) && !split_base(rest).host.empty()) {
        result.form = reference_form::absolute;
        result.base = rest;
    } else {
        return result;
    }
    result.type = type;
    result.id = id;
    return result;
}

bool same_base(std::string_view left, std::string_view right) {
    const auto a = split_base(left);
    const auto b = split_base(right);
    return !a.host.empty() && same_ignoring_case(a.scheme, b.scheme) && same_ignoring_case(a.host, b.host) && a.port == b.port &&
           a.path == b.path;
}

}  // namespace fhir
