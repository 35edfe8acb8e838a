#include "cards/value_sets/lookup.hpp"

#include "cards/drugs.hpp"
#include "cards/value_sets/laboratory.hpp"

#include <catch2/catch.hpp>

#include <map>
#include <set>
#include <string>
#include <tuple>
#include <vector>

using namespace cards;

namespace {

// Verhoeff's dihedral check, https://confluence.ihtsdotools.org/display/DOCRELFMT/6.3+SCTID+Check-digit
bool passes_verhoeff(std::string_view digits) {
    static constexpr int d[10][10] = {{0, 1, 2, 3, 4, 5, 6, 7, 8, 9}, {1, 2, 3, 4, 0, 6, 7, 8, 9, 5},
                                      {2, 3, 4, 0, 1, 7, 8, 9, 5, 6}, {3, 4, 0, 1, 2, 8, 9, 5, 6, 7},
                                      {4, 0, 1, 2, 3, 9, 5, 6, 7, 8}, {5, 9, 8, 7, 6, 0, 4, 3, 2, 1},
                                      {6, 5, 9, 8, 7, 1, 0, 4, 3, 2}, {7, 6, 5, 9, 8, 2, 1, 0, 4, 3},
                                      {8, 7, 6, 5, 9, 3, 2, 1, 0, 4}, {9, 8, 7, 6, 5, 4, 3, 2, 1, 0}};
    static constexpr int p[8][10] = {{0, 1, 2, 3, 4, 5, 6, 7, 8, 9}, {1, 5, 7, 6, 2, 8, 3, 0, 9, 4},
                                     {5, 8, 0, 3, 7, 9, 6, 1, 4, 2}, {8, 9, 1, 6, 0, 4, 3, 5, 2, 7},
                                     {9, 4, 5, 3, 1, 2, 6, 8, 7, 0}, {4, 2, 8, 6, 5, 7, 3, 9, 0, 1},
                                     {2, 7, 9, 3, 8, 0, 6, 4, 1, 5}, {7, 0, 4, 6, 9, 1, 3, 2, 5, 8}};
    int check = 0;
    for (std::size_t at = 0; at < digits.size(); ++at) {
        const char digit = digits[digits.size() - 1 - at];
        if (!is_digit(digit)) return false;
        check = d[check][p[at % 8][digit - '0']];
    }
    return check == 0;
}

// Mod-10 check of LOINC codes, https://loinc.org/kb/users-guide/loinc-part-codes/
bool passes_mod_10(std::string_view code) {
    const std::size_t dash = code.find('-');
    if (dash == std::string_view::npos || dash + 2 != code.size()) return false;
    int sum = 0;
    bool doubled = true;
    for (std::size_t at = dash; at-- > 0; doubled = !doubled) {
        int digit = code[at] - '0';
        if (doubled) digit = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
        sum += digit;
    }
    return (10 - sum % 10) % 10 == code.back() - '0';
}

std::vector<code_row> all_rows() {
    std::vector<code_row> rows;
    for (const auto table : {kidney_cancer_codes(), metastasis_codes(), body_site_codes(), complication_codes(),
                             immunotherapy_caution_codes(), procedure_codes(), status_codes()}) {
        rows.insert(rows.end(), table.begin(), table.end());
    }
    return rows;
}

meaning_set meanings(code_system system, std::string_view code) {
    meaning_set found;
    for (const code_row* row : rows_of(system, code))
        found |= row->what;
    return found;
}

}  // namespace

TEST_CASE("value sets: the check digit functions refuse a wrong digit", "[cards]") {
    CHECK(passes_mod_10("14682-9"));
    CHECK_FALSE(passes_mod_10("14682-3"));
    CHECK(passes_verhoeff("254915003"));
    CHECK_FALSE(passes_verhoeff("254915004"));
}

TEST_CASE("value sets: every SNOMED CT code passes the Verhoeff check", "[cards]") {
    for (const code_row& row : all_rows()) {
        if (row.system != code_system::snomed) continue;
        CAPTURE(row.code, row.label);
        CHECK(passes_verhoeff(row.code));
    }
    for (const analyte_row& row : analyte_codes()) {
        if (row.system != code_system::snomed) continue;
        CAPTURE(row.code);
        CHECK(passes_verhoeff(row.code));
    }
}

TEST_CASE("value sets: every LOINC term code passes the mod-10 check", "[cards]") {
    for (const analyte_row& row : analyte_codes()) {
        if (row.system != code_system::loinc) continue;
        CAPTURE(row.code);
        CHECK(passes_mod_10(row.code));
    }
    for (const code_row& row : all_rows()) {
        if (row.system != code_system::loinc || row.code.starts_with("LA")) continue;
        CAPTURE(row.code);
        CHECK(passes_mod_10(row.code));
    }
}

TEST_CASE("value sets: no code stands twice under one meaning, nor under two analytes", "[cards]") {
    std::set<std::tuple<meaning, code_system, std::string_view>> seen;
    for (const code_row& row : all_rows()) {
        CAPTURE(row.code, row.label);
        CHECK(seen.insert({row.what, row.system, row.code}).second);
    }
    std::set<std::pair<code_system, std::string_view>> analytes;
    for (const analyte_row& row : analyte_codes()) {
        CAPTURE(row.code);
        CHECK(analytes.insert({row.system, row.code}).second);
    }
}

TEST_CASE("value sets: meanings that exclude each other share no code", "[cards]") {
    const std::vector<std::vector<meaning>> exclusive{
        {meaning::rcc_clear_cell, meaning::rcc_unspecified, meaning::kidney_cancer, meaning::rcc_papillary,
         meaning::rcc_chromophobe, meaning::rcc_collecting_duct, meaning::rcc_medullary, meaning::rcc_translocation,
         meaning::rcc_other_non_clear_cell, meaning::not_rcc},
        {meaning::nephrectomy, meaning::not_cytoreductive, meaning::stereotactic_radiotherapy, meaning::radiotherapy,
         meaning::cranial_stereotactic, meaning::surveillance},
        {meaning::metastasis_bone, meaning::metastasis_vertebra, meaning::metastasis_lung, meaning::metastasis_liver,
         meaning::metastasis_brain, meaning::metastasis_adrenal, meaning::metastasis_pancreas, meaning::metastasis_lymph_node,
         meaning::metastasis_other, meaning::metastasis_unspecified},
        {meaning::hypocalcaemia, meaning::hypercalcaemia},
        {meaning::pregnancy, meaning::not_pregnant},
        {meaning::status_improved, meaning::status_stable, meaning::status_worsened},
    };
    for (const auto& group : exclusive) {
        std::map<std::pair<code_system, std::string_view>, meaning> first;
        for (const code_row& row : all_rows()) {
            if (std::find(group.begin(), group.end(), row.what) == group.end()) continue;
            CAPTURE(row.code, row.label);
            CHECK(first.emplace(std::pair(row.system, row.code), row.what).first->second == row.what);
        }
    }
}

TEST_CASE("value sets: codes known to be wrong are in no table", "[cards]") {
    for (const std::string_view code : {"14682-3", "89245-5", "18281-6", "54347-0"}) {
        CAPTURE(code);
        CHECK_FALSE(analyte_of("http://loinc.org", code));
    }
    for (const std::string_view code : {"441488005", "94600009", "128668003", "441799006"}) {
        CAPTURE(code);
        CHECK(rows_of(code_system::snomed, code).empty());
    }
    CHECK_FALSE(meanings(code_system::snomed, "1156506007").has(meaning::stereotactic_radiotherapy));
    CHECK(meanings(code_system::snomed, "1156506007").has(meaning::radiotherapy));
    for (const code_row* row : rows_of(code_system::snomed, "30546008"))
        CHECK(row->how == match::with_kidney_site);
    for (const drug_row& row : all_drugs())
        CHECK(row.rxnorm != "1243000");
    CHECK(row_of(drug::avelumab).rxnorm.empty());
    CHECK(row_of(drug::belzutifan).rxnorm.empty());
}

TEST_CASE("value sets: each concept is found by a code of its own", "[cards]") {
    using enum meaning;
    const auto [system, code, what] = GENERATE(table<code_system, std::string_view, meaning>({
        {code_system::snomed, "254915003", rcc_clear_cell},
        {code_system::icdo3, "8310/3", rcc_clear_cell},
        {code_system::snomed, "702391001", rcc_unspecified},
        {code_system::icd10cm, "C64.2", kidney_cancer},
        {code_system::snomed, "702392008", metastatic_rcc},
        {code_system::snomed, "733608000", rcc_papillary},
        {code_system::snomed, "733471003", rcc_chromophobe},
        {code_system::snomed, "733470002", rcc_collecting_duct},
        {code_system::snomed, "765095002", rcc_medullary},
        {code_system::snomed, "764694005", rcc_translocation},
        {code_system::snomed, "734015000", rcc_other_non_clear_cell},
        {code_system::icdo3, "8318/3", rcc_sarcomatoid},
        {code_system::icd10cm, "C65.1", not_rcc},
        {code_system::icd10cm, "C61", other_primary_cancer},
        {code_system::icd10cm, "C50.911", breast_cancer},
        {code_system::icd10cm, "C79.51", metastasis_bone},
        {code_system::snomed, "94602001", metastasis_vertebra},
        {code_system::icd10cm, "C78.00", metastasis_lung},
        {code_system::icd10cm, "C78.7", metastasis_liver},
        {code_system::icd10cm, "C79.31", metastasis_brain},
        {code_system::icd10cm, "C79.71", metastasis_adrenal},
        {code_system::snomed, "94459006", metastasis_pancreas},
        {code_system::icd10cm, "C77.2", metastasis_lymph_node},
        {code_system::snomed, "94634005", metastasis_other},
        {code_system::snomed, "128462008", metastasis_unspecified},
        {code_system::snomed, "53983007", site_vertebra},
        {code_system::snomed, "64033007", site_kidney},
        {code_system::snomed, "71286001", cord_compression},
        {code_system::icd10cm, "G95.20", cord_compression},
        {code_system::icd10, "G95.2", cord_compression},
        {code_system::icd10cm, "E83.51", hypocalcaemia},
        {code_system::icd10cm, "E83.52", hypercalcaemia},
        {code_system::icd10cm, "M87.180", jaw_osteonecrosis},
        {code_system::icd10cm, "O09.90", pregnancy},
        {code_system::icd10cm, "Z34.90", pregnancy},
        {code_system::icd10cm, "N18.6", dialysis},
        {code_system::icd10cm, "N18.4", advanced_kidney_disease},
        {code_system::icd10cm, "K72.90", hepatic_failure},
        {code_system::icd10cm, "K74.60", cirrhosis},
        {code_system::icd10cm, "M32.10", ici_blocking},
        {code_system::icd10cm, "D89.813", ici_blocking},
        {code_system::icd10cm, "Z94.0", transplant},
        {code_system::icd10cm, "Z94.81", transplant},
        {code_system::snomed, "385763009", hospice},
        {code_system::icd10cm, "Z90.5", absent_kidney},
        {code_system::snomed, "116033007", nephrectomy},
        {code_system::icd10pcs, "0TT10ZZ", nephrectomy},
        {code_system::cpt, "50546", nephrectomy},
        {code_system::snomed, "12976005", not_cytoreductive},
        {code_system::snomed, "395096001", stereotactic_radiotherapy},
        {code_system::snomed, "1217123003", radiotherapy},
        {code_system::cpt, "77432", cranial_stereotactic},
        {code_system::snomed, "424313000", surveillance},
        {code_system::loinc, "88040-1", disease_status_observation},
        {code_system::snomed, "359746009", status_stable},
        {code_system::snomed, "373846009", intent_adjuvant},
    }));
    CAPTURE(code);
    CHECK(meanings(system, code).has(what));
}

TEST_CASE("value sets: ICD-10-CM is read with or without dot and in either case, by prefix only where the row says so",
          "[cards]") {
    CHECK(meanings(code_system::icd10cm, "c64.1").has(meaning::kidney_cancer));
    CHECK(meanings(code_system::icd10cm, "C641").has(meaning::kidney_cancer));
    CHECK(meanings(code_system::icd10cm, "C64").has(meaning::kidney_cancer));
    CHECK(meanings(code_system::icd10cm, "m87180").has(meaning::jaw_osteonecrosis));
    CHECK(meanings(code_system::icd10cm, "G95.201").empty());
    CHECK(meanings(code_system::icd10cm, "C79.511").empty());
    CHECK(meanings(code_system::icd10cm, "C6").empty());
    CHECK(meanings(code_system::icd10cm, "").empty());
    CHECK(meanings(code_system::icd10cm, "C64.1234567890").empty());
}

TEST_CASE("value sets: conditions that the trials allowed do not block immunotherapy", "[cards]") {
    for (const std::string_view code : {"E10.9", "E03.9", "E06.3", "L80", "L40.0"}) {
        CAPTURE(code);
        CHECK(meanings(code_system::icd10cm, code).empty());
    }
}

TEST_CASE("value sets: a primary bone tumour of the vertebral column is no metastasis", "[cards]") {
    CHECK_FALSE(meanings(code_system::icd10cm, "C41.2").any({meaning::metastasis_bone, meaning::metastasis_vertebra}));
}

TEST_CASE("value sets: a code counts under every accepted URI of its system and under no other", "[cards]") {
    for (const std::string_view uri : {"http://terminology.hl7.org/CodeSystem/icd-o-3", "urn:oid:2.16.840.1.113883.6.43.1"}) {
        CHECK_FALSE(rows_of(uri, "8312/3").empty());
    }
    for (const std::string_view uri : {"http://www.cms.gov/Medicare/Coding/ICD10", "http://hl7.org/fhir/sid/icd-10-pcs"}) {
        CHECK_FALSE(rows_of(uri, "0TT00ZZ").empty());
    }
    CHECK(rows_of("http://loinc.org", "254915003").empty());
    CHECK(rows_of("http://example.org/snomed", "254915003").empty());
    CHECK(system_of("http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets") == code_system::hcpcs);
    CHECK(system_of("http://www.nlm.nih.gov/research/umls/hcpcs") == code_system::hcpcs);
    CHECK(uri_of(code_system::hcpcs) == "http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets");
}

TEST_CASE("value sets: analytes are found by code and system together", "[cards]") {
    CHECK(analyte_of("http://loinc.org", "718-7") == analyte::haemoglobin);
    CHECK(analyte_of("http://snomed.info/sct", "761869008") == analyte::karnofsky);
    CHECK(analyte_of("http://loinc.org", "29265-6") == analyte::corrected_calcium);
    CHECK_FALSE(analyte_of("http://snomed.info/sct", "718-7"));
    CHECK_FALSE(analyte_of("", "718-7"));
    CHECK_FALSE(analyte_of("http://loinc.org", "718-8"));
}

TEST_CASE("value sets: the codes to ask for hold every analyte, the disease status, stage and pathology, each once", "[cards]") {
    std::set<std::pair<std::string_view, std::string_view>> asked;
    for (const system_code& one : observation_codes()) {
        CAPTURE(one.code);
        CHECK_FALSE(one.system.empty());
        CHECK(asked.emplace(one.system, one.code).second);
    }
    for (const analyte_row& row : analyte_codes())
        CHECK(asked.contains({uri_of(row.system), row.code}));
    for (const std::string_view code : {"88040-1", "31206-6", "21908-9", "82810-3"})
        CHECK(asked.contains({"http://loinc.org", code}));
}

TEST_CASE("value sets: phrases match whole words only, and not beside their veto words", "[cards]") {
    const auto means = [](std::string_view text, meaning what) { return meanings_of_words(words(text)).has(what); };
    CHECK(means("Active Surveillance (kidney)", meaning::surveillance));
    CHECK_FALSE(means("hyperactive surveillance", meaning::surveillance));
    CHECK(means("Admit to HOSPICE", meaning::hospice));
    CHECK(means("Medication-related osteonecrosis of the jaw", meaning::jaw_osteonecrosis));
    CHECK_FALSE(means("osteonecrosis of the hip", meaning::jaw_osteonecrosis));
    CHECK(means("Cirrhosis, Child-Pugh class C", meaning::child_pugh_c));
    CHECK_FALSE(means("Cirrhosis, Child-Pugh class B", meaning::child_pugh_c));
    CHECK(means("adjuvant", meaning::intent_adjuvant));
    CHECK_FALSE(means("neo-adjuvant", meaning::intent_adjuvant));
    CHECK_FALSE(means("neoadjuvant", meaning::intent_adjuvant));
    CHECK(means("Laparoscopic radical nephrectomy", meaning::nephrectomy));
    CHECK_FALSE(means("Donor nephrectomy", meaning::nephrectomy));
    CHECK_FALSE(means("Follow-up after nephrectomy", meaning::nephrectomy));
    CHECK(means("prostate cancer", meaning::other_primary_cancer));
    CHECK_FALSE(means("family history of prostate cancer", meaning::other_primary_cancer));
}

TEST_CASE("value sets: every row names its source and a label", "[cards]") {
    for (const code_row& row : all_rows()) {
        CAPTURE(row.code);
        CHECK_FALSE(row.label.empty());
        CHECK_FALSE(describe(row.source).empty());
    }
    for (const drug_row& row : all_drugs()) {
        CAPTURE(row.name);
        CHECK_FALSE(row.source.empty());
        CHECK_FALSE(row.names.empty());
        CHECK(&row_of(row.id) == &row);
    }
}
