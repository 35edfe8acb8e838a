#pragma once
// Suggestions and their actions as JSON. https://cds-hooks.hl7.org/2.0/#suggestion, https://cds-hooks.hl7.org/2.0/#action
// The actions of a suggestion belong together: when one of them cannot be sent, none is. That happens to a deletion or
// an update of a draft without an id (there is nothing to call it by), and to an update whose dose cannot be changed
// without leaving the order at odds with itself.

#include "cards/card.hpp"
#include "hooks/json_writer.hpp"
#include "hooks/response.hpp"

namespace hooks {

[[nodiscard]] bool can_send(const cards::suggestion& suggestion, const response_source& source);

void write_suggestion(json_writer& json, const cards::suggestion& suggestion, const response_source& source,
                      uuid_generator& uuids);

}  // namespace hooks
