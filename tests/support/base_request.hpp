#pragma once
// One small valid call per hook, and that call with one thing changed.

#include <string>
#include <string_view>

namespace support {

/// Valid order-sign, order-select and patient-view calls of patient p1: every required prefetch key, an order of sunitinib.
[[nodiscard]] std::string base_order_sign();
[[nodiscard]] std::string base_order_select();
[[nodiscard]] std::string base_patient_view();
/// The order-sign call with a fhirServer and a token for it.
[[nodiscard]] std::string base_order_sign_with_token();

/// `json` with the value at the JSON pointer (RFC 6901) replaced or added; an empty `value` removes it.
[[nodiscard]] std::string changed(std::string_view json, std::string_view pointer, std::string_view value);

}  // namespace support
