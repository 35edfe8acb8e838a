#pragma once
// The application behind the transport: discovery and service calls. Safe to use from several threads at once.

#include "hooks/application.hpp"
#include "hooks/call.hpp"

#include <functional>
#include <string>

namespace hooks {

struct application_config {
    std::function<fhir::day()> today;  ///< the evaluation date; nothing: the server's clock, UTC
    cards::settings settings;
    request_policy policy;
};

class cds_application final : public application {
public:
    explicit cds_application(application_config config = {});

    [[nodiscard]] std::optional<answer> refuse(const request_head& head) const override;
    [[nodiscard]] task<answer> respond(const request_head& head, std::string_view body, const caller& who) const override;
    [[nodiscard]] answer transport_problem(unsigned status, std::string_view diagnostics) const override;

private:
    [[nodiscard]] answer respond_now(const request_head& head, std::string_view body) const;
    [[nodiscard]] answer discovery() const;
    [[nodiscard]] answer call(const service& service, std::string_view body) const;

    application_config config_;
    std::string knowledge_;  ///< version
    std::string discovery_;
};

/// Today's date of the system clock in UTC.
[[nodiscard]] fhir::day today_utc();

}  // namespace hooks
