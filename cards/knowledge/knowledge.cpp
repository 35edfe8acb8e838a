#include "cards/knowledge/knowledge.hpp"

#include "cards/knowledge/chapters.hpp"

namespace cards {

std::string knowledge_body(const settings& settings) {
    return knowledge::score_chapter() + knowledge::limits_chapter(settings) + knowledge::units_chapter() +
           knowledge::rules_chapter() + knowledge::treatment_chapter() + knowledge::drugs_chapter() + knowledge::codes_chapter() +
           knowledge::phrases_chapter() + knowledge::evidence_chapter() + knowledge::review_chapter();
}

std::string knowledge_markdown(const settings& settings, const edition& edition) {
    std::string text = "# Metastatic renal cell carcinoma, first line: what the decision support knows\n\n";
    text.append("Version: ").append(edition.version).append("  \n");
    text.append("Date: ").append(edition.date.empty() ? "____-__-__" : edition.date).append("\n\n");
    text +=
        "Printed from the tables that the server runs on. The version is computed from everything below this line, so "
        "that two documents of one version say the same. Words in braces stand for values of the patient.\n\n";
    return text + knowledge_body(settings);
}

}  // namespace cards
