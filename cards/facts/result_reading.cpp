#include "cards/facts/result_reading.hpp"

#include <algorithm>
#include <iterator>

namespace cards {
namespace {

constexpr std::string_view systems[] = {
    "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation",
    "http://hl7.org/fhir/v2/0078",
};

struct row {
    std::string_view code;
    reading says;
};

// A, AA and everything else say nothing about the side.
constexpr row rows[] = {
    {"L", reading::low},    {"LL", reading::low},  {"LU", reading::low},  {"<", reading::low},   // "<": below the scale
    {"H", reading::high},   {"HH", reading::high}, {"HU", reading::high}, {">", reading::high},  // ">": above the scale
    {"N", reading::normal},
};

reading reading_of(const fhir::coding& coding) {
    if (std::find(std::begin(systems), std::end(systems), coding.system) == std::end(systems)) return reading::none;
    for (const row& one : rows)
        if (one.code == coding.code) return one.says;
    return reading::none;
}

}  // namespace

reading reading_of(std::span<const fhir::codeable_concept> interpretations) {
    reading said = reading::none;
    for (const fhir::codeable_concept& one : interpretations) {
        for (const fhir::coding& coding : one.codings) {
            const reading now = reading_of(coding);
            if (now == reading::none || now == said) continue;
            if (said != reading::none) return reading::none;
            said = now;
        }
    }
    return said;
}

}  // namespace cards
