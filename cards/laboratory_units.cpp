#include "cards/laboratory_units.hpp"

#include "cards/unit_spelling.hpp"

#include <limits>

namespace cards {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

/// Analytes that share units.
enum class measure : std::uint8_t {
    haemoglobin,
    calcium,
    ionised_calcium,
    albumin,
    cell_count,
    percentage,
    creatinine,
    filtration,
    weight,
    karnofsky,
    ecog,
    none,
};

struct analyte_row {
    analyte what;
    std::string_view name;
    measure measured_as;
    std::string_view canonical;
    double lowest;  ///< plausibility, canonical unit, both ends included
    double highest;
};

// Ionised calcium is about half of the total, hence half of its plausible range. Where the range is wide open (leukocytes,
// clearance), only nonsense is kept out.
constexpr analyte_row analyte_rows[] = {
    {analyte::haemoglobin, "haemoglobin", measure::haemoglobin, "g/dL", 2, 25},
    {analyte::calcium, "calcium", measure::calcium, "mg/dL", 4, 20},
    {analyte::corrected_calcium, "corrected calcium", measure::calcium, "mg/dL", 4, 20},
    {analyte::ionised_calcium, "ionised calcium", measure::ionised_calcium, "mmol/L", 0.5, 2.5},
    {analyte::albumin, "albumin", measure::albumin, "g/dL", 0.5, 7},
    {analyte::neutrophils, "neutrophils", measure::cell_count, "10*9/L", 0, 100},
    {analyte::neutrophil_percentage, "neutrophil percentage", measure::percentage, "%", 0, 100},
    {analyte::leukocytes, "leukocytes", measure::cell_count, "10*9/L", 0, 1000},
    {analyte::platelets, "platelets", measure::cell_count, "10*9/L", 0, 3000},
    {analyte::karnofsky, "KPS", measure::karnofsky, "{score}", 0, 100},
    {analyte::ecog, "ECOG", measure::ecog, "{score}", 0, 5},
    {analyte::creatinine, "creatinine", measure::creatinine, "mg/dL", 0.1, 25},
    {analyte::creatinine_clearance, "creatinine clearance", measure::filtration, "mL/min", 0, 500},
    {analyte::egfr, "eGFR", measure::filtration, "mL/min/{1.73_m2}", 0, 500},
    {analyte::weight, "weight", measure::weight, "kg", 20, 350},
    {analyte::pregnancy_test, "pregnancy test", measure::none, "", -infinity, infinity},
};

constexpr bool in_order() {
    std::size_t index = 0;
    for (const analyte_row& row : analyte_rows)
        if (static_cast<std::size_t>(row.what) != index++) return false;
    return true;
}
static_assert(in_order(), "analyte_rows is indexed by analyte");

const analyte_row& row_of(analyte what) { return analyte_rows[static_cast<std::size_t>(what)]; }

struct unit_row {
    measure of;
    std::string_view spelling;  ///< as `plain_spelling` leaves it: lower case, no spaces, `10*9` for any power of ten, `u` for µ
    double multiply = 1;
    double divide = 1;
    bool exact_case = false;  ///< another case would be another unit
    bool per_body_surface = false;
};

// Molar haemoglobin is the monomer (Fe), 16.114 g/mmol; calcium 40.08 g/mol, divalent; creatinine 113.1 g/mol (88.42 µmol/L per
// mg/dL). Molar albumin has no row: it is not converted.
constexpr unit_row unit_rows[] = {
    {measure::haemoglobin, "g/dl"},
    {measure::haemoglobin, "gm/dl"},
    {measure::haemoglobin, "g/100ml"},
    {measure::haemoglobin, "g%"},
    {measure::haemoglobin, "g/l", 1, 10},
    {measure::haemoglobin, "gm/l", 1, 10},
    {measure::haemoglobin, "mg/dl", 1, 1000},
    {measure::haemoglobin, "mmol/l", 1.6114, 1},

    {measure::calcium, "mg/dl"},
    {measure::calcium, "mg/100ml"},
    {measure::calcium, "mmol/l", 4.008, 1},
    {measure::calcium, "meq/l", 2.004, 1},
    {measure::calcium, "mg/l", 1, 10},

    {measure::ionised_calcium, "mmol/l"},
    {measure::ionised_calcium, "mg/dl", 1, 4.008},
    {measure::ionised_calcium, "mg/100ml", 1, 4.008},
    {measure::ionised_calcium, "meq/l", 1, 2},

    {measure::albumin, "g/dl"},
    {measure::albumin, "gm/dl"},
    {measure::albumin, "g/100ml"},
    {measure::albumin, "g%"},
    {measure::albumin, "g/l", 1, 10},
    {measure::albumin, "gm/l", 1, 10},

    {measure::cell_count, "10*9/l"},
    {measure::cell_count, "10*3/ul"},
    {measure::cell_count, "10*3/mm3"},
    {measure::cell_count, "G/l", 1, 1, true},
    {measure::cell_count, "k/ul"},
    {measure::cell_count, "k/mm3"},
    {measure::cell_count, "thou/ul"},
    {measure::cell_count, "thousand/ul"},
    {measure::cell_count, "/nl"},
    {measure::cell_count, "10*6/l", 1, 1000},
    {measure::cell_count, "/ul", 1, 1000},
    {measure::cell_count, "/mm3", 1, 1000},
    {measure::cell_count, "/cmm", 1, 1000},
    {measure::cell_count, "cells/ul", 1, 1000},
    {measure::cell_count, "cells/mm3", 1, 1000},

    {measure::percentage, "%"},

    {measure::creatinine, "mg/dl"},
    {measure::creatinine, "mg/100ml"},
    {measure::creatinine, "umol/l", 1, 88.42},

    {measure::filtration, "ml/min"},
    {measure::filtration, "ml/min/{1.73_m2}", 1, 1, false, true},
    {measure::filtration, "ml/min/{1.73m2}", 1, 1, false, true},
    {measure::filtration, "ml/min/1.73.m2", 1, 1, false, true},
    {measure::filtration, "ml/min/1.73m2", 1, 1, false, true},
    {measure::filtration, "ml/min/1.73_m2", 1, 1, false, true},
    {measure::filtration, "ml/min/1.73", 1, 1, false, true},

    {measure::weight, "kg"},
    {measure::weight, "g", 1, 1000},
    {measure::weight, "[lb_av]", 0.45359237, 1},
    {measure::weight, "lb", 0.45359237, 1},
    {measure::weight, "lbs", 0.45359237, 1},

    {measure::karnofsky, ""},
    {measure::karnofsky, "{score}"},
    {measure::karnofsky, "1"},
    {measure::karnofsky, "%"},
    {measure::karnofsky, "score"},

    {measure::ecog, ""},
    {measure::ecog, "{score}"},
    {measure::ecog, "1"},
    {measure::ecog, "score"},
};

// Only where the windows of two units leave a gap between them.
constexpr bare_number_row bare_number_rows[] = {
    {analyte::haemoglobin, 3, 25, "g/dL"},        {analyte::haemoglobin, 30, 250, "g/L"},
    {analyte::calcium, 4, 20, "mg/dL"},           {analyte::calcium, 1.0, 3.9, "mmol/L"},
    {analyte::corrected_calcium, 4, 20, "mg/dL"}, {analyte::corrected_calcium, 1.0, 3.9, "mmol/L"},
    {analyte::albumin, 0.5, 7, "g/dL"},           {analyte::albumin, 8, 70, "g/L"},
    {analyte::platelets, 0, 3000, "10*9/L"},      {analyte::platelets, 5000, infinity, "/uL"},
    {analyte::neutrophils, 0, 100, "10*9/L"},     {analyte::neutrophils, 200, infinity, "/uL"},
};

bool is_molar(const unit_row& row) {
    return row.spelling.starts_with("mmol") || row.spelling.starts_with("umol") || row.spelling.starts_with("meq");
}

const unit_row* find_row(measure of, const unit_spelling& unit) {
    for (const unit_row& row : unit_rows)
        if (row.of == of && row.spelling == (row.exact_case ? unit.cased() : unit.lower())) return &row;
    return nullptr;
}

}  // namespace

std::optional<conversion> conversion_of(analyte what, std::string_view unit) {
    const measure of = row_of(what).measured_as;
    unit_spelling spelling(unit);
    const unit_row* row = spelling.too_long() ? nullptr : find_row(of, spelling);
    // In UCUM an annotation in braces carries no meaning, but clearance is told from eGFR by one.
    if (row == nullptr && of != measure::filtration && spelling.drop_annotations()) row = find_row(of, spelling);
    if (row == nullptr) return std::nullopt;
    return conversion{
        .multiply = row->multiply, .divide = row->divide, .molar = is_molar(*row), .per_body_surface = row->per_body_surface};
}

std::optional<inferred_unit> infer_unit(analyte what, double value) {
    for (const bare_number_row& row : bare_number_rows)
        if (row.what == what && value >= row.lowest && value <= row.highest)
            return inferred_unit{.unit = row.unit, .convert = *conversion_of(what, row.unit)};
    return std::nullopt;
}

bool plausible(analyte what, double canonical) {
    const analyte_row& row = row_of(what);
    return canonical >= row.lowest && canonical <= row.highest;
}

value_range plausible_range(analyte what) {
    const analyte_row& row = row_of(what);
    return {.lowest = row.lowest, .highest = row.highest};
}

std::vector<accepted_unit> accepted_units(analyte what) {
    std::vector<accepted_unit> units;
    for (const unit_row& row : unit_rows) {
        if (row.of == row_of(what).measured_as) units.push_back({row.spelling, *conversion_of(what, row.spelling)});
    }
    return units;
}

std::span<const bare_number_row> bare_numbers() { return bare_number_rows; }

std::string_view canonical_unit(analyte what) { return row_of(what).canonical; }

std::string_view name_of(analyte what) { return row_of(what).name; }

}  // namespace cards
