#pragma once
// Hand-made facts and drafts for the advice: a patient with a lumbar metastasis and six adverse factors, changed as a test needs.

#include "cards/advise.hpp"
#include "cards/shown.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cards::advised {

inline fhir::day day(int year, unsigned month, unsigned date) {
    return std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{date};
}
inline fhir::date_time on(int year, unsigned month, unsigned date) { return fhir::whole_day(day(year, month, date)); }
inline const fhir::day today = day(2026, 3, 1);
inline const fhir::date_time labs_on = on(2026, 2, 24);
inline fhir::date_time days_ago(int days) { return fhir::whole_day(today - std::chrono::days(days)); }

struct limits {
    double low = 0;
    double high = 0;
};

class patient {
public:
    facts known;

    patient() {
        known.today = today;
        known.patient.id = "p1";
        known.patient.recorded_sex = sex::male;
        known.patient.birth_date = on(1962, 6, 15);
        known.cancer.renal_cell_carcinoma = true;
        known.cancer.type = histology::clear_cell;
        known.cancer.metastatic = true;
        known.cancer.primary = origin{fhir::resource_type::condition, "rcc"};
        known.cancer.bone_metastasis = true;
        known.cancer.bone_condition = origin{fhir::resource_type::condition, "bone"};
        known.cancer.metastases.push_back(vertebra(spine_region::lumbar, 0));
        diagnosed(day(2026, 1, 10));
        set(analyte::weight, 80, "kg");
        set(analyte::creatinine, 1.0, "mg/dL");
    }

    static metastasis vertebra(spine_region region, std::uint8_t number) {
        metastasis made;
        made.site = metastasis_site::vertebra;
        made.level = {region, number};
        made.bone = true;
        made.from = {fhir::resource_type::condition, "bone"};
        return made;
    }

    patient& diagnosed(fhir::day date) {
        known.diagnosis.known = diagnosis_date::kind::exact;
        known.diagnosis.from = known.diagnosis.until = date;
        return *this;
    }
    patient& born(int year, unsigned month, unsigned date) {
        known.patient.birth_date = on(year, month, date);
        return *this;
    }
    patient& female() {
        known.patient.recorded_sex = sex::female;
        return *this;
    }

    /// Replaces the results of one analyte by one result.
    patient& set(analyte what, double value, std::string_view unit, limits range = {}, fhir::date_time when = labs_on) {
        forget(what);
        result made;
        made.what = what;
        made.from = {fhir::resource_type::observation, "o"};
        made.value = interval{value, value, false, false};
        made.shown = with_unit(number_text(value, 2), unit);
        made.unit = unit;
        if (what == analyte::karnofsky) made.shown = "KPS " + number_text(value, 0);
        if (range.high > 0) {
            made.low = limit{range.low, with_unit(number_text(range.low, 2), unit)};
            made.high = limit{range.high, with_unit(number_text(range.high, 2), unit)};
        }
        made.effective = when;
        known.results.push_back(std::move(made));
        return *this;
    }
    patient& forget(analyte what) {
        std::erase_if(known.results, [what](const result& one) { return one.what == what; });
        return *this;
    }

    patient& kps(double value, fhir::date_time when = labs_on) { return set(analyte::karnofsky, value, "", {}, when); }
    patient& hb(double value, fhir::date_time when = labs_on) {
        return set(analyte::haemoglobin, value, "g/dL", {13.5, 17.5}, when);
    }
    patient& ca(double value, fhir::date_time when = labs_on) { return set(analyte::calcium, value, "mg/dL", {8.5, 10.2}, when); }
    patient& alb(double value, fhir::date_time when = labs_on) { return set(analyte::albumin, value, "g/dL", {}, when); }
    patient& anc(double value, fhir::date_time when = labs_on) {
        return set(analyte::neutrophils, value, "10*9/L", {2.0, 7.0}, when);
    }
    patient& plt(double value, fhir::date_time when = labs_on) {
        return set(analyte::platelets, value, "10*9/L", {150, 400}, when);
    }
    patient& labs(double kps_value, double hb_value, double ca_value, double alb_value, double anc_value, double plt_value,
                  fhir::date_time when = labs_on) {
        return kps(kps_value, when)
            .hb(hb_value, when)
            .ca(ca_value, when)
            .alb(alb_value, when)
            .anc(anc_value, when)
            .plt(plt_value, when);
    }
    patient& creatinine(double value) { return set(analyte::creatinine, value, "mg/dL"); }
    patient& weight(double value) { return set(analyte::weight, value, "kg"); }
    patient& no_labs() {
        known.results.clear();
        return set(analyte::weight, 80, "kg").set(analyte::creatinine, 1.0, "mg/dL");
    }

    patient& takes(drug agent, fhir::date_time since, course state = course::current,
                   std::optional<fhir::date_time> end = std::nullopt, std::optional<double> dose = std::nullopt) {
        treatment made;
        made.agent = agent;
        made.from = {fhir::resource_type::medication_statement, "m"};
        made.state = state;
        made.start = since;
        made.end = end;
        made.dose_mg = dose;
        auto& history = known.treatment_history;
        history.treatments.push_back(made);
        if (is_systemic(agent) && (!history.first_line_start || since.first_day < history.first_line_start->first_day)) {
            history.first_line_start = since;
        }
        return *this;
    }
    patient& given(drug agent, fhir::date_time when, std::optional<int> interval_days = std::nullopt) {
        takes(agent, when, course::single_dose, when);
        known.treatment_history.treatments.back().interval_days = interval_days;
        return *this;
    }

    patient& ici_blocked(std::string_view name) {
        known.problems.ici_blocking.push_back({{fhir::resource_type::condition, "block"}, name, {}});
        return *this;
    }
};

inline finding a_finding(std::string_view name) { return {{fhir::resource_type::condition, "x"}, name, {}}; }

/// Row 1: all six factors adverse.
inline patient poor() { return patient().labs(70, 10.2, 10.4, 3.2, 8.9, 480); }
/// Row 2: three factors, calcium within its limits.
inline patient poor_normal_calcium() { return patient().labs(80, 12.9, 10.2, 4.0, 7.0, 401); }
/// Row 3: no factor.
inline patient favourable() { return patient().labs(80, 13.5, 10.2, 4.0, 7.0, 400).diagnosed(day(2025, 3, 1)); }
/// Row 4: one factor.
inline patient intermediate_one() { return favourable().diagnosed(day(2025, 3, 2)); }
/// Two factors.
inline patient intermediate_two() { return intermediate_one().hb(13.4); }
/// Row 18: two to three factors, albumin missing.
inline patient int_or_poor() { return patient().labs(90, 10, 10.0, 4, 6, 300).forget(analyte::albumin); }
/// Row 22: no factor, two unknown.
inline patient fav_or_int() {
    return patient()
        .labs(90, 14, 9, 4, 6, 300)
        .forget(analyte::neutrophils)
        .forget(analyte::platelets)
        .diagnosed(day(2024, 1, 1));
}
/// Row 21: only performance status and diagnosis date.
inline patient undetermined() { return patient().no_labs().kps(90).diagnosed(day(2024, 1, 1)); }

/// Draft orders.
class drafts {
public:
    proposal proposed;

    drafts& drug_order(drug agent, std::optional<double> dose = std::nullopt) {
        proposed_order& made = add("MedicationRequest", row_of(agent).name);
        made.agent = agent;
        made.kind = is_systemic(agent)                  ? order_class::systemic_agent
                    : is_bone_modifying(agent)          ? order_class::bone_modifying_agent
                    : is(agent, role::supplement)       ? order_class::supplement
                    : is(agent, role::cyp3a4_inhibitor) ? order_class::cyp3a4_inhibitor
                    : is(agent, role::cyp3a4_inducer)   ? order_class::cyp3a4_inducer
                                                        : order_class::unrelated;
        made.dose_mg = dose;
        return *this;
    }
    drafts& service_order(order_class kind) {
        add("ServiceRequest", "service").kind = kind;
        return *this;
    }
    drafts& unrelated() {
        add("MedicationRequest", "amoxicillin");
        return *this;
    }
    drafts& unselected() {
        proposed.orders.back().selected = false;
        return *this;
    }
    drafts& per_kg() {
        proposed.orders.back().dose_per_kg = true;
        return *this;
    }
    drafts& dose_in_text() {
        proposed.orders.back().dose_from_text = true;
        return *this;
    }
    drafts& for_another_disease() {
        proposed.orders.back().for_rcc = false;
        return *this;
    }

private:
    proposed_order& add(std::string_view type, std::string_view label) {
        static constexpr std::string_view ids[] = {"d0", "d1", "d2", "d3", "d4", "d5", "d6", "d7"};
        proposed_order made;
        made.draft = proposed.orders.size();
        made.type_name = type;
        made.id = ids[made.draft % std::size(ids)];
        made.label = label;
        proposed.orders.push_back(made);
        return proposed.orders.back();
    }
};

inline drafts order(drug agent, std::optional<double> dose = std::nullopt) { return drafts().drug_order(agent, dose); }
inline drafts order(order_class kind) { return drafts().service_order(kind); }

inline std::vector<card> cards_at(hook hook, const patient& who, const drafts& what = {}) {
    const assessment score = assess(who.known);
    return render(recommend(hook, who.known, score, what.proposed), who.known, score, what.proposed);
}
inline std::vector<card> view(const patient& who) { return cards_at(hook::patient_view, who); }
inline std::vector<card> sign(const patient& who, const drafts& what) { return cards_at(hook::order_sign, who, what); }
inline std::vector<card> select(const patient& who, const drafts& what) { return cards_at(hook::order_select, who, what); }

/// `S B N T`, a critical with `!!`, a warning with `!`.
inline std::string rules_of(const std::vector<card>& shown) {
    std::string text;
    for (const card& one : shown) {
        if (!text.empty()) text += ' ';
        text += one.rule;
        if (one.indicator == indicator::warning) text += '!';
        if (one.indicator == indicator::critical) text += "!!";
    }
    return text;
}
inline const card* find_rule(const std::vector<card>& shown, std::string_view rule) {
    const auto found = std::ranges::find(shown, rule, &card::rule);
    return found == shown.end() ? nullptr : &*found;
}
/// Labels joined by ` | `.
inline std::string offers_of(const card& one) {
    std::string text;
    for (const suggestion& offered : one.suggestions)
        text += (text.empty() ? "" : " | ") + offered.label;
    return text;
}
inline bool contains(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

/// The drugs that the suggestions of a card would create.
inline std::vector<drug> created_by(const card& one) {
    std::vector<drug> drugs;
    for (const suggestion& offered : one.suggestions) {
        for (const action& step : offered.actions) {
            if (const auto* made = std::get_if<new_medication>(&step.what)) drugs.push_back(made->agent);
        }
    }
    return drugs;
}

}  // namespace cards::advised
