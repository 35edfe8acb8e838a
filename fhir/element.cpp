#include "fhir/element.hpp"

#include "fhir/element_lookup.hpp"

namespace fhir {

std::string_view to_string(element name) { return element_lookup::names[static_cast<std::size_t>(name)]; }

element parse_element(std::string_view name) { return element_lookup::find(name).name; }

}  // namespace fhir
