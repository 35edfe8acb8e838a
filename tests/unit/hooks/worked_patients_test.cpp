// The worked patients through the application, without sockets.

#include "tests/support/worked_patients.hpp"
#include "tests/support/answer_reader.hpp"
#include "tests/support/service_call.hpp"

#include <catch2/catch.hpp>

using namespace support;

TEST_CASE("worked patients: factors, state, cards and suggestions are as the pathway says", "[patients]") {
    for (const worked_patient& expected : worked_patients()) {
        DYNAMIC_SECTION("row " << expected.row << ": " << expected.facts) {
            const std::string request = request_for(expected.patient, expected.at);
            const call_result answer = call_service(service_path(expected.at), request);
            dump_exchange("row-" + expected.row, request, answer.body);
            INFO(answer.body.substr(0, 400));
            REQUIRE(answer.status == 200);
            const std::string wrong = complaints(expected, read_answer(answer.body));
            INFO(wrong);
            CHECK(wrong.empty());
        }
    }
}

TEST_CASE("worked patients: every row of the table is there once", "[patients]") {
    std::vector<bool> seen(93, false);
    for (const worked_patient& one : worked_patients()) {
        const auto row = static_cast<std::size_t>(std::stoul(one.row));
        CHECK((!seen.at(row) || one.row.size() > std::to_string(row).size()));
        seen.at(row) = true;
    }
    for (std::size_t row = 1; row < seen.size(); ++row) {
        CAPTURE(row);
        CHECK(seen[row]);
    }
}
