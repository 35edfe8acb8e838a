// Response to treatment, stage group, M category and the pathology observation.

#include "cards/value_sets/code_row.hpp"

namespace cards {

namespace {

using enum meaning;
using enum code_source;
constexpr auto sct = code_system::snomed;
constexpr auto loinc = code_system::loinc;

constexpr code_row rows[] = {
    {disease_status_observation, loinc, "88040-1", "response to cancer treatment", general},
    {status_improved, sct, "268910001", "improved", mcode_stu4},
    {status_stable, sct, "359746009", "stable", mcode_stu4},
    {status_worsened, sct, "271299001", "worsened", mcode_stu4},

    {pathology_observation, loinc, "31206-6", "histology and behaviour", mcode_stu4},

    {stage_observation, loinc, "21908-9", "clinical stage group", public_lists},
    {stage_observation, loinc, "21902-2", "pathological stage group", public_lists},
    {stage_observation, loinc, "21907-1", "clinical distant metastases", public_lists},
    {stage_observation, loinc, "21901-4", "pathological distant metastases", public_lists},
    {stage_observation, sct, "399537006", "clinical stage group", mcode_stu4},
    {stage_observation, sct, "399588009", "pathological stage group", public_lists},
    {stage_observation, sct, "399387003", "clinical M category", public_lists},
    {stage_observation, sct, "371497001", "pathological M category", public_lists},
    {stage_metastatic, sct, "1229903009", "cM1", public_lists},
    {stage_metastatic, sct, "1229916009", "pM1", public_lists},
    {stage_metastatic, sct, "1222837003", "stage IV", public_lists},
    {stage_metastatic, sct, "2640006", "clinical stage IV", public_lists},
};

}  // namespace

std::span<const code_row> status_codes() { return rows; }

}  // namespace cards
