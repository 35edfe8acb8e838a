#include "cards/value_sets/lookup.hpp"

#include "cards/value_sets/hash_index.hpp"

#include <algorithm>

namespace cards {

namespace {

constexpr std::size_t longest_icd10 = 8;  ///< `M87180A` and one to spare

/// A code as the tables write it: ICD-10 in capitals and without the dot.
class normalised_code {
public:
    normalised_code(code_system system, std::string_view code) : text_(code) {
        if (!ignores_dot_and_case(system)) return;
        std::size_t size = 0;
        for (const char c : code) {
            if (c == '.') continue;
            if (size == buffer_.size()) {
                size = 0;
                break;
            }
            buffer_[size++] = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        }
        text_ = {buffer_.data(), size};
    }
    normalised_code(const normalised_code&) = delete;
    normalised_code& operator=(const normalised_code&) = delete;

    [[nodiscard]] std::string_view text() const { return text_; }

private:
    std::array<char, longest_icd10> buffer_{};
    std::string_view text_;
};

std::uint32_t hash_code(code_system system, std::string_view code) {
    return hash_word(code) * 31U + static_cast<std::uint32_t>(system);
}

const auto& tables() {
    static const std::array<std::span<const code_row>, 7> all{
        kidney_cancer_codes(),         metastasis_codes(), body_site_codes(), complication_codes(),
        immunotherapy_caution_codes(), procedure_codes(),  status_codes()};
    return all;
}

const hash_index<code_row>& code_index() {
    static const hash_index<code_row> index = [] {
        std::size_t count = 0;
        for (const auto table : tables())
            count += table.size();
        hash_index<code_row> made(count);
        for (const auto table : tables()) {
            for (const code_row& row : table)
                made.add(hash_code(row.system, row.code), &row);
        }
        return made;
    }();
    return index;
}

const hash_index<phrase_row>& phrase_index() {
    static const hash_index<phrase_row> index = [] {
        hash_index<phrase_row> made(phrases().size());
        for (const phrase_row& row : phrases())
            made.add(hash_word(first_word(row.phrase)), &row);
        return made;
    }();
    return index;
}

}  // namespace

std::span<const std::span<const code_row>> code_tables() { return tables(); }

std::string_view describe(code_source source) {
    constexpr std::string_view names[] = {
        "CMS eCQM value sets, 2024 reporting", "HL7 mCODE implementation guide STU4",
        "HL7 PDDI-CDS implementation guide",   "HL7 CodeX Radiation Therapy implementation guide",
        "WHO ATC/DDD index, April 2026",       "RxNorm ingredient (public RxNav and OMOP tables)",
        "at least two public code lists",      "general terminology knowledge, re-check before release",
    };
    return names[static_cast<std::size_t>(source)];
}

found_rows rows_of(code_system system, std::string_view code) {
    found_rows found;
    if (system == code_system::unknown || code.empty()) return found;
    const normalised_code normal(system, code);
    const std::string_view whole = normal.text();
    const auto& index = code_index();
    index.each(hash_code(system, whole), [&](const code_row& row) {
        if (row.system == system && row.code == whole) found.add(row);
    });
    if (!ignores_dot_and_case(system)) return found;
    for (std::size_t length = whole.size(); length-- > 1;) {
        const std::string_view part = whole.substr(0, length);
        index.each(hash_code(system, part), [&](const code_row& row) {
            if (row.system == system && row.how == match::prefix && row.code == part) found.add(row);
        });
    }
    return found;
}

found_rows rows_of(std::string_view system_uri, std::string_view code) { return rows_of(system_of(system_uri), code); }

meaning_set meanings_of_words(const words& text) {
    meaning_set found;
    for (std::size_t at = 0; at < text.size(); ++at) {
        phrase_index().each(hash_word(text[at]), [&](const phrase_row& row) {
            if (text.spell(at, row.phrase) && !text.contain_any(row.unless)) found |= row.what;
        });
    }
    return found;
}

}  // namespace cards
