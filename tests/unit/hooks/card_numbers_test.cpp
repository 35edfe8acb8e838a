// No number without a source: whatever number, dose, date or code stands in a card is in a reviewed table, in the request, in
// the assessment sent along, or is computed from those in one of the few ways named here.

#include "cards/knowledge/knowledge.hpp"
#include "tests/support/calendar.hpp"
#include "tests/support/service_call.hpp"
#include "tests/support/worked_patients.hpp"

#include <rapidjson/document.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>
#include <catch2/catch.hpp>

#include <cstdlib>
#include <iomanip>
#include <set>
#include <sstream>
#include <string>

using namespace support;

namespace {

using tokens = std::set<std::string>;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// `60.0` and `60` are one number.
std::string without_trailing_zeros(std::string token) {
    if (token.find('.') == std::string::npos || token.find('-') != std::string::npos) return token;
    while (token.ends_with('0'))
        token.pop_back();
    if (token.ends_with('.')) token.pop_back();
    return token;
}

/// Digits joined by a dot or a hyphen: `16.6`, `2026-02-24`, `57021-8`.
void collect(std::string_view text, tokens& into) {
    for (std::size_t at = 0; at < text.size();) {
        if (!is_digit(text[at])) {
            ++at;
            continue;
        }
        const std::size_t begin = at;
        while (at < text.size() &&
               (is_digit(text[at]) || ((text[at] == '.' || text[at] == '-') && at + 1 < text.size() && is_digit(text[at + 1]))))
            ++at;
        into.insert(without_trailing_zeros(std::string(text.substr(begin, at - begin))));
    }
}

std::string json_of(const rapidjson::Value& value) {
    rapidjson::StringBuffer buffer;
    rapidjson::Writer<rapidjson::StringBuffer> writer(buffer);
    value.Accept(writer);
    return buffer.GetString();
}

/// What a card says and what its suggestions order; UUIDs are random.
void collect_card(const rapidjson::Value& value, tokens& into) {
    if (value.IsString()) collect(value.GetString(), into);
    if (value.IsNumber()) collect(json_of(value), into);
    if (value.IsArray())
        for (const auto& item : value.GetArray())
            collect_card(item, into);
    if (value.IsObject())
        for (const auto& member : value.GetObject())
            if (std::string(member.name.GetString()) != "uuid") collect_card(member.value, into);
}

const tokens& reviewed() {
    static const tokens all = [] {
        tokens found;
        collect(cards::knowledge_markdown({}, {}), found);
        return found;
    }();
    return all;
}

std::string with_decimals(double value, int decimals) {
    std::ostringstream text;
    text << std::fixed << std::setprecision(decimals) << value;
    return without_trailing_zeros(text.str());
}

double value_of(const observation& one, std::string_view unit, double divide) {
    const double value = std::strtod(one.value.c_str(), nullptr);
    return one.unit == unit ? value / divide : value;
}

/// Creatinine clearance by Cockcroft and Gault, in mL/min. https://doi.org/10.1159/000180580
void add_clearances(const chart& chart, tokens& into) {
    const int age = completed_years(day_of(chart.birth_date), day_of("2026-03-01"));
    const double sex = chart.gender == "male" ? 1 : 0.85;
    for (const observation& creatinine : chart.observations)
        for (const observation& weight : chart.observations)
            if (creatinine.loinc == "2160-0" && weight.loinc == "29463-7")
                into.insert(with_decimals(
                    (140 - age) * value_of(weight, "g", 1000) * sex / (72 * value_of(creatinine, "umol/L", 88.42)), 1));
}

/// Total calcium corrected for albumin, in mg/dL and mmol/L.
void add_corrected_calcium(const chart& chart, tokens& into) {
    for (const observation& calcium : chart.observations) {
        for (const observation& albumin : chart.observations) {
            if ((calcium.loinc != "17861-6" && calcium.loinc != "2000-8") || albumin.loinc != "1751-7") continue;
            const double corrected = value_of(calcium, "mmol/L", 1 / 4.008) + 0.8 * (4.0 - value_of(albumin, "g/L", 10));
            into.insert(with_decimals(corrected, 2));
            into.insert(with_decimals(corrected / 4.008, 2));
        }
    }
}

/// When a diagnosis is a year old, and 12 weeks from the evaluation.
void add_dates(const tokens& given, tokens& into) {
    for (const std::string& token : given)
        if (token.size() == 10 && token[4] == '-' && token[7] == '-') into.insert(date_text(one_year_after(day_of(token))));
    into.insert(date_text(day_of("2026-03-01") + 12 * 7));
}

/// Numbers that are neither in a table, nor in what came with the call or the answer, nor computed from it.
tokens without_source(const chart& chart, const std::string& request, const rapidjson::Document& answer) {
    tokens sourced;
    collect(request, sourced);
    add_dates(tokens(sourced), sourced);
    add_clearances(chart, sourced);
    add_corrected_calcium(chart, sourced);
    sourced.insert(reviewed().begin(), reviewed().end());
    collect(json_of(answer["extension"]), sourced);
    tokens said;
    collect_card(answer["cards"], said);
    tokens rest;
    for (const std::string& token : said)
        if (!sourced.contains(token)) rest.insert(token);
    return rest;
}

}  // namespace

TEST_CASE("cards: a number without a source is on no card", "[patients]") {
    for (const worked_patient& patient : worked_patients()) {
        DYNAMIC_SECTION("row " << patient.row << ": " << patient.facts) {
            const std::string request = request_for(patient.patient, patient.at);
            rapidjson::Document answer;
            answer.Parse(call_service(service_path(patient.at), request).body.c_str());
            REQUIRE_FALSE(answer.HasParseError());
            std::string unsourced;
            for (const std::string& token : without_source(patient.patient, request, answer))
                unsourced += token + " ";
            CHECK(unsourced == "");
        }
    }
}
