// What the advice rests on, with figures, weakness and address.
#include "cards/evidence.hpp"
#include "cards/knowledge/chapters.hpp"
#include "cards/knowledge/table.hpp"

namespace cards::knowledge {

std::string evidence_chapter() {
    table rows({"Id", "Statement, with its caveat", "Source", "Year", "Link"});
    for (const evidence_row& row : all_evidence())
        rows.row({code(row.id), std::string(row.text), std::string(row.source),
                  row.year == 0 ? "revised in place" : std::to_string(row.year),
                  row.url.empty() ? "not confirmed" : "<" + std::string(row.url) + ">"});
    return "## Evidence\n\n" + rows.str();
}

}  // namespace cards::knowledge
