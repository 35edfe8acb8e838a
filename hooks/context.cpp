#include "hooks/context.hpp"

#include "hooks/text_forms.hpp"

namespace hooks {

bool holds_typed_reference(fhir::json_value value) { return is_typed_reference(value.string()); }

bool holds_logical_id(fhir::json_value value) { return is_logical_id(value.string()); }

bool holds_bundle(fhir::json_value value) { return value["resourceType"].string() == "Bundle"; }

bool holds_items(fhir::json_value value) { return !value.empty_container(); }

}  // namespace hooks
