#include "tests/support/chart.hpp"

#include <algorithm>
#include <utility>

namespace support {

code sct(std::string_view value, std::string_view display) {
    return {"http://snomed.info/sct", std::string(value), std::string(display)};
}

code icd(std::string_view value, std::string_view display) {
    return {"http://hl7.org/fhir/sid/icd-10-cm", std::string(value), std::string(display)};
}

code loinc(std::string_view value, std::string_view display) {
    return {"http://loinc.org", std::string(value), std::string(display)};
}

observation& observation::range(std::string_view from, std::string_view to) {
    low = from;
    high = to;
    return *this;
}

observation& observation::on(std::string_view when) {
    date = when;
    return *this;
}

observation& observation::judged(std::string_view how) {
    interpretation = how;
    return *this;
}

chart& chart::female(std::string_view born) {
    gender = "female";
    birth_date = born;
    return *this;
}

chart& chart::diagnosed(std::string_view date) {
    conditions.front().asserted = date;
    return *this;
}

chart& chart::weighs(std::string_view kilograms) {
    observations.front().value = kilograms;
    return *this;
}

chart& chart::creatinine(std::string_view mg_dl) {
    observations.at(1).value = mg_dl;
    return *this;
}

chart& chart::without(std::string_view observation_id) {
    std::erase_if(observations, [&](const observation& one) { return one.id == observation_id; });
    return *this;
}

chart& chart::karnofsky(int score) {
    return with(observation{.loinc = "89243-0", .value = std::to_string(score), .integer = true});
}

chart& chart::ecog(int score) { return with(observation{.loinc = "89247-1", .value = std::to_string(score), .integer = true}); }

chart& chart::haemoglobin(std::string_view g_dl) {
    const bool woman = gender == "female";
    return with(observation{.loinc = "718-7",
                            .value = std::string(g_dl),
                            .unit = "g/dL",
                            .low = woman ? "12.0" : "13.5",
                            .high = woman ? "15.5" : "17.5"});
}

chart& chart::calcium(std::string_view mg_dl, std::string_view albumin_g_dl) {
    with(observation{.loinc = "17861-6", .value = std::string(mg_dl), .unit = "mg/dL", .low = "8.5", .high = "10.2"});
    if (!albumin_g_dl.empty()) {
        with(observation{.loinc = "1751-7", .value = std::string(albumin_g_dl), .unit = "g/dL", .low = "3.5", .high = "5.0"});
    }
    return *this;
}

chart& chart::neutrophils(std::string_view per_nl) {
    return with(observation{.loinc = "751-8", .value = std::string(per_nl), .unit = "10*9/L", .low = "2.0", .high = "7.0"});
}

chart& chart::platelets(std::string_view per_nl) {
    return with(observation{.loinc = "777-3", .value = std::string(per_nl), .unit = "10*9/L", .low = "150", .high = "400"});
}

chart& chart::with(observation result) {
    observations.push_back(std::move(result));
    return *this;
}

chart& chart::with(condition problem) {
    conditions.push_back(std::move(problem));
    return *this;
}

chart& chart::with(medication therapy) {
    medications.push_back(std::move(therapy));
    return *this;
}

chart& chart::with(procedure done) {
    procedures.push_back(std::move(done));
    return *this;
}

chart& chart::drafting(drug what, std::string_view dose, std::string_view unit, int period, std::string_view period_unit) {
    drug_drafts.push_back({.what = std::move(what),
                           .dose = std::string(dose),
                           .dose_unit = std::string(unit),
                           .period = period,
                           .period_unit = std::string(period_unit),
                           .status = "draft",
                           .start = std::string(evaluation_date)});
    return *this;
}

chart& chart::drafting(code service) {
    service_drafts.push_back({.what = std::move(service), .status = "draft"});
    return *this;
}

chart& chart::primary(code what) {
    conditions.front().what = std::move(what);
    return *this;
}

chart& chart::results_dated(std::string_view when) {
    for (observation& one : observations) {
        if (one.id != "weight") {
            one.date = when;
        }
    }
    return *this;
}

}  // namespace support
