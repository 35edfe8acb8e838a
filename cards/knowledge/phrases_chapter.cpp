// Words: those that count where a code is missing, and those that stand on the cards.
#include "cards/detail_points.hpp"
#include "cards/knowledge/chapters.hpp"
#include "cards/knowledge/table.hpp"
#include "cards/value_sets/code_row.hpp"

namespace cards::knowledge {
namespace {

std::string recognised() {
    table rows({"Words", "Mean", "Unless beside"});
    for (const phrase_row& row : phrases()) {
        std::string unless;
        for (const std::string_view word : row.unless)
            unless.append(unless.empty() ? "" : ", ").append(word);
        rows.row({std::string(row.phrase), std::string(meanings()[static_cast<std::size_t>(row.what)].title), unless});
    }
    return rows.str();
}

std::string printed() {
    table rows({"Card or rule", "When", "Line"});
    for (const detail_point& row : all_detail_points())
        rows.row({std::string(row.of), row.when == nullptr ? "always" : std::string(row.when->says), std::string(row.text)});
    return rows.str();
}

}  // namespace

std::string phrases_chapter() {
    return "## Words\n\n### Recognised where a code is missing\n\nWhole words, without case, and only in the elements that a "
           "rule "
           "names.\n\n" +
           recognised() + "### Lines on the cards\n\n" + printed();
}

}  // namespace cards::knowledge
