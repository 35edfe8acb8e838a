#include "tests/support/case_files.hpp"

#include "tests/support/answer_reader.hpp"

#include <rapidjson/document.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <tuple>

namespace support {

namespace {

constexpr std::string_view request_ending = ".request.json";

std::string read(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::string text(const rapidjson::Value& of, const char* name) {
    return of.HasMember(name) && of[name].IsString() ? of[name].GetString() : "";
}

/// The answer's actions, suggestion by suggestion, in the words of `answer_reader`.
std::vector<std::string> actions_of(const seen_card& card) {
    std::vector<std::string> out;
    for (const seen_suggestion& suggestion : card.suggestions) {
        out.insert(out.end(), suggestion.actions.begin(), suggestion.actions.end());
    }
    return out;
}

void compare(std::string& out, const std::string& what, const std::string& got, const std::string& expected) {
    if (got != expected) {
        out += what + " is '" + got + "', expected '" + expected + "'\n";
    }
}

void compare_factors(std::string& out, const seen_answer& answer, const rapidjson::Value& expected) {
    for (const auto& member : expected.GetObject()) {
        const seen_factor* factor = answer.factor(member.name.GetString());
        compare(out, std::string("factor ") + member.name.GetString(), factor == nullptr ? "" : factor->status,
                member.value.GetString());
    }
}

void compare_actions(std::string& out, const seen_card& card, const rapidjson::Value& expected) {
    if (!expected.HasMember("actions")) {
        return;
    }
    std::vector<std::string> wanted;
    for (const auto& one : expected["actions"].GetArray()) {
        wanted.emplace_back(one.GetString());
    }
    const std::vector<std::string> got = actions_of(card);
    for (std::size_t i = 0; i < std::max(got.size(), wanted.size()); ++i) {
        compare(out, card.id + " action " + std::to_string(i + 1), i < got.size() ? got[i] : "",
                i < wanted.size() ? wanted[i] : "");
    }
}

void compare_cards(std::string& out, const seen_answer& answer, const rapidjson::Value& expected) {
    for (std::size_t i = 0; i < std::max<std::size_t>(answer.cards.size(), expected.Size()); ++i) {
        const auto at = static_cast<rapidjson::SizeType>(i);
        const std::string wanted = at < expected.Size() ? text(expected[at], "id") + " " + text(expected[at], "rule") + " " +
                                                              text(expected[at], "indicator")
                                                        : "";
        compare(out, "card " + std::to_string(i + 1), i < answer.cards.size() ? answer.cards[i].brief() : "", wanted);
        if (i < answer.cards.size() && at < expected.Size()) {
            compare_actions(out, answer.cards[i], expected[at]);
        }
    }
}

}  // namespace

std::vector<case_file> read_cases(const std::filesystem::path& folder) {
    std::vector<case_file> out;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        const std::string file = entry.path().filename().string();
        if (entry.is_regular_file() && file.ends_with(request_ending)) {
            const std::string name = file.substr(0, file.size() - request_ending.size());
            const std::filesystem::path expect = entry.path().parent_path() / (name + ".expect.json");
            out.push_back({entry.path().parent_path().filename().string(), name, read(entry.path()), read(expect)});
        }
    }
    std::sort(out.begin(), out.end(),
              [](const case_file& a, const case_file& b) { return std::tie(a.hook, a.name) < std::tie(b.hook, b.name); });
    return out;
}

std::string differences(const case_file& expected, unsigned status, std::string_view body) {
    rapidjson::Document wanted;
    wanted.Parse(expected.expect.data(), expected.expect.size());
    if (wanted.HasParseError() || !wanted.IsObject() || !wanted.HasMember("cards") || !wanted.HasMember("status")) {
        return "the expectation cannot be read\n";
    }
    std::string out;
    compare(out, "status", std::to_string(status), std::to_string(wanted["status"].GetUint()));
    const seen_answer answer = read_answer(body);
    compare(out, "answer", answer.problem, "");
    if (wanted.HasMember("state")) {
        compare(out, "state", answer.state, text(wanted, "state"));
        compare(out, "min", std::to_string(answer.min), std::to_string(wanted["min"].GetInt()));
        compare(out, "max", std::to_string(answer.max), std::to_string(wanted["max"].GetInt()));
        compare_factors(out, answer, wanted["factors"]);
    }
    compare_cards(out, answer, wanted["cards"]);
    return out;
}

}  // namespace support
