#pragma once
// A draft order with another dose: its own bytes, with only the dose exchanged. Number spelling, unknown members,
// extensions and layout stay as they were sent. https://cds-hooks.hl7.org/2.0/#action (update: the entire resource)
//
// What is exchanged: the one doseQuantity of the one dosageInstruction, and the same dose where the order repeats it for
// people (dosage text, patient instruction, drug text, narrative). An order whose dose stands only in such texts is changed
// there. Notes and extensions tell of the past and stay.
//
// No update is offered when the result would contradict itself or would need judgement: several dosage instructions or
// doses, a range, another unit, or a product code that names the old strength.

#include "cards/card.hpp"
#include "fhir/resources.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace hooks {

/// `draft` is the order's JSON as received, `order` what was read from it, with the Medication it refers to.
[[nodiscard]] std::optional<std::string> with_dose(std::string_view draft, const fhir::medication_event& order,
                                                   const cards::dose_change& change);

}  // namespace hooks
