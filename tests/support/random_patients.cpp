#include "tests/support/random_patients.hpp"

#include "tests/support/random_parts.hpp"

namespace support {

namespace {

void add_person(dice& d, chart& out) {
    out.gender = d.one_of<const char*>({"male", "male", "male", "female", "female", "unknown"});
    out.birth_date = date_text(day_of(evaluation_date) - d.between(18 * 366, 88 * 365));
    if (d.chance(1)) {
        out.birth_date = d.one_of<const char*>({"2008-03-01", "2008-03-02", "2010-07-01"});
    }
    if (d.chance(1)) {
        out.deceased = d.days_ago(5);
    }
}

}  // namespace

random_case random_patient(std::uint64_t seed, draft_scope scope) {
    dice d(seed * 0x9E3779B97F4A7C15ULL + 1);
    random_case out;
    chart& patient = out.patient;
    const int which = d.between(1, 100);
    out.at = which <= 40 ? hook::patient_view : which <= 75 ? hook::order_sign : hook::order_select;
    add_person(d, patient);
    add_kidneys(d, patient);
    const int treated_for = add_therapy(d, patient);
    const bool treated = treated_for >= 0;
    const bool well = d.chance(30);
    add_history(d, patient, scope, treated, well && d.chance(70));
    add_results(d, patient, {.well = well, .baseline = treated && d.chance(80) ? treated_for : 0});
    if (out.at != hook::patient_view) {
        add_drafts(d, patient, scope);
    }
    if (out.at == hook::order_select) {
        select_some(d, patient);
    }
    return out;
}

}  // namespace support
