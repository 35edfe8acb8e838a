#pragma once
// Defaults, then the file, then the environment, then the command line: the later one wins. All mistakes are told, not the first.

#include "hooks/settings/configuration.hpp"
#include "hooks/settings/origin.hpp"

#include <boost/system/result.hpp>

#include <string>
#include <utility>
#include <vector>

namespace hooks::settings {

/// A value from the command line.
struct option_value {
    std::string option;  ///< `--port`, for messages
    std::string path;    ///< `server.port`
    std::string text;
};

struct sources {
    std::string file;                                              ///< empty: none
    std::vector<std::pair<std::string, std::string>> environment;  ///< variables that begin with IMDC_CDS_
    std::vector<option_value> options;
};

struct loaded {
    configuration values;
    origins where;
};

[[nodiscard]] boost::system::result<loaded, complaints> load(const sources& from);

/// The same with the file's text at hand; `file` is its name in messages.
[[nodiscard]] boost::system::result<loaded, complaints> load(const sources& from, std::string_view file_text);

/// The variables of this process that begin with IMDC_CDS_.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> environment_variables();

}  // namespace hooks::settings
