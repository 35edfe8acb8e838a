#pragma once
// A JSON document as flat rows, made in one pass of Boost.JSON's SAX parser: strict on every byte, but keeping only
// what somebody will read. Members deeper than `keep_all_depth` whose names are not in the vocabulary of `element.hpp`
// are checked and skipped; the members of the root object have depth 1.
//
// Format: rows stand in document order; a container's `end` is the row after its last descendant, so `row + 1` is its
// first child and `end` its next sibling. Strings without escapes borrow from the text; others live in the arena.
// The text and the arena must outlive the rows (nothing is given back to the arena: use a monotonic one), and the rows must stay
// where they are while values of them are in use.

#include "fhir/element.hpp"
#include "fhir/error.hpp"

#include <boost/system/result.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <memory_resource>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fhir {

enum class json_kind : std::uint8_t { null, boolean, number, string, array, object };

struct json_row {
    const char* bytes = nullptr;  ///< see text()
    std::uint32_t byte_count = 0;
    std::uint32_t end = 0;         ///< row after the last descendant
    std::uint32_t ordinal = 0;     ///< how many values (kept or skipped) stand before this one in the document
    std::uint32_t parent = 0;      ///< row of the enclosing container; the root is its own
    std::uint32_t name_index = 0;  ///< for `unknown`: index into json_rows::names
    element name = element::none;  ///< member name, `none` for array items, `unknown` for kept names outside the vocabulary
    json_kind kind = json_kind::null;

    /// String: its value; number: its text as received; boolean: "true" or "false"; otherwise empty.
    [[nodiscard]] std::string_view text() const { return {bytes, byte_count}; }
};
static_assert(sizeof(json_row) == 32, "half a cache line");

/// One bit for each element of the vocabulary.
using element_set = std::array<std::uint64_t, (element_count + 63) / 64>;

class json_rows;

/// One value in the rows: a small handle to pass around by value. A default handle is absent, and so is any member of it.
class json_value {
public:
    json_value() = default;
    json_value(const json_rows& rows, std::uint32_t row) : rows_(&rows), row_(row) {}

    [[nodiscard]] bool present() const { return rows_ != nullptr; }
    explicit operator bool() const { return present(); }
    [[nodiscard]] std::uint32_t row() const { return row_; }
    [[nodiscard]] const json_rows& rows() const { return *rows_; }  ///< only when present
    [[nodiscard]] json_kind kind() const;
    [[nodiscard]] bool is(json_kind kind) const { return present() && this->kind() == kind; }

    /// Member of an object by name; absent when this is no object or has no such member.
    [[nodiscard]] json_value operator[](element name) const;
    [[nodiscard]] json_value operator[](std::string_view name) const;

    /// String value, or empty when this is absent or no string.
    [[nodiscard]] std::string_view string() const;
    /// The text of a number, a boolean or a string; empty for anything else.
    [[nodiscard]] std::string_view text() const;
    [[nodiscard]] element name() const;
    [[nodiscard]] std::string_view name_text() const;

    /// Children: the items of an array, or the members of an object. None for anything else.
    class iterator;
    [[nodiscard]] iterator begin() const;
    [[nodiscard]] iterator end() const;
    /// An array or object with nothing kept in it.
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
    [[nodiscard]] static boost::system::result<json_rows, failure> parse(std::string_view text, std::pmr::memory_resource* arena,
                                                                         unsigned keep_all_depth = 0);

    [[nodiscard]] json_value root() const { return {*this, 0}; }
    [[nodiscard]] json_value at(std::uint32_t row) const { return {*this, row}; }
    [[nodiscard]] const json_row& operator[](std::uint32_t row) const { return rows_[row]; }
    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] std::string_view name_of(const json_row& row) const;

    /// False when no object of the document, kept or skipped, has a member of this name.
    [[nodiscard]] bool mentions(element name) const {
        const auto index = static_cast<std::size_t>(name);
        return (mentioned_[index / 64] >> (index % 64) & 1) != 0;
    }

    /// The bytes of a value as they stand in the text that was parsed. Walks the text near the value.
    [[nodiscard]] std::string_view raw(std::uint32_t row) const;

private:
    friend class json_rows_builder;
    json_rows(std::string_view text, std::pmr::memory_resource* arena) : text_(text), names_(arena) {}

    std::string_view text_;
    json_row* rows_ = nullptr;
    std::uint32_t size_ = 0;
    element_set mentioned_{};
    std::pmr::vector<std::string_view> names_;
};

class json_value::iterator {
public:
    using value_type = json_value;
    using difference_type = std::ptrdiff_t;
    using iterator_category = std::forward_iterator_tag;

    iterator() = default;
    iterator(const json_rows* rows, std::uint32_t row) : rows_(rows), row_(row) {}

    json_value operator*() const { return {*rows_, row_}; }
    iterator& operator++() {
        row_ = (*rows_)[row_].end;
        return *this;
    }
    iterator operator++(int) {
        const iterator before = *this;
        ++*this;
        return before;
    }
    friend bool operator==(const iterator& left, const iterator& right) { return left.row_ == right.row_; }

private:
    const json_rows* rows_ = nullptr;
    std::uint32_t row_ = 0;
};

struct json_value::item_range {
    iterator first;
    iterator last;

    [[nodiscard]] iterator begin() const { return first; }
    [[nodiscard]] iterator end() const { return last; }
    [[nodiscard]] bool empty() const { return first == last; }
    /// How many items there are. Walks them.
    [[nodiscard]] std::size_t size() const { return static_cast<std::size_t>(std::distance(first, last)); }
};

inline json_kind json_value::kind() const { return present() ? (*rows_)[row_].kind : json_kind::null; }

inline element json_value::name() const { return present() ? (*rows_)[row_].name : element::none; }

inline std::string_view json_value::text() const { return present() ? (*rows_)[row_].text() : std::string_view(); }

inline std::string_view json_value::string() const { return is(json_kind::string) ? text() : std::string_view(); }

// A scalar's only descendant is itself, so begin() == end() for it without looking at its kind.
inline json_value::iterator json_value::begin() const { return {rows_, present() ? row_ + 1 : 0}; }

inline json_value::iterator json_value::end() const { return {rows_, present() ? (*rows_)[row_].end : 0}; }

inline json_value json_value::operator[](element name) const {
    if (!is(json_kind::object)) return {};
    for (const json_value member : *this) {
        if (member.name() == name) return member;
    }
    return {};
}

inline json_value::item_range json_value::items() const {
    const json_kind what = kind();
    if (what == json_kind::null) return {};
    if (what == json_kind::array) return {begin(), end()};
    return {iterator(rows_, row_), end()};
}

}  // namespace fhir
