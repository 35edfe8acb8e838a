// The cases that ship, evaluated on 2026-03-01.

#include "tests/support/case_files.hpp"
#include "tests/support/service_call.hpp"

#include <catch2/catch.hpp>

using namespace support;

TEST_CASE("conformance cases: each shipped request gets the expected answer", "[cases]") {
    const std::vector<case_file> cases = read_cases(std::string(IMDC_SOURCE_DIR) + "/conformance/cases");
    REQUIRE(cases.size() >= 10);
    for (const case_file& one : cases) {
        DYNAMIC_SECTION(one.hook << "/" << one.name) {
            const call_result answer = call_service("/cds-services/mrcc-" + one.hook, one.request);
            dump_exchange("case-" + one.hook + "-" + one.name, one.request, answer.body);
            const std::string wrong = differences(one, answer.status, answer.body);
            INFO(wrong);
            INFO(answer.body.substr(0, 400));
            CHECK(wrong.empty());
        }
    }
}
