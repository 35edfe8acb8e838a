// The value sets: what a code means here, and which public source says so.
#include "cards/knowledge/chapters.hpp"
#include "cards/knowledge/table.hpp"
#include "cards/laboratory_units.hpp"
#include "cards/value_sets/code_row.hpp"
#include "cards/value_sets/code_system.hpp"
#include "cards/value_sets/laboratory.hpp"
#include "cards/value_sets/lookup.hpp"

namespace cards::knowledge {
namespace {

std::string_view short_name(code_system system) {
    switch (system) {
        case code_system::loinc:
            return "LOINC";
        case code_system::snomed:
            return "SNOMED CT";
        case code_system::icd10cm:
            return "ICD-10-CM";
        case code_system::icd10:
            return "ICD-10";
        case code_system::icdo3:
            return "ICD-O-3";
        case code_system::rxnorm:
            return "RxNorm";
        case code_system::atc:
            return "ATC";
        case code_system::cpt:
            return "CPT";
        case code_system::hcpcs:
            return "HCPCS";
        case code_system::icd10pcs:
            return "ICD-10-PCS";
        case code_system::unknown:
            break;
    }
    return "unknown";
}

std::string_view match_text(match how) {
    switch (how) {
        case match::exact:
            return "this code";
        case match::prefix:
            return "every code that begins so";
        case match::with_kidney_site:
            break;
    }
    return "only with the kidney as recorded site";
}

std::string system_table() {
    table rows({"Code system", "URI", ""});
    for (const system_row& row : all_systems())
        rows.row({std::string(short_name(row.system)), code(row.uri), row.preferred ? "sent and accepted" : "accepted"});
    return rows.str();
}

std::string result_table() {
    table rows({"Result", "System", "Code", "Label", "Source"});
    for (const analyte_row& row : analyte_codes())
        rows.row({std::string(name_of(row.what)), std::string(short_name(row.system)), code(row.code), std::string(row.label),
                  std::string(describe(row.source))});
    return rows.str();
}

std::string meaning_table(meaning what) {
    table rows({"System", "Code", "Label", "Matches", "Source"});
    bool any = false;
    for (const auto table_of_codes : code_tables()) {
        for (const code_row& row : table_of_codes) {
            if (row.what != what) continue;
            rows.row({std::string(short_name(row.system)), code(row.code), std::string(row.label),
                      std::string(match_text(row.how)), std::string(describe(row.source))});
            any = true;
        }
    }
    return any ? rows.str() : "No code; words only.\n\n";
}

}  // namespace

std::string codes_chapter() {
    std::string text =
        "## Codes\n\nLabels are short own wording, not the official names. Codes from general terminology knowledge are "
        "to be checked again before a release.\n\n" +
        system_table() + "### Results\n\n" + result_table();
    for (const meaning_row& row : meanings())
        text += "### " + std::string(row.title) + "\n\n" + meaning_table(row.what);
    return text;
}

}  // namespace cards::knowledge
