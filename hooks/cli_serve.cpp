#include "hooks/cli_serve.hpp"

#include "hooks/cds_application.hpp"
#include "hooks/cli_date.hpp"
#include "hooks/server.hpp"

#include <spdlog/spdlog.h>
#include <CLI/CLI.hpp>

#include <csignal>
#include <exception>
#include <iostream>

namespace hooks {
namespace {

application_config application_settings(const serve_options& options, const configuration& values) {
    application_config config;
    if (const auto date = parse_day(options.date)) config.today = [fixed = *date] { return fixed; };
    config.settings = values.clinical;
    config.policy = values.policy;
    return config;
}

void say_hello(const serve_options& options, const server_config& config, unsigned port) {
    std::string names;
    for (const service& service : services())
        names.append(names.empty() ? "" : ", ").append(service.id);
    spdlog::info("listening on http://{}:{}/cds-services ({}){}", config.address, port, names,
                 options.date.empty() ? "" : ", evaluation date fixed to " + options.date);
}

}  // namespace

CLI::App* add_serve_command(CLI::App& app, serve_options& options) {
    CLI::App* command = app.add_subcommand("serve", "Answer CDS Hooks calls over HTTP");
    add_config_option(*command, options.settings);
    add_setting_option(*command, options.settings, "--address", "server.address");
    add_setting_option(*command, options.settings, "--port", "server.port");
    add_setting_option(*command, options.settings, "--threads", "server.threads");
    add_date_option(*command, options.date);
    add_setting_option(*command, options.settings, "--require-https-fhir", "policy.require_https_fhir");
    add_setting_option(*command, options.settings, "--tolerate-no-expires-in", "policy.tolerate_no_expires_in");
    return command;
}

int serve(const serve_options& options) {
    const auto loaded = load_settings(options.settings, std::cerr);
    if (!loaded) return bad_settings;
    const server_config& config = loaded->values.server;
    try {
        const cds_application application(application_settings(options, loaded->values));
        server server(config, application);
        if (const auto failure = server.start()) {
            spdlog::error("{}", failure->line);
            return 1;
        }
        server.stop_on({SIGTERM, SIGINT});
        say_hello(options, config, server.port());
        server.run();
        spdlog::info("stopped");
        return 0;
    } catch (const std::exception& error) {
        spdlog::error("cannot serve on {}:{}: {}", config.address, config.port, error.what());
        return 1;
    }
}

}  // namespace hooks
