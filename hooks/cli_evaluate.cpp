#include "hooks/cli_evaluate.hpp"

#include "hooks/answer_text.hpp"
#include "hooks/call.hpp"
#include "hooks/cds_application.hpp"
#include "hooks/cli_date.hpp"
#include "hooks/explanation_text.hpp"
#include "hooks/knowledge/version.hpp"

#include <CLI/CLI.hpp>

#include <unistd.h>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iostream>
#include <iterator>
#include <memory_resource>
#include <optional>
#include <sstream>

namespace hooks {
namespace {

std::optional<std::string> contents(const std::string& file) {
    if (file == "-") return std::string(std::istreambuf_iterator<char>(std::cin), {});
    std::ifstream stream(file, std::ios::binary);
    if (!stream) return std::nullopt;
    std::ostringstream text;
    text << stream.rdbuf();
    if (stream.bad() || text.bad()) return std::nullopt;
    return std::move(text).str();
}

/// https://no-color.org
text_style style_of(const std::ostream& out) {
    const char* no_color = std::getenv("NO_COLOR");
    const bool wanted = no_color == nullptr || *no_color == '\0';
    return &out == &std::cout && wanted && ::isatty(STDOUT_FILENO) == 1 ? text_style::colored : text_style::plain;
}

boost::system::result<std::string, refusal> answer_file(const std::string& body, const call_environment& environment,
                                                        uuid_generator& uuids) {
    std::pmr::monotonic_buffer_resource arena;
    const auto hook = hook_of(body, &arena);
    if (!hook) return hook.error();
    const service* service = find_service_for_hook(*hook);
    // Without a hook that is served, any service says what is wrong with the envelope.
    return answer_call(service == nullptr ? services().front() : *service, body, environment, uuids, &arena);
}

void print_refusal(const std::string& file, const refusal& issues, std::ostream& err) {
    for (const issue& issue : issues)
        err << file << ": " << diagnostics(issue) << '\n';
}

}  // namespace

CLI::App* add_evaluate_command(CLI::App& app, evaluate_options& options) {
    CLI::App* command = app.add_subcommand("evaluate", "Answer CDS Hooks request files in the terminal");
    command->add_option("file", options.files, "Request files; - reads the standard input")->required();
    add_date_option(*command, options.date);
    add_config_option(*command, options.settings);
    command->add_flag("--json", options.json, "Print the JSON answer");
    command->add_flag("--explain", options.explain, "Tell why each card is shown or not, and which result decided each factor");
    return command;
}

int evaluate(const evaluate_options& options, std::ostream& out, std::ostream& err) {
    const fhir::day today = parse_day(options.date).value_or(today_utc());
    const auto loaded = load_settings(options.settings, err);
    if (!loaded) return bad_settings;
    const configuration& site = loaded->values;
    const std::string knowledge = knowledge_version(site.clinical);
    const call_environment environment{today, site.clinical, site.policy, knowledge, options.explain};
    const text_style style = style_of(out);
    uuid_generator uuids;
    int exit_code = 0;
    for (const std::string& file : options.files) {
        const auto body = contents(file);
        if (!body) {
            err << file << ": cannot be read: " << std::strerror(errno) << '\n';
            exit_code = 1;
            continue;
        }
        const auto answer = answer_file(*body, environment, uuids);
        if (!answer) {
            print_refusal(file, answer.error(), err);
            exit_code = 1;
            continue;
        }
        if (!options.json && options.files.size() > 1) out << file << "\n\n";
        out << (options.json ? *answer + '\n' : answer_text(*answer, style) + explanation_text(*answer, style));
    }
    return exit_code;
}

}  // namespace hooks
