#pragma once
// `imdc-cds serve`: options, wiring, one line at the start.

#include "hooks/config.hpp"

#include <string>

namespace CLI {
class App;
}

namespace hooks {

struct serve_options {
    server_config server;
    std::string date;  ///< empty: the clock decides
    bool require_https_fhir = false;
    bool tolerate_no_expires_in = false;
};

/// The subcommand, filling `options` when the command line is parsed.
CLI::App* add_serve_command(CLI::App& app, serve_options& options);

/// Serves until SIGTERM or SIGINT. The process exit code.
[[nodiscard]] int serve(const serve_options& options);

}  // namespace hooks
