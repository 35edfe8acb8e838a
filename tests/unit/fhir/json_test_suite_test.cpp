// The public JSON parsing test suite: https://github.com/nst/JSONTestSuite (y_ must be accepted, n_ refused, i_ may be either).

#include "fhir/json_rows.hpp"
#include "tests/unit/fhir/parsed.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

using fhir::errc;
using fhir_test::accepts;
using fhir_test::refusal;

namespace {

const std::filesystem::path suite = IMDC_SOURCE_DIR "/../shared/JSONTestSuite/test_parsing";

struct sample {
    std::string name;
    std::string text;
};

/// The samples whose names begin so; none, with a warning, where the suite is not installed.
std::vector<sample> samples(std::string_view prefix) {
    std::vector<sample> found;
    if (!std::filesystem::exists(suite)) {
        WARN("JSONTestSuite is not at " << suite << ": skipped");
        return found;
    }
    for (const auto& file : std::filesystem::directory_iterator(suite)) {
        const std::string name = file.path().filename().string();
        if (!name.starts_with(prefix)) continue;
        std::ifstream stream(file.path(), std::ios::binary);
        found.push_back({name, std::string(std::istreambuf_iterator<char>(stream), {})});
    }
    REQUIRE(found.size() > 30);
    return found;
}

std::string embedded(const sample& each) { return "{\"extension\": " + each.text + "}"; }

}  // namespace

TEST_CASE("json suite: everything valid is accepted, duplicate names aside", "[fhir]") {
    for (const auto& each : samples("y_")) {
        CAPTURE(each.name);
        if (each.name.starts_with("y_object_duplicated_key")) {
            CHECK(refusal(each.text).code == errc::duplicate_name);
            CHECK(refusal(embedded(each)).code == errc::duplicate_name);
        } else {
            CHECK(accepts(each.text));
            CHECK(accepts(embedded(each)));
        }
    }
}

TEST_CASE("json suite: everything invalid is refused, as a document and inside a member", "[fhir]") {
    for (const auto& each : samples("n_")) {
        CAPTURE(each.name);
        CHECK_FALSE(accepts(each.text));
        CHECK_FALSE(accepts(embedded(each)));
        CHECK_FALSE(accepts("{\"skipped\": " + each.text + "}"));
    }
}

TEST_CASE("json suite: what the grammar leaves open is answered one way or the other, never with invalid UTF-8", "[fhir]") {
    for (const auto& each : samples("i_")) {
        CAPTURE(each.name);
        CHECK(accepts(each.text) == accepts(embedded(each)));
        const bool bad_text = each.name.starts_with("i_string") || each.name.starts_with("i_object_key");
        if (bad_text) CHECK_FALSE(accepts(each.text));
    }
}
