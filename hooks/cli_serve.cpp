#include "hooks/cli_serve.hpp"

#include "hooks/cds_application.hpp"
#include "hooks/cli_date.hpp"
#include "hooks/server.hpp"

#include <spdlog/spdlog.h>
#include <CLI/CLI.hpp>

#include <csignal>
#include <exception>

namespace hooks {
namespace {

application_config application_settings(const serve_options& options) {
    application_config config;
    if (const auto date = parse_day(options.date)) config.today = [fixed = *date] { return fixed; };
    config.policy = {.require_https_fhir = options.require_https_fhir, .tolerate_no_expires_in = options.tolerate_no_expires_in};
    return config;
}

void say_hello(const serve_options& options, unsigned port) {
    std::string names;
    for (const service& service : services())
        names.append(names.empty() ? "" : ", ").append(service.id);
    spdlog::info("listening on http://{}:{}/cds-services ({}){}", options.server.address, port, names,
                 options.date.empty() ? "" : ", evaluation date fixed to " + options.date);
}

}  // namespace

CLI::App* add_serve_command(CLI::App& app, serve_options& options) {
    CLI::App* command = app.add_subcommand("serve", "Answer CDS Hooks calls over HTTP");
    command->add_option("--address", options.server.address, "Numeric IPv4 or IPv6 address to listen on")->capture_default_str();
    command->add_option("--port", options.server.port, "TCP port; 0 takes any free one")->capture_default_str();
    command->add_option("--threads", options.server.threads, "Event loops; 0 is one per core")->capture_default_str();
    add_date_option(*command, options.date);
    command->add_flag("--require-https-fhir", options.require_https_fhir, "Refuse calls whose fhirServer is not https");
    command->add_flag("--tolerate-no-expires-in", options.tolerate_no_expires_in, "Accept fhirAuthorization without expires_in");
    return command;
}

int serve(const serve_options& options) {
    try {
        const cds_application application(application_settings(options));
        server server(options.server, application);
        if (const auto failure = server.start()) {
            spdlog::error("{}", failure->line);
            return 1;
        }
        server.stop_on({SIGTERM, SIGINT});
        say_hello(options, server.port());
        server.run();
        spdlog::info("stopped");
        return 0;
    } catch (const std::exception& error) {
        spdlog::error("cannot serve on {}:{}: {}", options.server.address, options.server.port, error.what());
        return 1;
    }
}

}  // namespace hooks
