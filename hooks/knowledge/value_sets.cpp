#include "cards/drugs.hpp"
#include "cards/laboratory_units.hpp"
#include "cards/value_sets/laboratory.hpp"
#include "cards/value_sets/lookup.hpp"
#include "hooks/knowledge/parts.hpp"

#include <algorithm>

namespace hooks {
namespace {

/// https://hl7.org/fhir/R4/extension-valueset-concept-comments.html
constexpr std::string_view comments = "http://hl7.org/fhir/StructureDefinition/valueset-concept-comments";

struct listed_code {
    cards::code_system system;
    std::string code;
    std::string_view label;
    std::string comment;
    bool prefix = false;
};

/// ICD-10 as it is published, with the dot that the tables leave out.
std::string published(cards::code_system system, std::string_view code) {
    constexpr std::size_t category = 3;
    std::string text(code);
    if (cards::ignores_dot_and_case(system) && text.size() > category) text.insert(category, ".");
    return text;
}

std::string pattern_of(std::string_view prefix) {
    std::string text;
    for (const char c : prefix) {
        if (c == '.') text += '\\';
        text += c;
    }
    return text + ".*";
}

void write_code(json_writer& json, const listed_code& one) {
    json.begin_object();
    if (!one.comment.empty()) {
        json.key("extension").begin_array().begin_object();
        json.member("url", comments);
        json.member("valueString", one.comment);
        json.end_object().end_array();
    }
    json.member("code", one.code);
    if (!one.label.empty()) {
        json.key("designation").begin_array().begin_object();
        json.member("value", one.label);
        json.end_object().end_array();
    }
    json.end_object();
}

void write_prefix(json_writer& json, const listed_code& one) {
    json.begin_object();
    json.member("system", cards::uri_of(one.system));
    json.key("filter").begin_array().begin_object();
    json.member("property", "code");
    json.member("op", "regex");
    json.member("value", pattern_of(one.code));
    json.end_object().end_array();
    json.end_object();
}

/// One include for the listed codes of each system, one for each prefix.
void write_compose(json_writer& json, const std::vector<listed_code>& codes) {
    json.key("compose").begin_object().key("include").begin_array();
    std::vector<cards::code_system> done;
    for (const listed_code& first : codes) {
        if (first.prefix) {
            write_prefix(json, first);
            continue;
        }
        if (std::ranges::find(done, first.system) != done.end()) continue;
        done.push_back(first.system);
        json.begin_object();
        json.member("system", cards::uri_of(first.system));
        json.key("concept").begin_array();
        for (const listed_code& one : codes)
            if (one.system == first.system && !one.prefix) write_code(json, one);
        json.end_array().end_object();
    }
    json.end_array().end_object();
}

void write_value_set(artifact_writer& artifacts, std::string id, std::string title, const std::vector<listed_code>& codes) {
    if (codes.empty()) return;
    const std::string description = title + ": the codes that the rules read. Designations are short own wording.";
    artifacts.write({"ValueSet", std::move(id), std::move(title), description},
                    [&codes](json_writer& json) { write_compose(json, codes); });
}

std::vector<listed_code> codes_of(cards::meaning what) {
    std::vector<listed_code> codes;
    for (const auto table : cards::code_tables()) {
        for (const cards::code_row& row : table) {
            if (row.what != what) continue;
            std::string comment(cards::describe(row.source));
            if (row.how == cards::match::with_kidney_site) comment += "; only with the kidney as recorded site";
            codes.push_back({row.system, published(row.system, row.code), row.label, comment, row.how == cards::match::prefix});
        }
    }
    return codes;
}

std::vector<listed_code> codes_of(cards::analyte what) {
    std::vector<listed_code> codes;
    for (const cards::analyte_row& row : cards::analyte_codes())
        if (row.what == what)
            codes.push_back({row.system, std::string(row.code), row.label, std::string(cards::describe(row.source))});
    return codes;
}

std::vector<listed_code> codes_of(const cards::drug_row& row) {
    std::vector<listed_code> codes;
    const auto add = [&](cards::code_system system, std::string_view code) {
        if (!code.empty()) codes.push_back({system, std::string(code), row.name, std::string(row.source)});
    };
    add(cards::code_system::rxnorm, row.rxnorm);
    for (const std::string_view code : row.rxnorm_more)
        add(cards::code_system::rxnorm, code);
    for (const std::string_view code : row.atc)
        add(cards::code_system::atc, code);
    for (const std::string_view code : row.hcpcs)
        add(cards::code_system::hcpcs, code);
    return codes;
}

}  // namespace

void write_value_sets(artifact_writer& artifacts) {
    for (const cards::meaning_row& row : cards::meanings())
        write_value_set(artifacts, std::string(row.id), std::string(row.title), codes_of(row.what));
    std::vector<cards::analyte> done;
    for (const cards::analyte_row& row : cards::analyte_codes()) {
        if (std::ranges::find(done, row.what) != done.end()) continue;
        done.push_back(row.what);
        const std::string name(cards::name_of(row.what));
        write_value_set(artifacts, "result-" + slug(name), "Result: " + name, codes_of(row.what));
    }
    for (const cards::drug_row& row : cards::all_drugs())
        write_value_set(artifacts, "drug-" + slug(row.name), "Drug: " + std::string(row.name), codes_of(row));
}

}  // namespace hooks
