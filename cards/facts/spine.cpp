#include "cards/facts/spine.hpp"

#include "cards/facts/coded.hpp"

#include <algorithm>
#include <tuple>

namespace cards {

namespace {

struct region_row {
    spine_region region;
    char letter;         ///< `L2`
    std::uint8_t count;  ///< vertebrae of the region
    std::string_view adjective;
};
constexpr region_row regions[] = {
    {spine_region::cervical, 'c', 7, "cervical"},
    {spine_region::thoracic, 't', 12, "thoracic"},
    {spine_region::lumbar, 'l', 5, "lumbar"},
    {spine_region::sacral, 's', 5, "sacral"},
};
constexpr std::string_view spine_words[] = {"vertebra", "vertebrae", "vertebral", "spine", "spinal"};

bool same(const spine_level& left, const spine_level& right) {
    return left.region == right.region && left.number == right.number;
}

void add(std::vector<spine_level>& levels, const spine_level& one) {
    if (std::ranges::none_of(levels, [&](const spine_level& known) { return same(known, one); })) levels.push_back(one);
}

/// `L2` → lumbar 2; region `none` when the word is no vertebra.
spine_level level_of_word(std::string_view word) {
    if (word.size() < 2 || word.size() > 3) return {};
    const auto region = std::ranges::find(regions, to_lower(word[0]), &region_row::letter);
    if (region == std::end(regions) || word[1] == '0') return {};
    int number = 0;
    for (const char digit : word.substr(1)) {
        if (!is_digit(digit)) return {};
        number = number * 10 + (digit - '0');
    }
    if (number < 1 || number > region->count) return {};
    return {region->region, static_cast<std::uint8_t>(number)};
}

/// Between `L2` and `L4` stands only a dash, so the levels between them are meant too.
bool is_range(std::string_view text, std::string_view from, std::string_view to) {
    const std::string_view between =
        text.substr(static_cast<std::size_t>(from.end() - text.begin()), static_cast<std::size_t>(to.begin() - from.end()));
    return between.find_first_not_of(" -\xE2\x80\x93\x94") == std::string_view::npos &&
           between.find_first_not_of(' ') != std::string_view::npos;
}

void add_levels_of_text(std::vector<spine_level>& levels, std::string_view text) {
    const words found(text);
    bool spine = false;
    bool numbered = false;
    spine_region region = spine_region::unspecified;
    spine_level before;
    std::string_view before_word;
    for (const std::string_view word : found) {
        spine = spine || std::ranges::any_of(spine_words, [&](std::string_view one) { return equal_words(word, one); });
        for (const region_row& row : regions) {
            if (equal_words(word, row.adjective)) region = row.region;
        }
        const spine_level level = level_of_word(word);
        if (level.region == spine_region::none) continue;
        numbered = true;
        if (before.region == level.region && is_range(text, before_word, word)) {
            for (std::uint8_t number = static_cast<std::uint8_t>(before.number + 1); number < level.number; ++number) {
                add(levels, {level.region, number});
            }
        }
        add(levels, level);
        before = level;
        before_word = word;
    }
    if (spine && !numbered) add(levels, {region, 0});
}

}  // namespace

std::vector<spine_level> spine_levels_of(const fhir::codeable_concept& body_site) {
    std::vector<spine_level> levels;
    for (const fhir::coding& coding : body_site.codings) {
        for (const code_row* row : rows_of(coding.system, coding.code)) {
            if (row->what == meaning::site_vertebra) add(levels, row->level);
        }
    }
    if (levels.empty() || std::ranges::all_of(levels, [](const spine_level& one) { return one.number == 0; })) {
        std::vector<spine_level> by_words;
        add_levels_of_text(by_words, body_site.text);
        for (const fhir::coding& coding : body_site.codings)
            add_levels_of_text(by_words, coding.display);
        const bool numbered = std::ranges::any_of(by_words, [](const spine_level& one) { return one.number != 0; });
        if (levels.empty() || numbered) levels = by_words;
    }
    // a level said twice, once more and once less precisely, is one level
    const bool precise = std::ranges::any_of(levels, [](const spine_level& one) { return one.number != 0; });
    if (precise) std::erase_if(levels, [](const spine_level& one) { return one.number == 0; });
    std::ranges::sort(levels, {}, [](const spine_level& one) { return std::tuple(one.region, one.number); });
    return levels;
}

std::vector<spine_level> spine_levels_of(std::span<const fhir::codeable_concept> body_sites) {
    std::vector<spine_level> levels;
    for (const fhir::codeable_concept& site : body_sites) {
        for (const spine_level& level : spine_levels_of(site))
            add(levels, level);
    }
    std::ranges::sort(levels, {}, [](const spine_level& one) { return std::tuple(one.region, one.number); });
    return levels;
}

}  // namespace cards
