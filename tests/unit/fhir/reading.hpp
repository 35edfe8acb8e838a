#pragma once
// A record read from prefetch values and drafts written as JSON text, for tests. The patient is `p1`, the server
// https://ehr.example.org/fhir unless another is given.

#include "fhir/record_reader.hpp"
#include "tests/unit/fhir/parsed.hpp"

#include <array>
#include <string>

namespace fhir_test {

inline constexpr std::string_view our_server = "https://ehr.example.org/fhir";

inline constexpr std::array every_type = {
    fhir::resource_type::patient,
    fhir::resource_type::condition,
    fhir::resource_type::observation,
    fhir::resource_type::medication_request,
    fhir::resource_type::medication_statement,
    fhir::resource_type::medication_administration,
    fhir::resource_type::medication_dispense,
    fhir::resource_type::procedure,
    fhir::resource_type::service_request,
    fhir::resource_type::care_plan,
    fhir::resource_type::allergy_intolerance,
};

/// `prefetch` is a JSON object of values, `drafts` a Bundle or empty. Reads everything up to the first failure.
class reading {
public:
    explicit reading(const std::string& prefetch, const std::string& drafts = {}, std::string_view server = our_server)
        : document(R"({"prefetch":)" + prefetch + (drafts.empty() ? "" : R"(,"draftOrders":)" + drafts) + "}", 2),
          record(document.arena()) {
        fhir::record_reader reader(record, document.arena(), "p1", server);
        for (const auto value : document.root()["prefetch"]) {
            const auto told = reader.add(value, every_type);
            if (!told) {
                failure = told.error();
                return;
            }
            content = *told;
        }
        if (!drafts.empty()) {
            const auto added = reader.add_drafts(document.root()["draftOrders"]);
            if (!added) {
                failure = added.error();
                return;
            }
        }
        reader.finish();
    }

    [[nodiscard]] bool refused() const { return failure.code == fhir::errc::other_patient; }

    parsed document;
    fhir::record record;
    fhir::value_content content;  ///< of the last value
    fhir::failure failure;
};

/// One prefetch value that holds these resources in a Bundle.
inline std::string value_of(const std::string& entries) {
    return R"({"v":{"resourceType":"Bundle","type":"searchset","entry":[)" + entries + "]}}";
}

inline std::string entry(const std::string& resource, const std::string& full_url = {}) {
    return (full_url.empty() ? R"({"resource":)" : R"({"fullUrl":")" + full_url + R"(","resource":)") + resource + "}";
}

/// A resource of this type whose subject is ours, with more members.
inline std::string ours(const std::string& type, const std::string& members) {
    return R"({"resourceType":")" + type + R"(","subject":{"reference":"Patient/p1"},)" + members + "}";
}

/// Reads one resource of our patient.
inline reading read_one(const std::string& type, const std::string& members) {
    return reading(R"({"v":)" + ours(type, members) + "}");
}

}  // namespace fhir_test
