// The drugs that are recognised, by code and by name.
#include "cards/drugs.hpp"
#include "cards/knowledge/chapters.hpp"
#include "cards/knowledge/table.hpp"

namespace cards::knowledge {
namespace {

struct role_name {
    role one;
    std::string_view name;
};
constexpr role_name role_names[] = {
    {role::tki, "VEGFR-TKI"},
    {role::pd1, "PD-1 or PD-L1 inhibitor"},
    {role::ctla4, "CTLA-4 inhibitor"},
    {role::mtor, "mTOR inhibitor"},
    {role::other_systemic, "other systemic agent"},
    {role::bisphosphonate, "bisphosphonate"},
    {role::denosumab, "RANKL inhibitor"},
    {role::supplement, "supplement"},
    {role::steroid, "steroid"},
    {role::immunosuppressant, "immunosuppressant"},
    {role::cyp3a4_inhibitor, "strong CYP3A4 inhibitor"},
    {role::cyp3a4_inducer, "strong CYP3A4 inducer"},
};

std::string roles_of(const drug_row& row) {
    std::string text;
    for (const role_name& name : role_names) {
        if (row.is(name.one)) text.append(text.empty() ? "" : ", ").append(name.name);
    }
    return text;
}

std::string rxnorm_of(const drug_row& row) {
    std::string text = code(row.rxnorm);
    if (!row.rxnorm_more.empty()) text += ", " + codes(row.rxnorm_more);
    return text;
}

std::string drug_table() {
    table rows({"Drug", "Role", "RxNorm ingredient", "ATC", "HCPCS", "Names", "Source"});
    for (const drug_row& row : all_drugs()) {
        std::string names;
        for (const std::string_view name : row.names)
            names.append(names.empty() ? "" : ", ").append(name);
        rows.row({std::string(row.name), roles_of(row), rxnorm_of(row), codes(row.atc), codes(row.hcpcs), names,
                  std::string(row.source)});
    }
    return rows.str();
}

std::string word_table() {
    table rows({"Drug", "Word", "Means"});
    for (const drug_word_row& row : drug_vetoes())
        rows.row({std::string(row_of(row.id).name), std::string(row.word),
                  row.same_ingredient ? "another product of the same ingredient: only an allergy counts" : "another drug"});
    for (const drug_word_row& row : brand_strengths())
        rows.row({std::string(row_of(row.id).name), std::string(row.word), number(row.milligrams) + " mg"});
    return rows.str();
}

}  // namespace

std::string drugs_chapter() {
    return "## Drugs\n\nNames are matched as whole words, without case.\n\n" + drug_table() +
           "### Words that change the meaning\n\n" + word_table();
}

}  // namespace cards::knowledge
