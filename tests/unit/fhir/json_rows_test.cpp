#include "fhir/json_rows.hpp"

#include "fhir/limits.hpp"
#include "tests/unit/fhir/parsed.hpp"

#include <catch2/catch.hpp>

#include <string>

using fhir::element;
using fhir::errc;
using fhir::json_kind;
using fhir_test::accepts;
using fhir_test::parsed;
using fhir_test::refusal;

TEST_CASE("json: members of the vocabulary are kept, others are checked and skipped", "[fhir]") {
    const parsed document(R"({"id":"a","frob":{"id":"hidden"},"status":"final","list":[1,2],"code":{"text":"t","odd":1}})");
    const auto root = document.root();
    CHECK(root[element::id].string() == "a");
    CHECK(root[element::status].string() == "final");
    CHECK(root[element::code][element::text].string() == "t");
    CHECK_FALSE(root["frob"]);
    CHECK_FALSE(root["list"]);
    CHECK(document.rows().size() == 5);
}

TEST_CASE("json: down to the given depth every member is kept with its name", "[fhir]") {
    const parsed document(R"({"hook":"h","context":{"patientId":"1","deep":{"gone":1,"id":"2"}},"list":[{"gone":1}]})", 2);
    const auto root = document.root();
    CHECK(root["hook"].string() == "h");
    CHECK(root["hook"].name() == element::unknown);
    CHECK(root["hook"].name_text() == "hook");
    CHECK(root["context"]["patientId"].string() == "1");
    CHECK_FALSE(root["context"]["deep"]["gone"]);
    CHECK(root["context"]["deep"]["id"].string() == "2");
    CHECK(root["context"]["deep"][element::id].string() == "2");
    REQUIRE(root["list"].is(json_kind::array));
    CHECK_FALSE((*root["list"].begin())["gone"]);
}

TEST_CASE("json: kinds and texts are those of the document", "[fhir]") {
    const parsed document(R"([null,true,false,-1.50E+2,0,18446744073709551616,"",[],{},"text"])");
    const std::vector<std::pair<json_kind, std::string>> expected = {
        {json_kind::null, ""},           {json_kind::boolean, "true"}, {json_kind::boolean, "false"},
        {json_kind::number, "-1.50E+2"}, {json_kind::number, "0"},     {json_kind::number, "18446744073709551616"},
        {json_kind::string, ""},         {json_kind::array, ""},       {json_kind::object, ""},
        {json_kind::string, "text"},
    };
    std::size_t index = 0;
    for (const auto item : document.root()) {
        CAPTURE(index);
        CHECK(item.kind() == expected.at(index).first);
        CHECK(item.text() == expected.at(index).second);
        CHECK(item.name() == element::none);
        ++index;
    }
    CHECK(index == expected.size());
}

TEST_CASE("json: escapes are decoded in values and in names", "[fhir]") {
    const parsed document(R"({"i\u0064":"a\n\"\\\/\u00e9\ud83d\ude00z","status":"\u0041"})");
    CHECK(document.root()[element::id].string() == "a\n\"\\/\xC3\xA9\xF0\x9F\x98\x80z");
    CHECK(document.root()[element::status].string() == "A");
}

TEST_CASE("json: a long string with escapes is joined from its parts", "[fhir]") {
    std::string text;
    std::string value;
    for (int i = 0; i < 3000; ++i) {
        text += R"(abc\t\u00e9)";
        value += "abc\t\xC3\xA9";
    }
    const parsed document(R"({"id":")" + text + R"(","status":"plain"})");
    CHECK(document.root()[element::id].string() == value);
    CHECK(document.root()[element::status].string() == "plain");
}

TEST_CASE("json: a name that comes twice is refused wherever it stands", "[fhir]") {
    const auto [text, path] = GENERATE(table<const char*, const char*>({
        {R"({"id":1,"id":2})", "id"},
        {R"({"hook":1,"hook":2})", "hook"},
        {R"({"id":1,"i\u0064":2})", "id"},
        {R"({"fro\u0062":1,"frob":2})", "frob"},
        {R"({"code":{"text":1,"system":2,"text":3}})", "code.text"},
        {R"({"entry":[{},{"resource":{"zz":1,"zz":1}}]})", "entry[1].resource.zz"},
        {R"({"skipped":{"x":{"y":1,"y":2}}})", "skipped"},
        {R"({"skipped":[[{"id":1,"id":2}]]})", "skipped[0][0].id"},
        {R"({"":1,"":2})", ""},
    }));
    CAPTURE(text);
    const auto failure = refusal(text, 1);
    CHECK(failure.code == errc::duplicate_name);
    CHECK(failure.path == path);
}

TEST_CASE("json: the same name in different objects is no duplicate", "[fhir]") {
    CHECK(accepts(R"({"id":1,"code":{"id":1,"zz":{"id":1,"zz":2}},"entry":[{"id":1,"zz":1},{"id":1,"zz":1}],"zz":1})"));
}

TEST_CASE("json: a duplicate is found among few and among many other names", "[fhir]") {
    const int count = GENERATE(2, 15, 16, 17, 18, 19, 100, 5000);
    const int position = GENERATE(0, 1, 7);
    std::string members;
    for (int i = 0; i < count; ++i)
        members += "\"n" + std::to_string(i) + "\":0,";
    CAPTURE(count, position);
    CHECK(accepts("{" + members + "\"last\":0}"));
    const auto twice = "{" + members + "\"n" + std::to_string(std::min(position, count - 1)) + "\":0}";
    CHECK(refusal(twice).code == errc::duplicate_name);
    CHECK(accepts("[{" + members + "\"last\":0},{" + members + "\"last\":0}]"));
}

TEST_CASE("json: names with one hash are no duplicates unless they are equal", "[fhir]") {
    // Equal sizes, first and last eight bytes: the middles tell them apart.
    CHECK(accepts(R"({"aaaaaaaa1bbbbbbbb":1,"aaaaaaaa2bbbbbbbb":2})"));
    CHECK(refusal(R"({"aaaaaaaa1bbbbbbbb":1,"aaaaaaaa1bbbbbbbb":2})").code == errc::duplicate_name);
}

TEST_CASE("json: nesting is accepted up to the limit and refused beyond it", "[fhir]") {
    const std::string open(fhir::max_depth, '[');
    const std::string close(fhir::max_depth, ']');
    CHECK(accepts(open + close));
    CHECK(refusal("[" + open + close + "]").code == errc::too_deep);
    std::string objects;
    for (std::size_t i = 0; i <= fhir::max_depth; ++i)
        objects += R"({"frob":)";
    CHECK(refusal(objects + "1" + std::string(fhir::max_depth + 1, '}')).code == errc::too_deep);
    CHECK(refusal(std::string(100000, '[')).code == errc::too_deep);
}

TEST_CASE("json: values are accepted up to the limit and refused beyond it", "[fhir]") {
    std::string items;
    for (std::size_t i = 0; i + 2 < fhir::max_values; ++i)
        items += "0,";
    CHECK(accepts("[" + items + "0]"));
    CHECK(refusal("[" + items + "0,0]").code == errc::too_many_values);
    CHECK(refusal("{\"skipped\":[" + items + "0,0]}").code == errc::too_many_values);
}

TEST_CASE("json: what is not well-formed is refused with the byte where reading stopped", "[fhir]") {
    const auto [text, offset] = GENERATE(table<std::string, std::size_t>({
        {"", 0},
        {"   ", 3},
        {"\xEF\xBB\xBF{}", 0},
        {"{} x", 3},
        {"{}{}", 2},
        {"[1,]", 3},
        {"{\"a\":1,}", 7},
        {"// c\n{}", 0},
        {"[NaN]", 1},
        {"[01]", 2},
        {"{'a':1}", 1},
        {"[\"\xFF\"]", 2},
        {"[\"\xC0\xAF\"]", 2},
        {"[\"\xED\xA0\x80\"]", 2},
        {"[\"\n\"]", 2},
        {"[\"\\ud800\"]", 8},
        {"[\"a", 3},
        {"[1", 2},
        {"nul", 3},
    }));
    CAPTURE(text);
    const auto failure = refusal(text);
    CHECK(failure.code == errc::bad_json);
    CHECK(failure.offset == offset);
    CHECK(failure.path.empty());
}

TEST_CASE("json: a NUL byte after the document or in a string is refused", "[fhir]") {
    CHECK_FALSE(accepts(std::string("{}\0", 3)));
    CHECK_FALSE(accepts(std::string("[\"\0\"]", 5)));
    CHECK(accepts(R"(["\u0000"])"));
}

TEST_CASE("json: an absent value gives absent members and empty texts", "[fhir]") {
    const fhir::json_value absent;
    CHECK_FALSE(absent.present());
    CHECK_FALSE(absent[element::id].present());
    CHECK_FALSE(absent["x"][element::id].present());
    CHECK(absent.string().empty());
    CHECK(absent.text().empty());
    CHECK(absent.name_text().empty());
    CHECK(absent.path().empty());
    CHECK(absent.kind() == json_kind::null);
    CHECK(absent.begin() == absent.end());
    CHECK(absent.items().empty());
    CHECK_FALSE(absent.empty_container());
}

TEST_CASE("json: a list is read from an array, from a single value and from nothing", "[fhir]") {
    const parsed document(R"({"code":[1,2,3],"status":"x","subject":null,"category":[],"text":{"id":"1","url":"2"}})");
    const auto root = document.root();
    CHECK(root[element::code].items().size() == 3);
    CHECK(root[element::status].items().size() == 1);
    CHECK((*root[element::status].items().begin()).string() == "x");
    CHECK(root[element::text].items().size() == 1);
    CHECK(root[element::subject].items().empty());
    CHECK(root[element::category].items().empty());
    CHECK(root[element::category].empty_container());
    CHECK_FALSE(root[element::code].empty_container());
    CHECK(root[element::id].items().empty());
}

TEST_CASE("json: members of something that is no object are absent", "[fhir]") {
    const parsed document(R"({"code":[{"id":"1"}],"status":"x"})");
    CHECK_FALSE(document.root()[element::code][element::id]);
    CHECK_FALSE(document.root()[element::status][element::id]);
    CHECK_FALSE(document.root()[element::code]["frob"]);
}

TEST_CASE("json: a path names the way to a value", "[fhir]") {
    const parsed document(R"({"context":{"draftOrders":{"entry":[{},{"resource":{"id":"1","list":[[0]]}}]}}})", 6);
    const auto entry = document.root()["context"]["draftOrders"]["entry"];
    const auto second = *++entry.begin();
    CHECK(document.root().path().empty());
    CHECK(second["resource"].path() == "context.draftOrders.entry[1].resource");
    CHECK((*(*second["resource"]["list"].begin()).begin()).path() == "context.draftOrders.entry[1].resource.list[0][0]");
}

TEST_CASE("json: a name that is not plain does not get into a path", "[fhir]") {
    const parsed document("{\"<script>\":{\"id\":1},\"" + std::string(65, 'x') + "\":{\"id\":1}}", 1);
    for (const auto member : document.root())
        CHECK(member[element::id].path() == "?.id");
}

TEST_CASE("json: raw gives the bytes of a value as they were sent", "[fhir]") {
    const std::string resource = "{ \"resourceType\" :\"X\", \"x\\\"y\" : [1 , {\"}\":\"]\\\\\"}], \"value\": 1.50 }";
    const parsed document("{\"skip\":[1,{\"a\":\"\\\"{\"}], \"entry\" : [ {\"resource\":" + resource +
                          "} , {\"resource\":\"s\"}, null,true,-1e5 ]}");
    const auto entry = document.root()[element::entry];
    auto item = entry.begin();
    CHECK(document.rows().raw((*item)[element::resource].row()) == resource);
    CHECK(document.rows().raw((*item)[element::resource][element::value].row()) == "1.50");
    CHECK(document.rows().raw((*++item)[element::resource].row()) == "\"s\"");
    CHECK(document.rows().raw((*++item).row()) == "null");
    CHECK(document.rows().raw((*++item).row()) == "true");
    CHECK(document.rows().raw((*++item).row()) == "-1e5");
}

TEST_CASE("json: the whole document is the raw text of its root without the space around it", "[fhir]") {
    const parsed document(" \n{\"id\" : \"\\u0041\"}\t");
    CHECK(document.rows().raw(0) == "{\"id\" : \"\\u0041\"}");
}

TEST_CASE("json: a document says whether it mentions a name at all", "[fhir]") {
    const parsed document(R"({"id":1,"skipped":{"modifierExtension":[]}})");
    CHECK(document.rows().mentions(element::id));
    CHECK(document.rows().mentions(element::modifier_extension));
    CHECK_FALSE(document.rows().mentions(element::contained));
}
