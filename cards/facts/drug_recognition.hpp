#pragma once
// Which known drugs a medication is: by any coding, else by an ingredient, else by a whole word of display or text.

#include "cards/drugs.hpp"
#include "fhir/resources.hpp"

#include <array>
#include <cstddef>
#include <span>
#include <string_view>

namespace cards {

struct drug_recognition {
    std::array<drug, 4> drugs{};  ///< distinct, in the order of `drug`; the first `count`
    std::size_t count = 0;
    bool by_name = false;
    drug vetoed = drug::none;         ///< a known ingredient in another product than the one meant (Cometriq)
    bool transplant_product = false;  ///< everolimus by its transplant code

    [[nodiscard]] bool known() const { return count != 0; }
    [[nodiscard]] const drug* begin() const { return drugs.data(); }
    [[nodiscard]] const drug* end() const { return drugs.data() + count; }
};

[[nodiscard]] drug_recognition recognise_drugs(const fhir::codeable_concept& medication,
                                               std::span<const fhir::codeable_concept> ingredients = {});

/// Drugs named in a text, as whole words.
[[nodiscard]] drug_recognition drugs_named_in(std::string_view text);

/// Whether a display or the text has the word or phrase.
[[nodiscard]] bool says(const fhir::codeable_concept& coded, std::string_view phrase);

}  // namespace cards
