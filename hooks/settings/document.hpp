#pragma once
// A TOML file as a tree of plain values, each with its place. The only file that knows the TOML library is document.cpp.
// https://toml.io/en/v1.0.0

#include "hooks/settings/value.hpp"

#include <boost/system/result.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hooks::settings {

struct position {
    std::size_t line = 0;
    std::size_t column = 0;
};

struct node;

struct entry {
    std::string name;
    position at;              ///< of the name
    std::vector<node> value;  ///< exactly one
};

/// A value, a table or a list of tables; `what` tells in words anything else (a date, a mixed list).
struct node {
    position at;
    std::string what;  ///< "a table", "a date", "99999", "\"text\""
    std::optional<value> scalar;
    bool is_table = false;
    bool is_table_list = false;
    std::vector<entry> members;  ///< of a table, in the order of the file
    std::vector<node> items;     ///< of a list of tables
};

struct syntax_error {
    position at;
    std::string text;
};

/// The file's top table.
[[nodiscard]] boost::system::result<node, syntax_error> read_document(std::string_view text);

}  // namespace hooks::settings
