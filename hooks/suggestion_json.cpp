#include "hooks/suggestion_json.hpp"

#include "hooks/draft_update.hpp"
#include "hooks/new_resource.hpp"
#include "hooks/text_forms.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <variant>

namespace hooks {
namespace {

std::string draft_reference(const cards::draft_deletion& deletion) {
    return std::string(deletion.type_name).append("/").append(deletion.id);
}

std::optional<std::string> updated_draft(const cards::dose_change& change, const response_source& source) {
    if (change.draft >= source.record.drafts.size()) return std::nullopt;
    const fhir::draft& draft = source.record.drafts[change.draft];
    const auto* order = std::get_if<fhir::medication_event>(&draft.order);
    if (order == nullptr || !is_logical_id(draft.id)) return std::nullopt;
    return with_dose(source.rows.raw(draft.row), *order, change);
}

struct sendable {
    const response_source& source;
    bool operator()(const cards::new_medication&) const { return true; }
    bool operator()(const cards::new_service&) const { return true; }
    bool operator()(const cards::dose_change& change) const { return updated_draft(change, source).has_value(); }
    bool operator()(const cards::draft_deletion& deletion) const { return is_typed_reference(draft_reference(deletion)); }
};

struct action_writer {
    json_writer& json;
    const response_source& source;
    std::string_view description;

    void head(std::string_view type) const {
        json.member("type", type);
        json.member("description", description);
    }
    void operator()(const cards::new_medication& order) const {
        head("create");
        json.key("resource");
        write_resource(json, order, source.patient_id);
    }
    void operator()(const cards::new_service& order) const {
        head("create");
        json.key("resource");
        write_resource(json, order, source.patient_id);
    }
    void operator()(const cards::dose_change& change) const {
        head("update");
        json.key("resource").raw(updated_draft(change, source).value_or("{}"));
    }
    void operator()(const cards::draft_deletion& deletion) const {
        head("delete");
        json.member("resourceId", draft_reference(deletion));
    }
};

}  // namespace

bool can_send(const cards::suggestion& suggestion, const response_source& source) {
    return std::all_of(suggestion.actions.begin(), suggestion.actions.end(),
                       [&source](const cards::action& action) { return std::visit(sendable{source}, action.what); });
}

void write_suggestion(json_writer& json, const cards::suggestion& suggestion, const response_source& source,
                      uuid_generator& uuids) {
    json.begin_object();
    json.member("label", suggestion.label);
    json.member("uuid", uuids.next());
    if (suggestion.recommended) json.key("isRecommended").boolean(true);
    if (!suggestion.actions.empty()) {
        json.key("actions").begin_array();
        for (const cards::action& action : suggestion.actions) {
            json.begin_object();
            std::visit(action_writer{json, source, action.description}, action.what);
            json.end_object();
        }
        json.end_array();
    }
    json.end_object();
}

}  // namespace hooks
