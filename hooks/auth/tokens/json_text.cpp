#include "hooks/auth/tokens/json_text.hpp"

#include <algorithm>

namespace hooks::auth {

std::string quoted(std::string_view text) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string json = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20) {
            json.append("\\u00").append(1, digits[byte >> 4U]).append(1, digits[byte & 15U]);
            continue;
        }
        if (c == '"' || c == '\\') json += '\\';
        json += c;
    }
    return json + '"';
}

std::string object_text(const json_members& members) {
    std::string text = "{";
    for (const json_member& member : members)
        text.append(text.size() > 1 ? "," : "").append(quoted(member.name)).append(":").append(member.json);
    return text + "}";
}

void set(json_members& members, std::string_view name, std::string_view json) {
    const auto found = std::find_if(members.begin(), members.end(), [name](const json_member& one) { return one.name == name; });
    if (found == members.end()) {
        members.push_back({std::string(name), std::string(json)});
    } else {
        found->json = json;
    }
}

void drop(json_members& members, std::string_view name) {
    std::erase_if(members, [name](const json_member& one) { return one.name == name; });
}

}  // namespace hooks::auth
