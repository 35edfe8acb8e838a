#include "hooks/call.hpp"

#include "fhir/json_rows.hpp"
#include "fhir/record.hpp"
#include "fhir/record_reader.hpp"
#include "hooks/json_refusal.hpp"
#include "hooks/prefetch.hpp"
#include "hooks/response.hpp"
#include "hooks/selections.hpp"
#include "hooks/terminology.hpp"

#include <utility>

namespace hooks {
namespace {

/// The names of the body's members, and of the members of context, fhirAuthorization and prefetch, are kept whatever they are.
constexpr unsigned envelope_depth = 2;

/// The answer is to tell why each card is shown or not.
bool wants_explanation(fhir::json_value body, const call_environment& environment) {
    if (environment.explain || !environment.policy.allow_explain) return environment.explain;
    const fhir::json_value asked = member(body, "extension")[explain_extension];
    return asked.is(fhir::json_kind::boolean) && asked.text() == "true";
}

}  // namespace

boost::system::result<std::string, refusal> answer_call(const service& service, std::string_view body,
                                                        const call_environment& environment, uuid_generator& uuids,
                                                        std::pmr::memory_resource* arena) {
    const auto rows = fhir::json_rows::parse(body, arena, envelope_depth);
    if (!rows) return json_refusal(rows.error());
    const auto request = read_request(rows->root(), service, environment.policy);
    if (!request) return request.error();
    std::vector<std::uint32_t> selected;
    if (service.has_selections()) {
        auto read = read_selections(request->context, arena);
        if (!read) return read.error();
        selected = *std::move(read);
    }

    fhir::record record(arena);
    fhir::record_reader reader(record, arena, request->patient_id, request->fhir_server);
    auto missing = read_prefetch(request->prefetch, service.prefetch, reader);
    if (!missing) return missing.error();
    if (const fhir::json_value drafts = member(request->context, "draftOrders"); drafts.present())
        if (const auto read = reader.add_drafts(drafts); !read)
            return refusal{{problem::patient_mismatch, read.error().path, "expected the patient of context.patientId"}};
    reader.finish();

    const clinical_answer answer = service.evaluate({record, environment.today, *std::move(missing), environment.settings,
                                                     selected, wants_explanation(rows->root(), environment)});
    return response_body(answer, {*rows, record, request->patient_id, environment.knowledge}, uuids);
}

boost::system::result<std::string, refusal> hook_of(std::string_view body, std::pmr::memory_resource* arena) {
    const auto rows = fhir::json_rows::parse(body, arena, envelope_depth);
    if (!rows) return json_refusal(rows.error());
    return std::string(rows->root()["hook"].string());
}

}  // namespace hooks
