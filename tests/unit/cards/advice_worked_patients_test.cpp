// Worked patients: which cards are shown, in which order and how loudly.

#include "tests/unit/cards/advice_patient.hpp"

#include <catch2/catch.hpp>

using namespace cards;
using namespace cards::advised;

namespace {

struct worked {
    std::string_view name;
    patient who;
    std::string_view expected;
};

void check_views(const std::vector<worked>& rows) {
    for (const worked& row : rows) {
        CAPTURE(row.name);
        CHECK(rules_of(view(row.who)) == row.expected);
    }
}

struct signed_order {
    std::string_view name;
    patient who;
    drafts what;
    std::string_view expected;
};

void check_signatures(const std::vector<signed_order>& rows) {
    for (const signed_order& row : rows) {
        CAPTURE(row.name);
        CHECK(rules_of(sign(row.who, row.what)) == row.expected);
    }
}

patient with(patient who, void (*change)(facts&)) {
    change(who.known);
    return who;
}

radiotherapy to(spine_level level, fhir::date_time when) {
    radiotherapy course;
    course.when = when;
    course.levels.push_back(level);
    return course;
}

patient responding_on_doublet() {
    patient who = poor().diagnosed(day(2025, 9, 1)).labs(70, 10.2, 10.4, 3.2, 8.9, 480, on(2025, 9, 25));
    who.takes(drug::cabozantinib, on(2025, 10, 1)).takes(drug::nivolumab, on(2025, 10, 1));
    who.known.treatment_history.response = disease_status::improved;
    who.known.treatment_history.response_date = on(2026, 2, 20);
    return who;
}

}  // namespace

TEST_CASE("advice: scored patients on patient-view", "[cards][advice]") {
    const fhir::date_time three_months_ago = on(2025, 11, 30);
    check_views({
        {"1 all factors", poor(), "S! B N T"},
        {"2 three factors", poor_normal_calcium(), "S! B N T"},
        {"3 no factor", favourable(), "S2 B T"},
        {"4 one factor", intermediate_one(), "S1 B T"},
        {"10 KPS 60", poor_normal_calcium().kps(60), "S3 B N T"},
        {"17 KPS and calcium missing",
         patient().labs(70, 10, 9, 4, 9, 500).forget(analyte::karnofsky).forget(analyte::calcium).forget(analyte::albumin),
         "S! B N T"},
        {"18 albumin missing", int_or_poor(), "S1 B T I"},
        {"20 calcium low without albumin", patient().labs(90, 12, 8.4, 4, 6, 300).forget(analyte::albumin), "B1! S1 T"},
        {"21 undetermined", undetermined(), "B T I"},
        {"22 favourable or intermediate", fav_or_int(), "B T I"},
        {"23 neutrophils missing", patient().labs(90, 14, 9.5, 4, 6, 300).forget(analyte::neutrophils), "S1 B T"},
        {"28 labs 91 days old", patient().labs(70, 10.2, 10.4, 3.2, 8.9, 480, three_months_ago), "S! B N T"},
        {"35 doublet since four weeks",
         poor()
             .labs(70, 10.2, 10.4, 3.2, 8.9, 480, on(2026, 1, 28))
             .takes(drug::cabozantinib, on(2026, 2, 1))
             .takes(drug::nivolumab, on(2026, 2, 1)),
         "B N T"},
    });
}

TEST_CASE("advice: gates and variants on patient-view", "[cards][advice]") {
    check_views({
        {"37 cord compression", with(poor(), [](facts& f) { f.problems.cord_compression = a_finding("cord compression"); }),
         "C!!"},
        {"38 cord compression resolved", poor(), "S! B N T"},
        {"39 papillary", with(poor(), [](facts& f) { f.cancer.type = histology::non_clear_cell; }), "S4 B T"},
        {"39b conflicting", with(poor(), [](facts& f) { f.cancer.type = histology::conflicting; }), "S4 B T"},
        {"40 histology unknown", with(poor(), [](facts& f) { f.cancer.type = histology::unknown; }), "S! B N T"},
        {"41 kidney transplant", poor().ici_blocked("kidney transplant"), "S5! B N T"},
        {"43 pregnancy", with(poor().female().born(1992, 1, 1), [](facts& f) { f.problems.pregnancy = a_finding("pregnancy"); }),
         "S! N T"},
        {"44 under 18", poor().born(2009, 5, 1), ""},
        {"45 deceased", with(poor(), [](facts& f) { f.patient.deceased = true; }), ""},
        {"46 not metastatic", with(poor(), [](facts& f) { f.cancer.metastatic = false; }), ""},
        {"47 no renal cell carcinoma", with(poor(), [](facts& f) { f.cancer.renal_cell_carcinoma = false; }), ""},
        {"48 another primary", with(poor(), [](facts& f) { f.cancer.origin_not_recorded = true; }), "S! B N T"},
        {"49 nephrectomy done", with(poor(), [](facts& f) { f.treatment_history.nephrectomy = a_finding("nephrectomy"); }),
         "S! B T"},
        {"50 denosumab given", poor().given(drug::denosumab, on(2026, 2, 20)), "S! N T"},
        {"51 zoledronic acid overdue", poor().given(drug::zoledronic_acid, on(2025, 12, 1)), "S! B3 N T"},
        {"52 jaw osteonecrosis", with(poor(), [](facts& f) { f.problems.jaw_osteonecrosis = a_finding("ONJ"); }), "S! N T"},
        {"53 sunitinib finished",
         poor().diagnosed(day(2024, 3, 1)).takes(drug::sunitinib, on(2024, 6, 1), course::finished, on(2025, 6, 1)), "B T"},
        {"54 radiotherapy to L2",
         with(poor(),
              [](facts& f) {
                  f.treatment_history.radiotherapies.push_back(to({spine_region::lumbar, 2}, on(2026, 1, 15)));
              }),
         "S! B N"},
        {"hospice", with(poor(), [](facts& f) { f.problems.hospice = a_finding("hospice"); }), ""},
        {"dead by performance status", poor().kps(0), ""},
        {"favourable and immunotherapy caution", favourable().ici_blocked("Crohn disease"), "S5 B T"},
        {"undetermined and non-clear-cell", with(undetermined(), [](facts& f) { f.cancer.type = histology::non_clear_cell; }),
         "B T I"},
        {"response after 12 weeks", responding_on_doublet(), "B N1 T"},
        {"dialysis", with(poor(), [](facts& f) { f.problems.dialysis = a_finding("dialysis"); }), "S! B2 N T"},
        {"clearance below 30", poor().creatinine(3.5), "S! B2 N T"},
        {"TKI alone for two weeks",
         poor().labs(70, 10.2, 10.4, 3.2, 8.9, 480, on(2026, 2, 10)).takes(drug::sunitinib, on(2026, 2, 15)), "S! B N T"},
        {"TKI alone for five weeks",
         poor().labs(70, 10.2, 10.4, 3.2, 8.9, 480, on(2026, 1, 20)).takes(drug::sunitinib, on(2026, 1, 25)), "B T"},
    });
}

TEST_CASE("advice: orders being signed", "[cards][advice]") {
    const auto cabo_nivo = [](double cabo, double nivo) {
        return order(drug::cabozantinib, cabo).drug_order(drug::nivolumab, nivo);
    };
    check_signatures({
        {"55 sunitinib", poor(), order(drug::sunitinib, 50), "O1! B N"},
        {"56 cabozantinib alone", poor(), order(drug::cabozantinib, 40), "O2! B N"},
        {"57 nivolumab active", poor().takes(drug::nivolumab, on(2026, 2, 25)), order(drug::cabozantinib, 40), "B N"},
        {"58 cabozantinib 60 with nivolumab", poor(), cabo_nivo(60, 240), "O5! B N"},
        {"59 lenvatinib + pembrolizumab", poor(), order(drug::lenvatinib, 20).drug_order(drug::pembrolizumab, 200), "B N"},
        {"60 ipilimumab + nivolumab", poor(), order(drug::ipilimumab, 1).per_kg().drug_order(drug::nivolumab, 3).per_kg(), "B N"},
        {"61 triplet", poor(),
         order(drug::ipilimumab, 1).per_kg().drug_order(drug::nivolumab, 3).per_kg().drug_order(drug::cabozantinib, 40),
         "O8! B N"},
        {"62 nivolumab alone", poor(), order(drug::nivolumab, 240), "O4 B N"},
        {"63 pazopanib in lupus", poor().ici_blocked("SLE"), order(drug::pazopanib, 800), "B N"},
        {"64 pazopanib, favourable", favourable(), order(drug::pazopanib, 800), "B"},
        {"65 pazopanib, second line",
         poor()
             .diagnosed(day(2024, 3, 1))
             .takes(drug::ipilimumab, on(2024, 6, 1), course::finished, on(2024, 9, 1))
             .takes(drug::nivolumab, on(2024, 6, 1), course::finished, on(2025, 6, 1)),
         order(drug::pazopanib, 800), "B"},
        {"66 nephrectomy, poor", poor(), order(order_class::nephrectomy), "O9! S! B"},
        {"67 nephrectomy, one factor", intermediate_one(), order(order_class::nephrectomy), "S1 B"},
        {"68 nephrectomy, two factors", intermediate_two(), order(order_class::nephrectomy), "O9b S1 B"},
        {"69 nephrectomy after response", responding_on_doublet(), order(order_class::nephrectomy), "O9e! B"},
        {"70 donor nephrectomy", poor(), order(order_class::unrelated), ""},
        {"71 surveillance, poor", poor(), order(order_class::surveillance), "O10! B N"},
        {"72 surveillance, intermediate or poor", int_or_poor(), order(order_class::surveillance), "O10b B"},
        {"73 surveillance, favourable", favourable(), order(order_class::surveillance), "B"},
        {"74 clearance 27.8", poor().born(1956, 1, 1).creatinine(2.8), order(drug::zoledronic_acid, 4), "O11!! S! N"},
        {"75 clearance 45.1", poor().female().born(1958, 1, 1).weight(60).creatinine(1.13), order(drug::zoledronic_acid, 4),
         "O11b! S! N"},
        {"76 clearance exactly 60", poor().born(1966, 1, 1).weight(81).creatinine(1.5), order(drug::zoledronic_acid, 4),
         "O11b! S! N"},
        {"77 clearance 50, dose 3.5", poor().born(1961, 1, 1).weight(72).creatinine(1.5), order(drug::zoledronic_acid, 3.5),
         "S! N"},
        {"78 clearance 30, dose 3", poor().born(1946, 1, 1).weight(54).creatinine(1.5), order(drug::zoledronic_acid, 3), "S! N"},
        {"79 only eGFR 45", poor().forget(analyte::creatinine).set(analyte::egfr, 45, "mL/min/{1.73_m2}"),
         order(drug::zoledronic_acid, 4), "S! O11c N"},
        {"80 hypocalcaemia", poor().ca(7.8).alb(4.0), order(drug::denosumab, 120), "O12!! S! N"},
        {"81 two bone agents", poor().takes(drug::zoledronic_acid, on(2026, 2, 1)), order(drug::denosumab, 120), "O13! S! N"},
        {"82 calcium in hypercalcaemia", poor(), order(drug::calcium, 500), "O16!"},
        {"83 radiotherapy", poor(), order(order_class::stereotactic_radiotherapy), "S! B N"},
        {"84 radiotherapy, cord compression",
         with(poor(), [](facts& f) { f.problems.cord_compression = a_finding("cord compression"); }),
         order(order_class::stereotactic_radiotherapy), "O17!!"},
        {"85 clarithromycin", poor().takes(drug::cabozantinib, on(2026, 2, 20)), order(drug::clarithromycin), "O18!"},
        {"86 rifampin", poor().takes(drug::cabozantinib, on(2026, 2, 20)), order(drug::rifampin), "O18b!"},
        {"87 nivolumab after transplant", poor().ici_blocked("kidney transplant"), order(drug::nivolumab, 240), "O19! B N"},
        {"88 pregnancy", with(poor().female().born(1992, 1, 1), [](facts& f) { f.problems.pregnancy = a_finding("pregnancy"); }),
         order(drug::cabozantinib, 40), "O20!!"},
        {"89 amoxicillin", poor(), drafts().unrelated(), ""},
        {"90 doublet and denosumab", poor(), cabo_nivo(40, 240).drug_order(drug::denosumab, 120), "N"},
        {"91 sunitinib, undetermined", undetermined(), order(drug::sunitinib, 50), "B I"},
        {"92 sunitinib and amoxicillin", poor(), order(drug::sunitinib, 50).unrelated(), "O1! B N"},
    });
}
