#pragma once
// Stands at the end of a copy of cards/laboratory_units.cpp whose rows can be written to.

#include "tests/mutation/mutant.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace cards::mutation {

namespace {

/// Whether a unit could be written in another case: litre is read in both, and what stands in braces carries no meaning.
bool has_case(std::string_view spelling) {
    if (spelling.starts_with('{')) return false;
    const std::string_view end = spelling.ends_with("/l") ? "/l" : "";
    return std::ranges::any_of(spelling.substr(0, spelling.size() - end.size()), [](char c) { return c >= 'a' && c <= 'z'; });
}

void add_unit_rows(mutants& all) {
    for (unit_row& row : unit_rows) {
        const auto of = std::find_if(std::begin(analyte_rows), std::end(analyte_rows),
                                     [&row](const analyte_row& one) { return one.measured_as == row.of; });
        const std::string name = std::string(of->name) + " in '" + std::string(row.spelling) + "'";
        const auto add = [&](std::string change, std::function<void()> apply) {
            all.push_back({"laboratory_units", name, std::move(change), std::move(apply)});
        };
        add("factor 1 % higher", [&row] { row.multiply = a_little_more(row.multiply); });
        add("divisor 1 % higher", [&row] { row.divide = a_little_more(row.divide); });
        add("factor ten times", [&row] { row.multiply *= 10; });
        add("not accepted", [&row] { row.spelling = "no unit"; });
        if (row.exact_case || has_case(row.spelling))
            add(row.exact_case ? "in any case" : "in lower case only", [&row] { row.exact_case = !row.exact_case; });
        add(row.per_body_surface ? "not per body surface" : "per body surface",
            [&row] { row.per_body_surface = !row.per_body_surface; });
    }
}

void add_analyte_rows(mutants& all) {
    for (analyte_row& row : analyte_rows) {
        const auto add = [&](std::string change, std::function<void()> apply) {
            all.push_back({"laboratory_units", std::string(row.name), std::move(change), std::move(apply)});
        };
        if (row.measured_as == measure::none) continue;
        add("canonical unit lost", [&row] { row.canonical = "none"; });
        add("measured as something else",
            [&row] { row.measured_as = row.measured_as == measure::weight ? measure::percentage : measure::weight; });
        add("plausible from a little higher", [&row] { row.lowest = a_little_more(row.lowest); });
        add("plausible from a little lower", [&row] { row.lowest = a_little_less(row.lowest); });
        add("plausible up to a little more", [&row] { row.highest = a_little_more(row.highest); });
        add("plausible up to a little less", [&row] { row.highest = a_little_less(row.highest); });
    }
}

void add_bare_number_rows(mutants& all) {
    for (bare_number_row& row : bare_number_rows) {
        const auto add = [&](std::string change, std::function<void()> apply) {
            const std::string name = "bare " + std::string(name_of(row.what)) + " as " + std::string(row.unit);
            all.push_back({"laboratory_units", name, std::move(change), std::move(apply)});
        };
        add("from a little higher", [&row] { row.lowest = a_little_more(row.lowest); });
        add("from a little lower", [&row] { row.lowest = a_little_less(row.lowest); });
        add("not inferred", [&row] { row.what = analyte::pregnancy_test; });
        if (std::isinf(row.highest)) continue;
        add("up to a little more", [&row] { row.highest = a_little_more(row.highest); });
        add("up to a little less", [&row] { row.highest = a_little_less(row.highest); });
    }
}

}  // namespace

mutants of_laboratory_units() {
    mutants all;
    add_unit_rows(all);
    add_analyte_rows(all);
    add_bare_number_rows(all);
    return all;
}

}  // namespace cards::mutation
