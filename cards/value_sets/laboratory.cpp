// LOINC (and two SNOMED CT) codes of the results that are read: blood, serum and plasma only. Deliberately in no row:
// 18281-6 (calcium corrected for total protein, another correction) and 54347-0 (molar albumin, not convertible).

#include "cards/value_sets/laboratory.hpp"

#include "cards/value_sets/code_row.hpp"
#include "cards/value_sets/hash_index.hpp"
#include "cards/value_sets/words.hpp"

#include <vector>

namespace cards {

namespace {

using enum analyte;
using enum code_source;
constexpr auto loinc = code_system::loinc;
constexpr auto sct = code_system::snomed;

constexpr analyte_row rows[] = {
    {haemoglobin, loinc, "718-7", "Hemoglobin [Mass/volume] in Blood", cms_2024},
    {haemoglobin, loinc, "20509-6", "Hemoglobin in Blood by calculation", cms_2024},
    {haemoglobin, loinc, "30313-1", "Hemoglobin in Arterial blood", cms_2024},
    {haemoglobin, loinc, "30350-3", "Hemoglobin in Venous blood", cms_2024},
    {haemoglobin, loinc, "30351-1", "Hemoglobin in Mixed venous blood", cms_2024},
    {haemoglobin, loinc, "30352-9", "Hemoglobin in Capillary blood", cms_2024},
    {haemoglobin, loinc, "59260-0", "Hemoglobin [Moles/volume] in Blood", cms_2024},
    {haemoglobin, loinc, "75928-2", "Hemoglobin [Moles/volume] in Arterial blood", cms_2024},
    {haemoglobin, loinc, "93846-4", "Hemoglobin [Moles/volume] in Venous blood", cms_2024},

    {calcium, loinc, "17861-6", "Calcium [Mass/volume] in Serum or Plasma", pddi},
    {calcium, loinc, "2000-8", "Calcium [Moles/volume] in Serum or Plasma", public_lists},
    {calcium, loinc, "49765-1", "Calcium [Mass/volume] in Blood", general},
    {corrected_calcium, loinc, "29265-6", "Calcium [Moles/volume] corrected for albumin in Serum or Plasma", pddi},
    {ionised_calcium, loinc, "1995-0", "Calcium.ionized [Moles/volume] in Serum or Plasma", pddi},
    {ionised_calcium, loinc, "1994-3", "Calcium.ionized [Moles/volume] in Blood", pddi},
    {ionised_calcium, loinc, "17864-0", "Calcium.ionized [Mass/volume] in Serum or Plasma by ISE", pddi},
    {ionised_calcium, loinc, "17863-2", "Calcium.ionized [Mass/volume] in Serum or Plasma", general},
    {ionised_calcium, loinc, "12180-6", "Calcium.ionized [Moles/volume] in Serum or Plasma by ISE", general},
    {albumin, loinc, "1751-7", "Albumin [Mass/volume] in Serum or Plasma", cms_2024},
    {albumin, loinc, "61151-7", "Albumin in Serum or Plasma by bromocresol green", public_lists},
    {albumin, loinc, "61152-5", "Albumin in Serum or Plasma by bromocresol purple", public_lists},
    {albumin, loinc, "2862-1", "Albumin in Serum or Plasma by electrophoresis", public_lists},

    {neutrophils, loinc, "751-8", "Neutrophils [#/volume] in Blood by automated count", public_lists},
    {neutrophils, loinc, "26499-4", "Neutrophils [#/volume] in Blood", public_lists},
    {neutrophils, loinc, "753-4", "Neutrophils [#/volume] in Blood by manual count", public_lists},
    {neutrophil_percentage, loinc, "770-8", "Neutrophils/Leukocytes in Blood by automated count", public_lists},
    {neutrophil_percentage, loinc, "26511-6", "Neutrophils/Leukocytes in Blood", public_lists},
    {leukocytes, loinc, "6690-2", "Leukocytes [#/volume] in Blood by automated count", public_lists},
    {leukocytes, loinc, "26464-8", "Leukocytes [#/volume] in Blood", public_lists},
    {platelets, loinc, "777-3", "Platelets [#/volume] in Blood by automated count", cms_2024},
    {platelets, loinc, "26515-7", "Platelets [#/volume] in Blood", cms_2024},
    {platelets, loinc, "778-1", "Platelets [#/volume] in Blood by manual count", cms_2024},
    {platelets, loinc, "97995-5", "Platelets [#/volume] in Blood by optical count", cms_2024},

    {karnofsky, loinc, "89243-0", "Karnofsky Performance Status score", mcode_stu4},
    {karnofsky, sct, "761869008", "Karnofsky Performance Status score", public_lists},
    {ecog, loinc, "89247-1", "ECOG Performance Status score", mcode_stu4},
    {ecog, loinc, "89262-0", "ECOG Performance Status [Interpretation]", public_lists},
    {ecog, sct, "423740007", "ECOG performance status", public_lists},

    {creatinine, loinc, "2160-0", "Creatinine [Mass/volume] in Serum or Plasma", cms_2024},
    {creatinine, loinc, "14682-9", "Creatinine [Moles/volume] in Serum or Plasma", cms_2024},
    {creatinine, loinc, "38483-4", "Creatinine [Mass/volume] in Blood", cms_2024},
    {creatinine, loinc, "77140-2", "Creatinine [Moles/volume] in Serum, Plasma or Blood", cms_2024},
    {creatinine, loinc, "59826-8", "Creatinine [Moles/volume] in Blood", cms_2024},
    {egfr, loinc, "98979-8", "GFR by CKD-EPI 2021 (creatinine)", cms_2024},
    {egfr, loinc, "62238-1", "GFR by CKD-EPI (creatinine)", cms_2024},
    {egfr, loinc, "69405-9", "GFR predicted", cms_2024},
    {egfr, loinc, "77147-7", "GFR by MDRD", cms_2024},
    {egfr, loinc, "98980-6", "GFR by CKD-EPI 2021 (creatinine and cystatin C)", cms_2024},
    {egfr, loinc, "94677-2", "GFR by CKD-EPI (creatinine and cystatin C)", cms_2024},
    {egfr, loinc, "50210-4", "GFR by cystatin C", cms_2024},
    {egfr, loinc, "33914-3", "GFR by MDRD (older reports)", public_lists},
    {creatinine_clearance, loinc, "35591-7", "Creatinine clearance predicted by Cockcroft-Gault", public_lists},
    {creatinine_clearance, loinc, "2164-2", "Creatinine clearance in 24 hour urine and serum", general},
    {weight, loinc, "29463-7", "Body weight", cms_2024},
    {weight, loinc, "3141-9", "Body weight measured", cms_2024},
    {pregnancy_test, loinc, "2118-8", "Choriogonadotropin presence in serum", cms_2024},
    {pregnancy_test, loinc, "2106-3", "Choriogonadotropin presence in urine", cms_2024},
};

constexpr meaning observed[] = {meaning::disease_status_observation, meaning::stage_observation, meaning::pathology_observation,
                                meaning::pregnancy_observation};

const hash_index<analyte_row>& analyte_index() {
    static const hash_index<analyte_row> index = [] {
        hash_index<analyte_row> made(std::size(rows));
        for (const analyte_row& row : rows)
            made.add(hash_word(row.code), &row);
        return made;
    }();
    return index;
}

std::vector<system_code> collect_observation_codes() {
    std::vector<system_code> codes;
    for (const analyte_row& row : rows)
        codes.push_back({uri_of(row.system), row.code});
    for (const auto table : {status_codes(), complication_codes()}) {
        for (const code_row& row : table) {
            if (std::ranges::find(observed, row.what) != std::end(observed)) codes.push_back({uri_of(row.system), row.code});
        }
    }
    return codes;
}

}  // namespace

std::span<const analyte_row> analyte_codes() { return rows; }

std::optional<analyte> analyte_of(std::string_view system, std::string_view code) {
    std::optional<analyte> found;
    analyte_index().each(hash_word(code), [&](const analyte_row& row) {
        if (row.code == code && row.system == system_of(system)) found = row.what;
    });
    return found;
}

std::span<const system_code> observation_codes() {
    static const std::vector<system_code> codes = collect_observation_codes();
    return codes;
}

}  // namespace cards
