// The words the assessment is sent with.

#include "cards/imdc.hpp"

namespace cards {

std::string_view to_string(factor_id id) {
    switch (id) {
        case factor_id::performance_status:
            return "performance-status";
        case factor_id::diagnosis_interval:
            return "diagnosis-interval";
        case factor_id::haemoglobin:
            return "haemoglobin";
        case factor_id::calcium:
            return "calcium";
        case factor_id::neutrophils:
            return "neutrophils";
        case factor_id::platelets:
            break;
    }
    return "platelets";
}

std::string_view to_string(risk_state state) {
    switch (state) {
        case risk_state::poor:
            return "POOR";
        case risk_state::intermediate:
            return "INTERMEDIATE";
        case risk_state::favourable:
            return "FAVOURABLE";
        case risk_state::int_or_poor:
            return "INT_OR_POOR";
        case risk_state::fav_or_int:
            return "FAV_OR_INT";
        case risk_state::undetermined:
            break;
    }
    return "UNDETERMINED";
}

std::string_view to_string(limit_source source) {
    switch (source) {
        case limit_source::reference_range:
            return "reference-range";
        case limit_source::interpretation:
            return "interpretation";
        case limit_source::default_limit:
            return "default-limit";
        case limit_source::definition:
            return "definition";
        case limit_source::none:
            break;
    }
    return "none";
}

std::string_view to_string(unknown_reason reason) {
    switch (reason) {
        case unknown_reason::missing:
            return "missing";
        case unknown_reason::too_old:
            return "too-old";
        case unknown_reason::conflicting:
            return "conflicting";
        case unknown_reason::undecided_comparator:
            return "undecided-comparator";
        case unknown_reason::undecided_date:
            return "undecided-date";
        case unknown_reason::needs_albumin:
            return "needs-albumin";
        case unknown_reason::needs_sex:
            return "needs-sex";
        case unknown_reason::unusable:
            return "unusable";
        case unknown_reason::none:
            break;
    }
    return "none";
}

std::string_view to_string(flag one) {
    switch (one) {
        case flag::default_limit:
            return "default-limit";
        case flag::near_default:
            return "near-default";
        case flag::aged:
            return "aged";
        case flag::derived:
            return "derived";
        case flag::uncorrected_ca:
            return "uncorrected-ca";
        case flag::preliminary:
            return "preliminary";
        case flag::assumed_date:
            return "assumed-date";
        case flag::inferred_unit:
            break;
    }
    return "inferred-unit";
}

}  // namespace cards
