#pragma once
// Everything the rules know, as one Markdown document that a tumour board can read, correct and sign. It is printed from the
// very tables the engine runs on; the few sentences that are its own explain how to read them.

#include "cards/settings.hpp"

#include <string>
#include <string_view>

namespace cards {

/// Which state of the knowledge a document shows.
struct edition {
    std::string_view version;  ///< content hash of `knowledge_body`
    std::string_view date;     ///< `2026-03-01`; empty: left for the reader to fill in
};

/// All chapters, without title, version and date: the same settings give the same bytes.
[[nodiscard]] std::string knowledge_body(const settings& settings);

/// Title, edition, chapters.
[[nodiscard]] std::string knowledge_markdown(const settings& settings, const edition& edition);

}  // namespace cards
