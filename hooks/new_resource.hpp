#pragma once
// The resources that `create` actions carry: complete FHIR R4 drafts.
// https://hl7.org/fhir/R4/medicationrequest.html, https://hl7.org/fhir/R4/servicerequest.html

#include "cards/card.hpp"
#include "hooks/json_writer.hpp"

#include <string_view>

namespace hooks {

void write_resource(json_writer& json, const cards::new_medication& order, std::string_view patient_id);
void write_resource(json_writer& json, const cards::new_service& order, std::string_view patient_id);

}  // namespace hooks
