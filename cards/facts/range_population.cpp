#include "cards/facts/range_population.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace cards {
namespace {

constexpr std::string_view snomed = "http://snomed.info/sct";

struct sex_word {
    std::string_view word;  ///< lower case
    sex means;
};

constexpr sex_word sex_words[] = {
    {"male", sex::male},     {"males", sex::male},     {"man", sex::male},     {"men", sex::male},     {"m", sex::male},
    {"female", sex::female}, {"females", sex::female}, {"woman", sex::female}, {"women", sex::female}, {"f", sex::female},
};

struct named_sexes {
    bool male = false;
    bool female = false;

    void add(sex one) {
        male = male || one == sex::male;
        female = female || one == sex::female;
    }
    [[nodiscard]] bool any() const { return male || female; }
    [[nodiscard]] bool one() const { return male != female; }
};

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
bool letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80; }

bool same_word(std::string_view written, std::string_view word) {
    return std::equal(written.begin(), written.end(), word.begin(), word.end(),
                      [](char left, char right) { return lower(left) == right; });
}

/// Whole words only: "women" is not "men".
void add_words(named_sexes& named, std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        std::size_t end = at;
        while (end < text.size() && letter(text[end]))
            ++end;
        for (const sex_word& one : sex_words)
            if (same_word(text.substr(at, end - at), one.word)) named.add(one.means);
        at = end + 1;
    }
}

/// Codes of both code systems, else the words shown for them.
named_sexes sexes_of(const fhir::codeable_concept& population) {
    named_sexes named;
    for (const fhir::coding& coding : population.codings) {
        if (coding.system == snomed) {
            if (coding.code == "248153007") named.add(sex::male);
            if (coding.code == "248152002") named.add(sex::female);
        } else {
            add_words(named, coding.code);
        }
        if (!named.any()) add_words(named, coding.display);
    }
    if (!named.any()) add_words(named, population.text);
    return named;
}

constexpr std::array<std::pair<std::string_view, double>, 10> age_units{{
    {"a", 1},
    {"yr", 1},
    {"years", 1},
    {"year", 1},
    {"mo", 1.0 / 12},
    {"months", 1.0 / 12},
    {"wk", 7 / 365.25},
    {"weeks", 7 / 365.25},
    {"d", 1 / 365.25},
    {"days", 1 / 365.25},
}};

/// An age without a known unit is one in years.
std::optional<double> years_of(const std::optional<fhir::quantity>& age) {
    if (!age || !age->value) return std::nullopt;
    const auto* const found =
        std::find_if(age_units.begin(), age_units.end(), [&age](const auto& unit) { return unit.first == age->stated_unit(); });
    return age->value->value * (found == age_units.end() ? 1 : found->second);
}

/// Excluded only when every reading of a partial birth date is outside.
bool age_fits(const fhir::reference_range& range, const person& patient, fhir::day today) {
    if (!patient.birth_date) return true;
    const int oldest = fhir::completed_years(patient.birth_date->first_day, today);
    const int youngest = fhir::completed_years(patient.birth_date->last_day, today);
    const auto from = years_of(range.age_low);
    const auto until = years_of(range.age_high);
    return !(from && oldest < *from) && !(until && youngest > *until);
}

}  // namespace

int population_rank(const fhir::reference_range& range, const person& patient, fhir::day today) {
    if (!age_fits(range, patient, today)) return 0;
    named_sexes named;
    bool others = false;
    for (const fhir::codeable_concept& population : range.applies_to) {
        const named_sexes here = sexes_of(population);
        named.male = named.male || here.male;
        named.female = named.female || here.female;
        others = others || !here.any();
    }
    const bool sex_specific = named.one();
    const bool own_sex =
        (named.male && patient.recorded_sex == sex::male) || (named.female && patient.recorded_sex == sex::female);
    if (sex_specific && !own_sex) return 0;
    return 1 + (others ? 0 : 1) + (sex_specific ? 2 : 0);
}

}  // namespace cards
