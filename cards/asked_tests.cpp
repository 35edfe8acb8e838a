#include "cards/asked_tests.hpp"

#include <cstddef>

namespace cards {

namespace {

constexpr std::string_view blood_count[] = {"cbc"};
constexpr std::string_view calcium_pair[] = {"calcium", "albumin"};

constexpr asked_test_row rows[] = {
    {missing_test::blood_count, "CBC with differential", blood_count},
    {missing_test::calcium_and_albumin, "calcium + albumin", calcium_pair},
    {missing_test::karnofsky, "KPS", {}},
    {missing_test::diagnosis_date, "diagnosis date", {}},
};

}  // namespace

std::span<const asked_test_row> asked_tests() { return rows; }

const asked_test_row& row_of(missing_test test) { return rows[static_cast<std::size_t>(test)]; }

std::string missing_tests_text(const assessment& score) {
    std::string text;
    for (const missing_test test : missing_tests(score)) {
        if (!text.empty()) text += ", ";
        text += row_of(test).name;
    }
    return text;
}

}  // namespace cards
