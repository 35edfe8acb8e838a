#include "fhir/decimal.hpp"

#include <charconv>
#include <cmath>

namespace fhir {
namespace {

/// `from` after the digits that stand there; equal to `from` when there are none.
const char* after_digits(const char* from, const char* end) {
    while (from != end && *from >= '0' && *from <= '9')
        ++from;
    return from;
}

/// The number grammar of RFC 8259, section 6: no plus sign, no leading zeros, digits on both sides of the point.
bool is_json_number(std::string_view text) {
    const char* at = text.data();
    const char* const end = at + text.size();
    if (at != end && *at == '-') ++at;

    const char* const integer_end = after_digits(at, end);
    if (integer_end == at || (*at == '0' && integer_end - at > 1)) return false;
    at = integer_end;

    if (at != end && *at == '.') {
        const char* const fraction_end = after_digits(at + 1, end);
        if (fraction_end == at + 1) return false;
        at = fraction_end;
    }
    if (at != end && (*at == 'e' || *at == 'E')) {
        ++at;
        if (at != end && (*at == '+' || *at == '-')) ++at;
        const char* const exponent_end = after_digits(at, end);
        if (exponent_end == at) return false;
        at = exponent_end;
    }
    return at == end;
}

}  // namespace

std::optional<decimal> parse_decimal(std::string_view text) {
    if (!is_json_number(text)) return std::nullopt;
    decimal number{.text = text};
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), number.value);
    if (error != std::errc() || stop != text.data() + text.size() || !std::isfinite(number.value)) return std::nullopt;
    return number;
}

}  // namespace fhir
