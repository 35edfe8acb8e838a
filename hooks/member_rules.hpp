#pragma once
// What an object of a call must hold, as rows: member, whether it is required, JSON type, and the form of its value.
// Members without a row are ignored, as CDS Hooks clients may send more than a server knows.

#include "fhir/json_rows.hpp"
#include "hooks/problem.hpp"

#include <cstdint>
#include <span>
#include <string_view>

namespace hooks {

enum class presence : std::uint8_t { required, optional };

struct member_rule {
    std::string_view name;
    presence need = presence::required;
    fhir::json_kind kind = fhir::json_kind::string;
    bool (*valid)(fhir::json_value value) = nullptr;  ///< nothing: any value of the kind, but no empty text
    std::string_view expected;                        ///< for people: `a UUID in 8-4-4-4-12 form`
};

/// Holds `object`, found at `path` (empty: the body itself), against the rules. A null optional member counts as absent.
void check_members(fhir::json_value object, std::string_view path, std::span<const member_rule> rules, refusal& issues);

/// The member, or an absent value when it is absent or null.
[[nodiscard]] fhir::json_value member(fhir::json_value object, std::string_view name);

}  // namespace hooks
