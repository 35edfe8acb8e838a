#pragma once
// Doses as people write them into texts: `60 mg`, `60mg`, `60.0 MG`. Not `160 mg`, `60 mg/kg` or `4 mg/100 mL`, which say
// something else.

#include <cstddef>
#include <string_view>
#include <vector>

namespace hooks {

/// Where the number of a mention stands in a text.
struct mention {
    std::size_t offset = 0;
    std::size_t length = 0;
};

/// Every place where `text` says `dose` milligrams.
[[nodiscard]] std::vector<mention> milligram_mentions(std::string_view text, double dose);

/// How often a text speaks of an amount in milligrams or grams, in whatever spelling.
[[nodiscard]] std::size_t count_dose_words(std::string_view text);

/// `twice daily`, `every 12 hours`, `bid` …
[[nodiscard]] bool says_several_a_day(std::string_view text);

}  // namespace hooks
