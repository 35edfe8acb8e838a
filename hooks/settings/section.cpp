#include "hooks/settings/section.hpp"

#include <algorithm>
#include <cctype>

namespace hooks::settings {

const section* find_section(std::string_view name) {
    const auto all = sections();
    const auto found = std::ranges::find(all, name, &section::name);
    return found == all.end() ? nullptr : &*found;
}

const key* find_key(const section& section, std::string_view name) {
    const auto found = std::ranges::find(section.keys, name, &key::name);
    return found == section.keys.end() ? nullptr : &*found;
}

std::string path_of(const section& section, const key& key, std::size_t item) {
    std::string path(section.name);
    if (section.where.is_list) path.append("[").append(std::to_string(item)).append("]");
    return path.append(".").append(key.name);
}

std::string variable_of(const section& section, const key& key) {
    std::string name = "IMDC_CDS_";
    name.append(section.name).append("_").append(key.name);
    for (char& c : name)
        c = c == '.' || c == '-' ? '_' : static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    return name;
}

}  // namespace hooks::settings
