#include "fhir/decimal.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <cstdint>

namespace fhir {
namespace {

/// The digits of a number as one integer, and how many of them stand behind the point.
struct digits {
    std::uint64_t mantissa = 0;
    int count = 0;

    /// Takes the digits that stand at `at`; false when there are none.
    bool take(const char*& at, const char* end) {
        const char* const from = at;
        for (; at != end && *at >= '0' && *at <= '9'; ++at)
            mantissa = mantissa * 10 + static_cast<std::uint64_t>(*at - '0');
        count += static_cast<int>(std::min<std::ptrdiff_t>(at - from, 1000));
        return at != from;
    }
};

/// Up to fifteen digits are an exact double, and so are these powers of ten; one division then rounds correctly (Clinger 1990,
/// doi:10.1145/93542.93557).
constexpr int exact_digits = 15;
constexpr std::array<double, exact_digits + 1> powers_of_ten = {1e0, 1e1, 1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                                                1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};

std::optional<double> nearest_double(std::string_view text) {
    double value = 0;
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || stop != text.data() + text.size() || !std::isfinite(value)) return std::nullopt;
    return value;
}

/// The number grammar of RFC 8259, section 6: no plus sign, no leading zeros, digits on both sides of the point.
std::optional<double> parse_json_number(std::string_view text) {
    const char* at = text.data();
    const char* const end = at + text.size();
    const bool negative = at != end && *at == '-';
    if (negative) ++at;

    digits all;
    const bool leading_zero = at != end && *at == '0';
    if (!all.take(at, end) || (leading_zero && all.count > 1)) return std::nullopt;
    const int before_point = all.count;
    if (at != end && *at == '.' && !all.take(++at, end)) return std::nullopt;
    if (at == end && all.count <= exact_digits) {
        const double value =
            static_cast<double>(all.mantissa) / powers_of_ten[static_cast<std::size_t>(all.count - before_point)];
        return negative ? -value : value;
    }
    if (at != end && (*at == 'e' || *at == 'E')) {
        ++at;
        if (at != end && (*at == '+' || *at == '-')) ++at;
        digits exponent;
        if (!exponent.take(at, end)) return std::nullopt;
    }
    if (at != end) return std::nullopt;
    return nearest_double(text);
}

}  // namespace

std::optional<decimal> parse_decimal(std::string_view text) {
    const auto value = parse_json_number(text);
    if (!value) return std::nullopt;
    return decimal{.text = text, .value = *value};
}

}  // namespace fhir
