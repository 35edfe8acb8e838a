// json_rows::parse: the one pass over the request body. https://www.rfc-editor.org/rfc/rfc8259
//
// A translation unit of its own, compiled with -O3: beside other templates the compiler stops inlining the parser.
// Duplicate member names are refused everywhere, also in what is skipped. Names of the vocabulary cost one bit each;
// other names are compared one by one while an object has few of them, and sorted at its end when it has many, so that
// no choice of names makes the check slow.

#include "fhir/element_lookup.hpp"
#include "fhir/json_path.hpp"
#include "fhir/json_rows.hpp"
#include "fhir/limits.hpp"

#include <boost/json/basic_parser_impl.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <memory>

namespace fhir {

class json_rows_builder {
public:
    // Limits of single members are those of the whole body.
    static constexpr std::size_t max_object_size = std::size_t(-1);
    static constexpr std::size_t max_array_size = std::size_t(-1);
    static constexpr std::size_t max_key_size = std::size_t(-1);
    static constexpr std::size_t max_string_size = std::size_t(-1);

    json_rows_builder(std::string_view text, std::pmr::memory_resource* arena, unsigned keep_all_depth)
        : text_(text), arena_(arena), keep_all_depth_(keep_all_depth), rows_(text, arena), other_names_(arena) {
        grow(text.size() / 20 + 16);  // minified FHIR has a kept value for every 20 to 25 bytes
        levels_[0].start(0, false, 0);
    }

    bool on_document_begin(boost::system::error_code&) { return true; }
    bool on_document_end(boost::system::error_code&) { return true; }
    bool on_object_begin(boost::system::error_code& error) { return open(json_kind::object, error); }
    bool on_object_end(std::size_t, boost::system::error_code& error) {
        if (other_names_count_ != level_->other_names_begin && !forget_other_names(error)) return false;
        for (std::size_t i = 0; i < level_->seen.size(); ++i)
            rows_.mentioned_[i] |= level_->seen[i];
        return close();
    }
    bool on_array_begin(boost::system::error_code& error) { return open(json_kind::array, error); }
    bool on_array_end(std::size_t, boost::system::error_code&) { return close(); }

    bool on_key_part(boost::json::string_view part, std::size_t, boost::system::error_code&) { return add_part(part); }
    bool on_key(boost::json::string_view part, std::size_t, boost::system::error_code& error) {
        const std::string_view name = whole_text(part, true);
        const auto found = element_lookup::find(name);
        name_ = found.name;
        if (found.name != element::unknown) {
            const auto index = static_cast<unsigned>(found.name);
            const std::uint64_t bit = std::uint64_t{1} << (index % 64);
            std::uint64_t& seen = level_->seen[index / 64];
            if ((seen & bit) != 0) return refuse_duplicate(name, error);
            seen |= bit;
            skipping_ = level_->skipped;
            return true;
        }
        return on_other_name(name, found.hash, error);
    }

    bool on_string_part(boost::json::string_view part, std::size_t, boost::system::error_code&) { return add_part(part); }
    bool on_string(boost::json::string_view part, std::size_t, boost::system::error_code& error) {
        return scalar(json_kind::string, whole_text(part, !skipping_), error);
    }
    bool on_number_part(boost::json::string_view, boost::system::error_code&) { return true; }
    bool on_int64(std::int64_t, boost::json::string_view text, boost::system::error_code& error) { return number(text, error); }
    bool on_uint64(std::uint64_t, boost::json::string_view text, boost::system::error_code& error) { return number(text, error); }
    bool on_double(double, boost::json::string_view text, boost::system::error_code& error) { return number(text, error); }
    bool on_bool(bool value, boost::system::error_code& error) {
        return scalar(json_kind::boolean, value ? std::string_view("true") : std::string_view("false"), error);
    }
    bool on_null(boost::system::error_code& error) { return scalar(json_kind::null, {}, error); }
    bool on_comment_part(boost::json::string_view, boost::system::error_code&) { return false; }
    bool on_comment(boost::json::string_view, boost::system::error_code&) { return false; }

    [[nodiscard]] json_rows take_rows() {
        rows_.size_ = row_count_;
        return std::move(rows_);
    }
    [[nodiscard]] std::string path() const;

private:
    static constexpr std::size_t few_names = 16;

    struct other_name {
        std::uint64_t hash;
        std::string_view text;
    };

    struct level {
        element_set seen;  ///< vocabulary names this object has had
        std::uint32_t other_names_begin;
        std::uint32_t row;  ///< its own, or that of the nearest kept container when it is skipped
        bool skipped;

        void start(std::uint32_t own_row, bool skip, std::uint32_t names) {
            seen = {};
            other_names_begin = names;
            row = own_row;
            skipped = skip;
        }
    };

    static bool refuse(errc code, boost::system::error_code& error) {
        error = code;
        return false;
    }

    [[gnu::noinline]] bool refuse_duplicate(std::string_view name, boost::system::error_code& error) {
        if (!level_->skipped) duplicate_ = name;
        return refuse(errc::duplicate_name, error);
    }

    [[nodiscard]] bool is_borrowed(std::string_view part) const {
        return reinterpret_cast<std::uintptr_t>(part.data()) - reinterpret_cast<std::uintptr_t>(text_.data()) <= text_.size();
    }

    bool add_part(std::string_view part) {
        joined_.append(part);
        return true;
    }

    /// The value of a string whose last part this is. The last part of text with escapes stands in the parser's own buffer.
    std::string_view whole_text(std::string_view last_part, bool keep) {
        if (is_borrowed(last_part)) [[likely]]
            return last_part;
        return joined_text(last_part, keep);
    }

    [[gnu::noinline]] std::string_view joined_text(std::string_view last_part, bool keep) {
        joined_.append(last_part);
        std::string_view text;
        if (keep && !joined_.empty()) {
            auto* const copy = static_cast<char*>(arena_->allocate(joined_.size(), 1));
            std::memcpy(copy, joined_.data(), joined_.size());
            text = {copy, joined_.size()};
        }
        joined_.clear();
        return text;
    }

    [[gnu::noinline]] bool on_other_name(std::string_view name, std::uint64_t hash, boost::system::error_code& error) {
        const std::size_t begin = level_->other_names_begin;
        if (other_names_.size() - begin <= few_names) {
            for (std::size_t i = begin; i < other_names_.size(); ++i) {
                if (other_names_[i].hash == hash && other_names_[i].text == name) return refuse_duplicate(name, error);
            }
        }
        other_names_.push_back({hash, name});
        ++other_names_count_;
        skipping_ = level_->skipped || depth() > keep_all_depth_;
        if (!skipping_) {
            name_index_ = static_cast<std::uint32_t>(rows_.names_.size());
            rows_.names_.push_back(name);
        }
        return true;
    }

    /// At the end of an object. Fails when one of its names came twice.
    [[gnu::noinline]] bool forget_other_names(boost::system::error_code& error) {
        if (other_names_count_ - level_->other_names_begin > few_names) {
            const auto twin = find_duplicate_among_many();
            if (twin != other_names_.end()) return refuse_duplicate(twin->text, error);
        }
        other_names_count_ = level_->other_names_begin;
        other_names_.resize(other_names_count_);
        return true;
    }

    [[nodiscard]] std::pmr::vector<other_name>::const_iterator find_duplicate_among_many() {
        const auto first = other_names_.begin() + level_->other_names_begin;
        std::sort(first, other_names_.end(), [](const other_name& left, const other_name& right) {
            return left.hash != right.hash ? left.hash < right.hash : left.text < right.text;
        });
        return std::adjacent_find(first, other_names_.end(), [](const other_name& left, const other_name& right) {
            return left.hash == right.hash && left.text == right.text;
        });
    }

    [[nodiscard]] std::size_t depth() const { return static_cast<std::size_t>(level_ - levels_.data()); }

    bool number(std::string_view text, boost::system::error_code& error) { return scalar(json_kind::number, text, error); }

    bool scalar(json_kind kind, std::string_view text, boost::system::error_code& error) {
        if (!count_value()) return refuse(errc::too_many_values, error);
        if (!skipping_) add_row(kind, text);
        return true;
    }

    bool count_value() { return ++values_ <= max_values; }

    void add_row(json_kind kind, std::string_view text) {
        if (row_count_ == capacity_) [[unlikely]]
            grow(2 * std::size_t{row_count_});
        json_row& row = rows_.rows_[row_count_++];
        row = {.bytes = text.data(),
               .byte_count = static_cast<std::uint32_t>(text.size()),
               .end = row_count_,
               .ordinal = values_ - 1,
               .parent = level_->row,
               .name_index = name_index_,
               .name = name_,
               .kind = kind};
    }

    [[gnu::noinline]] void grow(std::size_t capacity) {
        auto* const larger = static_cast<json_row*>(arena_->allocate(capacity * sizeof(json_row), alignof(json_row)));
        std::uninitialized_copy_n(rows_.rows_, row_count_, larger);
        rows_.rows_ = larger;
        capacity_ = static_cast<std::uint32_t>(capacity);
    }

    bool open(json_kind kind, boost::system::error_code& error) {
        if (!count_value()) return refuse(errc::too_many_values, error);
        const std::uint32_t row = skipping_ ? level_->row : row_count_;
        if (!skipping_) add_row(kind, {});
        ++level_;
        level_->start(row, skipping_, other_names_count_);
        name_ = element::none;
        return true;
    }

    bool close() {
        if (!level_->skipped) rows_.rows_[level_->row].end = row_count_;
        --level_;
        skipping_ = level_->skipped;
        name_ = element::none;
        return true;
    }

    std::string_view text_;
    std::pmr::memory_resource* arena_;
    std::size_t keep_all_depth_;
    json_rows rows_;
    std::uint32_t row_count_ = 0;
    std::uint32_t capacity_ = 0;
    std::pmr::vector<other_name> other_names_;  ///< of all open objects, those of the innermost last
    std::uint32_t other_names_count_ = 0;       ///< their number; cheaper than asking the vector
    std::string joined_;
    std::string_view duplicate_;
    std::uint32_t values_ = 0;
    std::uint32_t name_index_ = 0;
    element name_ = element::none;
    bool skipping_ = false;
    std::array<level, max_depth + 1> levels_;
    level* level_ = levels_.data();
};

/// Where the parser stopped: the innermost container that is kept, and the name that came twice in it.
std::string json_rows_builder::path() const {
    json_path path(row_count_ == 0 ? std::string() : rows_.at(level_->row).path());
    if (!duplicate_.empty()) path.add_member(duplicate_);
    return path.text();
}

namespace {

errc to_errc(const boost::system::error_code& error) {
    if (error.category() == category()) return static_cast<errc>(error.value());
    return error == boost::json::error::too_deep ? errc::too_deep : errc::bad_json;
}

}  // namespace

boost::system::result<json_rows, failure> json_rows::parse(std::string_view text, std::pmr::memory_resource* arena,
                                                           unsigned keep_all_depth) {
    boost::json::parse_options options;
    options.max_depth = max_depth;
    boost::json::basic_parser<json_rows_builder> parser(options, text, arena, keep_all_depth);
    boost::system::error_code error;
    const std::size_t stopped = parser.write_some(false, text.data(), text.size(), error);
    if (error) {
        const errc code = to_errc(error);
        return failure{make_error_code(code), code == errc::bad_json ? std::string() : parser.handler().path(), stopped};
    }
    if (stopped != text.size()) return failure{make_error_code(errc::bad_json), {}, stopped};
    return parser.handler().take_rows();
}

}  // namespace fhir
