#pragma once
// Cards → the body of a CDS Hooks answer. https://cds-hooks.hl7.org/2.0/#cds-service-response
// Nothing is null or empty but `cards`; the `systemActions` member is never sent.

#include "cards/card.hpp"
#include "fhir/json_rows.hpp"
#include "fhir/record.hpp"
#include "hooks/services.hpp"
#include "hooks/uuid.hpp"

#include <string>
#include <string_view>

namespace hooks {

/// What actions need from the call: whose orders they are, and the drafts they change.
struct response_source {
    const fhir::json_rows& rows;
    const fhir::record& record;
    std::string_view patient_id;
    std::string_view knowledge{};  ///< version of the tables that gave the answer
};

[[nodiscard]] std::string response_body(const clinical_answer& answer, const response_source& source, uuid_generator& uuids);

}  // namespace hooks
