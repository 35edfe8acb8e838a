// Which rule is which: the card, the indicator and the beginning of the message of every row, in the order of the tables. An
// answer shows its cards in this order within one urgency.

#include "cards/order_checks.hpp"
#include "cards/standing_cards.hpp"
#include "cards/suggestions.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <span>
#include <string_view>

using namespace cards;

namespace {

struct expected_row {
    std::string_view id;
    std::string_view card;
    indicator shown;
    std::string_view says;  ///< how the summary begins
    suggest_function offers;
};

using namespace suggest;  // NOLINT: the rows below are read as sentences
constexpr suggest_function nothing = nullptr;

constexpr indicator info = indicator::info;
constexpr indicator warning = indicator::warning;
constexpr indicator critical = indicator::critical;

// clang-format off
constexpr expected_row checks[] = {
    {"O1", "tki-monotherapy", warning, "Single-agent {drugs}: an IO-based", replace_by_doublet},
    {"O2", "tki-monotherapy", warning, "Cabozantinib without", add_nivolumab},
    {"O2b", "tki-monotherapy", warning, "Cabozantinib {cabo-dose} mg", lower_and_add_nivolumab},
    {"O3", "tki-monotherapy", warning, "mTOR inhibitor alone is not", replace_by_doublet},
    {"O4", "ici-monotherapy", info, "Single-agent {drugs} is not", add_partner},
    {"O5", "dose-check", warning, "Cabozantinib {cabo-dose} mg with", lower_cabozantinib_to_combination},
    {"O7b", "ici-monotherapy", info, "Ipilimumab + nivolumab is", nothing},
    {"O7c", "dose-check", warning, "Ipilimumab dose in RCC is 1 mg/kg", lower_ipilimumab},
    {"O8", "triplet", warning, "Ipilimumab + nivolumab +", undo_triplet},
    {"O9", "upfront-nephrectomy", warning, "IMDC poor risk: cytoreductive", remove_and_start_doublet},
    {"O9b", "upfront-nephrectomy", info, "IMDC 2 factors (or not settled):", nothing},
    {"O9e", "tki-perioperative", warning, "{stop-tki}", nothing},
    {"O10", "no-surveillance", warning, "IMDC poor risk: active", remove_and_start_doublet},
    {"O10b", "no-surveillance", info, "IMDC intermediate or poor:", complete_score},
    {"O11", "zoledronic-renal", critical, "{renal-finding}: zoledronic acid", replace_by_denosumab},
    {"O11b", "zoledronic-renal", warning, "CrCl {clearance}: zoledronic acid", lower_zoledronic_acid},
    {"O11c", "zoledronic-renal", info, "Calculate Cockcroft–Gault before", nothing},
    {"O11d", "zoledronic-renal", warning, "eGFR {clearance}: calculate CrCl;", add_denosumab},
    {"O12", "bma-hypocalcaemia", critical, "Hypocalcaemia: correct calcium", correct_calcium},
    {"O12b", "bma-hypocalcaemia", info, "Calcium not checked in {calcium-days}", recheck_calcium},
    {"O13", "bma-duplicate", warning, "Two bone-modifying agents:", remove_one_of},
    {"O13b", "bma-duplicate", warning, "Same active substance as Prolia", nothing},
    {"O14", "bma-onj", warning, "Osteonecrosis of the jaw", nothing},
    {"O16", "supplement-hypercalcaemia", warning, "Corrected calcium high: avoid", remove_drafts},
    {"O17", "cord-compression", critical, "Spinal cord compression recorded:", urgent_mri},
    {"O17d", "cord-compression", critical, "Spinal cord compression recorded:", urgent_mri},
    {"O18", "cyp3a4", warning, "{inhibitors} raises cabozantinib", lower_cabozantinib_for_inhibitor},
    {"O18b", "cyp3a4", warning, "{inducers} lowers cabozantinib", nothing},
    {"O19", "ici-caution", warning, "{condition}: review immunotherapy", nothing},
    {"O20", "pregnancy", critical, "Pregnancy: {drugs} can harm the", remove_drafts},
    {"O21", "poor-ps", info, "Performance status below trial", nothing},
};
constexpr expected_row standing[] = {
    {"C", "cord-compression", critical, "Spinal cord compression recorded:", urgent_mri},
    {"S5", "systemic-therapy", warning, "Immunotherapy caution", clarify_immunotherapy},
    {"S3", "systemic-therapy", info, "IMDC {group} risk with poor", nothing},
    {"S4", "systemic-therapy", info, "Non-clear-cell RCC: first-line", nothing},
    {"S1", "systemic-therapy", info, "IMDC intermediate risk", start_doublet},
    {"S1", "systemic-therapy", info, "IMDC intermediate or poor", start_doublet},
    {"S2", "systemic-therapy", info, "IMDC favourable risk (0/6):", nothing},
    {"S", "systemic-therapy", warning, "IMDC poor risk ({score}/6): start first-line", start_doublet},
    {"S", "systemic-therapy", warning, "IMDC poor risk ({score}/6): start a first-line", start_doublet},
    {"B1", "bone-protection", warning, "Bone metastasis and hypocalcaemia:", recheck_calcium},
    {"B2", "bone-protection", info, "Bone metastasis, CrCl < 30:", protect_bone},
    {"B3", "bone-protection", info, "Bone-modifying agent overdue:", protect_bone},
    {"B", "bone-protection", info, "Bone metastasis without bone-modifying", protect_bone},
    {"N1", "deferred-nephrectomy", info, "Response to systemic therapy:", nothing},
    {"N", "deferred-nephrectomy", info, "IMDC poor risk: no upfront", nothing},
    {"T", "sbrt-timing", info, "Vertebral metastasis without cord", plan_sbrt},
    {"I", "imdc-incomplete", info, "IMDC not settled: {missing}", complete_score},
    {"I", "imdc-incomplete", info, "IMDC not settled: {missing}", complete_score},
};
// clang-format on

void compare(std::span<const rule_row> rows, std::span<const expected_row> expected) {
    REQUIRE(rows.size() == expected.size());
    for (std::size_t index = 0; index < rows.size(); ++index) {
        CAPTURE(expected[index].id, rows[index].id, rows[index].summary);
        CHECK(rows[index].id == expected[index].id);
        CHECK(rows[index].card == expected[index].card);
        CHECK(rows[index].shown == expected[index].shown);
        CHECK(rows[index].summary.starts_with(expected[index].says));
        CHECK(rows[index].suggest == expected[index].offers);
    }
}

}  // namespace

TEST_CASE("rule rows: the order checks", "[cards][advice]") { compare(order_check_rows(), checks); }

TEST_CASE("rule rows: the standing cards", "[cards][advice]") { compare(standing_rows(), standing); }

TEST_CASE("rule rows: which cards speak lower, and how", "[cards][advice]") {
    for (const rule_row& row : order_check_rows()) {
        CAPTURE(row.id);
        const bool lowered = row.id == "O9" || row.id == "O11" || row.id == "O11b" || row.id == "O12";
        CHECK((row.lowered_when != nullptr) == lowered);
        if (lowered) CHECK(row.lowered < row.shown);
    }
}

TEST_CASE("rule rows: every variant of bone protection asks the same first", "[cards][advice]") {
    for (const rule_row& row : standing_rows()) {
        if (row.card != "bone-protection") continue;
        CAPTURE(row.id);
        for (const std::string_view says : {"bone metastasis", "no bone-modifying agent current or ordered",
                                            "no osteonecrosis of the jaw on file", "no pregnancy"})
            CHECK(std::ranges::any_of(row.when, [&](const condition* one) { return one != nullptr && one->says == says; }));
    }
}

TEST_CASE("rule rows: of the two rows on an open score that of patient-view stands first", "[cards][advice]") {
    const auto first = std::ranges::find(standing_rows(), std::string_view("I"), &rule_row::id);
    REQUIRE(first != standing_rows().end());
    CHECK(first->advice.starts_with("Complete the score"));
    CHECK(std::next(first)->advice.starts_with("The drafted order depends"));
}
