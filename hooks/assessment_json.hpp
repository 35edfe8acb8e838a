#pragma once
// The IMDC assessment as the answer's extension `imdc-cds.assessment`: what was decided, and what each decision rests on.

#include "cards/imdc.hpp"
#include "hooks/json_writer.hpp"

#include <string_view>

namespace hooks {

/// `{state, min, max, factors: [{id, status, value, unit, limit, source, effective, resource, flags, reason} × 6]}`; a
/// member without a value is left out. `source` says where the limit comes from, `resource` where the value does.
/// `knowledge`: the version of the tables that gave it, which becomes a member of that name.
void write_assessment(json_writer& json, const cards::assessment& assessment, std::string_view knowledge = {});

}  // namespace hooks
