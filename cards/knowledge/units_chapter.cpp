// Accepted units: https://ucum.org/ucum
#include "cards/knowledge/chapters.hpp"
#include "cards/knowledge/table.hpp"
#include "cards/laboratory_units.hpp"

namespace cards::knowledge {
namespace {

constexpr analyte first = analyte::haemoglobin;
constexpr analyte last = analyte::weight;

std::string factor_text(const conversion& convert) {
    std::string text = "×" + number(convert.multiply);
    if (convert.divide != 1) text += " ÷" + number(convert.divide);
    return convert.per_body_surface ? text + ", per body surface: an eGFR" : text;
}

std::string accepted() {
    table rows({"Result", "Kept in", "Plausible", "Accepted unit", "Conversion"});
    for (auto index = static_cast<int>(first); index <= static_cast<int>(last); ++index) {
        const auto what = static_cast<analyte>(index);
        const value_range range = plausible_range(what);
        for (const accepted_unit& unit : accepted_units(what)) {
            rows.row({std::string(name_of(what)), code(canonical_unit(what)),
                      number(range.lowest) + " to " + number(range.highest), unit.spelling.empty() ? "none" : code(unit.spelling),
                      factor_text(unit.convert)});
        }
    }
    return rows.str();
}

std::string inferred() {
    table rows({"Result", "From", "To", "Read as"});
    for (const bare_number_row& row : bare_numbers())
        rows.row({std::string(name_of(row.what)), number(row.lowest), number(row.highest), code(row.unit)});
    return rows.str();
}

}  // namespace

std::string units_chapter() {
    return "## Units\n\nA result in another unit, or outside the plausible range, is set aside and said to be so. Letter case, "
           "spaces and the spelling of powers and of micro do not matter.\n\n" +
           accepted() +
           "### Numbers without a unit\n\nBetween these values only one unit is possible; elsewhere the result is set "
           "aside.\n\n" +
           inferred();
}

}  // namespace cards::knowledge
