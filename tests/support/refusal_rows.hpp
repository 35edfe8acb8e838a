#pragma once
// What a CDS service must refuse, and what it must put up with: one changed call per row, named by requirement.
// https://cds-hooks.hl7.org/2.0/#calling-a-cds-service

#include <span>
#include <string>
#include <string_view>

namespace support {

enum class called { order_sign, order_sign_with_token, order_select, patient_view };

/// The base call with `value` at `pointer` (empty value: removed), and what comes of it.
struct call_row {
    std::string_view name;  ///< `REQ-4: hookInstance is a number`
    called service = called::order_sign;
    std::string_view pointer;
    std::string_view value;
    unsigned status = 400;
    std::string_view code;  ///< OperationOutcome.issue.code; empty for 200
    std::string_view path;  ///< what diagnostics and expression name; empty for 200
};

[[nodiscard]] std::span<const call_row> envelope_rows();
[[nodiscard]] std::span<const call_row> context_rows();
[[nodiscard]] std::span<const call_row> prefetch_rows();
[[nodiscard]] std::span<const call_row> tolerance_rows();
/// Calls that bring a token: REQ-11 and FA-13.
[[nodiscard]] std::span<const call_row> token_rows();
/// What a site that asks for https (`request_policy::require_https_fhir`) makes of them.
[[nodiscard]] std::span<const call_row> https_site_rows();
/// What a site that forgives a missing expires_in (`request_policy::tolerate_no_expires_in`) makes of them.
[[nodiscard]] std::span<const call_row> lenient_site_rows();

/// A whole body and what comes of it.
struct body_row {
    std::string_view name;
    std::string body;
    unsigned status = 400;
};
[[nodiscard]] std::span<const body_row> body_rows();

[[nodiscard]] std::string body_of(const call_row& row);
[[nodiscard]] std::string_view path_of(called service);

}  // namespace support
