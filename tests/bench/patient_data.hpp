#pragma once
// A synthetic adult with metastatic clear-cell renal cell carcinoma as a large EHR exports it in FHIR R4: the six IMDC factors
// and the drafts among everyday results, diagnoses and drugs, each with the identifiers, categories, performers and display
// texts that come with real exports. The seed is fixed: every run measures the same bytes.

#include <cstddef>
#include <string>

namespace bench {

struct body_size {
    std::size_t conditions;
    std::size_t observations;
    std::size_t medication_requests;
    bool with_padding;  ///< what real exports add and nobody reads here
};

/// A whole order-sign call (https://cds-hooks.hl7.org/2.0/), minified, that signs sunitinib and a laboratory order.
[[nodiscard]] std::string order_sign_call(const body_size& size);

}  // namespace bench
