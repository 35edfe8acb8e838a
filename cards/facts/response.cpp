// The latest disease status since first-line therapy began.
// https://hl7.org/fhir/us/mcode/StructureDefinition-mcode-cancer-disease-status.html

#include "cards/facts/coded.hpp"
#include "cards/facts/gather.hpp"

#include <algorithm>
#include <optional>
#include <tuple>

namespace cards {

namespace {

struct value_row {
    meaning what;
    disease_status status;
    int caution;  ///< of two values of the same time and rank, the worse one speaks
};
constexpr value_row values[] = {
    {meaning::status_improved, disease_status::improved, 0},
    {meaning::status_stable, disease_status::stable, 1},
    {meaning::status_worsened, disease_status::worsened, 2},
};
constexpr std::string_view ranks[] = {"final", "amended", "corrected"};

struct status_reading {
    disease_status status;
    fhir::date_time when;
    std::ptrdiff_t rank;
    int caution;

    [[nodiscard]] auto order() const { return std::tuple(when.first_day, when.earliest, rank, caution); }
};

std::optional<status_reading> read_status(const fhir::observation& observation) {
    const auto rank = std::ranges::find(ranks, observation.status);
    if (rank == std::end(ranks) || !meanings_of(observation.self.code).has(meaning::disease_status_observation))
        return std::nullopt;
    const auto& when = observation.effective.end
                           ? observation.effective.end
                           : (observation.effective.start ? observation.effective.start : observation.issued);
    const meaning_set said = meanings_of(observation.self.value_concept);
    const auto value = std::ranges::find_if(values, [&](const value_row& row) { return said.has(row.what); });
    if (!when || value == std::end(values)) return std::nullopt;
    return status_reading{value->status, *when, rank - std::begin(ranks), value->caution};
}

}  // namespace

void gather_response(const fhir::record& record, facts& facts) {
    const auto& begun = facts.treatment_history.first_line_start;
    if (!begun) return;
    std::optional<status_reading> latest;
    for (const fhir::observation& observation : record.observations) {
        const auto read = read_status(observation);
        if (!read || read->when.first_day < begun->last_day || read->when.first_day > facts.today + std::chrono::days(1))
            continue;
        if (!latest || latest->order() < read->order()) latest = read;
    }
    if (!latest) return;
    facts.treatment_history.response = latest->status;
    facts.treatment_history.response_date = latest->when;
}

}  // namespace cards
