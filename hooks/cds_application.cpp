#include "hooks/cds_application.hpp"

#include "hooks/discovery.hpp"
#include "hooks/knowledge/version.hpp"
#include "hooks/media_type.hpp"
#include "hooks/problem.hpp"
#include "hooks/router.hpp"

#include <chrono>
#include <cstddef>
#include <memory_resource>
#include <utility>
#include <vector>

namespace hooks {
namespace {

/// Rows and record of a typical call fit without asking the heap.
constexpr std::size_t scratch_size = std::size_t{1} << 20;

answer refused(problem what, std::string text) { return to_answer({{what, {}, std::move(text)}}); }

answer wrong_method(resource_kind kind) {
    answer result = refused(problem::method_not_allowed, "this path answers " + std::string(allowed_methods(kind)));
    result.allow = allowed_methods(kind);
    return result;
}

answer allowed(resource_kind kind) {
    answer result;
    result.status = 204;
    result.allow = allowed_methods(kind);
    return result;
}

uuid_generator& thread_uuids() {
    thread_local uuid_generator generator;
    return generator;
}

std::vector<std::byte>& thread_scratch() {
    thread_local std::vector<std::byte> scratch(scratch_size);
    return scratch;
}

}  // namespace

fhir::day today_utc() { return std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()); }

cds_application::cds_application(application_config config)
    : config_(std::move(config)),
      knowledge_(knowledge_version(config_.settings)),
      discovery_(discovery_body(services(), knowledge_)) {
    if (!config_.today) config_.today = today_utc;
}

std::optional<answer> cds_application::refuse(const request_head& head) const {
    const route route = find_route(head.target);
    if (route.kind == resource_kind::unknown) return refused(problem::no_such_path, "there is nothing at this path");
    if (!is_allowed(route.kind, head.method)) return wrong_method(route.kind);
    if (head.method != http_method::post) return std::nullopt;
    if (head.content_type && !is_json_media_type(*head.content_type))
        return refused(problem::media_type, "expected Content-Type application/json in UTF-8");
    if (head.content_encoding && !is_plain_coding(*head.content_encoding))
        return refused(problem::content_coding, "expected a body without Content-Encoding");
    return std::nullopt;
}

task<answer> cds_application::respond(const request_head& head, std::string_view body, const caller&) const {
    co_return respond_now(head, body);
}

answer cds_application::respond_now(const request_head& head, std::string_view body) const {
    if (auto refused = refuse(head)) return *std::move(refused);
    const route route = find_route(head.target);
    if (head.method == http_method::options) return allowed(route.kind);
    return route.kind == resource_kind::discovery ? discovery() : call(*route.target, body);
}

answer cds_application::transport_problem(unsigned status, std::string_view diagnostics) const {
    return status_answer(status, diagnostics);
}

answer cds_application::discovery() const {
    answer result;
    result.body = discovery_;
    result.cache_control = "public, max-age=300";
    return result;
}

answer cds_application::call(const service& service, std::string_view body) const {
    std::vector<std::byte>& scratch = thread_scratch();
    std::pmr::monotonic_buffer_resource arena(scratch.data(), scratch.size());
    auto body_of_answer =
        answer_call(service, body, {config_.today(), config_.settings, config_.policy, knowledge_}, thread_uuids(), &arena);
    if (!body_of_answer) return to_answer(body_of_answer.error());
    answer result;
    result.body = *std::move(body_of_answer);
    return result;
}

}  // namespace hooks
