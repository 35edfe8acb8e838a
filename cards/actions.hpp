#pragma once
// Single actions of a suggestion: a new drug, a new service, a changed or removed draft. Whether they may be offered is
// decided by the caller.

#include "cards/orderables.hpp"
#include "cards/regimens.hpp"
#include "cards/rule.hpp"

#include <optional>
#include <string>

namespace cards {

/// Calcium goes out as text only: its dose is that of the element, and the known RxNorm ingredients are salts.
[[nodiscard]] send_code code_of(drug agent);

/// `dose` replaces the dose of the shape (zoledronic acid by kidney function).
[[nodiscard]] action create_medication(const clinical_case& c, const dose_shape& shape,
                                       std::optional<double> dose = std::nullopt);

[[nodiscard]] action create_service(const clinical_case& c, const orderable_row& service);

/// Stereotactic radiotherapy to one recorded metastasis.
[[nodiscard]] action create_radiotherapy(const clinical_case& c, const metastasis& target);

[[nodiscard]] action remove_draft(const proposed_order& order);

[[nodiscard]] action change_dose(const proposed_order& order, double dose, std::string_view unit);

/// What a draft is called in labels: the drug's name, or what its class is called.
[[nodiscard]] std::string_view name_of(const proposed_order& order);

}  // namespace cards
