#include "cards/facts/purpose.hpp"

#include "cards/facts/cancer.hpp"

#include <algorithm>

namespace cards {

namespace {

/// Conditions that explain a drug which is not only given for renal cell carcinoma.
struct other_use {
    drug agent;
    meaning_set explained_by;
};
constexpr other_use other_uses[] = {
    {drug::everolimus, {meaning::transplant, meaning::breast_cancer, meaning::other_primary_cancer}},
    {drug::bevacizumab, {meaning::breast_cancer, meaning::other_primary_cancer}},
    {drug::denosumab, {meaning::osteoporosis}},
};
/// The agents of the positive adjuvant trials in RCC: KEYNOTE-564 (https://doi.org/10.1056/NEJMoa2106391) and S-TRAC
/// (https://doi.org/10.1056/NEJMoa1611406). The word on another drug's order speaks of something else.
constexpr drug adjuvant_agents[] = {drug::pembrolizumab, drug::sunitinib};

constexpr double oncologic_denosumab = 100;  ///< 120 mg for bone metastases, 60 mg for osteoporosis

constexpr meaning_set another_reason{meaning::other_primary_cancer, meaning::breast_cancer, meaning::osteoporosis,
                                     meaning::transplant,           meaning::ici_blocking,  meaning::not_rcc};

reason_kind kind_of(meaning_set said) {
    if (said.any(rcc_meanings) || said.any(metastasis_meanings)) return reason_kind::renal_cell_carcinoma;
    return said.any(another_reason) ? reason_kind::another : reason_kind::not_stated;
}

meaning_set explained_by(drug agent) {
    const auto use = std::ranges::find(other_uses, agent, &other_use::agent);
    return use == std::end(other_uses) ? meaning_set{} : use->explained_by;
}

}  // namespace

/// Meanings of all active Conditions and completed Procedures.
meaning_set purpose_reader::on_file() const {
    if (on_file_) return *on_file_;
    meaning_set found;
    for (const fhir::condition& condition : record_.conditions) {
        if (!is_active(condition, today_)) continue;
        const meaning_set coded = meanings_of(condition.code);
        found |= coded.empty() ? word_meanings_of(condition.code) : coded;
    }
    for (const fhir::service& service : record_.services) {
        const bool done = service.type == fhir::resource_type::procedure && service.status == "completed";
        if (done) found |= meanings_of(service.code);
    }
    on_file_ = found;
    return found;
}

reason_kind purpose_reader::reason_of(std::span<const fhir::codeable_concept> reasons,
                                      std::span<const fhir::reference> references) const {
    reason_kind found = reason_kind::not_stated;
    const auto take = [&found](meaning_set said) {
        const reason_kind kind = kind_of(said);
        if (kind == reason_kind::renal_cell_carcinoma || found == reason_kind::not_stated) found = kind;
    };
    for (const fhir::codeable_concept& reason : reasons)
        take(all_meanings_of(reason));
    for (const fhir::reference& reference : references) {
        const fhir::condition* condition = conditions_.find(reference);
        take(condition != nullptr ? all_meanings_of(condition->code) : meanings_of_words(words(reference.display)));
    }
    return found;
}

/// Only what marks the order itself: a note or a sig may speak of an earlier treatment.
bool is_adjuvant(const fhir::medication_event& event) {
    meaning_set said = all_meanings_of(event.procedure_intent);
    said |= meanings_of(event.categories);
    said |= word_meanings_of(event.categories);
    said |= meanings_of(event.reasons);
    said |= word_meanings_of(event.reasons);
    return said.has(meaning::intent_adjuvant);
}

bool purpose_reader::is_for_rcc(const fhir::medication_event& event, drug agent, const drug_recognition& recognised,
                                const stated_dose& dose) const {
    const bool given_adjuvant = std::ranges::find(adjuvant_agents, agent) != std::end(adjuvant_agents);
    if (given_adjuvant && is_adjuvant(event)) return false;
    switch (reason_of(event.reasons, event.reason_references)) {
        case reason_kind::renal_cell_carcinoma:
            return true;
        case reason_kind::another:
            return false;
        case reason_kind::not_stated:
            break;
    }
    if (recognised.transplant_product) return false;
    if (agent == drug::denosumab && dose.milligrams && !dose.per_kg) return *dose.milligrams >= oncologic_denosumab;
    const meaning_set explaining = explained_by(agent);
    return explaining.empty() || !on_file().any(explaining);
}

}  // namespace cards
