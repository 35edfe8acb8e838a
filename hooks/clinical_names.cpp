#include "hooks/clinical_names.hpp"

namespace hooks {

std::string_view name_of(cards::indicator indicator) {
    switch (indicator) {
        case cards::indicator::info:
            return "info";
        case cards::indicator::warning:
            return "warning";
        case cards::indicator::critical:
            break;
    }
    return "critical";
}

std::string_view name_of(cards::verdict verdict) {
    switch (verdict) {
        case cards::verdict::absent:
            return "absent";
        case cards::verdict::present:
            return "present";
        case cards::verdict::unknown:
            break;
    }
    return "unknown";
}

}  // namespace hooks
