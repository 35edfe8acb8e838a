#pragma once
// Text that came from the patient's data, made fit for cards: the one place where it is cleaned, escaped and bounded.
// GitHub-flavoured Markdown: https://github.github.com/gfm/

#include <cstddef>
#include <string>
#include <string_view>

namespace cards {

/// UTF-16 code units of a UTF-8 text: the strictest of the ways in which clients count characters.
[[nodiscard]] std::size_t utf16_units(std::string_view text);

/// At most `max_units` UTF-16 units: a longer text ends at a word edge with `…`.
[[nodiscard]] std::string fit(std::string_view text, std::size_t max_units);

/// Plain text for summaries and labels: one line, no control, bidirectional or invisible characters, no `<`, `>`, `` ` ``.
[[nodiscard]] std::string plain(std::string_view text, std::size_t max_units);

/// The same for Markdown: in addition everything that Markdown or HTML would read as markup is escaped.
[[nodiscard]] std::string escape(std::string_view text, std::size_t max_units);

}  // namespace cards
