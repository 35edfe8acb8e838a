#pragma once
// The case files under `conformance/cases/<hook>/<case>.{request,expect}.json`, and how an answer compares with them.

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace support {

struct case_file {
    std::string hook;     ///< `order-sign`
    std::string name;     ///< `poor_risk_nephrectomy`
    std::string request;  ///< the body to send
    std::string expect;   ///< what must come back
};

/// All cases below `folder`, by hook and name.
[[nodiscard]] std::vector<case_file> read_cases(const std::filesystem::path& folder);

/// How the answer differs from the expectation, line by line; empty: not at all.
[[nodiscard]] std::string differences(const case_file& expected, unsigned status, std::string_view body);

}  // namespace support
