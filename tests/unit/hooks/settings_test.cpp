#include "hooks/settings/load.hpp"

#include "hooks/settings/print.hpp"
#include "hooks/settings/section.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>

using namespace hooks;
using settings::kind;

namespace {

constexpr std::string_view name = "site.toml";

boost::system::result<settings::loaded, settings::complaints> read(std::string_view text, settings::sources from = {}) {
    from.file = name;
    return settings::load(from, text);
}

/// The lines that are told of a file; none when it is right.
settings::complaints complaints_of(std::string_view text, settings::sources from = {}) {
    const auto result = read(text, std::move(from));
    return result ? settings::complaints{} : result.error();
}

std::string line_of(const settings::section& section, const settings::key& key, const std::string& value) {
    return "[" + std::string(section.name) + "]\n" + std::string(key.name) + " = " + value + "\n";
}

/// Values just outside of what is allowed, and one of another type.
std::vector<std::string> wrong_values(const settings::rule& rule) {
    const auto text = [&](double number) {
        return rule.what == kind::whole ? std::to_string(static_cast<long long>(number)) : settings::to_toml(number);
    };
    switch (rule.what) {
        case kind::flag:
            return {"1", "\"true\""};
        case kind::whole:
            return {text(rule.least - 1), text(rule.most + 1), "1.5", "true", "\"8\""};
        case kind::number:
            return {text(rule.least - 0.001), text(rule.most + 0.001), "nan", "inf", "true", "\"8\""};
        case kind::text:
        case kind::list:
            return {"\"\"", "1", "\"no such word\""};
    }
    return {};
}

/// The least and the greatest that is allowed; for words, each of them.
std::vector<std::string> right_values(const settings::rule& rule) {
    std::vector<std::string> values;
    switch (rule.what) {
        case kind::flag:
            return {"true", "false"};
        case kind::whole:
            return {std::to_string(static_cast<long long>(rule.least)), std::to_string(static_cast<long long>(rule.most))};
        case kind::number:
            return {settings::to_toml(rule.least), settings::to_toml(rule.most)};
        case kind::text:
            if (rule.choices == nullptr) return {"\"0.0.0.0\"", "\"::1\""};
            for (const std::string_view word : rule.choices())
                values.push_back(settings::quoted(word));
            return values;
        case kind::list:
            break;
    }
    return values;
}

template <class Function>
void for_each_key(Function function) {
    for (const settings::section& section : settings::sections())
        for (const settings::key& key : section.keys)
            function(section, key);
}

}  // namespace

TEST_CASE("settings: the example file is the one that the program prints", "[hooks][settings]") {
    std::ifstream file(std::string(IMDC_SOURCE_DIR) + "/deploy/config/imdc-cds.example.toml");
    const std::string text(std::istreambuf_iterator<char>(file), {});
    CHECK(text == settings::example_file());
}

TEST_CASE("settings: the example file holds every key with its default", "[hooks][settings]") {
    const auto loaded = read(settings::example_file());
    REQUIRE(loaded.has_value());
    const configuration standard;
    std::size_t keys = 0;
    for_each_key([&](const settings::section& section, const settings::key& key) {
        const std::string path = settings::path_of(section, key);
        CAPTURE(path);
        CHECK(loaded->where.contains(path));
        CHECK(key.member.get(section.where.read(loaded->values, 0)) == key.member.get(section.where.read(standard, 0)));
        ++keys;
    });
    CHECK(keys > 20);
}

TEST_CASE("settings: no key stands twice, and none is without its meaning", "[hooks][settings]") {
    std::set<std::string> paths;
    for_each_key([&](const settings::section& section, const settings::key& key) {
        CAPTURE(settings::path_of(section, key));
        CHECK(paths.insert(settings::path_of(section, key)).second);
        CHECK_FALSE(key.meaning.empty());
    });
}

TEST_CASE("settings: a value that is not allowed is told with its place and what is allowed", "[hooks][settings]") {
    for_each_key([](const settings::section& section, const settings::key& key) {
        for (const std::string& wrong : wrong_values(key.allowed)) {
            const std::string text = line_of(section, key, wrong);
            CAPTURE(text);
            const auto told = complaints_of(text);
            REQUIRE(told.size() == 1);
            CAPTURE(told.front());
            CHECK(told.front().starts_with("site.toml:2:"));
            CHECK(told.front().find(settings::path_of(section, key) + ": found ") != std::string::npos);
            CHECK(told.front().find("expected " + settings::in_words(key.allowed, key.unit)) != std::string::npos);
        }
    });
}

TEST_CASE("settings: an allowed value is in force, from the file, a variable and an option alike", "[hooks][settings]") {
    for_each_key([](const settings::section& section, const settings::key& key) {
        for (const std::string& right : right_values(key.allowed)) {
            CAPTURE(settings::path_of(section, key), right);
            // Two keys of a section may have to keep an order: then only what holds with the other's default is in force.
            const auto from_file = read(line_of(section, key, right));
            if (!from_file) {
                CHECK_FALSE(section.orderings.empty());
                CHECK(from_file.error().front().find(" must be ") != std::string::npos);
                continue;
            }
            const auto held = key.member.get(section.where.read(from_file->values, 0));
            REQUIRE(held.has_value());
            CHECK(settings::to_toml(*held) == right);
            std::string plain = right;
            std::erase(plain, '"');
            const auto from_variable =
                read("", {.file = {}, .environment = {{settings::variable_of(section, key), plain}}, .options = {}});
            REQUIRE(from_variable.has_value());
            CHECK(key.member.get(section.where.read(from_variable->values, 0)) == held);
            const auto from_option =
                read("", {.file = {}, .environment = {}, .options = {{"--option", settings::path_of(section, key), plain}}});
            REQUIRE(from_option.has_value());
            CHECK(key.member.get(section.where.read(from_option->values, 0)) == held);
        }
    });
}

TEST_CASE("settings: option before variable before file before default, and each says where it came from", "[hooks][settings]") {
    const std::string file = "[server]\nport = 1\n";
    const std::vector<std::pair<std::string, std::string>> variable{{"IMDC_CDS_SERVER_PORT", "2"}};
    const std::vector<settings::option_value> option{{"--port", "server.port", "3"}};
    const auto port = [](const auto& loaded) { return loaded->values.server.port; };
    const auto where = [](const auto& loaded) { return loaded->where.at("server.port").text(); };

    CHECK(port(read("")) == server_config{}.port);
    const auto from_file = read(file);
    CHECK(port(from_file) == 1);
    CHECK(where(from_file) == "site.toml:2:8");
    const auto from_variable = read(file, {.file = {}, .environment = variable, .options = {}});
    CHECK(port(from_variable) == 2);
    CHECK(where(from_variable) == "IMDC_CDS_SERVER_PORT");
    const auto from_option = read(file, {.file = {}, .environment = variable, .options = option});
    CHECK(port(from_option) == 3);
    CHECK(where(from_option) == "--port");
    CHECK(settings::in_force(*from_option).find("port = 3") != std::string::npos);
    CHECK(settings::in_force(*from_option).find("# --port") != std::string::npos);
}

TEST_CASE("settings: what is in force can be read again and is the same", "[hooks][settings]") {
    const auto first = read("[clinical.limits]\nplatelets_high = 440\n[server]\nbody_deadline_seconds = 2.5\n");
    REQUIRE(first.has_value());
    const auto second = read(settings::in_force(*first));
    REQUIRE(second.has_value());
    for_each_key([&](const settings::section& section, const settings::key& key) {
        CHECK(key.member.get(section.where.read(first->values, 0)) == key.member.get(section.where.read(second->values, 0)));
    });
}

TEST_CASE("settings: mistakes are told, each in a line", "[hooks][settings]") {
    const auto [text, told] = GENERATE(table<std::string, std::string>({
        {"[server]\nprot = 1\n", "site.toml:2:1: [server]: unknown key prot, the nearest is port"},
        {"[sever]\nport = 1\n", "unknown section sever, the nearest is server"},
        {"port = 1\n", "unknown key port"},
        {"[clinical]\nplatelets_high = 400\n", "it belongs in [clinical.limits]"},
        {"server = 1\n", "server: found "},
        {"[[server]]\nport = 1\n", "server: found "},
        {"[server\n", "site.toml:1:"},
        {"[server]\nport = 1\nport = 2\n", "site.toml:3:"},
        {"[clinical.ages]\nfresh_days = 200\n",
         "clinical.ages.fresh_days: 200 must be at most clinical.ages.aged_days, which is 180 (the default)"},
        {"[clinical.ages]\naged_days = 10\n", "must be at most clinical.ages.aged_days, which is 10 (site.toml:2:13)"},
        {"[clinical.limits]\nhaemoglobin_low_female = 14\n", "must be at most clinical.limits.haemoglobin_low_male"},
    }));
    CAPTURE(text);
    const auto lines = complaints_of(text);
    REQUIRE_FALSE(lines.empty());
    CAPTURE(lines.front());
    CHECK(lines.front().find(told) != std::string::npos);
    CHECK(std::ranges::none_of(lines, [](const std::string& line) { return line.find('\n') != std::string::npos; }));
}

TEST_CASE("settings: all mistakes are told, not the first", "[hooks][settings]") {
    CHECK(complaints_of("[server]\nport = 70000\nthreads = -1\n[policy]\nallow_explain = 1\n").size() == 3);
}

TEST_CASE("settings: a variable that is no setting is told, but for those of Kubernetes", "[hooks][settings]") {
    const auto told = complaints_of("", {.file = {}, .environment = {{"IMDC_CDS_SERVER_PROT", "1"}}, .options = {}});
    REQUIRE(told.size() == 1);
    CHECK(told.front().find("IMDC_CDS_SERVER_PROT") != std::string::npos);
    CHECK(complaints_of("", {.file = {},
                             .environment = {{"IMDC_CDS_SERVICE_HOST", "10.0.0.1"}, {"IMDC_CDS_PORT", "tcp://10.0.0.1:80"}},
                             .options = {}})
              .empty());
    CHECK(complaints_of("", {.file = {}, .environment = {{"IMDC_CDS_SERVER_PORT", "eighty"}}, .options = {}}).size() == 1);
}

TEST_CASE("settings: a file that cannot be read is told", "[hooks][settings]") {
    for (const std::string file : {"/nonexistent/site.toml", "/"}) {
        const auto loaded = settings::load({.file = file, .environment = {}, .options = {}});
        REQUIRE_FALSE(loaded.has_value());
        CHECK(loaded.error().size() == 1);
        CHECK(loaded.error().front().starts_with(file + ": cannot be read"));
    }
}
