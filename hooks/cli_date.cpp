#include "hooks/cli_date.hpp"

#include <CLI/CLI.hpp>

namespace hooks {

void add_date_option(CLI::App& command, std::string& date, const std::string& meaning) {
    const auto check = [](const std::string& text) {
        return parse_day(text) ? std::string() : std::string("expected a calendar date such as 2026-03-01");
    };
    command.add_option("--date", date, meaning + ", YYYY-MM-DD (default: today, UTC)")->check(check);
}

}  // namespace hooks
