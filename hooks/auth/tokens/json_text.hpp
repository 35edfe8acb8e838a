#pragma once
// JSON objects as lists of members whose values are raw text, so that a token can say anything, also what is wrong.

#include <string>
#include <string_view>
#include <vector>

namespace hooks::auth {

struct json_member {
    std::string name;
    std::string json;  ///< the value, as it is to be written
};
using json_members = std::vector<json_member>;

/// A JSON string.
[[nodiscard]] std::string quoted(std::string_view text);

[[nodiscard]] std::string object_text(const json_members& members);

/// Replaces the value, or appends the member.
void set(json_members& members, std::string_view name, std::string_view json);
void drop(json_members& members, std::string_view name);

}  // namespace hooks::auth
