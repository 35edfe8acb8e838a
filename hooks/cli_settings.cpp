#include "hooks/cli_settings.hpp"

#include "hooks/settings/print.hpp"
#include "hooks/settings/section.hpp"

#include <CLI/CLI.hpp>

#include <ostream>

namespace hooks {
namespace {

/// A file is checked for itself: what it is good for does not depend on the machine it is checked on.
int check_file(const std::string& file, std::ostream& out, std::ostream& err) {
    const auto loaded = settings::load({.file = file, .environment = {}, .options = {}});
    if (loaded) {
        out << file << ": no mistakes\n";
        return 0;
    }
    for (const std::string& line : loaded.error())
        err << line << '\n';
    return bad_settings;
}

}  // namespace

void add_config_option(CLI::App& command, settings_options& options) {
    command.add_option("--config", options.file, "Settings, see imdc-cds config")->envname("IMDC_CDS_CONFIG")->type_name("FILE");
}

void add_setting_option(CLI::App& command, settings_options& options, const std::string& option, const std::string& path) {
    const auto dot = path.rfind('.');
    const settings::section& section = *settings::find_section(path.substr(0, dot));
    const settings::key& key = *settings::find_key(section, path.substr(dot + 1));
    const std::string meaning(key.meaning);
    const auto given = [&options, option, path](const std::string& text) { options.options.push_back({option, path, text}); };
    if (key.allowed.what == settings::kind::flag) {
        command.add_flag_callback(
            option, [given] { given("true"); }, meaning);
    } else {
        const configuration standard;
        const auto held = key.member.get(section.where.read(standard, 0));
        command.add_option_function<std::string>(option, given, meaning)->default_str(held ? settings::to_toml(*held) : "");
    }
}

settings::sources sources_of(const settings_options& options) {
    return {.file = options.file, .environment = settings::environment_variables(), .options = options.options};
}

std::optional<settings::loaded> load_settings(const settings_options& options, std::ostream& err) {
    auto loaded = settings::load(sources_of(options));
    if (loaded) return *std::move(loaded);
    for (const std::string& line : loaded.error())
        err << line << '\n';
    return std::nullopt;
}

CLI::App* add_config_command(CLI::App& app, config_options& options) {
    CLI::App* command = app.add_subcommand("config", "Check and show settings");
    command->require_subcommand(1);
    CLI::App* check = command->add_subcommand("check", "Say what is wrong with a settings file");
    check->add_option("file", options.settings.file, "Settings file")->required();
    check->callback([&options] { options.action = config_action::check; });
    CLI::App* show = command->add_subcommand("show", "Print the values in force, each with where it came from");
    show->add_option("file", options.settings.file, "Settings file")->envname("IMDC_CDS_CONFIG");
    show->callback([&options] { options.action = config_action::show; });
    CLI::App* example = command->add_subcommand("example", "Print a file that documents every key");
    example->callback([&options] { options.action = config_action::example; });
    return command;
}

int config(const config_options& options, std::ostream& out, std::ostream& err) {
    switch (options.action) {
        case config_action::none:
            return bad_settings;
        case config_action::check:
            return check_file(options.settings.file, out, err);
        case config_action::show: {
            const auto loaded = load_settings(options.settings, err);
            if (!loaded) return bad_settings;
            out << settings::in_force(*loaded);
            break;
        }
        case config_action::example:
            out << settings::example_file();
            break;
    }
    out.flush();
    return out ? 0 : 1;
}

}  // namespace hooks
