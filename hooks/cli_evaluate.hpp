#pragma once
// `imdc-cds evaluate FILE…`: the answer to request files, the same as over HTTP, printed for people or as JSON; with --explain
// also why each card is shown or not.

#include "hooks/cli_settings.hpp"

#include <iosfwd>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace hooks {

struct evaluate_options {
    std::vector<std::string> files;  ///< `-` is the standard input
    std::string date;                ///< empty: today, UTC
    bool json = false;
    settings_options settings{};
    bool explain = false;
};

CLI::App* add_evaluate_command(CLI::App& app, evaluate_options& options);

/// The service is chosen by each request's own `hook`. Exit code 1 when a file could not be answered, 2 when the settings have a
/// mistake.
[[nodiscard]] int evaluate(const evaluate_options& options, std::ostream& out, std::ostream& err);

}  // namespace hooks
