#pragma once
// An explanation as the answer's extension `imdc-cds.explain`: why each card is shown or not, and which result decided each
// factor.

#include "cards/explanation.hpp"
#include "hooks/json_writer.hpp"

namespace hooks {

/// `{gates: [{id, says, holds}], rules: [{id, card, indicator, outcome, because, asked: [{draft, label, conditions: [{says,
/// holds}]}], offered, withheld: [{what, why}]}], factors: [{id, status, value, limit, limitFrom, date, resource, reason, note,
/// results: [{resource, what, value, date, passedOver}]}], latest: {calcium, performance, kidneys}, notes: [{text, resource}]}`;
/// a member without a value is left out.
void write_explanation(json_writer& json, const cards::explanation& explanation, const cards::assessment& assessment);

}  // namespace hooks
