#pragma once
// What can be wrong with a document or a resource in it. Odd clinical values are data, not errors.

#include <boost/system/error_category.hpp>
#include <boost/system/error_code.hpp>

#include <cstddef>
#include <string>
#include <type_traits>

namespace fhir {

enum class errc {
    ok = 0,
    bad_json,         ///< not RFC 8259: syntax, UTF-8, trailing bytes, empty body
    duplicate_name,   ///< one object names a member twice
    too_deep,         ///< more than max_depth nested arrays and objects
    too_many_values,  ///< more than max_values values
    not_an_object,    ///< a resource was expected, something else found
    other_patient,    ///< a resource names a patient that is not the one of the call
};

const boost::system::error_category& category();
boost::system::error_code make_error_code(errc code);

/// An error with the place it was found at.
struct failure {
    boost::system::error_code code;
    std::string path;        ///< JSON path such as `prefetch.conditions.entry[3].resource.subject`, or empty
    std::size_t offset = 0;  ///< byte in the body, for bad_json
};

}  // namespace fhir

template <>
struct boost::system::is_error_code_enum<fhir::errc> : std::true_type {};
