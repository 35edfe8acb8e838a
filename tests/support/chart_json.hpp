#pragma once
// A chart as FHIR R4 resources in JSON (https://hl7.org/fhir/R4/), each under the prefetch key that asks for it.

#include "tests/support/chart.hpp"

#include <string>
#include <vector>

namespace support {

struct prefetch_entry {
    std::string key;   ///< `observations`
    std::string json;  ///< the resource
};

[[nodiscard]] std::string patient_json(const chart& chart);

/// All resources but the Patient, numbered within their type in the order of the chart.
[[nodiscard]] std::vector<prefetch_entry> resources_of(const chart& chart);

/// The draft orders, `draft-1` … for drugs, then `order-1` … for services.
[[nodiscard]] std::vector<std::string> drafts_of(const chart& chart);

}  // namespace support
