#include "hooks/new_resource.hpp"

#include <catch2/catch.hpp>

#include <chrono>
#include <string>

namespace {

template <class Order>
std::string written(const Order& order) {
    std::string out;
    hooks::json_writer json(out);
    hooks::write_resource(json, order, "p1");
    return out;
}

const std::vector<cards::origin> reasons{
    {fhir::resource_type::condition, "rcc"}, {fhir::resource_type::condition, ""}, {fhir::resource_type::condition, "bone"}};

}  // namespace

TEST_CASE("new resource: a MedicationRequest with all it can say", "[hooks]") {
    cards::new_medication order;
    order.code = {"http://www.nlm.nih.gov/research/umls/rxnorm", "1094833", "ipilimumab"};
    order.dose = 1;
    order.dose_unit = "mg/kg";
    order.dose_unit_shown = "mg/kg";
    order.period = 3;
    order.period_unit = "wk";
    order.count = 4;
    order.route = {"http://snomed.info/sct", "47625008", "Intravenous route"};
    order.text = "1 mg/kg IV every 3 weeks";
    order.additional_instruction = "over 30 min";
    order.reasons = reasons;
    CHECK(
        written(order) ==
        R"({"resourceType":"MedicationRequest","status":"draft","intent":"order",)"
        R"("medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"1094833"}],"text":"ipilimumab"},)"
        R"("subject":{"reference":"Patient/p1"},"reasonReference":[{"reference":"Condition/rcc"},{"reference":"Condition/bone"}],)"
        R"("dosageInstruction":[{"text":"1 mg/kg IV every 3 weeks","additionalInstruction":[{"text":"over 30 min"}],)"
        R"("timing":{"repeat":{"count":4,"frequency":1,"period":3,"periodUnit":"wk"}},)"
        R"("route":{"coding":[{"system":"http://snomed.info/sct","code":"47625008"}],"text":"Intravenous route"},)"
        R"("doseAndRate":[{"doseQuantity":{"value":1,"unit":"mg/kg","system":"http://unitsofmeasure.org","code":"mg/kg"}}]}]})");
}

TEST_CASE("new resource: a ServiceRequest with little to say", "[hooks]") {
    cards::new_service order;
    order.code = {"", "", "MRI whole spine"};
    order.stat = true;
    CHECK(written(order) == R"({"resourceType":"ServiceRequest","status":"draft","intent":"order","priority":"stat",)"
                            R"("code":{"text":"MRI whole spine"},"subject":{"reference":"Patient/p1"}})");
}

TEST_CASE("new resource: a ServiceRequest with site, date, reasons and note", "[hooks]") {
    const fhir::coding site[] = {{"http://snomed.info/sct", "36470004", "L3"}, {}};
    cards::new_service order;
    order.code = {"http://snomed.info/sct", "395096001", "SBRT"};
    order.category = "radiotherapy";
    order.body_site = fhir::codeable_concept{site, "third lumbar vertebra"};
    order.note = "a \"note\"";
    order.reasons = reasons;
    order.occurrence = std::chrono::sys_days(std::chrono::year(2026) / 5 / 24);
    CHECK(
        written(order) ==
        R"({"resourceType":"ServiceRequest","status":"draft","intent":"order","category":[{"text":"radiotherapy"}],)"
        R"("code":{"coding":[{"system":"http://snomed.info/sct","code":"395096001"}],"text":"SBRT"},)"
        R"("subject":{"reference":"Patient/p1"},"occurrenceDateTime":"2026-05-24",)"
        R"("reasonReference":[{"reference":"Condition/rcc"},{"reference":"Condition/bone"}],)"
        R"("bodySite":[{"coding":[{"system":"http://snomed.info/sct","code":"36470004","display":"L3"}],"text":"third lumbar vertebra"}],)"
        R"("note":[{"text":"a \"note\""}]})");
}
