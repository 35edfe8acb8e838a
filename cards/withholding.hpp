#pragma once
// When a drug is not offered although the advice stands: one row per reason, said on the card.

#include "cards/drug_set.hpp"
#include "cards/situation.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace cards {

struct withholding_row {
    std::string_view id;
    bool (*concerns)(drug);  ///< which drugs
    bool (*holds)(const clinical_case&, drug,
                  const drug_set& others);  ///< `others`: drafted or current, without what is being removed
    std::string_view reason;                ///< for the card; `{drug}` stands for the drug
};

[[nodiscard]] std::span<const withholding_row> withholding_rows();

/// The first row that withholds `agent`, or nullptr. `removed`: drugs whose drafts the same suggestion deletes.
[[nodiscard]] const withholding_row* withheld_by(const clinical_case& c, drug agent, const drug_set& removed = {});

/// `allergy to nivolumab recorded`
[[nodiscard]] std::string reason_for(const withholding_row& row, drug agent);

/// The row that says that the drug is already there: its partner may still be offered.
[[nodiscard]] bool means_already_there(const withholding_row& row);

}  // namespace cards
