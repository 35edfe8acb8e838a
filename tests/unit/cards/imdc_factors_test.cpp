#include "cards/imdc_factors.hpp"

#include <catch2/catch.hpp>

using namespace cards;

TEST_CASE("imdc factors: six rows in the order of their ids, each with the paper it comes from", "[cards][imdc]") {
    std::size_t index = 0;
    for (const factor_row& row : factor_rows()) {
        CHECK(static_cast<std::size_t>(row.id) == index++);
        CHECK_FALSE(row.name.empty());
        CHECK(row.source.find("10.1200/JCO.2008.21.4809") != std::string_view::npos);
    }
    CHECK(index == 6);
}

TEST_CASE("imdc factors: the limits of Heng 2009", "[cards][imdc]") {
    const auto [id, adverse, limit, fixed] = GENERATE(table<factor_id, side, factor_limit, int>({
        {factor_id::performance_status, side::below, factor_limit::score, 80},
        {factor_id::diagnosis_interval, side::below, factor_limit::years, 1},
        {factor_id::haemoglobin, side::below, factor_limit::lower_limit_of_normal, 0},
        {factor_id::calcium, side::above, factor_limit::upper_limit_of_normal, 0},
        {factor_id::neutrophils, side::above, factor_limit::upper_limit_of_normal, 0},
        {factor_id::platelets, side::above, factor_limit::upper_limit_of_normal, 0},
    }));
    CHECK(row_of(id).adverse == adverse);
    CHECK(row_of(id).limit == limit);
    CHECK(row_of(id).fixed == fixed);
}
