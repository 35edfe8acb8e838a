// Observations and their components → results. What cannot be used is set aside with a note, never dropped silently.
// https://hl7.org/fhir/R4/observation.html

#include "cards/facts/gather.hpp"
#include "cards/facts/result_range.hpp"
#include "cards/facts/result_reading.hpp"
#include "cards/facts/result_value.hpp"
#include "cards/facts/unit_property.hpp"
#include "cards/laboratory_units.hpp"
#include "cards/value_sets/laboratory.hpp"

#include <algorithm>
#include <tuple>

namespace cards {
namespace {

using std::chrono::days;

constexpr days future_tolerance{1};

struct status_row {
    std::string_view code;
    result_status status;
};

// Every other status is no result (yet): registered, cancelled, entered-in-error, unknown.
constexpr status_row statuses[] = {
    {"preliminary", result_status::preliminary},
    {"final", result_status::final},
    {"amended", result_status::amended},
    {"corrected", result_status::corrected},
};

std::optional<result_status> status_of(std::string_view code) {
    for (const status_row& row : statuses)
        if (row.code == code) return row.status;
    return std::nullopt;
}

/// effective, the end of a period before its start, else issued.
std::optional<fhir::date_time> time_of(const fhir::observation& observation) {
    if (observation.effective.end) return observation.effective.end;
    if (observation.effective.start) return observation.effective.start;
    return observation.issued;
}

/// For these the laboratory's interpretation can stand in for a value.
bool interpretation_counts(analyte what) {
    switch (what) {
        case analyte::haemoglobin:
        case analyte::calcium:
        case analyte::corrected_calcium:
        case analyte::ionised_calcium:
        case analyte::neutrophils:
        case analyte::platelets:
            return true;
        default:
            return false;
    }
}

bool is_score(analyte what) { return what == analyte::karnofsky || what == analyte::ecog; }

struct code_reading {
    std::optional<analyte> what;
    std::string_view code;
    bool contradictory = false;
    bool several = false;  ///< codes that mean the same test
};

code_reading read_code(const fhir::codeable_concept& code) {
    code_reading read;
    for (const fhir::coding& coding : code.codings) {
        const auto one = analyte_of(coding.system, coding.code);
        if (!one) continue;
        read.contradictory = read.contradictory || (read.what && *read.what != *one);
        read.several = read.several || read.what.has_value();
        if (!read.what) {
            read.what = one;
            read.code = coding.code;
        }
    }
    return read;
}

class results_reader {
public:
    explicit results_reader(facts& into) : facts_(into) {}

    void read(const fhir::observation& observation) {
        add(observation, observation.self);
        for (const fhir::measurement& component : observation.components)
            add(observation, component);
    }

private:
    void add(const fhir::observation& observation, const fhir::measurement& measured) {
        const code_reading code = read_code(measured.code);
        if (!code.what || *code.what == analyte::pregnancy_test) return;
        const auto status = status_of(observation.status);
        if (!status || measured.data_absent) return;

        result made;
        made.what = *code.what;
        made.from = {fhir::resource_type::observation, observation.id};
        made.status = *status;
        made.effective = time_of(observation);
        made.specimen = observation.specimen.text;
        if (code.contradictory) return set_aside(made, {}, "its codes mean different tests");
        if (made.effective && made.effective->first_day > facts_.today + future_tolerance)
            return set_aside(made, {}, "dated in the future");
        read_value(std::move(made), measured, code);
    }

    void read_value(result made, const fhir::measurement& measured, const code_reading& code) {
        value_reading value = is_score(made.what) ? read_score(made.what, measured) : read_laboratory_value(made.what, measured);
        if (interpretation_counts(made.what)) made.interpreted = reading_of(measured.interpretations);
        const bool stands_in = made.interpreted != reading::none && value.problem != value_problem::implausible;
        if (value.problem != value_problem::none && !stands_in) {
            if (value.problem != value_problem::no_value) set_aside(made, value.shown, to_string(value.problem));
            return;
        }
        if (value.problem == value_problem::none)
            take_value(made, std::move(value), measured, code);
        else if (value.problem != value_problem::no_value)
            add_note(made, value.shown, to_string(value.problem), ", the laboratory's interpretation is used");
        if (made.shown.empty())
            made.shown = made.interpreted == reading::low    ? "low (no value)"
                         : made.interpreted == reading::high ? "high (no value)"
                                                             : "normal (no value)";
        facts_.results.push_back(std::move(made));
    }

    void take_value(result& made, value_reading value, const fhir::measurement& measured, const code_reading& code) {
        // A clearance indexed to body surface is an estimate, whatever its code says.
        if (made.what == analyte::creatinine_clearance && value.convert.per_body_surface) made.what = analyte::egfr;
        made.value = value.value;
        made.shown = std::move(value.shown);
        made.unit = value.unit;
        made.per_unit = value.convert.factor();
        if (value.inferred) made.marks |= flag::inferred_unit;
        if (is_score(made.what)) return;
        if (!code.several && property_differs(made.what, code.code, value.convert.molar))
            add_note(made, made.shown, "its code is for another kind of unit", ", the unit decides");
        reference_bounds bounds =
            choose_bounds(made.what, measured.reference_ranges, {.convert = value.convert, .text = value.unit, .known = true},
                          facts_.patient, facts_.today);
        made.low = std::move(bounds.low);
        made.high = std::move(bounds.high);
    }

    void set_aside(const result& made, std::string_view shown, std::string_view why) {
        facts_.unusable.push_back(made.what);
        add_note(made, shown, why, ", not used");
    }

    void add_note(const result& made, std::string_view shown, std::string_view why, std::string_view consequence) {
        std::string text(is_score(made.what) && !shown.empty() ? std::string_view() : name_of(made.what));
        if (!shown.empty()) text.append(text.empty() ? "" : " ").append(shown);
        text.append(": ").append(why).append(consequence);
        facts_.notes.push_back({.text = std::move(text), .from = made.from});
    }

    facts& facts_;
};

/// Notes come out in the same order whatever the order of the resources; the same resource sent twice is noted once.
void settle_notes(std::vector<note>& notes, std::size_t first) {
    const auto begin = notes.begin() + static_cast<std::ptrdiff_t>(first);
    const auto key = [](const note& one) { return std::tuple<std::string_view, std::string_view>(one.from.id, one.text); };
    std::sort(begin, notes.end(), [key](const note& left, const note& right) { return key(left) < key(right); });
    notes.erase(std::unique(begin, notes.end(), [key](const note& left, const note& right) { return key(left) == key(right); }),
                notes.end());
}

}  // namespace

void gather_results(const fhir::record& record, facts& facts) {
    std::vector<const fhir::observation*> ordered;
    ordered.reserve(record.observations.size());
    for (const fhir::observation& one : record.observations)
        ordered.push_back(&one);
    std::stable_sort(ordered.begin(), ordered.end(),
                     [](const fhir::observation* left, const fhir::observation* right) { return left->id < right->id; });
    const std::size_t earlier_notes = facts.notes.size();
    facts.results.reserve(facts.results.size() + std::min(ordered.size(), std::size_t{64}));
    results_reader reader(facts);
    for (const fhir::observation* one : ordered)
        reader.read(*one);
    settle_notes(facts.notes, earlier_notes);
}

}  // namespace cards
