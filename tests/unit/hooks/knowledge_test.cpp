#include "hooks/knowledge/bundle.hpp"
#include "hooks/knowledge/version.hpp"

#include "cards/order_checks.hpp"
#include "cards/orderables.hpp"
#include "cards/regimens.hpp"
#include "cards/standing_cards.hpp"
#include "cards/value_sets/laboratory.hpp"
#include "hooks/cli_knowledge.hpp"
#include "hooks/knowledge/artifact.hpp"

#include <rapidjson/document.h>
#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <sstream>

namespace {

constexpr cards::edition edition{"0123456789abcdef", "2026-03-01"};

const std::string& text() {
    static const std::string body = hooks::knowledge_bundle({}, edition);
    return body;
}

const rapidjson::Document& bundle() {
    static const rapidjson::Document parsed = [] {
        rapidjson::Document document;
        document.Parse<rapidjson::kParseValidateEncodingFlag>(text().c_str());
        return document;
    }();
    return parsed;
}

bool says(std::string_view part) { return text().find(part) != std::string::npos; }

/// Every string under that name, however deep.
void collect(const rapidjson::Value& value, std::string_view name, std::vector<std::string>& into) {
    if (value.IsArray())
        for (const auto& item : value.GetArray())
            collect(item, name, into);
    if (!value.IsObject()) return;
    for (const auto& member : value.GetObject()) {
        if (member.name.GetString() == name && member.value.IsString()) into.emplace_back(member.value.GetString());
        collect(member.value, name, into);
    }
}

std::set<std::string> canonicals() {
    std::set<std::string> all;
    for (const auto& entry : bundle()["entry"].GetArray())
        all.insert(std::string(entry["resource"]["url"].GetString()) + "|" + std::string(edition.version));
    return all;
}

std::string printed(const std::string& format) {
    std::ostringstream out;
    std::ostringstream err;
    CHECK(hooks::print_knowledge({format, "2026-03-01", {}}, out, err) == 0);
    CHECK(err.str().empty());
    return out.str();
}

}  // namespace

TEST_CASE("knowledge version: sixteen hexadecimal digits, the same for the same knowledge", "[hooks]") {
    const std::string version = hooks::knowledge_version({});
    CHECK(version.size() == 16);
    CHECK(version.find_first_not_of("0123456789abcdef") == std::string::npos);
    CHECK(hooks::knowledge_version({}) == version);
}

TEST_CASE("knowledge version: another limit is another version", "[hooks]") {
    cards::settings other;
    other.calcium_high = 10.5;
    CHECK(hooks::knowledge_version(other) != hooks::knowledge_version({}));
}

TEST_CASE("knowledge bundle: a collection with unique addresses, each with version and date", "[hooks]") {
    REQUIRE_FALSE(bundle().HasParseError());
    CHECK(std::string(bundle()["resourceType"].GetString()) == "Bundle");
    CHECK(std::string(bundle()["type"].GetString()) == "collection");
    std::set<std::string> seen;
    std::map<std::string, int> types;
    for (const auto& entry : bundle()["entry"].GetArray()) {
        const auto& resource = entry["resource"];
        const std::string url = resource["url"].GetString();
        const std::string id = resource["id"].GetString();
        CAPTURE(url);
        CHECK(seen.insert(url).second);
        CHECK(url == entry["fullUrl"].GetString());
        CHECK(url == hooks::artifact_url(resource["resourceType"].GetString(), id));
        CHECK(id.size() <= 64);
        CHECK(resource["version"].GetString() == edition.version);
        CHECK(resource["date"].GetString() == edition.date);
        CHECK(std::string(resource["status"].GetString()) == "draft");
        ++types[resource["resourceType"].GetString()];
    }
    CHECK(types["Library"] == 1);
    CHECK(types["PlanDefinition"] == 1);
    CHECK(types["CodeSystem"] == 2);
    CHECK(types["ValueSet"] > 80);
    CHECK(types["ActivityDefinition"] == static_cast<int>(cards::all_dose_shapes().size() + cards::orderables().size()));
}

TEST_CASE("knowledge bundle: what is referred to is in the bundle", "[hooks]") {
    const std::set<std::string> all = canonicals();
    std::vector<std::string> referred;
    collect(bundle(), "definitionCanonical", referred);
    CHECK(referred.size() > 40);
    const std::size_t actions = referred.size();
    collect(bundle(), "resource", referred);
    CHECK(referred.size() - actions == all.size() - 1);  // the Library names all but itself
    for (const std::string& one : referred) {
        CAPTURE(one);
        CHECK(all.contains(one));
    }
}

TEST_CASE("knowledge bundle: every rule is an action with its words and citations", "[hooks]") {
    const auto entries = bundle()["entry"].GetArray();
    const auto plan = std::find_if(entries.begin(), entries.end(), [](const auto& entry) {
        return std::string(entry["resource"]["resourceType"].GetString()) == "PlanDefinition";
    });
    REQUIRE(plan != entries.end());
    const auto& actions = (*plan)["resource"]["action"];
    REQUIRE(actions.Size() == cards::standing_rows().size() + cards::order_check_rows().size());
    rapidjson::SizeType at = 0;
    for (const auto rows : {cards::standing_rows(), cards::order_check_rows()}) {
        for (const cards::rule_row& row : rows) {
            const auto& action = actions[at++];
            CAPTURE(row.id);
            CHECK(action["prefix"].GetString() == row.id);
            CHECK(action["description"].GetString() == row.summary);
            CHECK(action["textEquivalent"].GetString() == row.advice);
            const auto cited = std::count_if(row.evidence.begin(), row.evidence.end(), [](auto id) { return !id.empty(); });
            CHECK(action["documentation"].Size() == static_cast<rapidjson::SizeType>(cited));
            const auto asked = std::count_if(row.when.begin(), row.when.end(), [](auto one) { return one != nullptr; });
            CHECK(action["condition"].Size() == static_cast<rapidjson::SizeType>(asked));
        }
    }
}

TEST_CASE("knowledge bundle: codes as they are published", "[hooks]") {
    for (const cards::analyte_row& row : cards::analyte_codes())
        CHECK(says(R"("code":")" + std::string(row.code) + '"'));
    CHECK(says(R"("value":"C64.*")"));
    CHECK(says(R"("code":"D89.810")"));
    CHECK(says(R"("value":"D59\\.1.*")"));
    CHECK_FALSE(says(R"("code":"D89810")"));
}

TEST_CASE("knowledge: the command prints the document or the bundle", "[hooks]") {
    const std::string version = hooks::knowledge_version({});
    const std::string markdown = printed("markdown");
    CHECK(markdown == cards::knowledge_markdown({}, {version, "2026-03-01"}));
    CHECK(printed("fhir") == hooks::knowledge_bundle({}, {version, "2026-03-01"}) + "\n");
}
