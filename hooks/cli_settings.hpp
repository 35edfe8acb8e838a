#pragma once
// `--config FILE`, options that stand for one setting, and `imdc-cds config check|show|example`.

#include "hooks/settings/load.hpp"

#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace hooks {

/// What the command line says about settings.
struct settings_options {
    std::string file;                             ///< empty: no file
    std::vector<settings::option_value> options;  ///< those that were given
};

/// `--config`, with IMDC_CDS_CONFIG standing in for it.
void add_config_option(CLI::App& command, settings_options& options);

/// An option that sets the key at `path`; its help is the key's meaning. A flag where the key is one.
void add_setting_option(CLI::App& command, settings_options& options, const std::string& option, const std::string& path);

/// File, environment and options of this process.
[[nodiscard]] settings::sources sources_of(const settings_options& options);

/// The settings, or nothing after one line for each mistake.
[[nodiscard]] std::optional<settings::loaded> load_settings(const settings_options& options, std::ostream& err);

enum class config_action : std::uint8_t { none, check, show, example };

struct config_options {
    settings_options settings;
    config_action action = config_action::none;
};

CLI::App* add_config_command(CLI::App& app, config_options& options);

/// Exit code 2 when there is a mistake in the settings.
[[nodiscard]] int config(const config_options& options, std::ostream& out, std::ostream& err);

inline constexpr int bad_settings = 2;

}  // namespace hooks
