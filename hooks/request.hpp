#pragma once
// The envelope of a CDS Hooks call, held against its rules. https://cds-hooks.hl7.org/2.0/#http-request_1
// Everything borrows from the rows of the body.

#include "fhir/json_rows.hpp"
#include "hooks/problem.hpp"
#include "hooks/services.hpp"

#include <boost/system/result.hpp>

#include <string_view>

namespace hooks {

/// What a site may ask of its clients beyond the specification, or forgive or allow them.
struct request_policy {
    bool require_https_fhir = false;      ///< fhirServer must be https; CDS Hooks asks it wherever production data flow
    bool tolerate_no_expires_in = false;  ///< some clients leave fhirAuthorization.expires_in out
    bool allow_explain = false;           ///< answers carry `imdc-cds.explain` where the request asks for it
};

struct request {
    std::string_view hook;
    std::string_view hook_instance;
    std::string_view fhir_server;  ///< empty when absent
    std::string_view patient_id;   ///< context.patientId
    fhir::json_value context;
    fhir::json_value prefetch;  ///< absent when it was not sent
};

/// Envelope, then context, in that order; all issues of the first part that has any.
[[nodiscard]] boost::system::result<request, refusal> read_request(fhir::json_value body, const service& service,
                                                                   const request_policy& policy = {});

}  // namespace hooks
