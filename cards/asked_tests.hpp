#pragma once
// How the tests that would settle an open IMDC group are named and ordered.

#include "cards/imdc.hpp"

#include <span>
#include <string>
#include <string_view>

namespace cards {

struct asked_test_row {
    missing_test test{};
    std::string_view name;                         ///< `calcium + albumin`
    std::span<const std::string_view> orderables;  ///< ids of orderable services; empty: asked in text
};

[[nodiscard]] std::span<const asked_test_row> asked_tests();
[[nodiscard]] const asked_test_row& row_of(missing_test test);

/// `CBC with differential, KPS`; empty when no test can change the group.
[[nodiscard]] std::string missing_tests_text(const assessment& score);

}  // namespace cards
