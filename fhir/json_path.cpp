#include "fhir/json_path.hpp"

#include <algorithm>

namespace fhir {
namespace {

constexpr std::size_t longest_name = 64;

bool is_plain(std::string_view name) {
    return !name.empty() && name.size() <= longest_name && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '.';
    });
}

}  // namespace

void json_path::add_member(std::string_view name) {
    if (!text_.empty()) text_ += '.';
    text_ += is_plain(name) ? name : std::string_view("?");
}

void json_path::add_index(std::size_t index) {
    text_ += '[';
    text_ += std::to_string(index);
    text_ += ']';
}

}  // namespace fhir
