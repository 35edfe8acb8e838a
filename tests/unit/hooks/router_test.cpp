#include "hooks/router.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <tuple>

using hooks::http_method;
using hooks::resource_kind;

TEST_CASE("router: paths", "[hooks]") {
    const auto [target, kind, id] = GENERATE(table<std::string, resource_kind, std::string>({
        {"/cds-services", resource_kind::discovery, ""},
        {"/cds-services/", resource_kind::discovery, ""},
        {"/cds-services?a=/b", resource_kind::discovery, ""},
        {"/cds-services/mrcc-order-sign", resource_kind::service, "mrcc-order-sign"},
        {"/cds-services/mrcc-order-sign/", resource_kind::service, "mrcc-order-sign"},
        {"/cds-services/mrcc-patient-view?x=1", resource_kind::service, "mrcc-patient-view"},
        {"", resource_kind::unknown, ""},
        {"/", resource_kind::unknown, ""},
        {"*", resource_kind::unknown, ""},
        {"/cds-service", resource_kind::unknown, ""},
        {"/cds-servicesx", resource_kind::unknown, ""},
        {"//cds-services", resource_kind::unknown, ""},
        {"/cds-services//", resource_kind::unknown, ""},
        {"/cds-services//mrcc-order-sign", resource_kind::unknown, ""},
        {"/cds-services/mrcc-order-sign//", resource_kind::unknown, ""},
        {"/cds-services/unknown", resource_kind::unknown, ""},
        {"/cds-services/MRCC-order-sign", resource_kind::unknown, ""},
        {"/cds-services/mrcc%2Dorder-sign", resource_kind::unknown, ""},
        {"/cds-services/../cds-services", resource_kind::unknown, ""},
        {"/cds-services/%2e%2e/mrcc-order-sign", resource_kind::unknown, ""},
        {"/cds-services/mrcc-order-sign/feedback", resource_kind::unknown, ""},
        {"/cds-services/mrcc-order-sign#x", resource_kind::unknown, ""},
    }));
    CAPTURE(target);
    const hooks::route route = hooks::find_route(target);
    CHECK(route.kind == kind);
    CHECK((route.target == nullptr ? "" : std::string(route.target->id)) == id);
}

TEST_CASE("router: methods", "[hooks]") {
    const auto [kind, method, allowed] = GENERATE(table<resource_kind, http_method, bool>({
        {resource_kind::discovery, http_method::get, true},
        {resource_kind::discovery, http_method::head, true},
        {resource_kind::discovery, http_method::options, true},
        {resource_kind::discovery, http_method::post, false},
        {resource_kind::discovery, http_method::other, false},
        {resource_kind::service, http_method::post, true},
        {resource_kind::service, http_method::options, true},
        {resource_kind::service, http_method::get, false},
        {resource_kind::service, http_method::head, false},
        {resource_kind::service, http_method::other, false},
        {resource_kind::unknown, http_method::get, false},
    }));
    CHECK(hooks::is_allowed(kind, method) == allowed);
}
