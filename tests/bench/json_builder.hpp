#pragma once
// Just enough to write JSON down: objects and arrays of ready texts, and the same document with line breaks.

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bench {

/// A string literal; the text must need no escapes.
[[nodiscard]] std::string text(std::string_view value);

/// Members in order; one with an empty value is left out.
[[nodiscard]] std::string object(std::initializer_list<std::pair<std::string_view, std::string>> members);
[[nodiscard]] std::string array(const std::vector<std::string>& elements);

/// Two blanks of indent, as EHRs write that do not minify.
[[nodiscard]] std::string pretty(std::string_view minified);

}  // namespace bench
