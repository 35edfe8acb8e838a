#pragma once
// One patient's worth of resources, as one CDS Hooks call hands them over.
// Everything lives in the arena given at construction; views also borrow from the request body, both must outlive it.

#include "fhir/resources.hpp"

#include <cstddef>
#include <cstdint>
#include <memory_resource>
#include <optional>
#include <variant>
#include <vector>

namespace fhir {

/// Why a resource that was read is not used. Said on the card, never dropped silently.
enum class set_aside_reason : std::uint8_t {
    unknown_modifier,    ///< a modifierExtension that is not understood may negate the whole resource
    no_subject,          ///< no subject, in a value whose other resources have one
    unresolved_subject,  ///< a subject that is not a Patient, or that resolves to nothing in the call
    implicit_rules,      ///< implicitRules that are not understood
};

struct set_aside {
    resource_type type = resource_type::other;
    std::string_view id;
    set_aside_reason reason{};
};

/// A draft order of the signing session.
struct draft {
    std::variant<medication_event, service> order;
    std::string_view type_name;  ///< resourceType as written, for `Type/id`
    std::string_view id;
    std::uint32_t row = 0;  ///< its object in the request's rows; gives back the raw bytes for an update
    bool usable = true;     ///< false: unknown modifierExtension; shown, never judged
};

struct record {
    explicit record(std::pmr::memory_resource* arena)
        : conditions(arena),
          observations(arena),
          medications(arena),
          services(arena),
          allergies(arena),
          drafts(arena),
          aside(arena) {}

    std::optional<patient> subject;
    std::pmr::vector<condition> conditions;
    std::pmr::vector<observation> observations;
    std::pmr::vector<medication_event> medications;  ///< requests, statements, administrations, dispenses
    std::pmr::vector<service> services;              ///< procedures, service requests, care plans
    std::pmr::vector<allergy_intolerance> allergies;
    std::pmr::vector<draft> drafts;  ///< in the order of draftOrders; orders of types that are not read are left out
    std::pmr::vector<set_aside> aside;
};

}  // namespace fhir
