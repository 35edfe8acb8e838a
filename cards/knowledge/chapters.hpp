#pragma once
// The chapters of the knowledge document. Each begins with its second-level heading and ends with a newline.

#include "cards/settings.hpp"

#include <string>

namespace cards::knowledge {

[[nodiscard]] std::string score_chapter();
[[nodiscard]] std::string limits_chapter(const settings& settings);
[[nodiscard]] std::string units_chapter();
[[nodiscard]] std::string rules_chapter();
[[nodiscard]] std::string treatment_chapter();
[[nodiscard]] std::string drugs_chapter();
[[nodiscard]] std::string codes_chapter();
[[nodiscard]] std::string evidence_chapter();
[[nodiscard]] std::string phrases_chapter();
[[nodiscard]] std::string review_chapter();

}  // namespace cards::knowledge
