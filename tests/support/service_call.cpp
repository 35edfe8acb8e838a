#include "tests/support/service_call.hpp"

#include "hooks/cds_application.hpp"
#include "tests/support/finish.hpp"

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace support {

const hooks::cds_application& application() {
    static const hooks::cds_application app([] {
        hooks::application_config config;
        config.policy.allow_explain = true;  // for requests that ask
        config.today = [] { return fhir::day{std::chrono::year{2026} / 3 / 1}; };
        return config;
    }());
    return app;
}

call_result call_service(std::string_view path, std::string_view body) {
    hooks::request_head head;
    head.method = hooks::http_method::post;
    head.target = path;
    head.content_type = "application/json";
    head.content_length = body.size();
    if (auto refused = application().refuse(head)) {
        return {refused->status, refused->body};
    }
    hooks::answer answer = finish(application().respond(head, body, {}));
    return {answer.status, std::move(answer.body)};
}

void dump_exchange(const std::string& name, std::string_view request, std::string_view answer) {
    const char* directory = std::getenv("IMDC_DUMP");
    if (directory == nullptr || *directory == '\0') {
        return;
    }
    const std::filesystem::path folder(directory);
    std::filesystem::create_directories(folder);
    std::ofstream(folder / (name + ".request.json")) << request;
    std::ofstream(folder / (name + ".answer.json")) << answer;
}

unsigned long number_from_environment(const char* name, unsigned long otherwise) {
    const char* text = std::getenv(name);
    return text == nullptr || *text == '\0' ? otherwise : std::strtoul(text, nullptr, 10);
}

}  // namespace support
