#pragma once
// What every answer of a CDS service must keep to, whatever it says: read with RapidJSON, so that a fault of the server's own
// JSON code cannot hide. https://cds-hooks.hl7.org/2.0/#cds-service-response

#include <string>
#include <string_view>
#include <vector>

namespace support {

/// Everything wrong with the body of a 200 answer to a service call; empty when it is fine.
[[nodiscard]] std::vector<std::string> faults_of_answer(std::string_view body);

/// Everything wrong with the body of an error answer.
[[nodiscard]] std::vector<std::string> faults_of_outcome(std::string_view body);

/// Everything wrong with a discovery body.
[[nodiscard]] std::vector<std::string> faults_of_discovery(std::string_view body);

}  // namespace support
