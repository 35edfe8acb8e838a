// Date of the original diagnosis of renal cell carcinoma, for the interval to first-line therapy. Per Condition of the primary:
// asserted date, onset, age at onset, else the recorded date, which only bounds it from above. Earliest of all primaries.
// mCODE date of diagnosis: https://hl7.org/fhir/extensions/StructureDefinition-condition-assertedDate.html

#include "cards/facts/cancer.hpp"
#include "cards/facts/gather.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace cards {

namespace {

using kind = diagnosis_date::kind;

diagnosis_date exact(const fhir::date_time& when, const fhir::condition& condition, std::string_view element) {
    return {kind::exact, when.first_day, when.last_day, {fhir::resource_type::condition, condition.id}, element};
}

/// The year of life in which it began, as the interval it covers.
std::optional<diagnosis_date> from_age(const fhir::condition& condition, const std::optional<fhir::date_time>& birth) {
    if (!condition.onset_age || !condition.onset_age->value || !birth) return std::nullopt;
    const fhir::quantity& age = *condition.onset_age;
    const std::string_view unit = age.stated_unit();
    const bool years = unit == "a" || unit == "year" || unit == "years" || unit == "yr" || unit == "y";
    if (!years || age.compared != fhir::comparator::none || age.unknown_comparator) return std::nullopt;
    if (age.value->value < 0 || age.value->value > 150) return std::nullopt;
    const int completed = static_cast<int>(std::floor(age.value->value));
    return diagnosis_date{kind::exact,
                          fhir::add_years(birth->first_day, completed),
                          fhir::add_years(birth->last_day, completed + 1) - std::chrono::days(1),
                          {fhir::resource_type::condition, condition.id},
                          "onsetAge"};
}

/// What one Condition says of its own beginning.
diagnosis_date date_of(const fhir::condition& condition, const std::optional<fhir::date_time>& birth) {
    if (condition.asserted_date) return exact(*condition.asserted_date, condition, "condition-assertedDate");
    if (condition.onset.start) return exact(*condition.onset.start, condition, "onset[x]");
    if (const auto by_age = from_age(condition, birth)) return *by_age;
    if (condition.recorded_date) {
        const fhir::date_time& recorded = *condition.recorded_date;
        return {
            kind::assumed, recorded.first_day, recorded.last_day, {fhir::resource_type::condition, condition.id}, "recordedDate"};
    }
    return {};
}

/// "Diagnosed on or before `until`".
diagnosis_date bound(fhir::day until, origin source, std::string_view element) {
    return {kind::upper_bound, until, until, source, element};
}

auto order_of(const diagnosis_date& date) { return std::tuple(date.until, date.from, date.source.type, date.source.id); }

void keep_earlier(diagnosis_date& best, const diagnosis_date& candidate) {
    if (candidate.known == kind::unknown) return;
    if (best.known == kind::unknown || order_of(candidate) < order_of(best)) best = candidate;
}

/// The earlier of two intervals that may overlap lies between the earlier of their beginnings and of their ends.
void keep_earliest_interval(diagnosis_date& best, const diagnosis_date& candidate) {
    if (best.known == kind::unknown) {
        best = candidate;
        return;
    }
    const fhir::day from = std::min(best.from, candidate.from);
    const fhir::day until = std::min(best.until, candidate.until);
    if (std::tuple(candidate.from, order_of(candidate)) < std::tuple(best.from, order_of(best))) best = candidate;
    best.from = from;
    best.until = until;
}

/// Events that prove an earlier diagnosis without dating it.
diagnosis_date earliest_proof(const std::vector<cancer_reading>& cancers, const facts& facts) {
    diagnosis_date best;
    const auto& birth = facts.patient.birth_date;
    const bool other_primary = std::ranges::any_of(cancers, &cancer_reading::other_primary);
    for (const cancer_reading& read : cancers) {
        if (!read.verified || !read.metastatic()) continue;
        const bool of_rcc =
            read.link == primary_link::renal_cell_carcinoma || (read.link == primary_link::not_recorded && !other_primary);
        if (!of_rcc) continue;
        const diagnosis_date date = date_of(*read.from, birth);
        if (date.known != kind::unknown) keep_earlier(best, bound(date.until, date.source, date.element));
    }
    const auto& nephrectomy = facts.treatment_history.nephrectomy;
    if (nephrectomy && nephrectomy->since) {
        keep_earlier(best, bound(nephrectomy->since->last_day, nephrectomy->from,
                                 nephrectomy->from.type == fhir::resource_type::procedure ? "Procedure.performed" : "onset[x]"));
    }
    for (const treatment& one : facts.treatment_history.treatments) {
        if (!is_systemic(one.agent) || !one.counts_for_rcc || !one.start) continue;
        keep_earlier(best, bound(one.start->last_day, one.from, "start of systemic therapy"));
    }
    return best;
}

}  // namespace

void gather_diagnosis_date(const fhir::record& record, facts& facts) {
    if (!facts.cancer.renal_cell_carcinoma) return;
    const std::vector<cancer_reading> cancers = read_cancers(record, facts.today);
    diagnosis_date known;
    diagnosis_date assumed;
    for (const cancer_reading& read : cancers) {
        if (!read.rcc || !read.verified || read.metastatic()) continue;
        const diagnosis_date date = date_of(*read.from, facts.patient.birth_date);
        if (date.known == kind::exact) keep_earliest_interval(known, date);
        if (date.known == kind::assumed) keep_earlier(assumed, date);
    }
    if (known.known == kind::exact) {
        // another primary, recorded before this one began, was diagnosed even earlier: nobody says how much
        const bool recorded_before = assumed.known == kind::assumed && assumed.until < known.from;
        facts.diagnosis = recorded_before ? bound(assumed.until, assumed.source, assumed.element) : known;
        return;
    }
    const diagnosis_date proof = earliest_proof(cancers, facts);
    const bool proof_is_earlier = proof.known != kind::unknown && (assumed.known == kind::unknown || proof.until < assumed.from);
    facts.diagnosis = proof_is_earlier ? proof : assumed;
}

}  // namespace cards
