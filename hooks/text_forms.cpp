#include "hooks/text_forms.hpp"

#include <algorithm>

namespace hooks {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_hex(char c) { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// What an authority may hold besides the brackets of an IPv6 address; `@` is left out, so no user names.
bool is_host_char(char c) { return is_letter(c) || is_digit(c) || std::string_view("-._~%").find(c) != std::string_view::npos; }

bool is_path_char(char c) { return c > 0x20 && c < 0x7F && std::string_view("?#\\\"<>^`{|}").find(c) == std::string_view::npos; }

bool is_port(std::string_view text) { return text.size() <= 5 && std::all_of(text.begin(), text.end(), is_digit); }

bool is_authority(std::string_view text) {
    std::string_view host = text;
    std::string_view port;
    if (!text.empty() && text.front() == '[') {
        const std::size_t close = text.find(']');
        if (close == std::string_view::npos || close == 1) return false;
        const std::string_view address = text.substr(1, close - 1);
        if (!std::all_of(address.begin(), address.end(), [](char c) { return is_hex(c) || c == ':' || c == '.'; })) return false;
        const std::string_view rest = text.substr(close + 1);
        return rest.empty() || (rest.front() == ':' && is_port(rest.substr(1)));
    }
    if (const std::size_t colon = text.find(':'); colon != std::string_view::npos) {
        host = text.substr(0, colon);
        port = text.substr(colon + 1);
    }
    return !host.empty() && std::all_of(host.begin(), host.end(), is_host_char) && is_port(port);
}

}  // namespace

bool starts_without_case(std::string_view text, std::string_view prefix) {
    return text.size() >= prefix.size() &&
           std::equal(prefix.begin(), prefix.end(), text.begin(), [](char a, char b) { return lower(a) == lower(b); });
}

bool is_uuid(std::string_view text) {
    if (text.size() != 36) return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        if (dash ? text[i] != '-' : !is_hex(text[i])) return false;
    }
    return true;
}

bool is_logical_id(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(),
                                        [](char c) { return is_letter(c) || is_digit(c) || c == '-' || c == '.' || c == '_'; });
}

bool is_typed_reference(std::string_view text) {
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos || slash == 0) return false;
    const std::string_view type = text.substr(0, slash);
    return std::all_of(type.begin(), type.end(), is_letter) && is_logical_id(text.substr(slash + 1));
}

bool is_base_url(std::string_view text) {
    const std::string_view scheme = starts_without_case(text, "https://") ? "https://" : "http://";
    if (!starts_without_case(text, scheme)) return false;
    text.remove_prefix(scheme.size());
    const std::size_t slash = std::min(text.find('/'), text.size());
    const std::string_view path = text.substr(slash);
    return is_authority(text.substr(0, slash)) && std::all_of(path.begin(), path.end(), is_path_char);
}

}  // namespace hooks
