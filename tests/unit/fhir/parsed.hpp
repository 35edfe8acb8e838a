#pragma once
// JSON text with its rows, for tests. The arena and the text live as long as the object does.

#include "fhir/json_rows.hpp"

#include <catch2/catch.hpp>

#include <memory_resource>
#include <optional>
#include <string>
#include <utility>

namespace fhir_test {

class parsed {
public:
    explicit parsed(std::string text, unsigned keep_all_depth = 0) : text_(std::move(text)) {
        auto result = fhir::json_rows::parse(text_, &arena_, keep_all_depth);
        INFO(text_);
        REQUIRE(result.has_value());
        rows_.emplace(std::move(*result));
    }
    parsed(const parsed&) = delete;
    parsed& operator=(const parsed&) = delete;

    [[nodiscard]] fhir::json_value root() const { return rows_->root(); }
    [[nodiscard]] const fhir::json_rows& rows() const { return *rows_; }
    [[nodiscard]] std::pmr::memory_resource* arena() { return &arena_; }

private:
    std::string text_;
    std::pmr::monotonic_buffer_resource arena_;
    std::optional<fhir::json_rows> rows_;
};

/// The failure of parsing this text; the test fails when it parses.
inline fhir::failure refusal(std::string_view text, unsigned keep_all_depth = 0) {
    std::pmr::monotonic_buffer_resource arena;
    const auto result = fhir::json_rows::parse(text, &arena, keep_all_depth);
    INFO(text);
    REQUIRE(result.has_error());
    return result.error();
}

inline bool accepts(std::string_view text) {
    std::pmr::monotonic_buffer_resource arena;
    return fhir::json_rows::parse(text, &arena).has_value();
}

}  // namespace fhir_test
