#include "cards/facts/result_range.hpp"

#include "cards/facts/range_population.hpp"
#include "cards/facts/range_text.hpp"
#include "cards/facts/result_value.hpp"
#include "cards/shown.hpp"

namespace cards {
namespace {

constexpr std::string_view meaning_systems[] = {
    "http://terminology.hl7.org/CodeSystem/referencerange-meaning",
    "http://hl7.org/fhir/referencerange-meaning",
    "",
};

bool is_normal_range(const fhir::codeable_concept& type) {
    if (type.codings.empty())
        return type.text.empty() || type.text == "normal" || type.text == "Normal" || type.text == "Normal Range";
    for (const fhir::coding& coding : type.codings)
        for (const std::string_view system : meaning_systems)
            if (coding.code == "normal" && coding.system == system) return true;
    return false;
}

/// The bound in the canonical unit; nothing when its unit is not understood or no patient could have such a value.
std::optional<limit> read_bound(analyte what, const fhir::quantity& bound, const value_unit& unit) {
    if (!bound.value) return std::nullopt;
    unit_reading own = read_unit(what, bound);
    std::string_view text = unit_text(bound);
    if (own.missing) {
        if (!unit.known) return std::nullopt;
        own.convert = unit.convert;
        text = unit.text;
    }
    const double canonical = own.convert(bound.value->value);
    if (own.problem != value_problem::none || !plausible(what, canonical)) return std::nullopt;
    return limit{.value = canonical, .shown = with_unit(number_as_sent(*bound.value), text)};
}

struct sent_bounds {
    std::optional<fhir::quantity> low;
    std::optional<fhir::quantity> high;
};

sent_bounds bounds_of(const fhir::reference_range& range) {
    if (range.low || range.high) return {range.low, range.high};
    const text_range read = read_range_text(range.text);
    sent_bounds bounds;
    if (read.low) bounds.low = bare(*read.low);
    if (read.high) bounds.high = bare(*read.high);
    return bounds;
}

/// Upside down, or the zeros an interface sends where the laboratory gave no range.
bool is_no_range(const std::optional<limit>& low, const std::optional<limit>& high) {
    if (high && high->value <= 0) return true;
    return low && high && low->value >= high->value;
}

}  // namespace

reference_bounds choose_bounds(analyte what, std::span<const fhir::reference_range> ranges, const value_unit& unit,
                               const person& patient, fhir::day today) {
    reference_bounds chosen;
    int low_rank = 0;
    int high_rank = 0;
    for (const fhir::reference_range& range : ranges) {
        const int rank = population_rank(range, patient, today);
        if (rank == 0 || !is_normal_range(range.type)) continue;
        const sent_bounds sent = bounds_of(range);
        std::optional<limit> low = sent.low ? read_bound(what, *sent.low, unit) : std::nullopt;
        std::optional<limit> high = sent.high ? read_bound(what, *sent.high, unit) : std::nullopt;
        if (is_no_range(low, high)) continue;
        if (low && rank > low_rank) {
            chosen.low = std::move(low);
            low_rank = rank;
        }
        if (high && rank > high_rank) {
            chosen.high = std::move(high);
            high_rank = rank;
        }
    }
    return chosen;
}

}  // namespace cards
