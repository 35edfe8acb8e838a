#include "fhir/datatypes.hpp"

#include "tests/unit/fhir/parsed.hpp"

#include <catch2/catch.hpp>

using fhir::comparator;
using fhir::element;
using fhir_test::parsed;

namespace {

/// `{"value": <text>}` with the member at hand.
struct member {
    explicit member(const std::string& text) : document(R"({"value":)" + text + "}"), value(document.root()[element::value]) {}
    parsed document;
    fhir::json_value value;
};

}  // namespace

TEST_CASE("datatypes: a list of one stands for its item, a longer one for nothing", "[fhir]") {
    CHECK(read_string(member(R"("x")").value) == "x");
    CHECK(read_string(member(R"(["x"])").value) == "x");
    CHECK(read_string(member(R"(["x","y"])").value).empty());
    CHECK(read_string(member(R"([["x"]])").value).empty());
    CHECK(read_string(member(R"([null])").value).empty());
    CHECK(read_string(member("null").value).empty());
    CHECK(read_string(member("7").value).empty());
    CHECK(read_string(member("{}").value).empty());
}

TEST_CASE("datatypes: a boolean may come as a string", "[fhir]") {
    CHECK(read_boolean(member("true").value) == true);
    CHECK(read_boolean(member(R"("false")").value) == false);
    CHECK_FALSE(read_boolean(member(R"("yes")").value));
    CHECK_FALSE(read_boolean(member("1").value));
    CHECK_FALSE(read_boolean(fhir::json_value()));
}

TEST_CASE("datatypes: a negation that cannot be read is taken as one", "[fhir]") {
    const auto [text, expected] = GENERATE(table<const char*, bool>({
        {"true", true},
        {"false", false},
        {R"("true")", true},
        {R"("false")", false},
        {"null", false},
        {R"("yes")", true},
        {"1", true},
        {"{}", true},
        {"[false]", false},
    }));
    CAPTURE(text);
    CHECK(read_negation(member(text).value) == expected);
    CHECK_FALSE(read_negation(fhir::json_value()));
}

TEST_CASE("datatypes: a decimal keeps its digits, also from a string", "[fhir]") {
    CHECK(read_decimal(member("10.10").value)->text == "10.10");
    CHECK(read_decimal(member(R"("10.10")").value)->value == 10.1);
    CHECK_FALSE(read_decimal(member(R"("<7")").value));
    CHECK_FALSE(read_decimal(member("true").value));
    CHECK_FALSE(read_decimal(member("null").value));
}

TEST_CASE("datatypes: a quantity is read with its comparator and units", "[fhir]") {
    const member sent(
        R"({"value":7.0,"comparator":"<=","unit":"gram per dl","system":"http://unitsofmeasure.org","code":"g/dL"})");
    const auto read = read_quantity(sent.value);
    REQUIRE(read);
    CHECK(read->value->text == "7.0");
    CHECK(read->compared == comparator::less_or_equal);
    CHECK(read->unit == "gram per dl");
    CHECK(read->system == "http://unitsofmeasure.org");
    CHECK(read->stated_unit() == "g/dL");
    CHECK_FALSE(read->unknown_comparator);
}

TEST_CASE("datatypes: the four comparators are known, any other makes the value unusable", "[fhir]") {
    const auto [text, compared, unknown] = GENERATE(table<const char*, comparator, bool>({
        {R"("<")", comparator::less, false},
        {R"("<=")", comparator::less_or_equal, false},
        {R"(">=")", comparator::greater_or_equal, false},
        {R"(">")", comparator::greater, false},
        {R"("")", comparator::none, false},
        {"null", comparator::none, false},
        {R"("ad")", comparator::none, true},
        {R"("~")", comparator::none, true},
        {"7", comparator::none, true},
        {"{}", comparator::none, true},
    }));
    CAPTURE(text);
    const member sent(std::string(R"({"value":1,"comparator":)") + text + "}");
    const auto read = read_quantity(sent.value);
    REQUIRE(read);
    CHECK(read->compared == compared);
    CHECK(read->unknown_comparator == unknown);
}

TEST_CASE("datatypes: a quantity of the wrong kind is absent", "[fhir]") {
    CHECK_FALSE(read_quantity(member("7").value));
    CHECK_FALSE(read_quantity(member(R"("7 g")").value));
    CHECK_FALSE(read_quantity(member(R"([{"value":1},{"value":2}])").value));
    CHECK(read_quantity(member(R"([{"value":1}])").value));
    CHECK_FALSE(read_quantity(member(R"({"value":{}})").value)->value);
}

TEST_CASE("datatypes: a concept keeps the codings that say something", "[fhir]") {
    const member sent(
        R"({"coding":[{"system":"s","code":"c","display":"d"},{"system":"only"},7,null,{"display":"x"}],"text":"t"})");
    std::pmr::monotonic_buffer_resource arena;
    const auto read = read_concept(sent.value, &arena);
    REQUIRE(read.codings.size() == 2);
    CHECK(read.codings[0].system == "s");
    CHECK(read.codings[0].code == "c");
    CHECK(read.codings[0].display == "d");
    CHECK(read.codings[1].display == "x");
    CHECK(read.text == "t");
    const member one(R"({"coding":{"code":"c"}})");
    CHECK(read_concept(one.value, &arena).codings.size() == 1);
    CHECK(read_concept(member(R"("text")").value, &arena).empty());
    CHECK(read_concept(member("null").value, &arena).empty());
}

TEST_CASE("datatypes: a status is a code, and HL7's own is preferred", "[fhir]") {
    const auto [text, code] = GENERATE(table<const char*, const char*>({
        {R"("active")", "active"},
        {R"({"coding":[{"code":"active"}]})", "active"},
        {R"({"coding":[{"system":"local","code":"A"},{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]})",
         "active"},
        {R"({"coding":[{"system":"local","code":"A"},{"system":"local","code":"B"}]})", "A"},
        {R"([{"coding":[{"code":"active"}]}])", "active"},
        {R"({"text":"active"})", ""},
        {"null", ""},
        {"7", ""},
    }));
    CAPTURE(text);
    CHECK(read_status_code(member(text).value) == code);
}

TEST_CASE("datatypes: a reference is its text, with type and display beside it", "[fhir]") {
    const auto typed = read_reference(member(R"({"reference":"urn:uuid:1","type":"Patient","display":"Jane"})").value);
    CHECK(typed.form == fhir::reference_form::urn);
    CHECK(typed.present());
    CHECK(read_reference(member(R"({"reference":"Device/1","type":"Patient"})").value).type == "Device");
    CHECK_FALSE(read_reference(member(R"({"display":"Jane"})").value).present());
    CHECK_FALSE(read_reference(member(R"("Patient/1")").value).present());
}

TEST_CASE("datatypes: a period may lack either end", "[fhir]") {
    const auto open = read_period(member(R"({"start":"2024-01"})").value);
    CHECK(open.start);
    CHECK_FALSE(open.end);
    CHECK_FALSE(read_period(member(R"("2024")").value).start);
    const auto moment = read_moment(member(R"("2024-01-01")").value);
    CHECK(moment.start == moment.end);
    CHECK(moment.start);
}
