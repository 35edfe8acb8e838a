#include "cards/card_extras.hpp"
#include "cards/order_checks.hpp"
#include "cards/standing_cards.hpp"
#include "hooks/knowledge/parts.hpp"
#include "hooks/terminology.hpp"
#include "hooks/topic.hpp"

#include <map>

namespace hooks {
namespace {

using codes = std::map<std::string, std::string>;

codes topics() {
    codes all;
    for (const auto rows : {cards::standing_rows(), cards::order_check_rows()})
        for (const cards::rule_row& row : rows)
            all.emplace(row.card, topic_display(row.card));
    return all;
}

codes reasons() {
    codes all;
    for (const cards::override_row& row : cards::override_rows())
        all.emplace(row.reason.code, row.reason.display);
    return all;
}

std::string id_of(std::string_view url) { return std::string(url.substr(url.rfind('/') + 1)); }

void write_code_system(artifact_writer& artifacts, std::string_view url, std::string title, const codes& all) {
    const std::string description = title + " of the metastatic renal cell carcinoma decision support.";
    artifacts.write({"CodeSystem", id_of(url), std::move(title), description}, [&all](json_writer& json) {
        json.key("caseSensitive").boolean(true);
        json.member("content", "complete");
        json.key("concept").begin_array();
        for (const auto& [code, display] : all) {
            json.begin_object();
            json.member("code", code);
            json.member("display", display);
            json.end_object();
        }
        json.end_array();
    });
}

}  // namespace

void write_code_systems(artifact_writer& artifacts) {
    write_code_system(artifacts, card_topics, "Card topics", topics());
    write_code_system(artifacts, override_reasons, "Reasons to override a card", reasons());
}

}  // namespace hooks
