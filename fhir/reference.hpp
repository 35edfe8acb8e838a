#pragma once
// Reference in its four spellings: `Type/id` (with or without /_history/v), an absolute URL, `urn:uuid:…`, `#contained`.
// https://hl7.org/fhir/R4/references.html

#include <cstdint>
#include <string_view>

namespace fhir {

enum class reference_form : std::uint8_t { none, relative, absolute, urn, contained, malformed };

struct reference {
    std::string_view text;  ///< as received
    reference_form form = reference_form::none;
    std::string_view base;  ///< absolute form: everything before `Type/id`, without the trailing slash
    std::string_view type;  ///< `Patient` … (from the text, else from Reference.type)
    std::string_view id;    ///< logical id; for `#x` the x; for urn forms the whole urn
    std::string_view display;

    [[nodiscard]] bool present() const { return form != reference_form::none; }
};

/// Splits the text; `malformed` when it is none of the four forms.
[[nodiscard]] reference parse_reference(std::string_view text);

/// Whether two FHIR base URLs name the same server: scheme and host without case, default ports and a trailing slash ignored.
[[nodiscard]] bool same_base(std::string_view left, std::string_view right);

}  // namespace fhir
