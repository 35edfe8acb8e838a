#pragma once
// `--date YYYY-MM-DD`: the date of tests, demonstrations and printed editions.

#include "hooks/date_text.hpp"

#include <string>

namespace CLI {
class App;
}

namespace hooks {

/// Adds the option; a text that is no calendar date is a usage error. `meaning` is what its help says.
void add_date_option(CLI::App& command, std::string& date, const std::string& meaning = "Evaluation date");

}  // namespace hooks
