#include "cards/facts.hpp"

#include "cards/facts/gather.hpp"

#include <algorithm>
#include <array>
#include <tuple>

namespace cards {

namespace {

std::string_view describe(fhir::set_aside_reason reason) {
    switch (reason) {
        case fhir::set_aside_reason::unknown_modifier:
            return "set aside: it carries a modifier extension that is not understood";
        case fhir::set_aside_reason::no_subject:
            return "set aside: it names no patient";
        case fhir::set_aside_reason::unresolved_subject:
            return "set aside: its patient cannot be told";
        case fhir::set_aside_reason::implicit_rules:
            return "set aside: it follows implicit rules that are not understood";
    }
    return "set aside";
}

constexpr std::array parts{gather_person,   gather_disease,       gather_medications, gather_procedures,    gather_allergies,
                           gather_response, gather_complications, gather_results,     gather_diagnosis_date};

}  // namespace

facts gather(const fhir::record& record, fhir::day today, const settings& settings) {
    facts found;
    found.today = today;
    found.settings = settings;
    for (const fhir::set_aside& one : record.aside)
        found.notes.push_back({std::string(describe(one.reason)), {one.type, one.id}});
    for (const auto part : parts)
        part(record, found);
    std::ranges::sort(found.notes, {},
                      [](const note& one) { return std::tuple(one.from.type, one.from.id, std::string_view(one.text)); });
    return found;
}

}  // namespace cards
