// json_rows on any bytes, against Boost.JSON's DOM: both accept or both refuse, duplicate names and limits aside; what is
// kept is what the DOM says; and every kept value's raw bytes parse to the same value.
#include "fhir/json_rows.hpp"
#include "fhir/limits.hpp"

#include <boost/json.hpp>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory_resource>
#include <string_view>

namespace {

namespace json = boost::json;

void require(bool holds) {
    if (!holds) std::abort();
}

std::string_view text_of(const json::string& text) { return {text.data(), text.size()}; }

/// The document has no duplicate names, so members of rows and DOM correspond one to one and in order.
void compare(fhir::json_value row, const json::value& dom, unsigned depth, unsigned keep_all_depth) {
    require(row.kind() == fhir::json_kind::object ? dom.is_object() : !dom.is_object());
    if (const auto* object = dom.if_object()) {
        auto member = row.begin();
        for (const auto& [key, value] : *object) {
            const std::string_view name(key.data(), key.size());
            if (fhir::parse_element(name) == fhir::element::unknown && depth + 1 > keep_all_depth) continue;
            require(member != row.end() && (*member).name_text() == name);
            compare(*member, value, depth + 1, keep_all_depth);
            ++member;
        }
        require(member == row.end());
    } else if (const auto* array = dom.if_array()) {
        require(row.is(fhir::json_kind::array) && row.items().size() == array->size());
        auto item = row.begin();
        for (const auto& value : *array)
            compare(*item++, value, depth + 1, keep_all_depth);
    } else if (const auto* string = dom.if_string()) {
        require(row.is(fhir::json_kind::string) && row.string() == text_of(*string));
    } else {
        require(row.text().empty() == dom.is_null());
    }
}

void check_raw(const fhir::json_rows& rows, std::uint32_t row) {
    const std::string_view raw = rows.raw(row);
    std::pmr::monotonic_buffer_resource arena;
    const auto again = fhir::json_rows::parse(raw, &arena);
    require(again.has_value() && again->root().kind() == rows.at(row).kind() && again->root().text() == rows.at(row).text());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const unsigned keep_all_depth = size % 4;
    std::pmr::monotonic_buffer_resource arena;
    const auto rows = fhir::json_rows::parse(text, &arena, keep_all_depth);
    if (rows.has_error()) {
        require(rows.error().offset <= size);
        if (rows.error().code != fhir::errc::bad_json && rows.error().code != fhir::errc::too_deep) return 0;
    }

    json::monotonic_resource memory;
    json::parse_options options;
    options.max_depth = fhir::max_depth;
    boost::system::error_code error;
    const json::value dom = json::parse(text, error, &memory, options);
    require(rows.has_value() == !error);
    if (error) return 0;

    compare(rows->root(), dom, 0, keep_all_depth);
    const auto count = static_cast<std::uint32_t>(rows->size());
    const std::uint32_t stride = count / 8 + 1;
    for (std::uint32_t row = 0; row < count; row += stride) {
        check_raw(*rows, row);
        require(rows->at(row).path().size() < 100 * 80);
    }
    return 0;
}
