#pragma once
// The place of a value, written for people: `context.draftOrders.entry[2].resource`.
// Names come from outside, so a name that is not plain (letters, digits, `_`, `-`, `.`; at most 64) is shown as `?`.

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace fhir {

class json_path {
public:
    json_path() = default;
    explicit json_path(std::string start) : text_(std::move(start)) {}

    void add_member(std::string_view name);
    void add_index(std::size_t index);

    [[nodiscard]] const std::string& text() const { return text_; }

private:
    std::string text_;
};

}  // namespace fhir
