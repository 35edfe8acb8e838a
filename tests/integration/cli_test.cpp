// The program as an operator starts it: one line when it listens, exit code 0 after SIGTERM, 1 and 2 for what went wrong.

#include "tests/support/base_request.hpp"
#include "tests/support/raw_client.hpp"

#include <catch2/catch.hpp>

#include <sys/wait.h>
#include <unistd.h>
#include <array>
#include <csignal>
#include <string>
#include <vector>

namespace {

/// imdc-cds with its output and errors on one pipe.
class program {
public:
    explicit program(std::vector<std::string> arguments) {
        std::array<int, 2> ends{};
        REQUIRE(::pipe(ends.data()) == 0);
        process_ = ::fork();
        REQUIRE(process_ >= 0);
        if (process_ == 0) become_program(ends, std::move(arguments));
        ::close(ends[1]);
        output_ = ends[0];
    }
    ~program() {
        if (process_ > 0) {
            ::kill(process_, SIGKILL);
            ::waitpid(process_, nullptr, 0);
        }
        ::close(output_);
    }
    program(const program&) = delete;
    program& operator=(const program&) = delete;

    std::string read_line() {
        std::string line;
        char c = 0;
        while (::read(output_, &c, 1) == 1 && c != '\n')
            line += c;
        return line;
    }

    std::string read_all() {
        std::string text;
        std::array<char, 4096> part{};
        for (ssize_t size = 0; (size = ::read(output_, part.data(), part.size())) > 0;)
            text.append(part.data(), static_cast<std::size_t>(size));
        return text;
    }

    void terminate() const { ::kill(process_, SIGTERM); }

    /// -1 when it was ended by a signal.
    int exit_code() {
        int status = 0;
        ::waitpid(process_, &status, 0);
        process_ = -1;
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }

private:
    [[noreturn]] static void become_program(const std::array<int, 2>& ends, std::vector<std::string> arguments) {
        ::dup2(ends[1], STDOUT_FILENO);
        ::dup2(ends[1], STDERR_FILENO);
        ::close(ends[0]);
        ::close(ends[1]);
        arguments.insert(arguments.begin(), IMDC_PROGRAM);
        std::vector<char*> words;
        for (std::string& argument : arguments)
            words.push_back(argument.data());
        words.push_back(nullptr);
        ::execv(words.front(), words.data());
        ::_exit(127);
    }

    pid_t process_ = -1;
    int output_ = -1;
};

std::uint16_t port_in(const std::string& line) {
    const std::string before = "http://127.0.0.1:";
    const std::size_t at = line.find(before);
    return at == std::string::npos ? std::uint16_t{0} : static_cast<std::uint16_t>(std::stoul(line.substr(at + before.size())));
}

/// The sixteen digits of a knowledge version after `before`; empty without them.
std::string version_after(const std::string& text, const std::string& before) {
    const std::size_t at = text.find(before);
    if (at == std::string::npos) return {};
    const std::string digits = text.substr(at + before.size(), 16);
    return digits.size() == 16 && digits.find_first_not_of("0123456789abcdef") == std::string::npos ? digits : std::string();
}

std::string body_of(std::uint16_t port, const std::string& request) {
    support::raw_client client(port);
    REQUIRE(client.send(request));
    return client.read().value_or(support::http_reply{}).body;
}

}  // namespace

TEST_CASE("program: discovery, answers, --version and knowledge tell one version", "[integration]") {
    const std::string version = version_after(program({"knowledge"}).read_all(), "Version: ");
    REQUIRE_FALSE(version.empty());
    CHECK(version_after(program({"--version"}).read_all(), "knowledge ") == version);
    CHECK(version_after(program({"knowledge", "--format", "fhir"}).read_all(), R"("version":")") == version);
    program serve({"serve", "--port", "0", "--threads", "1", "--date", "2026-03-01"});
    const std::uint16_t port = port_in(serve.read_line());
    REQUIRE(port != 0);
    const std::string discovery = body_of(port, support::get("/cds-services"));
    CHECK(version_after(discovery, R"("imdc-cds.knowledge":{"version":")") == version);
    const std::string answer = body_of(port, support::post("/cds-services/mrcc-order-sign", support::base_order_sign()));
    CHECK(version_after(answer, R"("imdc-cds.assessment":{"knowledge":")") == version);
}

TEST_CASE("program: serve says where it listens, answers, and ends well on SIGTERM", "[integration]") {
    program serve({"serve", "--port", "0", "--threads", "1", "--date", "2026-03-01"});
    const std::string line = serve.read_line();
    INFO(line);
    CHECK(line.find("mrcc-order-sign, mrcc-order-select, mrcc-patient-view") != std::string::npos);
    CHECK(line.find("2026-03-01") != std::string::npos);
    REQUIRE(port_in(line) != 0);
    {
        support::raw_client client(port_in(line));
        CHECK(client.ask(support::post("/cds-services/mrcc-order-sign", support::base_order_sign())) == 200);
    }
    serve.terminate();
    CHECK(serve.exit_code() == 0);
}

TEST_CASE("program: a port that is taken is told in one line", "[integration]") {
    program first({"serve", "--port", "0"});
    const std::uint16_t port = port_in(first.read_line());
    REQUIRE(port != 0);
    program second({"serve", "--port", std::to_string(port)});
    CHECK(second.read_line().find(std::to_string(port)) != std::string::npos);
    CHECK(second.exit_code() == 1);
}

TEST_CASE("program: usage errors are exit code 2, unreadable files 1, help and version 0", "[integration]") {
    using words = std::vector<std::string>;
    const auto [arguments, code] = GENERATE(table<words, int>({
        {words{}, 2},
        {words{"evaluate"}, 2},
        {words{"evaluate", "--date", "2026-02-30", "x.json"}, 2},
        {words{"serve", "--port", "99999"}, 2},
        {words{"unknown"}, 2},
        {words{"knowledge", "--format", "pdf"}, 2},
        {words{"knowledge", "--date", "2026-02-30"}, 2},
        {words{"evaluate", "/does/not/exist.json"}, 1},
        {words{"--help"}, 0},
        {words{"--version"}, 0},
        {words{"knowledge", "--help"}, 0},
    }));
    program run(arguments);
    CHECK(run.exit_code() == code);
}
