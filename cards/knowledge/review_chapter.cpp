// What a clinician has to settle before the advice is relied on, and where the board signs.
#include "cards/knowledge/chapters.hpp"
#include "cards/knowledge/table.hpp"

namespace cards::knowledge {
namespace {

struct open_point {
    std::string_view question;
    std::string_view taken;  ///< what the tables do until it is settled
};

constexpr open_point open_points[] = {
    {"Do the default limits and the age windows fit this site's laboratory?",
     "the limits and windows above; the laboratory's own range goes first"},
    {"Does ECOG 1 stand for a Karnofsky score of at least 80?", "yes, and the card says that the group rests on it"},
    {"Should a bone-modifying agent be offered in hypercalcaemia?", "yes, without calcium and vitamin D"},
    {"Should a regimen be offered when the performance status is below what the trials enrolled?", "no, the card only advises"},
    {"Is the advice against upfront nephrectomy in poor risk accepted although its trials grouped patients by MSKCC?",
     "yes, with that caveat"},
    {"May cabozantinib alone be offered where immunotherapy may be unsuitable?", "yes, at the single-agent dose of its label"},
    {"Should grades of guideline recommendations be quoted?", "no grade is quoted"},
    {"Is one of denosumab and zoledronic acid preferred?", "no; kidney function and calcium decide"},
    {"May stereotactic radiotherapy be given while cabozantinib goes on?", "no recommendation; radiation oncology is asked"},
    {"Does the upper limit of total calcium hold for corrected calcium?", "yes"},
    {"Have the codes from general terminology knowledge been checked against the current editions?",
     "they are used, and marked in the tables"},
    {"Have the sources without a confirmed address been read?", "they are cited without a link"},
};

std::string questions() {
    table rows({"Question", "Taken until settled", "Decision of the board"});
    for (const open_point& row : open_points)
        rows.row({std::string(row.question), std::string(row.taken), "☐ agreed ☐ to be changed:"});
    return rows.str();
}

std::string signatures() {
    table rows({"Role", "Name", "Date", "Signature"});
    for (const std::string_view role :
         {"Medical oncology", "Urology", "Radiation oncology", "Pharmacy", "Laboratory medicine", "Clinical safety"})
        rows.row({std::string(role), "", "", ""});
    return rows.str();
}

}  // namespace

std::string review_chapter() {
    return "## Open points\n\n" + questions() + "## Signatures\n\nThe undersigned have read this version.\n\n" + signatures();
}

}  // namespace cards::knowledge
