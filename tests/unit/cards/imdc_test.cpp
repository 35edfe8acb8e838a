#include "cards/imdc.hpp"

#include "tests/unit/cards/laboratory_chart.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

using namespace support;
using cards::factor_id;
using cards::flag;
using cards::missing_test;
using cards::risk_state;
using cards::unknown_reason;
using cards::verdict;

namespace {

enum class group { favourable, intermediate, poor };

/// Heng 2009: 0 favourable, 1–2 intermediate, 3–6 poor.
group group_of(int score) { return score == 0 ? group::favourable : score <= 2 ? group::intermediate : group::poor; }

/// The state said in another way: which groups are still possible?
risk_state state_of(int min, int max) {
    std::set<group> possible;
    for (int score = min; score <= max; ++score)
        possible.insert(group_of(score));
    if (possible.size() == 3) return risk_state::undetermined;
    if (possible == std::set{group::favourable, group::intermediate}) return risk_state::fav_or_int;
    if (possible == std::set{group::intermediate, group::poor}) return risk_state::int_or_poor;
    if (possible == std::set{group::favourable}) return risk_state::favourable;
    return possible == std::set{group::poor} ? risk_state::poor : risk_state::intermediate;
}

cards::factor judged(const lab& result, factor_id id) { return laboratory_chart{result}.assess()[id]; }

}  // namespace

TEST_CASE("imdc: the state is the set of groups that are still possible", "[cards][imdc]") {
    for (int min = 0; min <= 6; ++min) {
        for (int max = min; max <= 6; ++max) {
            CAPTURE(min, max);
            CHECK(cards::classify(min, max) == state_of(min, max));
        }
    }
}

TEST_CASE("imdc: counting present and unknown factors", "[cards][imdc]") {
    const auto [present, unknown, state] = GENERATE(table<int, int, risk_state>({
        {3, 3, risk_state::poor},
        {2, 1, risk_state::int_or_poor},
        {2, 0, risk_state::intermediate},
        {1, 1, risk_state::intermediate},
        {1, 2, risk_state::int_or_poor},
        {0, 0, risk_state::favourable},
        {0, 1, risk_state::fav_or_int},
        {0, 2, risk_state::fav_or_int},
        {0, 3, risk_state::undetermined},
    }));
    CHECK(cards::classify(present, present + unknown) == state);
}

TEST_CASE("imdc: below, at and above each laboratory limit", "[cards][imdc]") {
    struct row {
        factor_id id;
        lab result;
        verdict status;
    };
    const auto one = GENERATE(values<row>({
        {factor_id::haemoglobin, haemoglobin("13.4"), verdict::present},
        {factor_id::haemoglobin, haemoglobin("13.5"), verdict::absent},
        {factor_id::haemoglobin, haemoglobin("13.6"), verdict::absent},
        {factor_id::neutrophils, neutrophils("6.9"), verdict::absent},
        {factor_id::neutrophils, neutrophils("7.0"), verdict::absent},
        {factor_id::neutrophils, neutrophils("7.1"), verdict::present},
        {factor_id::platelets, platelets("399"), verdict::absent},
        {factor_id::platelets, platelets("400"), verdict::absent},
        {factor_id::platelets, platelets("401"), verdict::present},
        {factor_id::performance_status, karnofsky("70"), verdict::present},
        {factor_id::performance_status, karnofsky("79"), verdict::present},
        {factor_id::performance_status, karnofsky("80"), verdict::absent},
        {factor_id::performance_status, karnofsky("81"), verdict::absent},
    }));
    CAPTURE(one.result.code, one.result.value);
    CHECK(judged(one.result, one.id).status == one.status);
}

TEST_CASE("imdc: a low count is no adverse factor, nor is a high haemoglobin", "[cards][imdc]") {
    CHECK(judged(platelets("20"), factor_id::platelets).status == verdict::absent);
    CHECK(judged(neutrophils("0.5"), factor_id::neutrophils).status == verdict::absent);
    CHECK(judged(haemoglobin("19"), factor_id::haemoglobin).status == verdict::absent);
}

TEST_CASE("imdc: results age from fresh to flagged to missing", "[cards][imdc]") {
    // Evaluation date 2026-03-01.
    const auto [date, status, aged, why] = GENERATE(table<std::string, verdict, bool, unknown_reason>({
        {"2026-02-24", verdict::present, false, unknown_reason::none},
        {"2025-12-31", verdict::present, false, unknown_reason::none},     // 60 days
        {"2025-12-30", verdict::present, true, unknown_reason::none},      // 61 days
        {"2025-09-02", verdict::present, true, unknown_reason::none},      // 180 days
        {"2025-09-01", verdict::unknown, false, unknown_reason::too_old},  // 181 days
    }));
    const auto [id, result] = GENERATE(table<factor_id, lab>({
        {factor_id::performance_status, karnofsky("70")},
        {factor_id::performance_status, ecog("2")},
        {factor_id::haemoglobin, haemoglobin("10")},
        {factor_id::calcium, calcium("12")},
        {factor_id::neutrophils, neutrophils("9")},
        {factor_id::platelets, platelets("500")},
    }));
    CAPTURE(date, result.code);
    const auto made = judged(on(date, result), id);
    CHECK(made.status == status);
    CHECK(made.marks.has(flag::aged) == aged);
    CHECK(made.why_unknown == why);
}

TEST_CASE("imdc: once therapy has begun the windows are measured back from its start", "[cards][imdc]") {
    // Therapy began 2025-12-31: results up to that day count.
    const auto [date, status, aged, why] = GENERATE(table<std::string, verdict, bool, unknown_reason>({
        {"2026-01-01", verdict::unknown, false, unknown_reason::missing},
        {"2025-12-31", verdict::present, false, unknown_reason::none},
        {"2025-11-01", verdict::present, false, unknown_reason::none},  // 60 days
        {"2025-10-31", verdict::present, true, unknown_reason::none},
        {"2025-07-04", verdict::present, true, unknown_reason::none},  // 180 days
        {"2025-07-03", verdict::unknown, false, unknown_reason::too_old},
        {"2025-12", verdict::present, false, unknown_reason::none},
        {"2025", verdict::unknown, false, unknown_reason::undecided_date},
    }));
    CAPTURE(date);
    laboratory_chart chart{on(date, haemoglobin("10"))};
    const auto made = chart.treated_since("2025-12-31").assess()[factor_id::haemoglobin];
    CHECK(made.status == status);
    CHECK(made.marks.has(flag::aged) == aged);
    CHECK(made.why_unknown == why);
}

TEST_CASE("imdc: therapy that is only planned leaves the evaluation date as reference", "[cards][imdc]") {
    laboratory_chart chart{haemoglobin("10")};
    const auto made = chart.treated_since("2026-03-02").assess();
    CHECK_FALSE(made.first_line_begun);
    CHECK(made[factor_id::haemoglobin].status == verdict::present);
}

TEST_CASE("imdc: a result from the future is tolerated for one day", "[cards][imdc]") {
    CHECK(judged(on("2026-03-02", haemoglobin("10")), factor_id::haemoglobin).status == verdict::present);
    const auto later = judged(on("2026-03-03", haemoglobin("10")), factor_id::haemoglobin);
    CHECK(later.status == verdict::unknown);
    CHECK(later.why_unknown == unknown_reason::unusable);
}

TEST_CASE("imdc: a partial date counts with its oldest reading", "[cards][imdc]") {
    const auto [date, status, aged, why] = GENERATE(table<std::string, verdict, bool, unknown_reason>({
        {"2026-02", verdict::present, false, unknown_reason::none},
        {"2025-12", verdict::present, true, unknown_reason::none},             // 60 to 90 days
        {"2025-09", verdict::unknown, false, unknown_reason::undecided_date},  // 152 to 181 days
        {"2024", verdict::unknown, false, unknown_reason::too_old},
    }));
    CAPTURE(date);
    const auto made = judged(on(date, haemoglobin("10")), factor_id::haemoglobin);
    CHECK(made.status == status);
    CHECK(made.marks.has(flag::aged) == aged);
    CHECK(made.why_unknown == why);
}

TEST_CASE("imdc: an undated result counts only when it is the sole one before therapy", "[cards][imdc]") {
    const lab undated = on("", haemoglobin("10"));
    CHECK(judged(undated, factor_id::haemoglobin).status == verdict::present);
    CHECK(judged(undated, factor_id::haemoglobin).marks.has(flag::aged));

    laboratory_chart with_other{undated, haemoglobin("14")};
    CHECK(with_other.assess()[factor_id::haemoglobin].status == verdict::absent);

    laboratory_chart with_old{undated, on("2020-01-01", haemoglobin("14"))};
    CHECK(with_old.assess()[factor_id::haemoglobin].why_unknown == unknown_reason::undecided_date);

    laboratory_chart treated{undated};
    CHECK(treated.treated_since("2026-02-01").assess()[factor_id::haemoglobin].why_unknown == unknown_reason::undecided_date);
}

TEST_CASE("imdc: a preliminary result counts only when nothing else is inside the window", "[cards][imdc]") {
    lab preliminary = on("2026-02-26", haemoglobin("10"));
    preliminary.status = "preliminary";
    const auto alone = judged(preliminary, factor_id::haemoglobin);
    CHECK(alone.status == verdict::present);
    CHECK(alone.marks.has(flag::preliminary));

    laboratory_chart with_final{preliminary, on("2025-10-01", haemoglobin("14"))};
    CHECK(with_final.assess()[factor_id::haemoglobin].status == verdict::absent);

    laboratory_chart with_outdated{preliminary, on("2025-01-01", haemoglobin("14"))};
    CHECK(with_outdated.assess()[factor_id::haemoglobin].status == verdict::present);
}

TEST_CASE("imdc: among results of one time the status ranks", "[cards][imdc]") {
    const auto [lower, higher] = GENERATE(table<std::string, std::string>({
        {"final", "amended"},
        {"amended", "corrected"},
        {"final", "corrected"},
    }));
    CAPTURE(lower, higher);
    lab first = haemoglobin("14");
    first.status = lower;
    lab second = haemoglobin("10");
    second.status = higher;
    laboratory_chart chart{first, second};
    CHECK(chart.assess()[factor_id::haemoglobin].status == verdict::present);
}

TEST_CASE("imdc: status decides where a partial date leaves the order open, time where it does not", "[cards][imdc]") {
    lab corrected = on("2026-02", haemoglobin("10"));
    corrected.status = "corrected";
    laboratory_chart open{corrected, on("2026-02-24", haemoglobin("14"))};
    CHECK(open.assess()[factor_id::haemoglobin].status == verdict::present);

    corrected.date = "2026-01";
    laboratory_chart ordered{corrected, on("2026-02-24", haemoglobin("14"))};
    CHECK(ordered.assess()[factor_id::haemoglobin].status == verdict::absent);

    laboratory_chart undecided{on("2026-02", haemoglobin("10")), on("2026-02-24", haemoglobin("14"))};
    CHECK(undecided.assess()[factor_id::haemoglobin].why_unknown == unknown_reason::conflicting);
}

TEST_CASE("imdc: the later instant wins whatever zone it is written in", "[cards][imdc]") {
    laboratory_chart chart{on("2026-02-24T23:00:00-05:00", haemoglobin("10")),
                           on("2026-02-25T01:00:00+02:00", haemoglobin("14"))};
    CHECK(chart.assess()[factor_id::haemoglobin].status == verdict::present);
}

TEST_CASE("imdc: equal verdicts of one time are no conflict and name the lowest id", "[cards][imdc]") {
    lab first = haemoglobin("10");
    first.id = "b";
    lab second = haemoglobin("11");
    second.id = "a";
    for (const bool swapped : {false, true}) {
        laboratory_chart chart{swapped ? second : first, swapped ? first : second};
        const auto made = chart.assess()[factor_id::haemoglobin];
        CHECK(made.status == verdict::present);
        CHECK(made.from->id == "a");
    }
}

TEST_CASE("imdc: why a factor is unknown", "[cards][imdc]") {
    CHECK(laboratory_chart().assess()[factor_id::haemoglobin].why_unknown == unknown_reason::missing);
    lab odd = haemoglobin("10");
    odd.unit = "furlong";
    CHECK(judged(odd, factor_id::haemoglobin).why_unknown == unknown_reason::unusable);
    lab below = neutrophils("10");
    below.comparator = "<";
    CHECK(judged(below, factor_id::neutrophils).why_unknown == unknown_reason::undecided_comparator);
    CHECK(judged(calcium("10"), factor_id::calcium).why_unknown == unknown_reason::needs_albumin);
}

TEST_CASE("imdc: what is shown is what the laboratory wrote, what is compared is canonical", "[cards][imdc]") {
    const auto made = judged({code::haemoglobin, "101", "g/L", "120", "155"}, factor_id::haemoglobin);
    CHECK(made.value == 10.1);
    CHECK(made.unit == "g/dL");
    CHECK(made.limit_value == 12.0);
    CHECK(made.shown_value == "101 g/L");
    CHECK(made.shown_limit == "≥ 120 g/L");
    CHECK(made.from->type == fhir::resource_type::observation);
    CHECK(made.effective->first_day == day("2026-02-24"));

    const auto by_default = judged({code::haemoglobin, "101", "g/L"}, factor_id::haemoglobin);
    CHECK(by_default.limit_value == 13.5);
    CHECK(by_default.shown_limit == "≥ 135 g/L");
}

TEST_CASE("imdc: the tests asked for come in a fixed order and only while the group is open", "[cards][imdc]") {
    laboratory_chart nothing;
    nothing.person.diagnosis = {};
    CHECK(missing_tests(nothing.assess()) == std::vector{missing_test::blood_count, missing_test::calcium_and_albumin,
                                                         missing_test::karnofsky, missing_test::diagnosis_date});

    laboratory_chart without_albumin{karnofsky("90"), haemoglobin("10"), calcium("10"), neutrophils("6"), platelets("300")};
    CHECK(missing_tests(without_albumin.assess()) == std::vector{missing_test::calcium_and_albumin});

    laboratory_chart poor{haemoglobin("10"), neutrophils("9"), platelets("500")};
    CHECK(missing_tests(poor.assess()).empty());

    laboratory_chart intermediate{karnofsky("90"), haemoglobin("14"), calcium("9.5"), albumin("4"), platelets("300")};
    CHECK(missing_tests(intermediate.assess()).empty());
}

TEST_CASE("imdc: each blood count factor alone asks for a blood count", "[cards][imdc]") {
    const auto left_out = GENERATE(1U, 2U, 3U);
    const std::vector<lab> all{karnofsky("90"),  haemoglobin("14"), neutrophils("6"),
                               platelets("300"), calcium("9.5"),    albumin("4")};
    laboratory_chart chart;
    chart.diagnosed("2024-01-01");
    for (std::size_t index = 0; index < all.size(); ++index)
        if (index != left_out) chart.add(all[index]);
    CHECK(missing_tests(chart.assess()) == std::vector{missing_test::blood_count});
}

TEST_CASE("imdc: a site's own defaults are used", "[cards][imdc]") {
    laboratory_chart chart{unranged(haemoglobin("13.2")), unranged(platelets("430")), unranged(neutrophils("7.2"))};
    chart.person.settings.haemoglobin_low_male = 13.0;
    chart.person.settings.platelets_high = 440;
    chart.person.settings.neutrophils_high = 7.5;
    CHECK(vector_of(chart.assess()) == "? 1 0 ? 0 0");
}

TEST_CASE("imdc: the words sent for states, factors, flags, sources and reasons", "[cards][imdc]") {
    using cards::limit_source;
    using cards::to_string;
    CHECK(to_string(factor_id::performance_status) == "performance-status");
    CHECK(to_string(factor_id::diagnosis_interval) == "diagnosis-interval");
    CHECK(to_string(factor_id::haemoglobin) == "haemoglobin");
    CHECK(to_string(factor_id::calcium) == "calcium");
    CHECK(to_string(factor_id::neutrophils) == "neutrophils");
    CHECK(to_string(factor_id::platelets) == "platelets");
    CHECK(to_string(risk_state::poor) == "POOR");
    CHECK(to_string(risk_state::intermediate) == "INTERMEDIATE");
    CHECK(to_string(risk_state::favourable) == "FAVOURABLE");
    CHECK(to_string(risk_state::int_or_poor) == "INT_OR_POOR");
    CHECK(to_string(risk_state::fav_or_int) == "FAV_OR_INT");
    CHECK(to_string(risk_state::undetermined) == "UNDETERMINED");
    CHECK(to_string(flag::default_limit) == "default-limit");
    CHECK(to_string(flag::near_default) == "near-default");
    CHECK(to_string(flag::aged) == "aged");
    CHECK(to_string(flag::derived) == "derived");
    CHECK(to_string(flag::uncorrected_ca) == "uncorrected-ca");
    CHECK(to_string(flag::preliminary) == "preliminary");
    CHECK(to_string(flag::assumed_date) == "assumed-date");
    CHECK(to_string(flag::inferred_unit) == "inferred-unit");
    CHECK(to_string(limit_source::reference_range) == "reference-range");
    CHECK(to_string(limit_source::interpretation) == "interpretation");
    CHECK(to_string(limit_source::default_limit) == "default-limit");
    CHECK(to_string(limit_source::definition) == "definition");
    CHECK(to_string(limit_source::none) == "none");
    CHECK(to_string(unknown_reason::missing) == "missing");
    CHECK(to_string(unknown_reason::too_old) == "too-old");
    CHECK(to_string(unknown_reason::conflicting) == "conflicting");
    CHECK(to_string(unknown_reason::undecided_comparator) == "undecided-comparator");
    CHECK(to_string(unknown_reason::undecided_date) == "undecided-date");
    CHECK(to_string(unknown_reason::needs_albumin) == "needs-albumin");
    CHECK(to_string(unknown_reason::needs_sex) == "needs-sex");
    CHECK(to_string(unknown_reason::unusable) == "unusable");
    CHECK(to_string(unknown_reason::none) == "none");
}
