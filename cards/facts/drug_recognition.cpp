#include "cards/facts/drug_recognition.hpp"

#include "cards/value_sets/code_system.hpp"
#include "cards/value_sets/hash_index.hpp"
#include "cards/value_sets/words.hpp"

#include <algorithm>
#include <deque>

namespace cards {

namespace {

constexpr std::string_view everolimus_for_transplant = "L04AH02";

struct drug_code {
    code_system system;
    std::string_view code;
    drug id;
};

struct drug_name {
    std::string_view name;
    drug id;
};

/// Both ways to a drug, over the rows of the drug table.
class drug_index {
public:
    drug_index() : by_code_(count_codes()), by_name_(count_names()) {
        for (const drug_row& row : all_drugs()) {
            add_code(code_system::rxnorm, row.rxnorm, row.id);
            for (const auto code : row.rxnorm_more)
                add_code(code_system::rxnorm, code, row.id);
            for (const auto code : row.atc)
                add_code(code_system::atc, code, row.id);
            for (const auto code : row.hcpcs)
                add_code(code_system::hcpcs, code, row.id);
            for (const auto name : row.names) {
                names_.push_back({name, row.id});
                by_name_.add(hash_word(first_word(name)), &names_.back());
            }
        }
    }

    template <class Visit>
    void each_of_code(std::string_view uri, std::string_view code, Visit visit) const {
        by_code_.each(hash_word(code), [&](const drug_code& row) {
            if (row.code == code && row.system == system_of(uri)) visit(row.id);
        });
    }

    template <class Visit>
    void each_of_words(const words& text, Visit visit) const {
        for (std::size_t at = 0; at < text.size(); ++at) {
            by_name_.each(hash_word(text[at]), [&](const drug_name& row) {
                if (text.spell(at, row.name)) visit(row.id);
            });
        }
    }

private:
    static std::size_t count_codes() {
        std::size_t count = 0;
        for (const drug_row& row : all_drugs())
            count += 1 + row.rxnorm_more.size() + row.atc.size() + row.hcpcs.size();
        return count;
    }
    static std::size_t count_names() {
        std::size_t count = 0;
        for (const drug_row& row : all_drugs())
            count += row.names.size();
        return count;
    }
    void add_code(code_system system, std::string_view code, drug id) {
        if (code.empty()) return;
        codes_.push_back({system, code, id});
        by_code_.add(hash_word(code), &codes_.back());
    }

    std::deque<drug_code> codes_;
    std::deque<drug_name> names_;
    hash_index<drug_code> by_code_;
    hash_index<drug_name> by_name_;
};

const drug_index& index() {
    static const drug_index made;
    return made;
}

void add(drug_recognition& found, drug id) {
    if (std::ranges::find(found, id) != found.end() || found.count == found.drugs.size()) return;
    found.drugs[found.count++] = id;
    std::sort(found.drugs.begin(), found.drugs.begin() + static_cast<std::ptrdiff_t>(found.count));
}

void add_codes(drug_recognition& found, const fhir::codeable_concept& coded) {
    for (const fhir::coding& coding : coded.codings) {
        index().each_of_code(coding.system, coding.code, [&](drug id) {
            add(found, id);
            if (coding.code == everolimus_for_transplant) found.transplant_product = true;
        });
    }
}

void add_names(drug_recognition& found, std::string_view text) {
    if (text.empty()) return;
    index().each_of_words(words(text), [&](drug id) {
        add(found, id);
        found.by_name = true;
    });
}

void add_names(drug_recognition& found, const fhir::codeable_concept& coded) {
    add_names(found, coded.text);
    for (const fhir::coding& coding : coded.codings)
        add_names(found, coding.display);
}

void apply_vetoes(drug_recognition& found, const fhir::codeable_concept& medication) {
    for (const drug_word_row& veto : drug_vetoes()) {
        const auto at = std::find(found.drugs.begin(), found.drugs.begin() + static_cast<std::ptrdiff_t>(found.count), veto.id);
        if (at == found.drugs.begin() + static_cast<std::ptrdiff_t>(found.count) || !says(medication, veto.word)) continue;
        std::move(at + 1, found.drugs.begin() + static_cast<std::ptrdiff_t>(found.count), at);
        --found.count;
        found.by_name = found.by_name && found.known();
        if (veto.same_ingredient) found.vetoed = veto.id;
    }
}

}  // namespace

drug_recognition drugs_named_in(std::string_view text) {
    drug_recognition found;
    add_names(found, text);
    return found;
}

bool says(const fhir::codeable_concept& coded, std::string_view phrase) {
    if (!coded.text.empty() && words(coded.text).contain(phrase)) return true;
    return std::ranges::any_of(coded.codings, [&](const fhir::coding& coding) { return words(coding.display).contain(phrase); });
}

drug_recognition recognise_drugs(const fhir::codeable_concept& medication, std::span<const fhir::codeable_concept> ingredients) {
    drug_recognition found;
    add_codes(found, medication);
    if (!found.known()) {
        for (const fhir::codeable_concept& ingredient : ingredients)
            add_codes(found, ingredient);
    }
    if (!found.known()) {
        add_names(found, medication);
        for (const fhir::codeable_concept& ingredient : ingredients)
            add_names(found, ingredient);
    }
    if (found.known()) apply_vetoes(found, medication);
    return found;
}

}  // namespace cards
