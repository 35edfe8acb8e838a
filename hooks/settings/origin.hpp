#pragma once
// Where each value came from, and mistakes told with that place.

#include "hooks/settings/document.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace hooks::settings {

enum class source : std::uint8_t { standard, file, environment, command_line };

struct origin {
    source from = source::standard;
    std::string name;  ///< of the file, the variable or the option
    position at;       ///< in the file

    /// "site.toml:12:8", "IMDC_CDS_SERVER_PORT", "--port", "the default".
    [[nodiscard]] std::string text() const;
};

/// By path (`server.port`, `clients[0].issuer`); what is not in it is the default.
using origins = std::map<std::string, origin, std::less<>>;

/// One line for each mistake, ready to be printed.
using complaints = std::vector<std::string>;

/// What a check of several keys found, told at the place of the key that it concerns.
class findings {
public:
    findings(const origins& where, complaints& lines) : where_(where), lines_(lines) {}

    /// "PLACE: PATH: TEXT".
    void add(std::string_view path, std::string_view text);

    /// "10 (site.toml:12:8)", "60 (the default)": a value in a sentence, for the other key.
    [[nodiscard]] std::string told(std::string_view path, std::string_view held) const;

private:
    [[nodiscard]] const origin& origin_of(std::string_view path) const;

    const origins& where_;
    complaints& lines_;
};

}  // namespace hooks::settings
