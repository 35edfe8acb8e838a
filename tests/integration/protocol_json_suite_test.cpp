// Strictness as JSON over HTTP: every y_ and n_ file of JSONTestSuite (https://github.com/nst/JSONTestSuite), when a checkout
// stands beside the project, as the whole body and inside `extension`.

#include "tests/support/answer_linter.hpp"
#include "tests/support/base_request.hpp"
#include "tests/support/cds_server.hpp"
#include "tests/support/raw_client.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

struct suite_file {
    std::string name;
    std::string text;
};

std::vector<suite_file> suite(char kind) {
    std::vector<suite_file> files;
    const fs::path folder = fs::path(IMDC_SOURCE_DIR) / ".." / "shared" / "JSONTestSuite" / "test_parsing";
    if (!fs::is_directory(folder)) return files;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
        const std::string name = entry.path().filename().string();
        if (name.size() < 2 || name[0] != kind || name[1] != '_') continue;
        std::ifstream stream(entry.path(), std::ios::binary);
        files.push_back({name, std::string(std::istreambuf_iterator<char>(stream), {})});
    }
    std::sort(files.begin(), files.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
    return files;
}

std::string in_extension(const std::string& text) {
    std::string body = support::base_order_sign();
    body.insert(body.find('{') + 1, R"("extension":{"org.example.x":)" + text + "},");
    return body;
}

support::http_reply call(const support::cds_server& server, const std::string& body) {
    support::raw_client client(server.port());
    REQUIRE(client.send(support::post("/cds-services/mrcc-order-sign", body)));
    return client.read().value_or(support::http_reply{});
}

}  // namespace

TEST_CASE("json suite: what is no JSON is refused, as the body and inside it", "[integration]") {
    const support::cds_server server;
    for (const suite_file& file : suite('n')) {
        INFO(file.name);
        const support::http_reply whole = call(server, file.text);
        CHECK(whole.status == 400);
        CHECK(support::faults_of_outcome(whole.body) == std::vector<std::string>{});
        CHECK(call(server, in_extension(file.text)).status == 400);
    }
}

TEST_CASE("json suite: what is JSON is accepted inside extension, duplicate names aside", "[integration]") {
    const support::cds_server server;
    for (const suite_file& file : suite('y')) {
        INFO(file.name);
        const bool duplicate = file.name.find("duplicated_key") != std::string::npos;
        const support::http_reply reply = call(server, in_extension(file.text));
        INFO(reply.body);
        CHECK(reply.status == (duplicate ? 400 : 200));
    }
}
