#include "fhir/json_rows.hpp"

#include "fhir/json_path.hpp"
#include "fhir/json_scan.hpp"

#include <functional>

namespace fhir {
namespace {

/// Whether `part` is a piece of `whole` itself, not merely equal to one.
bool borrows(std::string_view part, std::string_view whole) {
    const std::less_equal<const char*> not_after;
    return !part.empty() && not_after(whole.data(), part.data()) &&
           not_after(part.data() + part.size(), whole.data() + whole.size());
}

}  // namespace

json_value json_value::operator[](std::string_view name) const {
    const element known = parse_element(name);
    if (known != element::unknown) return (*this)[known];
    if (!is(json_kind::object)) return {};
    for (const json_value member : *this) {
        if (member.name() == element::unknown && member.name_text() == name) return member;
    }
    return {};
}

std::string_view json_value::name_text() const { return present() ? rows_->name_of((*rows_)[row_]) : std::string_view(); }

bool json_value::empty_container() const {
    const json_kind what = kind();
    return (what == json_kind::array || what == json_kind::object) && begin() == end();
}

std::string json_value::path() const {
    if (!present()) return {};
    std::vector<std::uint32_t> ancestors;
    for (std::uint32_t row = row_; row != 0; row = (*rows_)[row].parent)
        ancestors.push_back(row);

    json_path path;
    for (auto row = ancestors.rbegin(); row != ancestors.rend(); ++row) {
        const json_row& step = (*rows_)[*row];
        if (step.name != element::none) {
            path.add_member(rows_->name_of(step));
        } else {
            std::size_t index = 0;
            for (std::uint32_t item = step.parent + 1; item != *row; item = (*rows_)[item].end)
                ++index;
            path.add_index(index);
        }
    }
    return path.text();
}

std::string_view json_rows::name_of(const json_row& row) const {
    return row.name == element::unknown ? names_[row.name_index] : to_string(row.name);
}

std::string_view json_rows::raw(std::uint32_t row) const {
    // The nearest value before this one whose text lies in the document is where the walk can begin.
    json_scan scan(text_);
    for (std::uint32_t before = row; before-- > 0;) {
        const json_row& anchor = rows_[before];
        if (!borrows(anchor.text(), text_)) continue;
        const std::size_t quote = anchor.kind == json_kind::string ? 1 : 0;
        const auto after = static_cast<std::size_t>(anchor.bytes - text_.data()) + anchor.byte_count + quote;
        scan = json_scan(text_, after, anchor.ordinal + 1);
        break;
    }
    return scan.value(rows_[row].ordinal);
}

}  // namespace fhir
