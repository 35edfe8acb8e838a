#pragma once
// The resources of one prefetch value: a resource by itself, or those of a Bundle, nested to any depth the reader allows.
// https://hl7.org/fhir/R4/bundle.html

#include "fhir/json_rows.hpp"
#include "fhir/resources.hpp"

#include <memory_resource>
#include <string_view>
#include <vector>

namespace fhir {

/// A resource that is no Bundle, and where it was found. Contained resources are not listed.
struct bundled_resource {
    json_value resource;
    resource_type type = resource_type::other;
    std::string_view id;
    std::string_view full_url;
    bool modified = false;        ///< a modifierExtension on it, in it, or on an entry around it
    bool implicit_rules = false;  ///< implicitRules on it or on a Bundle around it
};

struct bundle_content {
    explicit bundle_content(std::pmr::memory_resource* arena) : resources(arena) {}

    std::pmr::vector<bundled_resource> resources;
    bool is_resource = false;  ///< the value itself is an object with a resourceType
    bool next_page = false;    ///< a `next` link on any Bundle
};

[[nodiscard]] bundle_content read_bundle(json_value value, std::pmr::memory_resource* arena);

}  // namespace fhir
