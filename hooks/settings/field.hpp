#pragma once
// How a key reaches its member of a settings struct: `at<&server_config::port>()`, or through nested structs
// `at<&outer::inner, &inner::member>()`. Seconds stand for durations, the words of `words_of` for enumerations.

#include "hooks/settings/value.hpp"

#include <chrono>
#include <concepts>
#include <optional>
#include <string_view>
#include <type_traits>

namespace hooks::settings {

/// The words of an enumeration, to be specialised: `static constexpr choice<E> rows[]`.
template <class E>
struct choice {
    std::string_view word;
    E meaning;
};
template <class E>
struct words_of;

/// Its address stands for the type.
template <class T>
inline constexpr char type_tag = 0;

struct field {
    const char* owner = nullptr;                               ///< whose member it is
    std::optional<value> (*get)(const void* owner) = nullptr;  ///< nothing: not set
    void (*set)(void* owner, const value& value) = nullptr;    ///< the value has passed the key's rule
};

namespace detail {

template <class T>
struct conversion;

template <>
struct conversion<bool> {
    static std::optional<value> get(bool member) { return member; }
    static void set(bool& member, const value& given) { member = std::get<bool>(given); }
};

template <std::integral T>
struct conversion<T> {
    static std::optional<value> get(T member) { return static_cast<std::int64_t>(member); }
    static void set(T& member, const value& given) { member = static_cast<T>(std::get<std::int64_t>(given)); }
};

template <>
struct conversion<double> {
    static std::optional<value> get(double member) { return member; }
    static void set(double& member, const value& given) { member = std::get<double>(given); }
};

template <class T>
requires std::same_as<T, std::string> || std::same_as<T, text_list>
struct conversion<T> {
    static std::optional<value> get(const T& member) { return member; }
    static void set(T& member, const value& given) { member = std::get<T>(given); }
};

template <class Rep, class Period>
struct conversion<std::chrono::duration<Rep, Period>> {
    using duration = std::chrono::duration<Rep, Period>;
    static std::optional<value> get(duration member) { return std::chrono::duration<double>(member).count(); }
    static void set(duration& member, const value& given) {
        member = std::chrono::round<duration>(std::chrono::duration<double>(std::get<double>(given)));
    }
};

template <class T>
requires std::is_enum_v<T>
struct conversion<T> {
    static std::optional<value> get(T member) {
        for (const auto& row : words_of<T>::rows)
            if (row.meaning == member) return std::string(row.word);
        return std::nullopt;
    }
    static void set(T& member, const value& given) {
        for (const auto& row : words_of<T>::rows)
            if (row.word == std::get<std::string>(given)) member = row.meaning;
    }
};

template <class T>
struct conversion<std::optional<T>> {
    static std::optional<value> get(const std::optional<T>& member) {
        return member ? conversion<T>::get(*member) : std::nullopt;
    }
    static void set(std::optional<T>& member, const value& given) { conversion<T>::set(member.emplace(), given); }
};

template <class Owner, class Member>
Owner owner_of(Member Owner::*);

template <class Object>
constexpr auto& reach(Object& object) {
    return object;
}
template <class Object, class First, class... Rest>
constexpr auto& reach(Object& object, First first, Rest... rest) {
    return reach(object.*first, rest...);
}

}  // namespace detail

template <auto First, auto... Rest>
consteval field at() {
    using owner = decltype(detail::owner_of(First));
    using held = std::remove_cvref_t<decltype(detail::reach(std::declval<owner&>(), First, Rest...))>;
    return {&type_tag<owner>,
            [](const void* from) {
                return detail::conversion<held>::get(detail::reach(*static_cast<const owner*>(from), First, Rest...));
            },
            [](void* to, const value& given) {
                detail::conversion<held>::set(detail::reach(*static_cast<owner*>(to), First, Rest...), given);
            }};
}

/// The words of an enumeration, for `one_of`.
template <class E>
std::vector<std::string_view> words_for() {
    std::vector<std::string_view> all;
    for (const auto& row : words_of<E>::rows)
        all.push_back(row.word);
    return all;
}

}  // namespace hooks::settings
