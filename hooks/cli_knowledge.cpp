#include "hooks/cli_knowledge.hpp"

#include "cards/knowledge/knowledge.hpp"
#include "hooks/cds_application.hpp"
#include "hooks/cli_date.hpp"
#include "hooks/knowledge/bundle.hpp"
#include "hooks/knowledge/version.hpp"

#include <CLI/CLI.hpp>

#include <ostream>

namespace hooks {

CLI::App* add_knowledge_command(CLI::App& app, knowledge_options& options) {
    CLI::App* command = app.add_subcommand("knowledge", "Print everything the rules know, for review");
    command->add_option("--format", options.format, "markdown: a document to read and sign; fhir: an R4 Bundle")
        ->check(CLI::IsMember({"markdown", "fhir"}))
        ->capture_default_str();
    add_date_option(*command, options.date, "Date of the edition");
    add_config_option(*command, options.settings);
    return command;
}

int print_knowledge(const knowledge_options& options, std::ostream& out, std::ostream& err) {
    const auto loaded = load_settings(options.settings, err);
    if (!loaded) return bad_settings;
    const cards::settings& settings = loaded->values.clinical;
    const std::string version = knowledge_version(settings);
    const std::string date = options.date.empty() ? to_text(today_utc()) : options.date;
    const cards::edition edition{version, date};
    if (options.format == "fhir")
        out << knowledge_bundle(settings, edition) << '\n';
    else
        out << cards::knowledge_markdown(settings, edition);
    out.flush();
    return out ? 0 : 1;
}

}  // namespace hooks
