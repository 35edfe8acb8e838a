#pragma once
// `imdc-cds serve`: options, wiring, one line at the start.

#include "hooks/cli_settings.hpp"

#include <string>

namespace CLI {
class App;
}

namespace hooks {

struct serve_options {
    settings_options settings;
    std::string date;  ///< empty: the clock decides
};

/// The subcommand, filling `options` when the command line is parsed.
CLI::App* add_serve_command(CLI::App& app, serve_options& options);

/// Serves until SIGTERM or SIGINT. The process exit code: 1 when it cannot serve, 2 when the settings have a mistake.
[[nodiscard]] int serve(const serve_options& options);

}  // namespace hooks
