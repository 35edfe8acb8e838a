#include "tests/support/chart_variants.hpp"

#include "tests/support/json_text.hpp"

#include <array>
#include <cstdio>
#include <string>

namespace support {

namespace {

struct unit_swap {
    std::string_view loinc;  ///< empty: any
    std::string_view from;
    std::string_view to;
    double factor;
};

constexpr std::array<unit_swap, 12> swaps{{
    {"", "g/dL", "g/L", 10},
    {"", "g/L", "g/dL", 0.1},
    {"17861-6", "mg/dL", "mmol/L", 1 / 4.008},
    {"2000-8", "mmol/L", "mg/dL", 4.008},
    {"17861-6", "mmol/L", "mg/dL", 4.008},
    {"29265-6", "mg/dL", "mmol/L", 1 / 4.008},
    {"29265-6", "mmol/L", "mg/dL", 4.008},
    {"1995-0", "mmol/L", "mg/dL", 4.008},
    {"2160-0", "mg/dL", "umol/L", 88.42},
    {"", "10*9/L", "/uL", 1000},
    {"", "10*3/uL", "/uL", 1000},
    {"", "/uL", "10*9/L", 0.001},
}};

void scale(std::string& number, double factor) {
    if (!number.empty()) {
        char text[40];
        std::snprintf(text, sizeof text, "%.15g", std::stod(number) * factor);
        number = text;
    }
}

void swap_unit(observation& one) {
    for (const unit_swap& swap : swaps) {
        if (one.unit == swap.from && (swap.loinc.empty() || one.loinc == swap.loinc)) {
            scale(one.value, swap.factor);
            scale(one.low, swap.factor);
            scale(one.high, swap.factor);
            one.unit = swap.to;
            return;
        }
    }
}

std::string resource(const chart& chart, std::string_view type, std::string_view members, std::string_view subject = "subject") {
    return "{" + quoted("resourceType") + ":" + quoted(type) + "," + quoted("id") + ":" +
           quoted("unrelated-" + std::string(type)) + "," + quoted(subject) + ":{" + quoted("reference") + ":" +
           quoted("Patient/" + chart.id) + "}," + std::string(members) + "}";
}

}  // namespace

chart in_other_units(const chart& original) {
    chart out = original;
    for (observation& one : out.observations) {
        swap_unit(one);
    }
    return out;
}

std::vector<prefetch_entry> unrelated_resources(const chart& chart) {
    return {
        {"conditions",
         resource(
             chart, "Condition",
             R"("code":{"coding":[{"system":"http://snomed.info/sct","code":"38341003"}],"text":"Hypertension"},"onsetDateTime":"2019-04-04")")},
        {"observations",
         resource(
             chart, "Observation",
             R"("status":"final","code":{"coding":[{"system":"http://loinc.org","code":"2339-0"}]},"effectiveDateTime":"2026-02-28","valueQuantity":{"value":104,"unit":"mg/dL"})")},
        {"observations",
         resource(chart, "Immunization",
                  R"("status":"completed","occurrenceDateTime":"2025-10-01","vaccineCode":{"text":"Influenza"})", "patient")},
        {"medicationRequests",
         resource(
             chart, "MedicationRequest",
             R"("status":"active","intent":"order","authoredOn":"2025-01-01","medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"17767"}],"text":"amlodipine"})")},
        {"medicationStatements",
         resource(chart, "MedicationStatement",
                  R"("status":"active","effectiveDateTime":"2025-01-01","medicationCodeableConcept":{"text":"paracetamol"})")},
        {"medicationAdministrations",
         resource(
             chart, "MedicationAdministration",
             R"("status":"completed","effectiveDateTime":"2026-02-20","medicationCodeableConcept":{"text":"influenza vaccine"})")},
        {"procedures",
         resource(
             chart, "Procedure",
             R"("status":"completed","performedDateTime":"1999-05-01","code":{"coding":[{"system":"http://snomed.info/sct","code":"80146002"}],"text":"Appendectomy"})")},
        {"serviceRequests",
         resource(chart, "ServiceRequest", R"("status":"active","intent":"order","code":{"text":"Electrocardiogram"})")},
        {"allergies", resource(chart, "AllergyIntolerance", R"("code":{"text":"Peanut"})", "patient")},
    };
}

chart with_result_for(const chart& original, std::size_t factor, bool adverse, std::string_view date) {
    chart out = original;
    const std::size_t before = out.observations.size();
    switch (factor) {
        case 0:
            out.karnofsky(adverse ? 70 : 90);
            break;
        case 2:
            out.haemoglobin(adverse ? "9.0" : "15.0");
            break;
        case 3:
            out.calcium(adverse ? "11.5" : "9.4", "4.0");
            break;
        case 4:
            out.neutrophils(adverse ? "9.0" : "5.0");
            break;
        case 5:
            out.platelets(adverse ? "500" : "300");
            break;
        default:
            break;
    }
    for (std::size_t i = before; i < out.observations.size(); ++i) {
        out.observations[i].date = date;
    }
    return out;
}

chart with_every_draft_selected(const chart& original) {
    chart out = original;
    for (medication& one : out.drug_drafts) {
        one.selected = true;
    }
    for (service_request& one : out.service_drafts) {
        one.selected = true;
    }
    return out;
}

chart with_only_amoxicillin_selected(const chart& original) {
    chart out = original;
    for (medication& one : out.drug_drafts) {
        one.selected = false;
    }
    for (service_request& one : out.service_drafts) {
        one.selected = false;
    }
    return out.drafting(drugs::amoxicillin, "500");
}

}  // namespace support
