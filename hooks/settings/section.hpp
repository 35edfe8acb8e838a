#pragma once
// The table of settings: a section per part of the program, a row per key. Reading, checking, printing, the variables' names
// and the example file all follow from the rows. How to add one: README.md of `hooks/`.

#include "hooks/settings/field.hpp"
#include "hooks/settings/rule.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>

namespace hooks {
struct configuration;
}

namespace hooks::settings {

class findings;

enum class trait : std::uint8_t {
    plain,
    required,  ///< in an item of a list: must be given
    secret,    ///< never printed
};

struct key {
    std::string_view name;  ///< with its unit as the last word when that is not a clinical one: `header_deadline_seconds`
    rule allowed;
    field member;
    std::string_view meaning;  ///< one line, for the example file and the command line's help
    std::string_view unit{};
    std::string_view example{};  ///< TOML; for keys without a default
    trait is = trait::plain;
};

/// Where the structs of a section live: one member of `configuration`, or a list of them (`[[name]]`).
struct place {
    const char* owner = nullptr;
    bool is_list = false;
    std::size_t (*size)(const configuration& all) = nullptr;
    const void* (*read)(const configuration& all, std::size_t item) = nullptr;
    void* (*write)(configuration& all, std::size_t item) = nullptr;  ///< makes the item one past the last
};

/// The first key's value must be below (or at most) the second's.
struct ordering {
    std::string_view less;
    std::string_view more;
    enum class relation : std::uint8_t { below, at_most } relation = relation::below;
};

struct section {
    std::string_view name;  ///< dotted, as in the file
    std::string_view meaning;
    std::span<const key> keys;
    place where;
    std::span<const ordering> orderings{};  ///< of keys of this section
    /// What the rows cannot say: several keys, or items, that contradict each other.
    void (*check)(const configuration& all, findings& found) = nullptr;
};

/// All of them, in the order of the example file.
[[nodiscard]] std::span<const section> sections();

[[nodiscard]] const section* find_section(std::string_view name);
[[nodiscard]] const key* find_key(const section& section, std::string_view name);

/// `server.port`, `clients[0].issuer`.
[[nodiscard]] std::string path_of(const section& section, const key& key, std::size_t item = 0);

/// `IMDC_CDS_SERVER_PORT`. Lists have no variables.
[[nodiscard]] std::string variable_of(const section& section, const key& key);

namespace detail {

template <class T>
struct list_item {
    using type = void;
};
template <class T>
struct list_item<std::vector<T>> {
    using type = T;
};

}  // namespace detail

/// The place of a section: a member of `configuration` (through further members), a struct or a vector of structs.
template <auto... Path>
consteval place in() {
    using held = std::remove_cvref_t<decltype(detail::reach(std::declval<configuration&>(), Path...))>;
    using item = typename detail::list_item<held>::type;
    if constexpr (std::is_void_v<item>) {
        return {&type_tag<held>, false, [](const configuration&) -> std::size_t { return 1; },
                [](const configuration& all, std::size_t) -> const void* { return &detail::reach(all, Path...); },
                [](configuration& all, std::size_t) -> void* { return &detail::reach(all, Path...); }};
    } else {
        return {&type_tag<item>, true, [](const configuration& all) { return detail::reach(all, Path...).size(); },
                [](const configuration& all, std::size_t at) -> const void* { return &detail::reach(all, Path...)[at]; },
                [](configuration& all, std::size_t at) -> void* {
                    auto& list = detail::reach(all, Path...);
                    if (at == list.size()) list.emplace_back();
                    return &list[at];
                }};
    }
}

/// The section as it stands; does not compile when a key belongs to another struct than the section's.
consteval section checked(section row) {
    for (const key& key : row.keys)
        if (key.member.owner != row.where.owner) throw "a key of another struct";
    return row;
}

}  // namespace hooks::settings
