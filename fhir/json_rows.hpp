#pragma once
// A JSON document as flat rows, made in one pass of Boost.JSON's SAX parser: strict on every byte, but keeping only
// what somebody will read. Below `keep_all_depth` levels, members whose names are not in the vocabulary of `element.hpp`
// are checked and skipped.
//
// Format: rows stand in document order; a container's `end` is the row after its last descendant, so `row + 1` is its
// first child and `end` its next sibling. Strings without escapes borrow from the text; others live in the arena.
// The text and the arena must outlive the rows.

#include "fhir/element.hpp"
#include "fhir/error.hpp"

#include <boost/system/result.hpp>

#include <cstdint>
#include <memory_resource>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fhir {

enum class json_kind : std::uint8_t { null, boolean, number, string, array, object };

struct json_row {
    std::string_view text;      ///< string: its value; number: its text as received; boolean: "true" or "false"
    std::uint32_t end = 0;      ///< row after the last descendant
    std::uint32_t ordinal = 0;  ///< how many values (kept or skipped) stand before this one in the document
    std::uint32_t parent = 0;   ///< row of the enclosing container; the root is its own
    element name = element::none;  ///< member name, `none` for array items, `unknown` for kept names outside the vocabulary
    json_kind kind = json_kind::null;
    std::uint32_t name_index = 0;  ///< for `unknown`: index into json_rows::names
};

class json_rows;

/// One value in the rows: a small handle to pass around by value. A default handle is absent, and so is any member of it.
class json_value {
public:
    json_value() = default;
    json_value(const json_rows& rows, std::uint32_t row) : rows_(&rows), row_(row) {}

    [[nodiscard]] bool present() const { return rows_ != nullptr; }
    explicit operator bool() const { return present(); }
    [[nodiscard]] std::uint32_t row() const { return row_; }
    [[nodiscard]] json_kind kind() const;
    [[nodiscard]] bool is(json_kind kind) const { return present() && this->kind() == kind; }

    /// Member of an object by name; absent when this is no object or has no such member.
    [[nodiscard]] json_value operator[](element name) const;
    [[nodiscard]] json_value operator[](std::string_view name) const;

    /// String value, or empty when this is absent or no string.
    [[nodiscard]] std::string_view string() const;
    /// The text of a number, a boolean or a string.
    [[nodiscard]] std::string_view text() const;
    [[nodiscard]] element name() const;
    [[nodiscard]] std::string_view name_text() const;

    /// Children: the items of an array, or the members of an object.
    class iterator;
    [[nodiscard]] iterator begin() const;
    [[nodiscard]] iterator end() const;
    [[nodiscard]] bool empty_container() const;

    /// Lenient list reading: the items of an array; any other present, non-null value as its only item.
    struct item_range;
    [[nodiscard]] item_range items() const;

    /// `context.draftOrders.entry[2].resource`
    [[nodiscard]] std::string path() const;

private:
    const json_rows* rows_ = nullptr;
    std::uint32_t row_ = 0;
};

class json_rows {
public:
    /// Parses the whole text. Errors: bad_json (with the byte), duplicate_name, too_deep, too_many_values.
    [[nodiscard]] static boost::system::result<json_rows, failure> parse(
        std::string_view text, std::pmr::memory_resource* arena, unsigned keep_all_depth = 0);

    [[nodiscard]] json_value root() const { return {*this, 0}; }
    [[nodiscard]] json_value at(std::uint32_t row) const { return {*this, row}; }
    [[nodiscard]] const json_row& operator[](std::uint32_t row) const { return rows_[row]; }
    [[nodiscard]] std::size_t size() const { return rows_.size(); }
    [[nodiscard]] std::string_view name_of(const json_row& row) const;

    /// The bytes of a value as they stand in the text that was parsed. Walks the text up to the value.
    [[nodiscard]] std::string_view raw(std::uint32_t row) const;

private:
    friend class json_rows_builder;
    explicit json_rows(std::string_view text, std::pmr::memory_resource* arena) : text_(text), rows_(arena), names_(arena) {}

    std::string_view text_;
    std::pmr::vector<json_row> rows_;
    std::pmr::vector<std::string_view> names_;
};

}  // namespace fhir
