#include "cards/facts/coded.hpp"

#include <algorithm>
#include <tuple>

namespace cards {

meaning_set meanings_of(const fhir::codeable_concept& coded, bool kidney_site) {
    meaning_set found;
    for (const fhir::coding& coding : coded.codings) {
        for (const code_row* row : rows_of(coding.system, coding.code)) {
            if (row->how != match::with_kidney_site || kidney_site) found |= row->what;
        }
    }
    return found;
}

meaning_set meanings_of(std::span<const fhir::codeable_concept> coded) {
    meaning_set found;
    for (const fhir::codeable_concept& one : coded)
        found |= meanings_of(one);
    return found;
}

meaning_set word_meanings_of(const fhir::codeable_concept& coded) {
    meaning_set found;
    if (!coded.text.empty()) found |= meanings_of_words(words(coded.text));
    for (const fhir::coding& coding : coded.codings) {
        if (!coding.display.empty() && coding.display != coded.text) found |= meanings_of_words(words(coding.display));
    }
    return found;
}

meaning_set word_meanings_of(std::span<const fhir::codeable_concept> coded) {
    meaning_set found;
    for (const fhir::codeable_concept& one : coded)
        found |= word_meanings_of(one);
    return found;
}

const code_row* find_row(const fhir::codeable_concept& coded, meaning_set wanted) {
    for (const fhir::coding& coding : coded.codings) {
        for (const code_row* row : rows_of(coding.system, coding.code)) {
            if (wanted.has(row->what)) return row;
        }
    }
    return nullptr;
}

bool is_verified(const fhir::condition& condition) {
    return condition.verification_status.empty() || condition.verification_status == "confirmed";
}

bool is_active(const fhir::condition& condition, fhir::day today) {
    if (!is_verified(condition)) return false;
    const std::string_view status = condition.clinical_status;
    if (!status.empty()) return status == "active" || status == "recurrence" || status == "relapse";
    const auto& abated = condition.abatement.start ? condition.abatement.start : condition.abatement.end;
    return !abated || abated->last_day > today;
}

bool is_not_refuted(const fhir::condition& condition) {
    return condition.verification_status != "refuted" && condition.verification_status != "entered-in-error";
}

std::optional<fhir::date_time> beginning_of(const fhir::condition& condition) {
    if (condition.onset.start) return condition.onset.start;
    if (condition.asserted_date) return condition.asserted_date;
    return condition.recorded_date;
}

bool is_usable_status(std::string_view observation_status) {
    return observation_status == "final" || observation_status == "amended" || observation_status == "corrected";
}

condition_index::condition_index(const fhir::record& record) {
    by_id_.reserve(record.conditions.size());
    for (const fhir::condition& condition : record.conditions)
        by_id_.push_back(&condition);
    std::ranges::sort(by_id_, {}, [](const fhir::condition* one) { return one->id; });
}

const fhir::condition* condition_index::find(const fhir::reference& reference) const {
    if (!reference.present() || reference.id.empty()) return nullptr;
    if (!reference.type.empty() && reference.type != "Condition") return nullptr;
    const auto id_of = [](const fhir::condition* one) { return one->id; };
    const auto found = std::ranges::lower_bound(by_id_, reference.id, {}, id_of);
    return found == by_id_.end() || (*found)->id != reference.id ? nullptr : *found;
}

bool earlier(const fhir::date_time& left, const fhir::date_time& right) {
    return std::tie(left.first_day, left.last_day) < std::tie(right.first_day, right.last_day);
}

}  // namespace cards
