#include "tests/bench/json_builder.hpp"

namespace bench {

std::string text(std::string_view value) { return '"' + std::string(value) + '"'; }

std::string object(std::initializer_list<std::pair<std::string_view, std::string>> members) {
    std::string out = "{";
    for (const auto& [name, value] : members) {
        if (value.empty()) continue;
        if (out.size() > 1) out += ',';
        out += text(name) + ':' + value;
    }
    return out + '}';
}

std::string array(const std::vector<std::string>& elements) {
    std::string out = "[";
    for (const std::string& element : elements) {
        if (out.size() > 1) out += ',';
        out += element;
    }
    return out + ']';
}

std::string pretty(std::string_view minified) {
    std::string out;
    std::size_t depth = 0;
    bool in_string = false;
    const auto new_line = [&] { out.append("\n").append(2 * depth, ' '); };
    for (const char c : minified) {
        if (c == '"') in_string = !in_string;
        if (!in_string && (c == '}' || c == ']')) {
            --depth;
            new_line();
        }
        out += c;
        if (in_string) continue;
        if (c == '{' || c == '[') ++depth;
        if (c == '{' || c == '[' || c == ',') new_line();
        if (c == ':') out += ' ';
    }
    return out + '\n';
}

}  // namespace bench
