#pragma once
// Finds a value in JSON text that is already known to be well-formed, by counting values in document order.

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace fhir {

class json_scan {
public:
    /// Starts at byte `at`, before which `passed` values stand. Must not be inside a string.
    explicit json_scan(std::string_view text, std::size_t at = 0, std::uint32_t passed = 0)
        : text_(text), at_(at), passed_(passed) {}

    /// The bytes of value number `ordinal` (counted from 0), which must not stand before the start.
    [[nodiscard]] std::string_view value(std::uint32_t ordinal);

private:
    [[nodiscard]] std::size_t string_end(std::size_t quote) const;
    [[nodiscard]] std::size_t container_end(std::size_t bracket) const;
    [[nodiscard]] std::size_t scalar_end(std::size_t from) const;
    [[nodiscard]] bool is_member_name(std::size_t string_end) const;

    std::string_view text_;
    std::size_t at_;
    std::uint32_t passed_;
};

}  // namespace fhir
