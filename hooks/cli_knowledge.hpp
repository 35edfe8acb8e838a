#pragma once
// `imdc-cds knowledge`: everything the rules know, printed for review.

#include "hooks/cli_settings.hpp"

#include <iosfwd>
#include <string>

namespace CLI {
class App;
}

namespace hooks {

struct knowledge_options {
    std::string format = "markdown";  ///< or `fhir`
    std::string date;                 ///< empty: today, UTC
    settings_options settings;
};

CLI::App* add_knowledge_command(CLI::App& app, knowledge_options& options);

/// Under the settings in force. Exit code 2 when they have a mistake.
[[nodiscard]] int print_knowledge(const knowledge_options& options, std::ostream& out, std::ostream& err);

}  // namespace hooks
