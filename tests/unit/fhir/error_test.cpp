#include "fhir/error.hpp"

#include <catch2/catch.hpp>

#include <set>

TEST_CASE("error: each code has its own message in the category of the folder", "[fhir]") {
    std::set<std::string> messages;
    for (int value = 0; value <= static_cast<int>(fhir::errc::other_patient); ++value) {
        const boost::system::error_code code = static_cast<fhir::errc>(value);
        CHECK(code.category() == fhir::category());
        messages.insert(code.message());
    }
    CHECK(messages.size() == 7);
    CHECK_FALSE(messages.contains("unknown error"));
    CHECK(boost::system::error_code(99, fhir::category()).message() == "unknown error");
    CHECK(std::string(fhir::category().name()) == "fhir");
}
