// Who may include whom, as an allow list: what no row allows is a fault. Standard headers have no folder and no extension;
// they are allowed everywhere but where `impure_code` forbids what they bring.
#include "tests/layering/rules.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace layering {
namespace {

struct allowance {
    std::string_view from;    ///< pattern of the including file
    std::string_view target;  ///< pattern of what it may include
};

constexpr allowance allowed[] = {
    {"fhir/*", "fhir/*"},
    {"fhir/*", "boost/system/*"},
    {"fhir/json_rows_parse.cpp", "boost/json/basic_parser*"},

    {"cards/*", "cards/*"},
    {"cards/facts*", "fhir/*"},
    {"cards/orders*", "fhir/*"},

    {"hooks/*", "hooks/*"},
    {"hooks/*", "cards/*"},
    {"hooks/*", "fhir/*"},
    {"hooks/*", "boost/*"},
    {"hooks/*", "spdlog/*"},
    {"hooks/*", "CLI/*"},
    {"hooks/settings/document.cpp", "toml++/*"},
    {"hooks/*.cpp", "sys/*"},
    {"hooks/*.cpp", "*.h"},
    {"hooks/auth/openssl_handles.hpp", "openssl/*"},

    {"conformance/*", "conformance/*"},
    {"conformance/*", "rapidjson/*"},
    {"conformance/*", "boost/*"},
    {"conformance/*", "CLI/*"},

    {"tests/*", "*"},
};

/// Taken back from what a wider row above allows.
constexpr allowance forbidden[] = {
    {"hooks/*.hpp", "boost/beast*"},  {"conformance/*", "boost/json*"},  {"tests/unit/fhir/*", "cards/*"},
    {"tests/unit/fhir/*", "hooks/*"}, {"tests/unit/cards/*", "hooks/*"}, {"hooks/*", "rapidjson/*"},
};

/// The headers in which Beast's types are part of the contract.
constexpr std::array beast_headers{"hooks/listener.hpp", "hooks/request_parser.hpp", "hooks/router.hpp", "hooks/session.hpp"};

bool is_standard(const include& what) { return what.target.find_first_of("/.") == std::string::npos; }

bool holds(std::span<const allowance> rows, const source_file& file, const include& what) {
    return std::ranges::any_of(
        rows, [&](const allowance& row) { return matches(file.path, row.from) && matches(what.target, row.target); });
}

bool may_include(const source_file& file, const include& what) {
    if (is_standard(what)) return true;
    if (std::ranges::find(beast_headers, file.path) != beast_headers.end() && what.target.starts_with("boost/")) return true;
    if (matches(file.path, "fhir/client/*")) return matches(what.target, "fhir/*") || matches(what.target, "boost/*");
    if (matches(what.target, "fhir/client/*") && matches(file.path, "fhir/*")) return false;
    return holds(allowed, file, what) && !holds(forbidden, file, what);
}

}  // namespace

faults forbidden_includes(std::span<const source_file> files) {
    faults found;
    for (const source_file& file : files) {
        if (!is_code(file)) continue;
        for (const include& what : includes_of(file))
            if (!may_include(file, what))
                found.push_back(file.path + ":" + std::to_string(what.line) + " includes " + what.target);
    }
    return found;
}

}  // namespace layering
