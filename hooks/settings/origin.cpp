#include "hooks/settings/origin.hpp"

namespace hooks::settings {

std::string origin::text() const {
    switch (from) {
        case source::standard:
            return "the default";
        case source::file:
            return name + ":" + std::to_string(at.line) + ":" + std::to_string(at.column);
        case source::environment:
        case source::command_line:
            return name;
    }
    return {};
}

void findings::add(std::string_view path, std::string_view text) {
    const origin& place = origin_of(path);
    std::string line = place.from == source::standard ? std::string() : place.text() + ": ";
    lines_.push_back(line.append(path).append(": ").append(text));
}

std::string findings::told(std::string_view path, std::string_view held) const {
    return std::string(held) + " (" + origin_of(path).text() + ")";
}

const origin& findings::origin_of(std::string_view path) const {
    static const origin standard;
    const auto found = where_.find(path);
    return found == where_.end() ? standard : found->second;
}

}  // namespace hooks::settings
