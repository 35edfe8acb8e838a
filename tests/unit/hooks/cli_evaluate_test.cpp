#include "hooks/cli_evaluate.hpp"

#include "tests/support/answer_linter.hpp"
#include "tests/support/base_request.hpp"

#include <catch2/catch.hpp>

#include <unistd.h>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

namespace {

/// A file of its own for one test, removed with it.
class request_file {
public:
    explicit request_file(const std::string& body) : path_(std::filesystem::temp_directory_path() / unique_name()) {
        std::ofstream(path_, std::ios::binary) << body;
    }
    ~request_file() { std::filesystem::remove(path_); }
    request_file(const request_file&) = delete;
    request_file& operator=(const request_file&) = delete;
    [[nodiscard]] std::string path() const { return path_.string(); }

private:
    static std::string unique_name() {
        static int count = 0;
        return "imdc-evaluate-" + std::to_string(::getpid()) + "-" + std::to_string(++count) + ".json";
    }
    std::filesystem::path path_;
};

struct outcome {
    int exit_code;
    std::string out;
    std::string err;
};

outcome run(const hooks::evaluate_options& options) {
    std::ostringstream out;
    std::ostringstream err;
    const int exit_code = hooks::evaluate(options, out, err);
    return {exit_code, out.str(), err.str()};
}

}  // namespace

TEST_CASE("evaluate: a request is answered in words", "[hooks]") {
    const request_file file(support::base_order_sign());
    const outcome seen = run({.files = {file.path()}, .date = "2026-03-01", .json = false});
    CHECK(seen.exit_code == 0);
    CHECK(seen.err.empty());
    CHECK(seen.out.find("IMDC ") != std::string::npos);
    CHECK(seen.out.find("diagnosis-interval") != std::string::npos);
    CHECK(seen.out.find('\x1b') == std::string::npos);
}

TEST_CASE("evaluate: --json prints the answer as it would be sent", "[hooks]") {
    const request_file file(support::base_patient_view());
    const outcome seen = run({.files = {file.path()}, .date = "2026-03-01", .json = true});
    CHECK(seen.exit_code == 0);
    CHECK(support::faults_of_answer(seen.out) == std::vector<std::string>{});
}

TEST_CASE("evaluate: --explain tells why, in words and in JSON", "[hooks]") {
    const request_file file(support::base_order_sign());
    const outcome words = run({.files = {file.path()}, .date = "2026-03-01", .json = false, .explain = true});
    CHECK(words.exit_code == 0);
    CHECK(words.out.find("Rules\n") != std::string::npos);
    CHECK(words.out.find("a condition does not hold") != std::string::npos);
    const outcome json = run({.files = {file.path()}, .date = "2026-03-01", .json = true, .explain = true});
    CHECK(json.out.find("\"imdc-cds.explain\":{") != std::string::npos);
    CHECK(support::faults_of_answer(json.out) == std::vector<std::string>{});
    CHECK(run({.files = {file.path()}, .date = "2026-03-01", .json = true}).out.find("imdc-cds.explain") == std::string::npos);
}

TEST_CASE("evaluate: what is wrong is told with the file's name, and the other files are answered", "[hooks]") {
    const request_file bad(support::changed(support::base_order_sign(), "/context/patientId", ""));
    const request_file broken("{");
    const request_file unknown(support::changed(support::base_order_sign(), "/hook", R"("encounter-start")"));
    const request_file good(support::base_order_sign());
    const outcome seen = run({.files = {bad.path(), broken.path(), unknown.path(), "/does/not/exist.json", good.path()},
                              .date = "2026-03-01",
                              .json = false});
    CHECK(seen.exit_code == 1);
    CHECK(seen.err.find(bad.path() + ": context.patientId: required string is missing\n") != std::string::npos);
    CHECK(seen.err.find(broken.path() + ": the body is not valid JSON") != std::string::npos);
    CHECK(seen.err.find(unknown.path() + ": hook: ") != std::string::npos);
    CHECK(seen.err.find("/does/not/exist.json: cannot be read") != std::string::npos);
    CHECK(seen.out.find(good.path()) != std::string::npos);
}
