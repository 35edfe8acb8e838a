#pragma once
// A reference range given only as text. Only the plain forms are read: `a-b`, `a – b`, `<b`, `>a`, `≤b`, `≥a`.

#include "fhir/decimal.hpp"

#include <optional>
#include <string_view>

namespace cards {

struct text_range {
    std::optional<fhir::decimal> low{};
    std::optional<fhir::decimal> high{};
};

/// Nothing at all when the text holds anything but the plain form, a unit included.
[[nodiscard]] text_range read_range_text(std::string_view text);

}  // namespace cards
