#pragma once
// JSON written as text, member by member. Tests build what they send with this and nothing of the server, so that a
// mistake in the server's own writer cannot hide in its tests.

#include <string>
#include <string_view>
#include <vector>

namespace support {

[[nodiscard]] std::string quoted(std::string_view text);

/// `[a,b]` of ready JSON values.
[[nodiscard]] std::string json_array(const std::vector<std::string>& values);

/// An object under construction. Members whose value is empty are left out, as FHIR wants it.
class json_object {
public:
    json_object& text(std::string_view name, std::string_view value);  ///< a JSON string
    json_object& raw(std::string_view name, std::string_view json);    ///< ready JSON: number, object, array, true
    [[nodiscard]] std::string str() const { return "{" + members_ + "}"; }
    [[nodiscard]] bool empty() const { return members_.empty(); }

private:
    std::string members_;
};

}  // namespace support
