#pragma once
// The contexts of the hooks, as rows. https://cds-hooks.hl7.org/hooks/

#include "hooks/member_rules.hpp"

namespace hooks {

[[nodiscard]] bool holds_typed_reference(fhir::json_value value);
[[nodiscard]] bool holds_logical_id(fhir::json_value value);
[[nodiscard]] bool holds_bundle(fhir::json_value value);
[[nodiscard]] bool holds_items(fhir::json_value value);

inline constexpr std::string_view logical_id_form = "a logical id of letters, digits, `-`, `.` and `_`";

// Any resource type is taken for the user: clients send more than the four types the hooks name.
inline constexpr member_rule user_id = {"userId", presence::required, fhir::json_kind::string, holds_typed_reference,
                                        "a reference such as Practitioner/123"};
inline constexpr member_rule patient_id = {"patientId", presence::required, fhir::json_kind::string, holds_logical_id,
                                           logical_id_form};
inline constexpr member_rule encounter_id = {"encounterId", presence::optional, fhir::json_kind::string, holds_logical_id,
                                             logical_id_form};
inline constexpr member_rule draft_orders = {"draftOrders", presence::required, fhir::json_kind::object, holds_bundle,
                                             "a Bundle of the orders in this session"};

/// What stands in it is held against draftOrders by `read_selections`.
inline constexpr member_rule selections = {"selections", presence::required, fhir::json_kind::array, holds_items,
                                           "a list of at least one reference such as MedicationRequest/123"};

/// https://cds-hooks.hl7.org/hooks/order-sign/STU1/order-sign/
inline constexpr member_rule order_sign_context[] = {user_id, patient_id, encounter_id, draft_orders};

/// https://cds-hooks.hl7.org/hooks/order-select/STU1/order-select/
inline constexpr member_rule order_select_context[] = {user_id, patient_id, encounter_id, selections, draft_orders};

/// https://cds-hooks.hl7.org/hooks/patient-view/STU1/patient-view/
inline constexpr member_rule patient_view_context[] = {user_id, patient_id, encounter_id};

}  // namespace hooks
