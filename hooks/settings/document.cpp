#include "hooks/settings/document.hpp"

#include <toml++/toml.h>

#include <algorithm>

namespace hooks::settings {
namespace {

position position_of(const toml::source_region& region) { return {region.begin.line, region.begin.column}; }

node read(const toml::node& from);

node read_table(const toml::table& from) {
    node table;
    table.is_table = true;
    table.what = "a table";
    for (const auto& [key, child] : from)
        table.members.push_back({std::string(key.str()), position_of(key.source()), {read(child)}});
    // The library sorts by name; mistakes are told in the order of the file.
    std::ranges::stable_sort(table.members, [](const entry& a, const entry& b) {
        return a.at.line != b.at.line ? a.at.line < b.at.line : a.at.column < b.at.column;
    });
    return table;
}

node read_array(const toml::array& from) {
    node list;
    if (!from.empty() && from.is_homogeneous(toml::node_type::table)) {
        list.is_table_list = true;
        list.what = "a list of tables";
        for (const toml::node& item : from)
            list.items.push_back(read(item));
        return list;
    }
    list.what = from.empty() ? "an empty list" : "a list";
    // An empty list is one of either kind.
    list.is_table_list = from.empty();
    text_list all;
    for (const toml::node& item : from) {
        const auto text = item.value_exact<std::string>();
        if (!text) return list;
        all.push_back(*text);
    }
    list.scalar = std::move(all);
    list.what = to_toml(*list.scalar);
    return list;
}

node read_scalar(const toml::node& from) {
    node scalar;
    if (const auto flag = from.value_exact<bool>()) {
        scalar.scalar = *flag;
    } else if (const auto whole = from.value_exact<std::int64_t>()) {
        scalar.scalar = *whole;
    } else if (const auto number = from.value_exact<double>()) {
        scalar.scalar = *number;
    } else if (const auto text = from.value_exact<std::string>()) {
        scalar.scalar = *text;
    }
    scalar.what = scalar.scalar ? to_toml(*scalar.scalar) : "a date or time";
    return scalar;
}

node read(const toml::node& from) {
    node found;
    if (const auto* table = from.as_table()) {
        found = read_table(*table);
    } else if (const auto* array = from.as_array()) {
        found = read_array(*array);
    } else {
        found = read_scalar(from);
    }
    found.at = position_of(from.source());
    return found;
}

}  // namespace

boost::system::result<node, syntax_error> read_document(std::string_view text) {
    try {
        return read_table(toml::parse(text));
    } catch (const toml::parse_error& error) {
        return syntax_error{position_of(error.source()), std::string(error.description())};
    }
}

}  // namespace hooks::settings
