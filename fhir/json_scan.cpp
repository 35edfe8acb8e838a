#include "fhir/json_scan.hpp"

#include <algorithm>

namespace fhir {
namespace {

constexpr std::string_view between_values = " \t\r\n,:]}";
constexpr std::string_view white_space = " \t\r\n";

}  // namespace

std::size_t json_scan::string_end(std::size_t quote) const {
    for (std::size_t at = quote + 1; at < text_.size(); ++at) {
        if (text_[at] == '\\') {
            ++at;
        } else if (text_[at] == '"') {
            return at + 1;
        }
    }
    return text_.size();
}

std::size_t json_scan::container_end(std::size_t bracket) const {
    std::size_t depth = 0;
    for (std::size_t at = bracket; at < text_.size();) {
        const char c = text_[at];
        if (c == '"') {
            at = string_end(at);
            continue;
        }
        ++at;
        if (c == '{' || c == '[') ++depth;
        if ((c == '}' || c == ']') && --depth == 0) return at;
    }
    return text_.size();
}

std::size_t json_scan::scalar_end(std::size_t from) const {
    return std::min(text_.find_first_of(between_values, from), text_.size());
}

bool json_scan::is_member_name(std::size_t string_end) const {
    const auto next = text_.find_first_not_of(white_space, string_end);
    return next != std::string_view::npos && text_[next] == ':';
}

std::string_view json_scan::value(std::uint32_t ordinal) {
    while (at_ < text_.size()) {
        at_ = std::min(text_.find_first_not_of(between_values, at_), text_.size());
        if (at_ == text_.size()) break;
        const std::size_t from = at_;
        const char c = text_[from];
        const bool container = c == '{' || c == '[';
        std::size_t end = from + 1;
        if (c == '"') {
            end = string_end(from);
            at_ = end;
            if (is_member_name(end)) continue;
        } else if (!container) {
            end = scalar_end(from);
        }
        at_ = end;
        if (passed_++ == ordinal) return text_.substr(from, (container ? container_end(from) : end) - from);
    }
    return {};
}

}  // namespace fhir
