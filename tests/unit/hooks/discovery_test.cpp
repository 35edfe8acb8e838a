#include "hooks/discovery.hpp"

#include "tests/support/answer_linter.hpp"

#include <catch2/catch.hpp>

#include <set>
#include <string>

TEST_CASE("discovery: keeps to the form, and templates to the common query subset", "[hooks]") {
    const std::string body = hooks::discovery_body(hooks::services());
    CHECK(support::faults_of_discovery(body) == std::vector<std::string>{});
}

TEST_CASE("discovery: nothing on offer is an empty list", "[hooks]") { CHECK(hooks::discovery_body({}) == R"({"services":[]})"); }

TEST_CASE("discovery: every service tells the version of its knowledge", "[hooks]") {
    const std::string body = hooks::discovery_body(hooks::services(), "0123456789abcdef");
    CHECK(support::faults_of_discovery(body) == std::vector<std::string>{});
    const std::string told = R"("extension":{"imdc-cds.knowledge":{"version":"0123456789abcdef"}})";
    std::size_t found = 0;
    for (std::size_t at = body.find(told); at != std::string::npos; at = body.find(told, at + 1))
        ++found;
    CHECK(found == hooks::services().size());
    CHECK(hooks::discovery_body(hooks::services()).find("imdc-cds.knowledge") == std::string::npos);
}

TEST_CASE("discovery: order-sign, order-select and patient-view, each with nine keys", "[hooks]") {
    const auto all = hooks::services();
    REQUIRE(all.size() == 3);
    CHECK(all[0].id == "mrcc-order-sign");
    CHECK(all[0].hook_name == "order-sign");
    CHECK(all[1].id == "mrcc-order-select");
    CHECK(all[1].hook_name == "order-select");
    CHECK(all[2].id == "mrcc-patient-view");
    CHECK(all[2].hook_name == "patient-view");
    for (const hooks::service& service : all) {
        CHECK(service.prefetch.size() == 9);
        std::set<std::string_view> names;
        for (const hooks::prefetch_key& key : service.prefetch)
            names.insert(key.name);
        CHECK(names.size() == service.prefetch.size());
    }
}

TEST_CASE("discovery: no two services share id and hook", "[hooks]") {
    std::set<std::string> seen;
    for (const hooks::service& service : hooks::services())
        CHECK(seen.insert(std::string(service.id) + " " + std::string(service.hook_name)).second);
}

TEST_CASE("discovery: observations are asked for by code", "[hooks]") {
    const auto& keys = hooks::services()[0].prefetch;
    const auto key = std::find_if(keys.begin(), keys.end(), [](const auto& one) { return one.name == "observations"; });
    REQUIRE(key != keys.end());
    const std::string text = hooks::template_of(*key);
    CHECK(text.starts_with("Observation?patient={{context.patientId}}&code=http://"));
    for (const char* code : {"http://loinc.org|718-7", "http://loinc.org|89243-0", "http://snomed.info/sct|761869008"})
        CHECK(text.find(code) != std::string::npos);
    CHECK(hooks::template_of(keys[0]) == "Patient/{{context.patientId}}");
}

TEST_CASE("discovery: services are found by id and by hook", "[hooks]") {
    CHECK(hooks::find_service("mrcc-order-sign") == &hooks::services()[0]);
    CHECK(hooks::find_service("order-sign") == nullptr);
    CHECK(hooks::find_service("") == nullptr);
    CHECK(hooks::find_service_for_hook("order-select") == &hooks::services()[1]);
    CHECK(hooks::find_service_for_hook("patient-view") == &hooks::services()[2]);
    CHECK(hooks::find_service_for_hook("encounter-start") == nullptr);
}
