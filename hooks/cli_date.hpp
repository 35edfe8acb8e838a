#pragma once
// `--date YYYY-MM-DD`: the evaluation date of tests and demonstrations.

#include "hooks/date_text.hpp"

#include <string>

namespace CLI {
class App;
}

namespace hooks {

/// Adds the option; a text that is no calendar date is a usage error.
void add_date_option(CLI::App& command, std::string& date);

}  // namespace hooks
