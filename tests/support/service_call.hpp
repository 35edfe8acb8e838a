#pragma once
// The service as a client sees it, without sockets: a request body in, an answer body out, evaluated on 2026-03-01.

#include "tests/support/chart.hpp"
#include "tests/support/request_builder.hpp"

#include <string>
#include <string_view>

namespace hooks {
class cds_application;
}

namespace support {

/// The one application of the test, with its clock stopped at the evaluation date.
[[nodiscard]] const hooks::cds_application& application();

struct call_result {
    unsigned status = 0;
    std::string body;
};

[[nodiscard]] call_result call_service(std::string_view path, std::string_view body);

/// When the environment names a directory in IMDC_DUMP, writes `<name>.request.json` and `<name>.answer.json` there.
void dump_exchange(const std::string& name, std::string_view request, std::string_view answer);

/// A whole number from the environment, or the given one.
[[nodiscard]] unsigned long number_from_environment(const char* name, unsigned long otherwise);

}  // namespace support
