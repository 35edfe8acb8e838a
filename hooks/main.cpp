// imdc-cds: `serve` answers CDS Hooks calls over HTTP, `evaluate` answers request files in the terminal, `knowledge` prints
// what the answers rest on, `config` checks and shows settings.

#include "hooks/cli_evaluate.hpp"
#include "hooks/cli_knowledge.hpp"
#include "hooks/cli_serve.hpp"
#include "hooks/cli_settings.hpp"
#include "hooks/knowledge/version.hpp"

#include <CLI/CLI.hpp>

#include <iostream>

int main(int argc, char** argv) {
    CLI::App app("Decision support for metastatic renal cell carcinoma (CDS Hooks, FHIR R4)", "imdc-cds");
    app.set_version_flag("--version", [] { return "imdc-cds " IMDC_VERSION ", knowledge " + hooks::knowledge_version({}); });
    app.require_subcommand(1);

    hooks::serve_options serve;
    hooks::evaluate_options evaluate;
    hooks::knowledge_options knowledge;
    hooks::config_options config;
    CLI::App* serve_command = hooks::add_serve_command(app, serve);
    hooks::add_evaluate_command(app, evaluate);
    CLI::App* knowledge_command = hooks::add_knowledge_command(app, knowledge);
    CLI::App* config_command = hooks::add_config_command(app, config);

    constexpr int usage_error = 2;
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? 0 : usage_error;
    }
    if (knowledge_command->parsed()) return hooks::print_knowledge(knowledge, std::cout, std::cerr);
    if (config_command->parsed()) return hooks::config(config, std::cout, std::cerr);
    return serve_command->parsed() ? hooks::serve(serve) : hooks::evaluate(evaluate, std::cout, std::cerr);
}
