// Which known drugs the patient is allergic to. https://hl7.org/fhir/R4/allergyintolerance.html

#include "cards/facts/drug_recognition.hpp"
#include "cards/facts/gather.hpp"

#include <algorithm>

namespace cards {

namespace {

constexpr std::string_view bisphosphonate_class[] = {
    "bisphosphonate",  "bisphosphonates", "diphosphonate",  "diphosphonates", "alendronate", "alendronic acid", "risedronate",
    "risedronic acid", "etidronate",      "etidronic acid", "tiludronate",    "fosamax",     "actonel"};

bool counts(const fhir::allergy_intolerance& allergy) {
    const bool active = allergy.clinical_status.empty() || allergy.clinical_status == "active";
    return active && allergy.verification_status != "refuted" && allergy.verification_status != "entered-in-error";
}

}  // namespace

void gather_allergies(const fhir::record& record, facts& facts) {
    therapy& history = facts.treatment_history;
    const auto take = [&](const fhir::codeable_concept& coded) {
        const drug_recognition recognised = recognise_drugs(coded);
        if (recognised.vetoed != drug::none) history.allergies.push_back(recognised.vetoed);
        for (const drug one : recognised) {
            history.allergies.push_back(one);
            history.bisphosphonate_allergy = history.bisphosphonate_allergy || is(one, role::bisphosphonate);
        }
        const auto names_class = [&](std::string_view word) { return says(coded, word); };
        history.bisphosphonate_allergy = history.bisphosphonate_allergy || std::ranges::any_of(bisphosphonate_class, names_class);
    };
    for (const fhir::allergy_intolerance& allergy : record.allergies) {
        if (!counts(allergy)) continue;
        take(allergy.code);
        for (const fhir::codeable_concept& substance : allergy.substances)
            take(substance);
    }
    std::ranges::sort(history.allergies);
    const auto repeated = std::ranges::unique(history.allergies);
    history.allergies.erase(repeated.begin(), repeated.end());
}

}  // namespace cards
