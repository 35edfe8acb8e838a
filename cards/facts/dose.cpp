#include "cards/facts/dose.hpp"

#include "cards/facts/drug_recognition.hpp"
#include "cards/value_sets/words.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string>

namespace cards {

namespace {

struct mass_unit {
    std::string_view unit;  ///< lower-case
    double milligrams;
    bool per_kg;
};
constexpr mass_unit mass_units[] = {
    {"mg", 1, false},      {"milligram", 1, false},     {"milligrams", 1, false},
    {"g", 1000, false},    {"gram", 1000, false},       {"ug", 0.001, false},
    {"mcg", 0.001, false}, {"\xC2\xB5g", 0.001, false}, {"\xCE\xBCg", 0.001, false},
    {"mg/kg", 1, true},    {"ug/kg", 0.001, true},      {"mcg/kg", 0.001, true},
};

constexpr std::string_view countable_units[] = {"tablet", "tablets", "tab",      "tabs", "{tbl}",     "{tablet}",
                                                "{tab}",  "capsule", "capsules", "cap",  "{capsule}", "{cap}",
                                                "1",      "{dose}",  "dose",     "each", "ea"};

struct time_unit {
    std::string_view code;
    double days;
};
constexpr time_unit time_units[] = {
    {"h", 1.0 / 24}, {"d", 1}, {"wk", 7}, {"mo", 30.4375}, {"a", 365.25}, {"min", 1.0 / 1440}, {"s", 1.0 / 86400},
};

const mass_unit* find_mass_unit(std::string_view unit) {
    const auto found = std::ranges::find_if(mass_units, [&](const mass_unit& row) { return equal_words(unit, row.unit); });
    return found == std::end(mass_units) ? nullptr : &*found;
}

bool is_countable(std::string_view unit) {
    return std::ranges::any_of(countable_units, [&](std::string_view one) { return equal_words(unit, one); });
}

/// One amount read from a text, and where the reading went on.
struct amount {
    double value = 0;
    std::size_t end = 0;
};

/// Reads `1,200.5` or `3,3` at `at`: a comma before exactly three digits groups thousands, before other digits it is the decimal
/// sign.
amount read_number(std::string_view text, std::size_t at) {
    std::string digits;
    while (at < text.size()) {
        const char c = text[at];
        const bool groups = c == ',' && at + 3 < text.size() && is_digit(text[at + 1]) && is_digit(text[at + 2]) &&
                            is_digit(text[at + 3]) && (at + 4 >= text.size() || !is_digit(text[at + 4]));
        const bool point = (c == '.' || c == ',') && at + 1 < text.size() && is_digit(text[at + 1]);
        if (is_digit(c))
            digits += c;
        else if (!groups && point)
            digits += '.';
        else if (!groups)
            break;
        ++at;
    }
    amount read{0, at};
    std::from_chars(digits.data(), digits.data() + digits.size(), read.value);
    return read;
}

/// The letters, `/` and `µ` of a unit that follows a number.
std::string_view unit_at(std::string_view text, std::size_t at) {
    while (at < text.size() && (text[at] == ' ' || text[at] == '-'))
        ++at;
    const std::size_t begin = at;
    while (at < text.size() && (is_word_character(text[at]) || text[at] == '/' || (text[at] & '\x80') != 0)) {
        if (is_digit(text[at])) break;
        ++at;
    }
    return text.substr(begin, at - begin);
}

/// `mg/mL` is a concentration; `mg/5 mL` gives the amount in the container; `mg/day` is the dose.
const mass_unit* dose_unit(std::string_view unit) {
    if (const mass_unit* whole = find_mass_unit(unit)) return whole;
    const std::size_t slash = unit.find('/');
    if (slash == std::string_view::npos) return nullptr;
    const std::string_view below = unit.substr(slash + 1);
    const bool contained = below.empty() || equal_words(below, "day") || equal_words(below, "d") || equal_words(below, "dose") ||
                           is_countable(below);
    return contained ? find_mass_unit(unit.substr(0, slash)) : nullptr;
}

/// `2` in "take 2 tablets"; nothing when no count of tablets is named.
std::optional<double> tablets_in_text(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        if (!is_digit(text[at]) || (at > 0 && is_word_character(text[at - 1]))) {
            ++at;
            continue;
        }
        const amount number = read_number(text, at);
        const std::string_view unit = unit_at(text, number.end);
        if (unit.size() > 1 && is_countable(unit) && !equal_words(unit, "dose")) return number.value;
        at = std::max(number.end, at + 1);
    }
    return std::nullopt;
}

stated_dose strength_of(const fhir::medication_event& event, drug agent) {
    for (const drug_word_row& brand : brand_strengths()) {
        if (brand.id == agent && says(event.medication, brand.word)) return {brand.milligrams, false, true};
    }
    if (const stated_dose by_text = dose_in_text(event.medication.text); by_text.milligrams) return by_text;
    for (const fhir::coding& coding : event.medication.codings) {
        if (const stated_dose by_display = dose_in_text(coding.display); by_display.milligrams) return by_display;
    }
    return {};
}

std::optional<stated_dose> structured_dose(const fhir::quantity& quantity, const fhir::medication_event& event, drug agent) {
    if (!quantity.value || quantity.compared != fhir::comparator::none || quantity.unknown_comparator) return std::nullopt;
    const double value = quantity.value->value;
    for (const std::string_view unit : {quantity.code, quantity.unit}) {
        if (const mass_unit* known = find_mass_unit(unit)) return stated_dose{value * known->milligrams, known->per_kg, false};
    }
    if (!is_countable(quantity.stated_unit()) && !is_countable(quantity.unit)) return std::nullopt;
    stated_dose strength = strength_of(event, agent);
    if (!strength.milligrams) return std::nullopt;
    strength.milligrams = *strength.milligrams * value;
    return strength;
}

}  // namespace

stated_dose dose_in_text(std::string_view text) {
    stated_dose found;
    for (std::size_t at = 0; at < text.size();) {
        const bool begins = is_digit(text[at]) && (at == 0 || !is_word_character(text[at - 1]));
        if (!begins) {
            ++at;
            continue;
        }
        const amount number = read_number(text, at);
        at = std::max(number.end, at + 1);
        const mass_unit* unit = dose_unit(unit_at(text, number.end));
        if (unit == nullptr) continue;
        const double milligrams = number.value * unit->milligrams;
        if (found.milligrams && (*found.milligrams != milligrams || found.per_kg != unit->per_kg)) return {};
        found = {milligrams, unit->per_kg, true};
    }
    return found;
}

stated_dose dose_of(const fhir::medication_event& event, drug agent) {
    for (const fhir::dosage& dosage : event.dosages) {
        if (!dosage.dose) continue;
        if (const auto dose = structured_dose(*dosage.dose, event, agent)) return *dose;
    }
    for (const fhir::dosage& dosage : event.dosages) {
        if (const stated_dose dose = dose_in_text(dosage.text); dose.milligrams) return dose;
    }
    stated_dose strength = strength_of(event, agent);
    for (const fhir::dosage& dosage : event.dosages) {
        const auto tablets = tablets_in_text(dosage.text);
        if (!tablets || !strength.milligrams) continue;
        strength.milligrams = *strength.milligrams * *tablets;
        break;
    }
    return strength;
}

std::optional<int> interval_days_of(const fhir::medication_event& event) {
    for (const fhir::dosage& dosage : event.dosages) {
        if (!dosage.period || dosage.period->value <= 0) continue;
        const auto unit = std::ranges::find(time_units, dosage.period_unit, &time_unit::code);
        if (unit == std::end(time_units)) continue;
        const double frequency = dosage.frequency && dosage.frequency->value > 0 ? dosage.frequency->value : 1;
        const double days = dosage.period->value * unit->days / frequency;
        if (days > 3660) continue;
        return std::max(1, static_cast<int>(std::lround(days)));
    }
    return std::nullopt;
}

std::optional<double> daily_milligrams_of(const fhir::medication_event& event, drug agent) {
    const stated_dose dose = dose_of(event, agent);
    if (!dose.milligrams || dose.per_kg) return std::nullopt;
    for (const fhir::dosage& dosage : event.dosages) {
        const auto unit = std::ranges::find(time_units, dosage.period_unit, &time_unit::code);
        if (!dosage.period || dosage.period->value <= 0 || unit == std::end(time_units)) continue;
        const double frequency = dosage.frequency && dosage.frequency->value > 0 ? dosage.frequency->value : 1;
        return *dose.milligrams * frequency / (dosage.period->value * unit->days);
    }
    return dose.milligrams;
}

}  // namespace cards
