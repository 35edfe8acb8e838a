#pragma once
// What each suggestion function offers, for the reader of the rules: in words, and by the dose shapes and services it orders.

#include "cards/orderables.hpp"
#include "cards/regimens.hpp"
#include "cards/rule.hpp"

#include <array>
#include <span>
#include <string_view>

namespace cards {

struct suggestion_description {
    suggest_function make = nullptr;
    std::string_view says;                       ///< one clause; doses stand in the shapes
    bool regimens = false;                       ///< orders the drugs of the offered regimens
    std::array<const dose_shape*, 3> drugs{};    ///< further shapes it may order
    std::array<std::string_view, 3> services{};  ///< ids of orderable services
};

[[nodiscard]] std::span<const suggestion_description> suggestion_descriptions();

/// The row of that function, or nullptr.
[[nodiscard]] const suggestion_description* description_of(suggest_function make);

}  // namespace cards
