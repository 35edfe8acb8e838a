// The IMDC score: https://doi.org/10.1200/JCO.2008.21.4809
#include "cards/imdc.hpp"
#include "cards/imdc_factors.hpp"
#include "cards/knowledge/chapters.hpp"
#include "cards/knowledge/table.hpp"
#include "cards/performance_status.hpp"

namespace cards::knowledge {
namespace {

std::string limit_text(const factor_row& row) {
    switch (row.limit) {
        case factor_limit::score:
            return std::to_string(row.fixed) + " points";
        case factor_limit::years:
            return std::to_string(row.fixed) + " calendar year";
        case factor_limit::lower_limit_of_normal:
            return "the laboratory's lower limit of normal";
        case factor_limit::upper_limit_of_normal:
            break;
    }
    return "the laboratory's upper limit of normal";
}

std::string factors() {
    table rows({"Factor", "Present when", "Limit", "Source"});
    for (const factor_row& row : factor_rows())
        rows.row(
            {std::string(row.name), row.adverse == side::below ? "below" : "above", limit_text(row), std::string(row.source)});
    return rows.str();
}

std::string grades() {
    table rows({"ECOG", "Karnofsky", "Factor", "Published tables agree", "Source"});
    for (const ecog_row& row : ecog_rows())
        rows.row({std::to_string(row.grade), std::string(row.karnofsky), row.below_80 == verdict::present ? "present" : "absent",
                  row.published_tables_agree ? "yes" : "no", std::string(row.source)});
    return rows.str();
}

/// As the engine itself classifies every possible count.
std::string groups() {
    table rows({"Present", "0 unknown", "1 unknown", "2 unknown", "3 unknown", "4 unknown", "5 unknown", "6 unknown"});
    constexpr int all = static_cast<int>(factor_count);
    for (int present = 0; present <= all; ++present) {
        std::vector<std::string> cells{std::to_string(present)};
        for (int unknown = 0; present + unknown <= all; ++unknown)
            cells.emplace_back(to_string(classify(present, present + unknown)));
        rows.row(cells);
    }
    return rows.str();
}

}  // namespace

std::string score_chapter() {
    return "## How the score is made\n\nOne point for each factor that is present. A value equal to its limit does not count. "
           "What is not known is not guessed: it widens the range of the score.\n\n" +
           factors() + "### Performance status from ECOG\n\nUsed where no Karnofsky score decides; within " +
           std::to_string(karnofsky_wins_days) + " days the Karnofsky score wins.\n\n" + grades() +
           "### Risk groups\n\nBy the number of factors present and unknown.\n\n" + groups();
}

}  // namespace cards::knowledge
