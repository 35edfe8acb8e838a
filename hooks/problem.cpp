#include "hooks/problem.hpp"

#include "hooks/json_writer.hpp"

#include <algorithm>
#include <iterator>

namespace hooks {
namespace {

constexpr problem_row rows[] = {
    {problem::bad_json, 400, "structure"},
    {problem::not_an_object, 400, "structure"},
    {problem::missing, 400, "required"},
    {problem::bad_value, 400, "value"},
    {problem::other_hook, 400, "invalid"},
    {problem::patient_mismatch, 400, "invariant"},
    {problem::data_missing, 412, "processing"},
    {problem::no_such_path, 404, "not-found"},
    {problem::method_not_allowed, 405, "not-supported"},
    {problem::media_type, 415, "not-supported"},
    {problem::content_coding, 415, "not-supported"},
    {problem::internal, 500, "exception"},
};

struct status_row {
    unsigned status;
    std::string_view code;
};

constexpr status_row statuses[] = {
    {400, "structure"},     {408, "timeout"},   {413, "too-long"},      {414, "too-long"},
    {417, "not-supported"}, {429, "throttled"}, {431, "too-long"},      {500, "exception"},
    {501, "not-supported"}, {503, "transient"}, {505, "not-supported"},
};

/// A body stays far below 16 KB: a client that got twenty things wrong has enough to do.
constexpr std::size_t most_issues = 20;
constexpr std::size_t longest_text = 300;

void write_issue(json_writer& json, std::string_view code, std::string_view text, std::string_view path) {
    json.begin_object();
    json.member("severity", "error");
    json.member("code", code);
    json.member("diagnostics", cut_utf8(text, longest_text));
    if (!path.empty()) {
        json.key("expression").begin_array();
        json.string(cut_utf8(path, longest_text));
        json.end_array();
    }
    json.end_object();
}

}  // namespace

const problem_row& row_of(problem id) {
    const auto found = std::find_if(std::begin(rows), std::end(rows), [id](const problem_row& row) { return row.id == id; });
    return found == std::end(rows) ? row_of(problem::internal) : *found;
}

std::string diagnostics(const issue& issue) { return issue.path.empty() ? issue.expected : issue.path + ": " + issue.expected; }

answer to_answer(const refusal& issues) {
    answer result;
    json_writer json(result.body);
    json.begin_object();
    json.member("resourceType", "OperationOutcome");
    json.key("issue").begin_array();
    for (std::size_t i = 0; i < std::min(issues.size(), most_issues); ++i)
        write_issue(json, row_of(issues[i].what).code, diagnostics(issues[i]), issues[i].path);
    json.end_array();
    json.end_object();
    result.status = row_of(issues.empty() ? problem::internal : issues.front().what).status;
    return result;
}

answer status_answer(unsigned status, std::string_view text) {
    const auto found =
        std::find_if(std::begin(statuses), std::end(statuses), [status](const status_row& row) { return row.status == status; });
    answer result;
    result.status = status;
    json_writer json(result.body);
    json.begin_object();
    json.member("resourceType", "OperationOutcome");
    json.key("issue").begin_array();
    write_issue(json, found == std::end(statuses) ? std::string_view("processing") : found->code, text, {});
    json.end_array();
    json.end_object();
    return result;
}

}  // namespace hooks
