#pragma once
// What a ServiceRequest, CarePlan or Procedure is about, by its codes, else by its words.

#include "cards/facts/coded.hpp"
#include "cards/facts/spine.hpp"

namespace cards {

enum class service_class : std::uint8_t { unrelated, nephrectomy, stereotactic_radiotherapy, radiotherapy, surveillance };

struct service_reading {
    service_class kind = service_class::unrelated;
    bool by_name = false;
};

/// Donor and transplant operations are no nephrectomy here; cranial stereotactic treatment is unrelated.
[[nodiscard]] service_reading classify(const fhir::service& service);

/// status and intent of an order that is under way; drafts are not.
[[nodiscard]] bool is_active_order(const fhir::service& service);

/// Codes and words of code, categories and techniques.
[[nodiscard]] meaning_set service_codes_of(const fhir::service& service);
[[nodiscard]] meaning_set service_words_of(const fhir::service& service);

}  // namespace cards
