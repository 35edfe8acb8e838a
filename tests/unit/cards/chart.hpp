#pragma once
// A patient's record put together by hand, with the storage that its views borrow from.

#include "cards/facts.hpp"
#include "cards/value_sets/code_system.hpp"
#include "fhir/record.hpp"

#include <deque>
#include <initializer_list>
#include <memory_resource>
#include <string>
#include <string_view>
#include <vector>

namespace cards::test {

inline fhir::day day(int year, unsigned month, unsigned date) {
    return std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{date};
}
inline const fhir::day today = day(2026, 3, 1);

inline fhir::date_time on(int year, unsigned month, unsigned date) { return fhir::whole_day(day(year, month, date)); }

/// Any day of the year, as `2025` is written.
inline fhir::date_time in_year(int year) {
    fhir::date_time when = on(year, 1, 1);
    const fhir::date_time end = on(year, 12, 31);
    when.last_day = end.last_day;
    when.latest = end.latest;
    when.written = fhir::precision::year;
    return when;
}

struct code {
    code_system system;
    std::string_view value;
    std::string_view display = "";
};
inline code sct(std::string_view value, std::string_view display = "") { return {code_system::snomed, value, display}; }
inline code icd(std::string_view value, std::string_view display = "") { return {code_system::icd10cm, value, display}; }
inline code rxn(std::string_view value, std::string_view display = "") { return {code_system::rxnorm, value, display}; }
inline code atc(std::string_view value) { return {code_system::atc, value}; }
inline code loinc(std::string_view value) { return {code_system::loinc, value}; }
inline code icdo3(std::string_view value) { return {code_system::icdo3, value}; }
inline code cpt(std::string_view value) { return {code_system::cpt, value}; }

class chart {
public:
    std::pmr::monotonic_buffer_resource arena;
    fhir::record record{&arena};

    /// References to what was added stay good for as long as fewer than 64 of a kind are added.
    chart() {
        record.conditions.reserve(64);
        record.observations.reserve(64);
        record.medications.reserve(64);
        record.services.reserve(64);
        record.allergies.reserve(64);
        record.drafts.reserve(64);
    }

    fhir::codeable_concept coded(std::initializer_list<code> codes, std::string_view text = "") {
        auto& kept = codings_.emplace_back();
        for (const code& one : codes)
            kept.push_back({uri_of(one.system), one.value, one.display});
        return {kept, text};
    }
    fhir::codeable_concept said(std::string_view text) { return {{}, text}; }
    std::span<const fhir::codeable_concept> list(std::initializer_list<fhir::codeable_concept> concepts) {
        return concepts_.emplace_back(concepts);
    }
    std::span<const fhir::reference> refer(std::string_view type, std::string_view id) {
        fhir::reference reference;
        reference.form = fhir::reference_form::relative;
        reference.type = type;
        reference.id = id;
        return references_.emplace_back(std::vector{reference});
    }
    std::span<const fhir::dosage> dosages(std::initializer_list<fhir::dosage> all) { return dosages_.emplace_back(all); }

    fhir::condition& condition(std::string_view id, code what, std::string_view clinical = "active") {
        fhir::condition& made = record.conditions.emplace_back();
        made.id = id;
        made.clinical_status = clinical;
        made.verification_status = "confirmed";
        made.code = coded({what});
        return made;
    }
    fhir::condition& clear_cell() {
        fhir::condition& made = condition("rcc", sct("254915003"));
        made.asserted_date = on(2026, 1, 10);
        return made;
    }
    fhir::medication_event& medication(fhir::resource_type type, std::string_view id, std::string_view status,
                                       fhir::codeable_concept what) {
        fhir::medication_event& made = record.medications.emplace_back();
        made.type = type;
        made.id = id;
        made.status = status;
        made.medication = what;
        if (type == fhir::resource_type::medication_request) made.intent = "order";
        return made;
    }
    fhir::service& procedure(std::string_view id, fhir::codeable_concept what, std::string_view status = "completed") {
        fhir::service& made = record.services.emplace_back();
        made.type = fhir::resource_type::procedure;
        made.id = id;
        made.status = status;
        made.code = what;
        return made;
    }
    fhir::service& service_request(std::string_view id, fhir::codeable_concept what, std::string_view status = "active") {
        fhir::service& made = procedure(id, what, status);
        made.type = fhir::resource_type::service_request;
        made.intent = "order";
        return made;
    }
    fhir::observation& observation(std::string_view id, code what, fhir::codeable_concept value) {
        fhir::observation& made = record.observations.emplace_back();
        made.id = id;
        made.status = "final";
        made.self.code = coded({what});
        made.self.value_concept = value;
        return made;
    }
    fhir::medication_event& draft_medication(std::string_view id, fhir::codeable_concept what) {
        fhir::draft& made = record.drafts.emplace_back();
        made.type_name = "MedicationRequest";
        made.id = id;
        fhir::medication_event event;
        event.type = fhir::resource_type::medication_request;
        event.id = id;
        event.status = "draft";
        event.intent = "order";
        event.medication = what;
        made.order = event;
        return std::get<fhir::medication_event>(made.order);
    }
    fhir::service& draft_service(std::string_view id, fhir::codeable_concept what) {
        fhir::draft& made = record.drafts.emplace_back();
        made.type_name = "ServiceRequest";
        made.id = id;
        fhir::service service;
        service.type = fhir::resource_type::service_request;
        service.id = id;
        service.status = "draft";
        service.intent = "order";
        service.code = what;
        made.order = service;
        return std::get<fhir::service>(made.order);
    }

    [[nodiscard]] facts read() const { return gather(record, today); }

private:
    std::deque<std::vector<fhir::coding>> codings_;
    std::deque<std::vector<fhir::codeable_concept>> concepts_;
    std::deque<std::vector<fhir::reference>> references_;
    std::deque<std::vector<fhir::dosage>> dosages_;
};

inline fhir::quantity amount(double value, std::string_view unit) {
    fhir::quantity made;
    made.value = fhir::decimal{"", value};
    made.unit = unit;
    made.code = unit;
    return made;
}

inline fhir::dosage dose(double value, std::string_view unit) {
    fhir::dosage made;
    made.dose = amount(value, unit);
    return made;
}

inline fhir::dosage timed(fhir::dosage made, double frequency, double period, std::string_view unit) {
    made.frequency = fhir::decimal{"", frequency};
    made.period = fhir::decimal{"", period};
    made.period_unit = unit;
    return made;
}

inline constexpr auto request = fhir::resource_type::medication_request;
inline constexpr auto statement = fhir::resource_type::medication_statement;
inline constexpr auto administration = fhir::resource_type::medication_administration;

}  // namespace cards::test
