// What suggestions order, at which dose, and when they do not. Doses: US labels, https://dailymed.nlm.nih.gov
#include "cards/asked_tests.hpp"
#include "cards/bone_agents.hpp"
#include "cards/knowledge/chapters.hpp"
#include "cards/knowledge/table.hpp"
#include "cards/orderables.hpp"
#include "cards/regimens.hpp"
#include "cards/shown.hpp"
#include "cards/withholding.hpp"
#include "cards/wording.hpp"

namespace cards::knowledge {
namespace {

std::string drug_name(drug one) { return std::string(row_of(one).name); }

std::string regimen_table() {
    table rows({"Regimen", "Only intermediate or poor risk", "Preferred in poor risk with bone metastasis", "Rests on"});
    for (const regimen& row : offered_regimens())
        rows.row({std::string(row.label), row.intermediate_or_poor_only ? "yes" : "no",
                  row.preferred_in_bone_disease ? "yes" : "no", code(row.evidence)});
    return rows.str();
}

std::string doublet_table() {
    table rows({"One", "Other"});
    for (const doublet& row : first_line_doublets())
        rows.row({drug_name(row.first), drug_name(row.second)});
    return rows.str();
}

std::string partner_table() {
    table rows({"Drafted alone", "Offered"});
    for (const partner& row : partners_of_single_agents())
        rows.row({drug_name(row.alone), std::string(row.label)});
    return rows.str();
}

std::string dose_table() {
    table rows({"Drug", "Dose", "Timing", "Route", "Words on the order", "Beside them"});
    for (const dose_shape* shape : all_dose_shapes()) {
        std::string timing =
            std::to_string(shape->frequency) + " per " + std::to_string(shape->period) + " " + std::string(shape->period_unit);
        if (shape->count) timing += ", " + std::to_string(*shape->count) + " times";
        const route_row& route = row_of(shape->given);
        rows.row({drug_name(shape->agent), number_text(shape->dose, 1) + " " + std::string(shape->unit_shown), timing,
                  std::string(route.name) + " " + code(route.snomed),
                  replaced(shape->text, "{dose}", number_text(shape->dose, 1)), std::string(shape->additional)});
    }
    return rows.str();
}

std::string band_table() {
    table rows({"Creatinine clearance, mL/min", "Zoledronic acid, mg"});
    std::string above;
    for (const renal_band& band : zoledronic_bands()) {
        const std::string from = (band.from_included ? "from " : "above ") + number_text(band.from, 1);
        rows.row({from + above, number_text(band.dose_mg, 1)});
        above = (band.from_included ? " to below " : " to ") + number_text(band.from, 1);
    }
    rows.row({"below " + number_text(zoledronic_bands().back().from, 1) + ", or dialysis", "not recommended"});
    return rows.str();
}

std::string pause_table() {
    table rows({"TKI", "Stopped before surgery"});
    for (const pause_row& row : pauses_before_surgery())
        rows.row({drug_name(row.agent), std::string(row.pause)});
    return rows.str();
}

/// Every drug that a suggestion can order and that the row can withhold.
std::string concerned(const withholding_row& row) {
    std::string names;
    std::size_t all = 0;
    std::size_t held = 0;
    drug_set seen;
    for (const dose_shape* shape : all_dose_shapes()) {
        if (seen.has(shape->agent)) continue;
        seen.insert(shape->agent);
        ++all;
        if (!row.concerns(shape->agent)) continue;
        ++held;
        names.append(names.empty() ? "" : ", ").append(row_of(shape->agent).name);
    }
    return all == held ? "every drug" : names;
}

std::string withholding_table() {
    table rows({"Rule", "Concerns", "Not offered because"});
    for (const withholding_row& row : withholding_rows())
        rows.row({std::string(row.id), concerned(row), std::string(row.reason)});
    return rows.str();
}

std::string service_table() {
    table rows({"Service", "Code", "Category", "Urgent", "In weeks", "Note"});
    for (const orderable_row& row : orderables())
        rows.row({std::string(row.text), row.code.empty() ? "text only" : code(row.system) + " " + code(row.code),
                  std::string(row.category), row.stat ? "yes" : "no", row.in_weeks == 0 ? "" : std::to_string(row.in_weeks),
                  std::string(row.note)});
    return rows.str();
}

std::string asked_table() {
    table rows({"Asked for, in this order", "Ordered as"});
    for (const asked_test_row& row : asked_tests()) {
        std::string services;
        for (const std::string_view id : row.orderables)
            services.append(services.empty() ? "" : "; ").append(orderable(id).text);
        rows.row({std::string(row.name), services.empty() ? "asked in text" : services});
    }
    return rows.str();
}

}  // namespace

std::string treatment_chapter() {
    return "## What is offered\n\nSuggestions only: nothing is ordered without the clinician.\n\n### Regimens, in the order of "
           "offering\n\n" +
           regimen_table() + "### Pairs that count as a first-line doublet\n\n" + doublet_table() +
           "### Completing a single checkpoint inhibitor\n\n" + partner_table() + "### Doses\n\n" + dose_table() +
           "### Zoledronic acid and kidney function\n\n" + band_table() + "### TKI before surgery\n\n" + pause_table() +
           "### When a drug is not offered\n\nThe first row that holds is named on the card.\n\n" + withholding_table() +
           "### Services\n\n" + service_table() + "### Tests that complete the score\n\n" + asked_table();
}

}  // namespace cards::knowledge
