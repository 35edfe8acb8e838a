#include "cards/imdc.hpp"

#include "cards/fragility.hpp"
#include "cards/imdc_factors.hpp"

#include <algorithm>
#include <initializer_list>

namespace cards {
namespace {

struct test_row {
    missing_test test;
    std::array<std::optional<factor_id>, 3> settles;
};

// In the order of asking.
constexpr test_row tests[] = {
    {missing_test::blood_count, {{factor_id::haemoglobin, factor_id::neutrophils, factor_id::platelets}}},
    {missing_test::calcium_and_albumin, {{factor_id::calcium}}},
    {missing_test::karnofsky, {{factor_id::performance_status}}},
    {missing_test::diagnosis_date, {{factor_id::diagnosis_interval}}},
};

}  // namespace

risk_state classify(int min, int max) {
    if (min >= 3) return risk_state::poor;
    if (min >= 1) return max <= 2 ? risk_state::intermediate : risk_state::int_or_poor;
    if (max == 0) return risk_state::favourable;
    return max <= 2 ? risk_state::fav_or_int : risk_state::undetermined;
}

assessment assess(const facts& facts, std::optional<fhir::day> line_start) {
    const scoring on{facts, score_look_back(facts), start_of_first_line(facts, line_start)};
    assessment made;
    int present = 0;
    int unknown = 0;
    for (const factor_row& row : factor_rows()) {
        factor& judged = made.factors[static_cast<std::size_t>(row.id)];
        judged = row.judge(row, on);
        judged.id = row.id;
        present += judged.status == verdict::present;
        unknown += judged.status == verdict::unknown;
    }
    made.min = present;
    made.max = present + unknown;
    made.state = classify(made.min, made.max);
    made.first_line_begun = on.start.begun;
    made.one_year_mark = one_year_mark(facts, on.start, row_of(factor_id::diagnosis_interval).fixed);
    made.fragility = fragility_of(made);
    return made;
}

std::vector<missing_test> missing_tests(const assessment& assessment) {
    std::vector<missing_test> wanted;
    const risk_state state = assessment.state;
    if (state == risk_state::poor || state == risk_state::intermediate || state == risk_state::favourable) return wanted;
    // In an open group every unknown factor can still move the score across a border, alone or with the others.
    for (const test_row& row : tests)
        if (std::any_of(row.settles.begin(), row.settles.end(), [&assessment](const std::optional<factor_id>& id) {
                return id && assessment[*id].status == verdict::unknown;
            }))
            wanted.push_back(row.test);
    return wanted;
}

}  // namespace cards
