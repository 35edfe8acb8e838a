#include "hooks/assessment_json.hpp"

#include "fhir/resources.hpp"
#include "hooks/clinical_names.hpp"
#include "hooks/date_text.hpp"

#include <string>

namespace hooks {
namespace {

constexpr cards::flag all_flags[] = {
    cards::flag::default_limit,  cards::flag::near_default, cards::flag::aged,         cards::flag::derived,
    cards::flag::uncorrected_ca, cards::flag::preliminary,  cards::flag::assumed_date, cards::flag::inferred_unit,
};

void write_flags(json_writer& json, cards::flags flags) {
    if (!flags.any()) return;
    json.key("flags").begin_array();
    for (const cards::flag one : all_flags)
        if (flags.has(one)) json.string(cards::to_string(one));
    json.end_array();
}

void write_factor(json_writer& json, const cards::factor& factor) {
    json.begin_object();
    json.member("id", cards::to_string(factor.id));
    json.member("status", name_of(factor.status));
    if (factor.value) json.key("value").number(*factor.value);
    if (factor.value || factor.limit_value) json.member("unit", factor.unit);
    if (factor.limit_value) json.key("limit").number(*factor.limit_value);
    if (factor.limit_from != cards::limit_source::none) json.member("source", cards::to_string(factor.limit_from));
    if (factor.effective) json.member("effective", to_text(*factor.effective));
    if (factor.from && !factor.from->id.empty())
        json.member("resource", std::string(fhir::to_string(factor.from->type)).append("/").append(factor.from->id));
    write_flags(json, factor.marks);
    if (factor.why_unknown != cards::unknown_reason::none) json.member("reason", cards::to_string(factor.why_unknown));
    json.end_object();
}

}  // namespace

void write_assessment(json_writer& json, const cards::assessment& assessment, std::string_view knowledge) {
    json.begin_object();
    json.member("knowledge", knowledge);
    json.member("state", cards::to_string(assessment.state));
    json.key("min").number(assessment.min);
    json.key("max").number(assessment.max);
    json.key("factors").begin_array();
    for (const cards::factor& factor : assessment.factors)
        write_factor(json, factor);
    json.end_array();
    json.end_object();
}

}  // namespace hooks
