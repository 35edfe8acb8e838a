// The source tree keeps the rules, and the rules can find a fault: each is also run on a small example that breaks it.
#include "tests/layering/rules.hpp"

#include <catch2/catch.hpp>

#include <filesystem>

namespace {

using layering::faults;
using layering::source_file;

const std::filesystem::path root = IMDC_SOURCE_DIR;

const std::vector<source_file>& tree() {
    static const std::vector<source_file> files = layering::read_tree(root);
    return files;
}

std::vector<source_file> one(std::string path, std::string text) { return {{std::move(path), std::move(text)}}; }

std::vector<std::string> names_in(const std::filesystem::path& folder) {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        names.push_back(entry.path().filename().string());
    return names;
}

}  // namespace

TEST_CASE("layering: no include breaks the table of dependencies", "[layering]") {
    REQUIRE(tree().size() > 50);
    CHECK(layering::forbidden_includes(tree()) == faults{});
}

TEST_CASE("layering: reading and judging touch no clock, randomness, input or output", "[layering]") {
    CHECK(layering::impure_code(tree()) == faults{});
}

TEST_CASE("layering: files stay small enough to read", "[layering]") { CHECK(layering::oversized_files(tree()) == faults{}); }

TEST_CASE("layering: every source is built", "[layering]") { CHECK(layering::unlisted_sources(tree()) == faults{}); }

TEST_CASE("layering: every header can be included first", "[layering]") { CHECK(layering::header_faults(tree()) == faults{}); }

TEST_CASE("layering: the top level holds what was agreed", "[layering]") {
    CHECK(layering::stray_top_level(names_in(root)) == faults{});
}

TEST_CASE("layering: an include outside the table is found", "[layering]") {
    const auto [path, target] = GENERATE(table<std::string, std::string>({
        {"fhir/date.cpp", "cards/imdc.hpp"},
        {"fhir/date.cpp", "hooks/exchange.hpp"},
        {"fhir/date.cpp", "boost/json.hpp"},
        {"fhir/date.cpp", "boost/json/basic_parser_impl.hpp"},
        {"fhir/json_rows_parse.cpp", "boost/json/value.hpp"},
        {"fhir/record.hpp", "boost/asio.hpp"},
        {"fhir/record.hpp", "boost/beast/core.hpp"},
        {"fhir/record.hpp", "rapidjson/document.h"},
        {"fhir/record.hpp", "fhir/client/read.hpp"},
        {"cards/imdc.cpp", "fhir/record.hpp"},
        {"cards/factors.cpp", "fhir/record.hpp"},
        {"cards/facts.cpp", "boost/json.hpp"},
        {"cards/render.cpp", "hooks/response.hpp"},
        {"cards/render.cpp", "spdlog/spdlog.h"},
        {"hooks/call.cpp", "rapidjson/document.h"},
        {"hooks/call.cpp", "conformance/runner.hpp"},
        {"hooks/call.cpp", "tests/support/chart.hpp"},
        {"hooks/call.hpp", "boost/beast/http.hpp"},
        {"conformance/runner.cpp", "boost/json.hpp"},
        {"conformance/runner.cpp", "hooks/exchange.hpp"},
        {"conformance/runner.cpp", "fhir/date.hpp"},
        {"tests/unit/fhir/date_test.cpp", "cards/imdc.hpp"},
        {"tests/unit/cards/imdc_test.cpp", "hooks/exchange.hpp"},
    }));
    CAPTURE(path, target);
    CHECK(layering::forbidden_includes(one(path, "#pragma once\n#  include <" + target + ">\n")) ==
          faults{path + ":2 includes " + target});
}

TEST_CASE("layering: an include inside the table is let through", "[layering]") {
    const auto [path, target] = GENERATE(table<std::string, std::string>({
        {"fhir/date.cpp", "fhir/date.hpp"},
        {"fhir/date.hpp", "boost/system/result.hpp"},
        {"fhir/json_rows_parse.cpp", "boost/json/basic_parser_impl.hpp"},
        {"fhir/client/read.cpp", "boost/beast/http.hpp"},
        {"cards/facts.hpp", "fhir/record.hpp"},
        {"cards/facts/labs.cpp", "fhir/quantity.hpp"},
        {"cards/orders.cpp", "fhir/record.hpp"},
        {"cards/imdc.cpp", "chrono"},
        {"hooks/session.hpp", "boost/beast/core.hpp"},
        {"hooks/call.cpp", "boost/json.hpp"},
        {"conformance/runner.cpp", "rapidjson/schema.h"},
        {"tests/integration/call_test.cpp", "hooks/exchange.hpp"},
    }));
    CAPTURE(path, target);
    CHECK(layering::forbidden_includes(one(path, "#include <" + target + ">\n")) == faults{});
}

TEST_CASE("layering: a clock, a stream or randomness in pure code is found", "[layering]") {
    const auto [path, text] = GENERATE(table<std::string, std::string>({
        {"cards/imdc.cpp", "auto today = std::chrono::system_clock::now();"},
        {"cards/render.cpp", "#include <random>"},
        {"cards/render.cpp", "#include <thread>"},
        {"cards/render.cpp", "#include <iostream>"},
        {"cards/render.cpp", "#include <fstream>"},
        {"fhir/date.cpp", "auto today = std::chrono::system_clock::now();"},
    }));
    CAPTURE(path, text);
    CHECK(layering::impure_code(one(path, text)).size() == 1);
    CHECK(layering::impure_code(one("hooks/main.cpp", text)) == faults{});
}

TEST_CASE("layering: a file of 400 lines is the longest", "[layering]") {
    const std::vector<source_file> small{{"cards/a.cpp", "\n"}, {"cards/b.cpp", "\n"}};
    const auto with = [&](std::size_t lines) {
        auto files = small;
        files.push_back({"cards/long.cpp", std::string(lines, '\n')});
        return layering::oversized_files(files);
    };
    CHECK(with(400) == faults{});
    CHECK(with(401) == faults{"cards/long.cpp has 401 lines"});
}

TEST_CASE("layering: a median above 150 lines is found", "[layering]") {
    CHECK(layering::oversized_files(one("cards/a.cpp", std::string(150, '\n'))) == faults{});
    CHECK(layering::oversized_files(one("cards/a.cpp", std::string(151, '\n'))) == faults{"the median file has 151 lines"});
}

TEST_CASE("layering: a source that no list names is found", "[layering]") {
    const source_file lists{"cards/CMakeLists.txt", "add_library(cards STATIC facts/labs.cpp imdc.cpp)"};
    CHECK(layering::unlisted_sources(std::vector<source_file>{lists, {"cards/imdc.cpp", ""}, {"cards/facts/labs.cpp", ""}}) ==
          faults{});
    CHECK(layering::unlisted_sources(std::vector<source_file>{lists, {"cards/mdc.cpp", ""}}) ==
          faults{"cards/mdc.cpp is listed in no CMakeLists.txt"});
}

TEST_CASE("layering: a header that is no contract of its own is found", "[layering]") {
    CHECK(layering::header_faults(one("cards/a.hpp", "#include <vector>\n")).size() == 1);
    CHECK(layering::header_faults(std::vector<source_file>{{"cards/a.hpp", "#pragma once\n"},
                                                           {"cards/a.cpp", "#include <vector>\n#include \"cards/a.hpp\"\n"}})
              .size() == 1);
    CHECK(layering::header_faults(std::vector<source_file>{{"cards/a.hpp", "#pragma once\n"},
                                                           {"cards/a.cpp", "#include \"cards/a.hpp\"\n"}}) == faults{});
}

TEST_CASE("layering: a stray name at the top level is found", "[layering]") {
    CHECK(layering::stray_top_level(std::vector<std::string>{"cards", ".git", "build-tests", "README.md"}) == faults{});
    CHECK(layering::stray_top_level(std::vector<std::string>{"scripts"}) == faults{"scripts does not belong at the top level"});
}
