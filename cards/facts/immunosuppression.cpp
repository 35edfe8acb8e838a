// Equivalence: prednisolone 1, methylprednisolone 1.25. Limit: 10 mg a day, as in the exclusion criteria of
// CheckMate 9ER, https://doi.org/10.1056/NEJMoa2026982

#include "cards/facts/immunosuppression.hpp"

#include "cards/facts/dose.hpp"
#include "cards/facts/drug_recognition.hpp"
#include "cards/value_sets/words.hpp"

#include <algorithm>

namespace cards {

namespace {

struct equivalence {
    drug steroid;
    double prednisone_per_mg;
};
constexpr equivalence equivalences[] = {{drug::prednisone, 1}, {drug::prednisolone, 1}, {drug::methylprednisolone, 1.25}};

constexpr double tolerance = 1e-9;
constexpr int grace_days = 7;
constexpr int tablet_interval = 1;

constexpr std::string_view local_words[] = {"ointment",   "cream",   "ophthalmic",   "eye",    "topical",   "inhaler",
                                            "inhalation", "inhaled", "nasal",        "drops",  "cutaneous", "gel",
                                            "lotion",     "otic",    "intravitreal", "shampoo"};

bool names_local_form(std::string_view text) { return !text.empty() && words(text).contain_any(local_words); }

bool names_local_form(const fhir::codeable_concept& coded) {
    return names_local_form(coded.text) ||
           std::ranges::any_of(coded.codings, [](const fhir::coding& coding) { return names_local_form(coding.display); });
}

bool is_taken_now(const treatment& treatment, fhir::day today) {
    if (treatment.state != course::single_dose) return treatment.state == course::current;
    const auto& given = treatment.end ? treatment.end : treatment.start;
    return given && (today - given->last_day).count() <= treatment.interval_days.value_or(tablet_interval) + grace_days;
}

}  // namespace

bool acts_only_systemically(drug agent) {
    return is(agent, role::steroid) || is(agent, role::immunosuppressant) || is(agent, role::cyp3a4_inhibitor) ||
           is(agent, role::cyp3a4_inducer);
}

bool is_local_form(const fhir::medication_event& event) {
    return names_local_form(event.medication) || std::ranges::any_of(event.dosages, [](const fhir::dosage& dosage) {
               return names_local_form(dosage.text) || names_local_form(dosage.route);
           });
}

void immunosuppression::add(const fhir::medication_event& event, const treatment& treatment, fhir::day today) {
    if (!is_taken_now(treatment, today)) return;
    if (is(treatment.agent, role::immunosuppressant)) {
        others_.push_back({treatment.from, row_of(treatment.agent).name, treatment.start});
        return;
    }
    const auto row = std::ranges::find(equivalences, treatment.agent, &equivalence::steroid);
    const auto daily = daily_milligrams_of(event, treatment.agent);
    if (row == std::end(equivalences) || !daily) return;
    steroid& known = steroids_[static_cast<std::size_t>(row - std::begin(equivalences))];
    const double equivalent = *daily * row->prednisone_per_mg;
    if (equivalent > known.daily || (equivalent == known.daily && treatment.from.id < known.from.id))
        known = {equivalent, treatment.from};
}

void immunosuppression::report(complications& problems) const {
    double daily = 0;
    const steroid* strongest = nullptr;
    for (const steroid& one : steroids_) {
        daily += one.daily;
        if (one.daily > 0 && (strongest == nullptr || one.daily > strongest->daily)) strongest = &one;
    }
    if (strongest != nullptr && daily >= steroid_limit_mg_per_day * (1 - tolerance)) {
        problems.ici_blocking.push_back(
            {strongest->from, "systemic steroid of 10 mg prednisone-equivalent a day or more", std::nullopt});
    }
    problems.ici_blocking.insert(problems.ici_blocking.end(), others_.begin(), others_.end());
}

}  // namespace cards
