// The rows against a plain DOM of the same text, on generated documents and on random damage to them.

#include "fhir/json_rows.hpp"
#include "fhir/limits.hpp"
#include "tests/unit/fhir/parsed.hpp"

#include <boost/json.hpp>
#include <catch2/catch.hpp>

#include <random>
#include <string>

using fhir::element;
using fhir::json_kind;
using fhir::json_value;
using fhir_test::parsed;

namespace {

namespace json = boost::json;

class generator {
public:
    explicit generator(unsigned seed) : random_(seed) {}

    std::string document() {
        text_.clear();
        value(0);
        return text_;
    }

    std::size_t pick(std::size_t below) { return std::uniform_int_distribution<std::size_t>(0, below - 1)(random_); }

private:
    void space() {
        static constexpr std::string_view spaces[] = {"", "", "", " ", "\n", "\t ", "\r\n"};
        text_ += spaces[pick(std::size(spaces))];
    }

    void string() {
        static constexpr std::string_view pieces[] = {
            "a",  "resource", "\\n", "\\\"", "\\\\", "\\u00e9", "\\ud83d\\ude00",  "\xC3\xA9",
            "}{", "][",       ",:",  " ",    "0",    "\\/",     "\xF0\x9F\x98\x80"};
        text_ += '"';
        for (std::size_t i = pick(6); i > 0; --i)
            text_ += pieces[pick(std::size(pieces))];
        text_ += '"';
    }

    void object(int depth) {
        static constexpr std::string_view names[] = {"id", "code", "resource", "entry",        "medicationCodeableConcept",
                                                     "zz", "hook", "x\\ty",    "s\\u0074atus", "\xC3\xA9"};
        text_ += '{';
        bool first = true;
        for (const auto name : names) {
            if (pick(3) != 0) continue;
            if (!first) text_ += ',';
            first = false;
            space();
            text_.append("\"").append(name).append("\"");
            space();
            text_ += ':';
            value(depth + 1);
        }
        space();
        text_ += '}';
    }

    void value(int depth) {
        static constexpr std::string_view scalars[] = {"null",  "true", "false", "0", "-1.50", "1e5", "12345678901234567890",
                                                       "0.1E-3"};
        space();
        switch (depth > 6 ? pick(2) : pick(4)) {
            case 0:
                text_ += scalars[pick(std::size(scalars))];
                break;
            case 1:
                string();
                break;
            case 2:
                object(depth);
                break;
            default:
                text_ += '[';
                for (std::size_t i = 0, count = pick(4); i < count; ++i) {
                    if (i != 0) text_ += ',';
                    value(depth + 1);
                }
                space();
                text_ += ']';
                break;
        }
        space();
    }

    std::mt19937 random_;
    std::string text_;
};

/// Compares rows with the DOM, member by member in document order, and counts the values that were not kept.
class comparison {
public:
    comparison(const fhir::json_rows& rows, unsigned keep_all_depth) : rows_(rows), keep_all_depth_(keep_all_depth) {}

    void same(json_value row, const json::value& dom, unsigned depth, const std::string& path) {
        CAPTURE(path);
        REQUIRE(row.path() == path);
        REQUIRE(rows_[row.row()].ordinal == ordinal_);
        ++ordinal_;
        const auto raw = rows_.raw(row.row());
        REQUIRE(json::parse(json::string_view(raw.data(), raw.size())) == dom);
        if (dom.is_object()) {
            REQUIRE(row.kind() == json_kind::object);
            same_members(row, dom.get_object(), depth, path);
        } else if (dom.is_array()) {
            REQUIRE(row.kind() == json_kind::array);
            auto item = row.begin();
            std::size_t index = 0;
            for (const auto& child : dom.get_array()) {
                same(*item, child, depth + 1, path + "[" + std::to_string(index++) + "]");
                ++item;
            }
            REQUIRE(item == row.end());
        } else {
            same_scalar(row, dom, raw);
        }
    }

    [[nodiscard]] std::uint32_t values() const { return ordinal_; }

private:
    static void same_scalar(json_value row, const json::value& dom, std::string_view raw) {
        if (dom.is_string()) {
            REQUIRE(row.kind() == json_kind::string);
            REQUIRE(row.string() == std::string_view(dom.get_string().data(), dom.get_string().size()));
        } else if (dom.is_null()) {
            REQUIRE(row.kind() == json_kind::null);
        } else {
            REQUIRE(row.kind() == (dom.is_bool() ? json_kind::boolean : json_kind::number));
            REQUIRE(row.text() == raw);
        }
        REQUIRE(row.begin() == row.end());
    }

    void same_members(json_value row, const json::object& dom, unsigned depth, const std::string& path) {
        auto member = row.begin();
        for (const auto& [key, child] : dom) {
            const std::string_view name(key.data(), key.size());
            if (fhir::parse_element(name) == element::unknown && depth + 1 > keep_all_depth_) {
                skip(child);
                continue;
            }
            REQUIRE((*member).name_text() == name);
            REQUIRE(row[name].row() == (*member).row());
            const bool plain =
                name.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string_view::npos;
            same(*member, child, depth + 1, (path.empty() ? "" : path + ".") + (plain ? std::string(name) : "?"));
            ++member;
        }
        REQUIRE(member == row.end());
    }

    void skip(const json::value& dom) {
        ++ordinal_;
        if (dom.is_object()) {
            for (const auto& member : dom.get_object())
                skip(member.value());
        } else if (dom.is_array()) {
            for (const auto& item : dom.get_array())
                skip(item);
        }
    }

    const fhir::json_rows& rows_;
    unsigned keep_all_depth_;
    std::uint32_t ordinal_ = 0;
};

/// Member order in a Boost.JSON object is insertion order, so it is that of the document.
void compare(const std::string& text, unsigned keep_all_depth) {
    CAPTURE(text, keep_all_depth);
    const parsed document(text, keep_all_depth);
    comparison(document.rows(), keep_all_depth).same(document.root(), json::parse(text), 0, "");
}

}  // namespace

TEST_CASE("json: rows say the same as a DOM of the document", "[fhir]") {
    generator documents(42);
    for (int round = 0; round < 1500; ++round)
        compare(documents.document(), static_cast<unsigned>(round % 4));
}

TEST_CASE("json: damaged documents are refused exactly when a DOM parser refuses them", "[fhir]") {
    static constexpr std::string_view bytes = "{}[]\",:0123456789-+.eEtfn\\u \n\x01\x80\xC3\xFF/x";
    generator random(4711);
    json::parse_options options;
    options.max_depth = fhir::max_depth;
    std::size_t refused = 0;
    for (int round = 0; round < 20000; ++round) {
        std::string text = random.document();
        for (std::size_t i = random.pick(3) + 1; i > 0 && !text.empty(); --i) {
            const std::size_t at = random.pick(text.size());
            switch (random.pick(3)) {
                case 0:
                    text[at] = bytes[random.pick(bytes.size())];
                    break;
                case 1:
                    text.erase(at, 1);
                    break;
                default:
                    text.insert(at, 1, bytes[random.pick(bytes.size())]);
                    break;
            }
        }
        std::pmr::monotonic_buffer_resource arena;
        const auto rows = fhir::json_rows::parse(text, &arena, 2);
        boost::system::error_code error;
        json::parse(text, error, {}, options);
        CAPTURE(text);
        const bool only_duplicate = rows.has_error() && rows.error().code == fhir::errc::duplicate_name;
        if (!only_duplicate) REQUIRE(rows.has_value() == !error);
        refused += rows.has_error() ? 1 : 0;
    }
    CHECK(refused > 1000);
}
