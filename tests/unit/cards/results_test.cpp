#include "cards/results.hpp"

#include "tests/unit/cards/laboratory_chart.hpp"

#include <catch2/catch.hpp>

using namespace support;
using cards::analyte;
using cards::placement;

namespace {

placement placed(std::string_view date, bool baseline) {
    laboratory_chart chart;
    if (baseline) chart.treated_since("2026-02-01");
    cards::result result;
    if (!date.empty()) result.effective = date_time(date);
    return cards::place(result, cards::score_look_back(chart.facts()));
}

}  // namespace

TEST_CASE("results: where a result stands before therapy", "[cards][results]") {
    const auto [date, where] = GENERATE(table<std::string, placement>({
        {"2026-03-03", placement::after},
        {"2026-03-02", placement::fresh},
        {"2025-12-31", placement::fresh},
        {"2025-12-30", placement::aged},
        {"2025-09-02", placement::aged},
        {"2025-09-01", placement::too_old},
        {"2026", placement::fresh},
        {"2025", placement::undecided},
        {"", placement::undated},
    }));
    CAPTURE(date);
    CHECK(placed(date, false) == where);
}

TEST_CASE("results: where a result stands once therapy has begun", "[cards][results]") {
    const auto [date, where] = GENERATE(table<std::string, placement>({
        {"2026-02-02", placement::after},
        {"2026-02-01", placement::fresh},
        {"2026-02", placement::undecided},
        {"2025-12-03", placement::fresh},  // 60 days
        {"2025-12-02", placement::aged},
        {"2025-08-05", placement::aged},  // 180 days
        {"2025-08-04", placement::too_old},
        {"", placement::undated},
    }));
    CAPTURE(date);
    CHECK(placed(date, true) == where);
}

TEST_CASE("results: a partial start of therapy is certain only up to its first day", "[cards][results]") {
    laboratory_chart chart{on("2026-01-31", haemoglobin("10")), on("2026-02-10", haemoglobin("14"))};
    chart.treated_since("2026-02");
    const auto made = chart.assess()[cards::factor_id::haemoglobin];
    CHECK(made.status == cards::verdict::present);
}

TEST_CASE("results: why nothing was selected", "[cards][results]") {
    const cards::facts none = laboratory_chart().facts();
    CHECK(cards::select(none, analyte::platelets, cards::score_look_back(none)).why_none == cards::unknown_reason::missing);

    laboratory_chart chart{platelets("300")};
    chart.treated_since("2026-02-01");
    const cards::facts after = chart.facts();
    const auto found = cards::select(after, analyte::platelets, cards::score_look_back(after));
    CHECK(found.empty());
    CHECK(found.only_after);
    CHECK(chart.assess()[cards::factor_id::platelets].note == "only results from after the start of therapy");
}

TEST_CASE("results: a decided result speaks for an undecided one of the same time", "[cards][results]") {
    lab below = neutrophils("10");
    below.comparator = "<";
    laboratory_chart chart{below, neutrophils("8.9")};
    CHECK(chart.assess()[cards::factor_id::neutrophils].status == cards::verdict::present);
}

TEST_CASE("results: of very many of one time the extremes speak", "[cards][results]") {
    laboratory_chart agreeing;
    laboratory_chart differing;
    for (int copy = 0; copy < 100; ++copy) {
        agreeing.add(haemoglobin("1" + std::to_string(copy % 4) + ".0"));
        differing.add(haemoglobin("1" + std::to_string(copy % 5) + ".0"));
    }
    const cards::facts facts = agreeing.facts();
    CHECK(cards::select(facts, analyte::haemoglobin, cards::score_look_back(facts)).latest.size() == 2);
    CHECK(agreeing.assess()[cards::factor_id::haemoglobin].status == cards::verdict::present);
    CHECK(differing.assess()[cards::factor_id::haemoglobin].why_unknown == cards::unknown_reason::conflicting);
}

TEST_CASE("results: among very many a comparator and another range are kept apart", "[cards][results]") {
    laboratory_chart chart;
    for (int copy = 0; copy < 50; ++copy)
        chart.add(neutrophils("6.0"));
    lab above = neutrophils("5");
    above.comparator = ">";
    chart.add(above);
    CHECK(chart.assess()[cards::factor_id::neutrophils].status == cards::verdict::absent);
    lab other_range = neutrophils("6.0");
    other_range.high = "5.5";
    chart.add(other_range);
    CHECK(chart.assess()[cards::factor_id::neutrophils].why_unknown == cards::unknown_reason::conflicting);
}
