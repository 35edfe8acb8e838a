#pragma once
// What a call can be refused for: one table gives each problem its HTTP status and its OperationOutcome code.
// Nothing here repeats what the client sent: diagnostics name the place and what was expected there.
// https://cds-hooks.hl7.org/2.0/#http-status-codes, https://hl7.org/fhir/R4/operationoutcome.html

#include "hooks/exchange.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hooks {

enum class problem : std::uint8_t {
    bad_json,          ///< not RFC 8259, or nested too deep, or too many values
    not_an_object,     ///< the body is JSON, but no object
    missing,           ///< a required member is absent or null
    bad_value,         ///< wrong JSON type, or a text that is not of the required form
    other_hook,        ///< the service does not answer this hook
    patient_mismatch,  ///< context, token and data name different patients
    data_missing,      ///< a required prefetch value was not received
    no_such_path,
    method_not_allowed,
    media_type,
    content_coding,
    internal,  ///< our fault
};

struct problem_row {
    problem id;
    unsigned status;
    std::string_view code;  ///< http://hl7.org/fhir/issue-type
};

[[nodiscard]] const problem_row& row_of(problem id);

/// One thing that is wrong, and where.
struct issue {
    problem what{};
    std::string path;      ///< JSON path such as `context.patientId`; empty when no place in the body is meant
    std::string expected;  ///< for people: what was expected there
};

/// Why a call is not answered: at least one issue. The first one decides the status.
using refusal = std::vector<issue>;

[[nodiscard]] answer to_answer(const refusal& issues);

/// An OperationOutcome for what the transport refuses by status alone.
[[nodiscard]] answer status_answer(unsigned status, std::string_view diagnostics);

/// `context.patientId: required string is missing`
[[nodiscard]] std::string diagnostics(const issue& issue);

}  // namespace hooks
