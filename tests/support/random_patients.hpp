#pragma once
// Random charts around the limits of every rule: values just below, at and above, with and without reference ranges, in
// several units, at ages around the time windows, with histologies, metastases, therapies, complications and drafts.

#include "tests/support/chart.hpp"
#include "tests/support/request_builder.hpp"

#include <cstdint>
#include <random>

namespace support {

/// Which drafts appear.
enum class draft_scope {
    treatment,  ///< systemic agents, nephrectomy, surveillance, radiotherapy, unrelated orders
    everything  ///< also bone-modifying agents, supplements and CYP3A4 interactors
};

struct random_case {
    chart patient;
    hook at = hook::patient_view;
};

[[nodiscard]] random_case random_patient(std::uint64_t seed, draft_scope scope);

}  // namespace support
