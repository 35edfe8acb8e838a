#include "fhir/bundle.hpp"

#include "fhir/datatypes.hpp"

namespace fhir {
namespace {

/// Something is said here, whatever it is: not null, not an empty list.
bool says_something(json_value value) { return value && !value.is(json_kind::null) && !value.empty_container(); }

/// A modifierExtension on the resource or on anything inside it that is read. Contained resources answer for themselves.
bool has_modifier(json_value resource) {
    const json_rows& rows = resource.rows();
    if (!rows.mentions(element::modifier_extension)) return false;
    const std::uint32_t end = rows[resource.row()].end;
    for (std::uint32_t row = resource.row() + 1; row < end;) {
        const element name = rows[row].name;
        if (name == element::modifier_extension && says_something(rows.at(row))) return true;
        row = name == element::contained ? rows[row].end : row + 1;
    }
    return false;
}

bool has_next_link(json_value links) {
    for (const json_value link : links.items()) {
        if (read_string(link[element::relation]) == "next") return true;
    }
    return false;
}

/// What holds for everything inside a Bundle or an entry.
struct surroundings {
    std::string_view full_url;
    bool modified = false;
    bool implicit_rules = false;
};

class walk {
public:
    explicit walk(bundle_content& into) : into_(into) {}

    void resource(json_value value, surroundings around) {
        std::string_view type_name;
        std::string_view id;
        for (const json_value member : value) {
            const element name = member.name();
            if (name == element::resource_type) {
                type_name = read_string(member);
            } else if (name == element::id) {
                id = read_string(member);
            } else if (name == element::implicit_rules && says_something(member)) {
                around.implicit_rules = true;
            }
        }
        if (type_name.empty()) return;
        const resource_type type = parse_resource_type(type_name);
        if (type == resource_type::bundle) {
            bundle(value, around);
        } else {
            into_.resources.push_back({.resource = value,
                                       .type = type,
                                       .id = id,
                                       .full_url = around.full_url,
                                       .modified = around.modified || has_modifier(value),
                                       .implicit_rules = around.implicit_rules});
        }
    }

private:
    void bundle(json_value value, const surroundings& around) {
        if (has_next_link(value[element::link])) into_.next_page = true;
        const auto entries = value[element::entry].items();
        if (into_.resources.empty()) into_.resources.reserve(entries.size());
        for (const json_value entry : entries) {
            const json_value inner = single(entry[element::resource]);
            if (!inner.is(json_kind::object)) continue;
            surroundings nearer = around;
            nearer.full_url = read_string(entry[element::full_url]);
            if (says_something(entry[element::modifier_extension])) nearer.modified = true;
            resource(inner, nearer);
        }
    }

    bundle_content& into_;
};

}  // namespace

bundle_content read_bundle(json_value value, std::pmr::memory_resource* arena) {
    bundle_content content(arena);
    content.is_resource = !read_string(value[element::resource_type]).empty();
    if (content.is_resource) walk(content).resource(value, {});
    return content;
}

}  // namespace fhir
