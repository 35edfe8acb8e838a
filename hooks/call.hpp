#pragma once
// One service call, from the bytes of the body to the bytes of the answer:
// parse → envelope → context → prefetch → record → service function → JSON. No sockets, no clock.

#include "cards/settings.hpp"
#include "fhir/date.hpp"
#include "hooks/problem.hpp"
#include "hooks/request.hpp"
#include "hooks/services.hpp"
#include "hooks/uuid.hpp"

#include <boost/system/result.hpp>

#include <memory_resource>
#include <string>
#include <string_view>

namespace hooks {

/// What a call is answered with besides its own content.
struct call_environment {
    fhir::day today{};
    cards::settings settings;
    request_policy policy;
    std::string_view knowledge{};  ///< version of the tables, see knowledge/version.hpp
    bool explain = false;          ///< explain the answer whether or not the request asks
};

/// The body of a 200 answer, or why there is none. `arena` is scratch memory for this call.
[[nodiscard]] boost::system::result<std::string, refusal> answer_call(const service& service, std::string_view body,
                                                                      const call_environment& environment, uuid_generator& uuids,
                                                                      std::pmr::memory_resource* arena);

/// The hook that a body names, or empty; for callers that have no service id.
[[nodiscard]] boost::system::result<std::string, refusal> hook_of(std::string_view body, std::pmr::memory_resource* arena);

}  // namespace hooks
