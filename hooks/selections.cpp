// A selection is `Type/id` of an entry's resource. Drafts exist in the session only and clients name them in other ways too: by
// the entry's fullUrl (`urn:uuid:…` or a URL), by what its fullUrl says where the resource has no id, or by the id alone.
#include "hooks/selections.hpp"

#include "fhir/bundle.hpp"
#include "fhir/datatypes.hpp"
#include "fhir/reference.hpp"
#include "hooks/member_rules.hpp"

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <tuple>

namespace hooks {
namespace {

/// One way to name an entry. Without a type `id` is the whole text.
struct entry_name {
    std::string_view id;
    std::string_view type;
    std::uint32_t row = 0;
};

bool by_name(const entry_name& left, const entry_name& right) {
    return std::tie(left.id, left.type, left.row) < std::tie(right.id, right.type, right.row);
}

constexpr std::string_view uuid_scheme = "urn:uuid:";

std::string_view without_uuid_scheme(std::string_view text) {
    return text.starts_with(uuid_scheme) ? text.substr(uuid_scheme.size()) : text;
}

/// The id that a fullUrl gives a resource: the end of a URL or of a `urn:uuid:`.
std::string_view id_in(std::string_view full_url, std::string_view type) {
    if (full_url.starts_with(uuid_scheme)) return without_uuid_scheme(full_url);
    const fhir::reference read = fhir::parse_reference(full_url);
    return read.type == type ? read.id : std::string_view();
}

/// Every entry under all its names, sorted, so that a long list of selections stays cheap.
std::vector<entry_name> names_of(fhir::json_value drafts, std::pmr::memory_resource* arena) {
    std::vector<entry_name> names;
    const fhir::bundle_content content = fhir::read_bundle(drafts, arena);
    const auto add = [&names](std::string_view id, std::string_view type, std::uint32_t row) {
        if (!id.empty()) names.push_back({id, type, row});
    };
    for (const fhir::bundled_resource& entry : content.resources) {
        const std::string_view type = fhir::read_string(entry.resource[fhir::element::resource_type]);
        const std::uint32_t row = entry.resource.row();
        add(entry.id, type, row);
        add(entry.full_url, {}, row);
        if (const std::string_view id = id_in(entry.full_url, type); id != entry.id) add(id, type, row);
    }
    std::ranges::sort(names, by_name);
    return names;
}

std::span<const entry_name> named(const std::vector<entry_name>& names, std::string_view id, std::string_view type) {
    const auto [first, last] = std::equal_range(
        names.begin(), names.end(), entry_name{id, type},
        [](const auto& left, const auto& right) { return std::tie(left.id, left.type) < std::tie(right.id, right.type); });
    return {first, last};
}

/// A bare id means an entry only when no other entry has it.
std::span<const entry_name> named_by_id_alone(const std::vector<entry_name>& names, std::string_view id) {
    const auto [first, last] = std::equal_range(names.begin(), names.end(), entry_name{id, {}},
                                                [](const auto& left, const auto& right) { return left.id < right.id; });
    const bool one_entry = std::all_of(first, last, [first](const entry_name& each) { return each.row == first->row; });
    return one_entry ? std::span<const entry_name>(first, last) : std::span<const entry_name>();
}

std::span<const entry_name> meant_by(std::string_view selection, const std::vector<entry_name>& names) {
    if (const auto found = named(names, selection, {}); !found.empty()) return found;
    const fhir::reference read = fhir::parse_reference(selection);
    if (read.form == fhir::reference_form::relative || read.form == fhir::reference_form::absolute)
        return named(names, read.id, read.type);
    return named_by_id_alone(names, without_uuid_scheme(selection));
}

refusal not_accepted(std::size_t index, std::string_view expected) {
    return {{problem::bad_value, "context.selections[" + std::to_string(index) + "]", std::string(expected)}};
}

}  // namespace

boost::system::result<std::vector<std::uint32_t>, refusal> read_selections(fhir::json_value context,
                                                                           std::pmr::memory_resource* arena) {
    const std::vector<entry_name> names = names_of(member(context, "draftOrders"), arena);
    std::vector<bool> taken(names.size());
    std::vector<std::uint32_t> selected;
    std::size_t index = 0;
    for (const fhir::json_value item : member(context, "selections")) {
        const std::string_view selection = item.string();
        if (selection.empty()) return not_accepted(index, "expected a reference such as MedicationRequest/123");
        const auto entries = meant_by(selection, names);
        if (entries.empty()) return not_accepted(index, "expected an entry of context.draftOrders");
        // Many selections may mean the same many entries: those are taken once.
        const auto first = static_cast<std::size_t>(entries.data() - names.data());
        for (std::size_t i = 0; i < entries.size() && !taken[first + i]; ++i) {
            taken[first + i] = true;
            selected.push_back(entries[i].row);
        }
        ++index;
    }
    std::ranges::sort(selected);
    selected.erase(std::unique(selected.begin(), selected.end()), selected.end());
    return selected;
}

}  // namespace hooks
