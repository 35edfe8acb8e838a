#pragma once
// The services on offer: one row each, which discovery, routing, validation and prefetch all read.

#include "cards/advise.hpp"
#include "cards/explanation.hpp"
#include "cards/settings.hpp"
#include "cards/value_sets/laboratory.hpp"
#include "fhir/record.hpp"
#include "hooks/member_rules.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hooks {

/// One prefetch key: what is asked for, and what may come back.
struct prefetch_key {
    std::string_view name;
    std::string_view query;                          ///< FHIR read or search with `{{context.…}}` tokens
    std::span<const cards::system_code> (*codes)();  ///< appended as `&code=`; nothing: every code
    presence need = presence::optional;              ///< required: without it there is no answer
    std::span<const fhir::resource_type> accepted;   ///< resource types that the query can return

    /// A read returns one resource, a search a Bundle.
    [[nodiscard]] bool is_read() const { return query.find('?') == std::string_view::npos; }
};

/// The template as discovery shows it.
[[nodiscard]] std::string template_of(const prefetch_key& key);

/// What a service function works on. Pure values: no clock, no sockets.
struct clinical_call {
    const fhir::record& record;
    fhir::day today{};
    cards::not_received missing_keys;
    cards::settings settings;
    std::span<const std::uint32_t> selected{};  ///< order-select: rows of the selected drafts, rising
    bool explain = false;                       ///< tell also why each card is shown or not
};

struct clinical_answer {
    std::vector<cards::card> cards;
    cards::assessment assessment;
    std::optional<cards::explanation> explanation{};
};

struct service {
    std::string_view id;  ///< `/cds-services/{id}`
    std::string_view hook_name;
    std::string_view title;
    std::string_view description;  ///< Markdown
    std::string_view usage_requirements;
    std::span<const member_rule> context;
    std::span<const prefetch_key> prefetch;
    clinical_answer (*evaluate)(const clinical_call& call);

    /// Whether the hook says which of the drafts the call is about.
    [[nodiscard]] bool has_selections() const;
};

/// All services, in the order of discovery.
[[nodiscard]] std::span<const service> services();

/// The service of that id, or null.
[[nodiscard]] const service* find_service(std::string_view id);

/// The first service for that hook, or null.
[[nodiscard]] const service* find_service_for_hook(std::string_view hook_name);

}  // namespace hooks
