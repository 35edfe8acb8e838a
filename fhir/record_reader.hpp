#pragma once
// FHIR JSON rows → record. Lenient as FHIR: an object where FHIR wants an array, a missing Bundle.type, one resource instead
// of a Bundle, nested Bundles, contained and referenced Medications, R5 `medication.concept`. Strict about whose data it is.

#include "fhir/error.hpp"
#include "fhir/json_rows.hpp"
#include "fhir/record.hpp"

#include <boost/system/result.hpp>

#include <memory_resource>
#include <span>
#include <string_view>

namespace fhir {

/// What one prefetch value turned out to hold.
struct value_content {
    bool resource = false;       ///< an object with a resourceType
    bool outcome = false;        ///< an OperationOutcome, or a Bundle that holds one
    bool part_failed = false;    ///< such an outcome has an issue of severity fatal or error: results may be missing
    bool next_page = false;      ///< a Bundle with a `next` link: there is more than was sent
    std::size_t expected = 0;    ///< resources of the expected types
    std::size_t unexpected = 0;  ///< resources of other types (OperationOutcome not counted)
};

class record_reader {
public:
    /// `patient_id` is context.patientId, `fhir_server` the request's fhirServer or empty; both must outlive the reader.
    record_reader(record& into, std::pmr::memory_resource* arena, std::string_view patient_id, std::string_view fhir_server);
    ~record_reader();
    record_reader(const record_reader&) = delete;
    record_reader& operator=(const record_reader&) = delete;

    /// Reads one prefetch value: a resource or a Bundle (nested to any depth the reader allows). Only resources of the
    /// `expected` types count, and Medications wherever they stand. Error: other_patient, with the path.
    [[nodiscard]] boost::system::result<value_content, failure> add(json_value value, std::span<const resource_type> expected);

    /// Reads context.draftOrders. A draft without a subject is of this session and counts. Error: other_patient, with the path.
    [[nodiscard]] boost::system::result<void, failure> add_drafts(json_value bundle);

    /// Resolves references between what was read (Medication). Call once, after everything was added.
    void finish();

private:
    struct state;
    state* state_;
};

}  // namespace fhir
