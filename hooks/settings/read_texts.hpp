#pragma once
// Variables and options into the structs. Both are texts; the key's rule says how they are read.

#include "hooks/settings/load.hpp"

#include <span>
#include <string>
#include <utility>

namespace hooks::settings {

/// `IMDC_CDS_SECTION_KEY`. One that no key has is a mistake, save those that Kubernetes sets for a Service named imdc-cds
/// and IMDC_CDS_CONFIG, which names the file.
void read_variables(std::span<const std::pair<std::string, std::string>> variables, loaded& all, complaints& lines);

void read_options(std::span<const option_value> options, loaded& all, complaints& lines);

}  // namespace hooks::settings
