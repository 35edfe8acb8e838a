// The resources that come of these values: https://hl7.org/fhir/R4/medicationrequest.html, servicerequest.html
#include "cards/actions.hpp"

#include "cards/markdown.hpp"
#include "cards/shown.hpp"
#include "cards/wording.hpp"

#include <chrono>

namespace cards {

namespace {

constexpr std::string_view rxnorm = "http://www.nlm.nih.gov/research/umls/rxnorm";
constexpr std::string_view snomed = "http://snomed.info/sct";
constexpr std::size_t description_units = 200;

/// The conditions a new order is for: the bone metastasis for bone-modifying agents and their supplements, else the tumour.
std::vector<origin> reasons_for(const clinical_case& c, drug agent) {
    const disease& cancer = c.facts.cancer;
    std::vector<origin> reasons;
    if (is_bone_modifying(agent) || is(agent, role::supplement)) {
        if (cancer.bone_condition) reasons.push_back(*cancer.bone_condition);
    }
    if (reasons.empty() && cancer.primary) reasons.push_back(*cancer.primary);
    return reasons;
}

new_service service_of(const clinical_case& c, const orderable_row& row) {
    new_service service;
    service.code = {row.system, row.code, std::string(row.text)};
    service.category = row.category;
    service.stat = row.stat;
    service.note = row.note;
    if (c.facts.cancer.primary) service.reasons.push_back(*c.facts.cancer.primary);
    if (row.in_weeks > 0) service.occurrence = c.facts.today + std::chrono::weeks(row.in_weeks);
    return service;
}

}  // namespace

send_code code_of(drug agent) {
    const drug_row& row = row_of(agent);
    if (agent == drug::calcium) return {{}, {}, "Calcium supplement"};
    if (agent == drug::vitamin_d) return {row.rxnorm.empty() ? std::string_view() : rxnorm, row.rxnorm, "Vitamin D supplement"};
    return {row.rxnorm.empty() ? std::string_view() : rxnorm, row.rxnorm, std::string(row.name)};
}

action create_medication(const clinical_case& c, const dose_shape& shape, std::optional<double> dose) {
    const double given = dose.value_or(shape.dose);
    const std::string amount = number_text(given, 1);
    const route_row& route = row_of(shape.given);
    new_medication order;
    order.agent = shape.agent;
    order.code = code_of(shape.agent);
    order.dose = given;
    order.dose_unit = shape.unit;
    order.dose_unit_shown = shape.unit_shown;
    order.frequency = shape.frequency;
    order.period = shape.period;
    order.period_unit = shape.period_unit;
    order.count = shape.count;
    order.route = {snomed, route.snomed, std::string(route.name)};
    order.text = replaced(shape.text, "{dose}", amount);
    order.additional_instruction = shape.additional;
    order.reasons = reasons_for(c, shape.agent);
    return {"Order " + std::string(row_of(shape.agent).name) + ": " + order.text, std::move(order)};
}

action create_service(const clinical_case& c, const orderable_row& service) {
    return {"Request " + std::string(service.text), service_of(c, service)};
}

action create_radiotherapy(const clinical_case& c, const metastasis& target) {
    new_service service = service_of(c, orderable("sbrt"));
    service.body_site = body_site_of(target);
    service.reasons.assign(1, target.from);
    const std::string_view region = name_of(target.level.region);
    return {"Request SBRT to the recorded level: " + std::string(region.empty() ? "vertebral column" : region),
            std::move(service)};
}

action remove_draft(const proposed_order& order) {
    const std::string label = plain(order.label.empty() ? name_of(order) : order.label, description_units);
    return {"Remove the draft order: " + label, draft_deletion{order.draft, order.type_name, order.id}};
}

action change_dose(const proposed_order& order, double dose, std::string_view unit) {
    const std::string what = "Change " + std::string(name_of(order)) + " to " + number_text(dose, 1) + " " + std::string(unit);
    return {what, dose_change{order.draft, dose, unit, order.dose_mg.value_or(0)}};
}

std::string_view name_of(const proposed_order& order) {
    if (order.agent != drug::none) return row_of(order.agent).name;
    switch (order.kind) {
        case order_class::nephrectomy:
            return "nephrectomy";
        case order_class::surveillance:
            return "surveillance";
        case order_class::stereotactic_radiotherapy:
            return "stereotactic radiotherapy";
        case order_class::radiotherapy:
            return "radiotherapy";
        default:
            return "draft order";
    }
}

}  // namespace cards
