// Random draft orders: regimens whole and in part, odd doses, procedures, and orders that are none of our business.

#include "tests/support/random_parts.hpp"

namespace support {

namespace {

void draft_systemic(dice& d, chart& out) {
    switch (d.between(0, 9)) {
        case 0:
            out.drafting(drugs::cabozantinib, d.one_of<const char*>({"20", "40", "60", ""}));
            out.drafting(drugs::nivolumab, "240", "mg", 2, "wk");
            break;
        case 1:
            out.drafting(drugs::lenvatinib, "20").drafting(drugs::pembrolizumab, "200", "mg", 3, "wk");
            break;
        case 2:
            out.drafting(drugs::ipilimumab, d.one_of<const char*>({"1", "3"}), "mg/kg", 3, "wk");
            out.drafting(drugs::nivolumab, "3", "mg/kg", 3, "wk");
            break;
        case 3:
            out.drafting(drugs::ipilimumab, "1", "mg/kg", 3, "wk").drafting(drugs::nivolumab, "3", "mg/kg", 3, "wk");
            out.drafting(drugs::cabozantinib, "40");
            break;
        case 4:
            out.drafting(d.one_of({drugs::nivolumab, drugs::pembrolizumab, drugs::avelumab}), "240", "mg", 2, "wk");
            break;
        case 5:
            out.drafting(drugs::cabozantinib, d.one_of<const char*>({"20", "40", "60", "80", ""}));
            break;
        case 6:
            out.drafting(drugs::temsirolimus, "25", "mg", 1, "wk");
            break;
        case 7:
            out.drafting(drugs::axitinib, "5").drafting(d.one_of({drugs::pembrolizumab, drugs::avelumab}), "200", "mg", 3, "wk");
            break;
        default:
            out.drafting(d.one_of({drugs::sunitinib, drugs::pazopanib, drugs::sorafenib, drugs::axitinib, drugs::tivozanib,
                                   drugs::lenvatinib}),
                         "5");
    }
}

void draft_safety(dice& d, chart& out) {
    switch (d.between(0, 5)) {
        case 0:
        case 1:
            out.drafting(drugs::zoledronic_acid, d.one_of<const char*>({"4", "3.5", "3.3", "3", ""}), "mg", 4, "wk");
            break;
        case 2:
        case 3:
            out.drafting(drugs::denosumab, "120", "mg", 4, "wk");
            break;
        case 4:
            out.drafting(d.one_of({drugs::calcium_carbonate, drugs::colecalciferol}), "500");
            break;
        default:
            out.drafting(d.one_of({drugs::clarithromycin, drugs::rifampin}), "500");
    }
}

}  // namespace

void add_drafts(dice& d, chart& out, draft_scope scope) {
    if (d.chance(60)) {
        draft_systemic(d, out);
    } else if (scope == draft_scope::everything && d.chance(50)) {
        draft_safety(d, out);
    } else {
        out.drafting(d.one_of({sct("116033007", "Radical nephrectomy"), sct("81516001", "Partial nephrectomy"),
                               sct("424313000", "Active surveillance"), sct("373818007", "Watchful waiting"),
                               sct("395096001", "Stereotactic radiotherapy"), sct("1287742003", "Radiotherapy"),
                               sct("12976005", "Donor nephrectomy")}));
    }
    if (scope == draft_scope::everything && d.chance(15)) {
        draft_safety(d, out);
    }
    if (d.chance(15)) {
        out.drafting(drugs::amoxicillin, "500");
    }
}

void select_some(dice& d, chart& out) {
    std::vector<bool*> marks;
    for (medication& one : out.drug_drafts) {
        marks.push_back(&one.selected);
    }
    for (service_request& one : out.service_drafts) {
        marks.push_back(&one.selected);
    }
    for (bool* mark : marks) {
        *mark = d.chance(50);
    }
    *marks[static_cast<std::size_t>(d.between(0, static_cast<int>(marks.size()) - 1))] = true;
}

}  // namespace support
