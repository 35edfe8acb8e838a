#include "hooks/settings/parts.hpp"
#include "hooks/settings/section.hpp"

#include <vector>

namespace hooks::settings {

std::span<const section> sections() {
    static const std::vector<section> all = [] {
        std::vector<section> rows;
        for (const auto part : {server_sections, policy_sections, clinical_sections}) {
            const auto sections_of_part = part();
            rows.insert(rows.end(), sections_of_part.begin(), sections_of_part.end());
        }
        return rows;
    }();
    return all;
}

}  // namespace hooks::settings
