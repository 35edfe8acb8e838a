#pragma once
// Which Content-Type and Content-Encoding a call may have. RFC 9110, sections 8.3 and 8.4.

#include <string_view>

namespace hooks {

/// `application/json`, `application/fhir+json` and other `application/…+json`, in UTF-8.
[[nodiscard]] bool is_json_media_type(std::string_view content_type);

/// Nothing but `identity`.
[[nodiscard]] bool is_plain_coding(std::string_view content_encoding);

}  // namespace hooks
