#pragma once
// Services that cards offer to order: what is sent for each. LOINC and SNOMED CT where a code is confirmed, else text.

#include "cards/card.hpp"

#include <optional>
#include <span>
#include <string_view>

namespace cards {

struct orderable_row {
    std::string_view id;
    std::string_view system;
    std::string_view code;  ///< empty: text only
    std::string_view text;
    std::string_view category;
    bool stat = false;
    int in_weeks = 0;  ///< 0: no date is part of the advice
    std::string_view note;
};

[[nodiscard]] std::span<const orderable_row> orderables();
[[nodiscard]] const orderable_row& orderable(std::string_view id);

/// The level of a vertebral metastasis as a body site: as recorded, else named after its region; nothing when unknown.
[[nodiscard]] std::optional<fhir::codeable_concept> body_site_of(const metastasis& metastasis);

/// `lumbar vertebral column`; empty when only the column is known.
[[nodiscard]] std::string_view name_of(spine_region region);

}  // namespace cards
