#pragma once
// The forms that texts of a call must have: UUID, logical id, `Type/id`, base URL. Plain predicates.

#include <string_view>

namespace hooks {

/// 8-4-4-4-12 hexadecimal digits in any case and of any version; no `urn:uuid:`, no braces.
[[nodiscard]] bool is_uuid(std::string_view text);

/// A logical id: letters, digits, `-`, `.`, `_`. The 64 characters of FHIR are not enforced: real servers exceed them.
[[nodiscard]] bool is_logical_id(std::string_view text);

/// `Practitioner/example`
[[nodiscard]] bool is_typed_reference(std::string_view text);

/// Absolute http(s) URL with a host, and without user, query or fragment.
[[nodiscard]] bool is_base_url(std::string_view text);

/// Whether the text starts with `prefix`, whatever the case of its ASCII letters.
[[nodiscard]] bool starts_without_case(std::string_view text, std::string_view prefix);

}  // namespace hooks
