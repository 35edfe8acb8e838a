// Random histories: diagnosis, histology, metastases, complications, treatment so far.

#include "tests/support/random_parts.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace support {

namespace {

/// Days from diagnosis to today.
int diagnosis_age(dice& d) {
    return d.chance(45) ? d.one_of({364, 365, 366, 367}) : d.chance(60) ? d.between(5, 330) : d.between(400, 2500);
}

void add_diagnosis(dice& d, chart& out, bool treated, bool long_known) {
    condition& primary = out.conditions.front();
    const int age = long_known ? d.between(700, 2500) : diagnosis_age(d);
    primary.asserted = d.days_ago(age);
    const int form = treated || long_known ? d.between(0, 1) : d.between(0, 5);
    if (form == 1) {
        primary.onset = std::exchange(primary.asserted, "");
    } else if (form == 2) {
        primary.recorded = std::exchange(primary.asserted, "");
        out.conditions[1].recorded = primary.recorded;  // nothing on file is earlier
    } else if (form == 3) {
        primary.asserted.clear();
        primary.onset = d.one_of<const char*>({"2024", "2025", "2023", "2025-01", "2025-02", "2025-03", "2025-04", "2026-01"});
    } else if (form == 4 && d.chance(50)) {
        primary.asserted.clear();
        if (d.chance(50)) {
            out.conditions.back().onset = d.days_ago(age);
        }
    }
    const std::vector<code> histologies{sct("254915003"), sct("254915003"), sct("254915003"), icd("C64.1"),    icd("C64.9"),
                                        sct("702391001"), sct("733608000"), sct("733471003"), sct("254915003")};
    primary.what = histologies[static_cast<std::size_t>(d.between(0, 8))];
    if (d.chance(3)) {
        condition second{
            .what = sct("733608000"), .asserted = primary.asserted, .onset = primary.onset, .recorded = primary.recorded};
        second.id = "second-primary";
        out.with(second);
    }
}

void add_metastases(dice& d, chart& out) {
    condition& site = out.conditions[1];
    switch (d.between(0, 9)) {
        case 0:
            site.what = sct("94274006", "Secondary malignant neoplasm of thoracic vertebral column");
            break;
        case 1:
            site.what = icd("C79.51", "Secondary malignant neoplasm of bone");
            site.body_site = sct("55492004", "Third lumbar vertebra");
            break;
        case 2:
            site.what = icd("C79.51", "Secondary malignant neoplasm of bone");
            break;
        case 3:
            site.what = sct("94391008", "Secondary malignant neoplasm of lung");
            break;
        default:
            break;
    }
    if (d.chance(15)) {
        out.with(condition{.what = icd("C78.00", "Secondary malignant neoplasm of unspecified lung"), .recorded = d.days_ago(1)});
    }
    if (d.chance(2)) {
        out.conditions.erase(out.conditions.begin() + 1);
    }
}

void add_problem(dice& d, chart& out, int percent, const code& what, int days) {
    if (d.chance(percent)) {
        out.with(condition{.what = what, .onset = d.days_ago(days)});
    }
}

void add_problems(dice& d, chart& out, draft_scope scope) {
    add_problem(d, out, 4, sct("71286001", "Spinal cord compression"), 3);
    if (d.chance(3)) {
        out.with(condition{.what = icd("G95.20", "Unspecified cord compression"),
                           .onset = d.days_ago(400),
                           .clinical = "resolved",
                           .abatement = d.days_ago(300)});
    }
    const bool calcium_known = scope == draft_scope::treatment;
    add_problem(d, out, calcium_known ? 3 : 0, sct("5291005", "Hypocalcemia"), 10);
    add_problem(d, out, 3, icd("M87.180", "Osteonecrosis due to drugs, jaw"), 200);
    add_problem(d, out, 4, sct("55464009", "Systemic lupus erythematosus"), 3000);
    add_problem(d, out, 3, icd("Z94.0", "Kidney transplant status"), 2000);
    add_problem(d, out, 3, icd("N18.6", "End stage renal disease"), 500);
    add_problem(d, out, 5, icd("E03.9", "Hypothyroidism, unspecified"), 2500);
    if (out.conditions[1 % out.conditions.size()].onset.empty()) {  // whose metastasis it is must not be in doubt
        add_problem(d, out, 5, icd("C61", "Malignant neoplasm of prostate"), 1500);
    }
    if (out.gender == "female" && out.birth_date > "1980") {
        add_problem(d, out, 50, sct("77386006", "Pregnancy"), 90);
    }
    if (d.chance(2)) {
        out.service_requests.push_back({.what = sct("385763009", "Hospice care"), .authored = d.days_ago(10)});
    }
}

void take(chart& out, const drug& what, std::string dose, std::string start) {
    out.with(medication{.what = what, .dose = std::move(dose), .period = 1, .period_unit = "d", .start = std::move(start)});
}

void finish(chart& out, const drug& what, std::string start, std::string end) {
    out.with(medication{.kind = medication_kind::statement,
                        .what = what,
                        .status = "completed",
                        .start = std::move(start),
                        .end = std::move(end)});
}

void add_response(dice& d, chart& out) {
    if (d.chance(60)) {
        observation status{.loinc = "88040-1", .date = d.days_ago(d.one_of({2, 20, 60, 90, 170}))};
        status.coded = d.one_of({sct("268910001", "Patient's condition improved"), sct("359746009", "Patient's condition stable"),
                                 sct("271299001", "Patient's condition worsened")});
        out.with(status);
    }
}

void add_other_treatment(dice& d, chart& out, bool treated) {
    if (d.chance(12)) {
        const drug what = d.one_of({drugs::denosumab, drugs::zoledronic_acid});
        if (d.chance(40)) {
            take(out, what, what.name == "denosumab" ? "120" : "4", d.days_ago(20));
        } else {
            out.with(medication{.kind = medication_kind::administration,
                                .what = what,
                                .dose = what.name == "denosumab" ? "120" : "4",
                                .status = "completed",
                                .start = d.days_ago(d.one_of({1, 10, 28, 34, 35, 36, 60, 100}))});
        }
    }
    if (d.chance(3)) {
        take(out, drugs::tacrolimus, "2", d.days_ago(300));
    }
    if (d.chance(10) && !treated) {
        out.with(procedure{.what = sct("116033007", "Radical nephrectomy"), .date = d.days_ago(d.between(1, 4))});
    }
    const bool compressed = std::any_of(out.conditions.begin(), out.conditions.end(),
                                        [](const condition& one) { return one.what.value == "71286001"; });
    if (d.chance(15) && !compressed) {
        out.with(procedure{
            .what = d.one_of({sct("1287742003", "Radiotherapy"), sct("395096001", "Stereotactic radiotherapy")}),
            .date = d.days_ago(d.one_of({10, 45, 89, 90, 91, 150})),
            .body_site = d.one_of({sct("53983007", "Second lumbar vertebra"), sct("55492004", "Third lumbar vertebra"),
                                   sct("77435000", "Eighth thoracic vertebra"), sct("73903008", "Lumbar vertebra"), code{}})});
    }
}

}  // namespace

int add_therapy(dice& d, chart& out) {
    const int days = d.one_of({3, 10, 27, 28, 29, 40, 83, 84, 85, 120, 160});
    const std::string start = d.days_ago(days);
    switch (d.between(0, 19)) {
        case 0:
            take(out, drugs::cabozantinib, "40", start);
            take(out, drugs::nivolumab, "240", start);
            return days;
        case 1:
            take(out, drugs::lenvatinib, "20", start);
            take(out, drugs::pembrolizumab, "200", start);
            return days;
        case 2:
            take(out, drugs::ipilimumab, "1", start);
            take(out, drugs::nivolumab, "3", start);
            return days;
        case 3:
            take(out, d.one_of({drugs::sunitinib, drugs::pazopanib, drugs::cabozantinib, drugs::nivolumab}), "40", start);
            return days;
        case 4:
            finish(out, drugs::sunitinib, d.days_ago(200), d.days_ago(70));
            return 200;
        case 5:
            finish(out, drugs::ipilimumab, d.days_ago(220), d.days_ago(80));
            finish(out, drugs::nivolumab, d.days_ago(220), d.days_ago(80));
            return 220;
        default:
            return -1;
    }
}

void add_history(dice& d, chart& out, draft_scope scope, bool treated, bool long_known) {
    add_diagnosis(d, out, treated, long_known);
    add_metastases(d, out);
    add_problems(d, out, scope);
    add_other_treatment(d, out, treated);
    if (treated) {
        add_response(d, out);
    }
}

}  // namespace support
