#pragma once
// `imdc-cds knowledge`: everything the rules know, printed for review.

#include <iosfwd>
#include <string>

namespace CLI {
class App;
}

namespace hooks {

struct knowledge_options {
    std::string format = "markdown";  ///< or `fhir`
    std::string date;                 ///< empty: today, UTC
};

CLI::App* add_knowledge_command(CLI::App& app, knowledge_options& options);

[[nodiscard]] int print_knowledge(const knowledge_options& options, std::ostream& out);

}  // namespace hooks
